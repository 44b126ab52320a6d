import { describe, expect, it } from 'vitest';
import { LENSES } from '../../../src/plan/kinds.ts';
import { lensOf } from '../../../src/plan/lenses.ts';
import { brief, CountyPackage } from './county-package.ts';

describe('a lens', () => {
  it('shows at first what the package says', () => {
    const { plan } = new CountyPackage().plan();
    expect(lensOf(plan, 'investment')).toEqual({
      id: 'investment',
      panels: ['list', 'clauses'],
      layers: ['parks'],
    });
  });

  it('has a standard arrangement where the package says nothing', () => {
    const { plan } = new CountyPackage().plan();
    for (const lens of LENSES) expect(lensOf(plan, lens).panels.length).toBeGreaterThan(1);
    expect(lensOf(plan, 'planning').panels[0]).toBe('coverage');
  });

  it('leaves out layers that the package does not have, and says so', () => {
    const county = new CountyPackage();
    county.entries('lenses')[0]!['layers'] = ['parks', 'moon'];
    const { plan, issues } = county.plan();
    expect(lensOf(plan, 'investment').layers).toEqual(['parks']);
    expect(brief(issues)).toContain('layer-not-declared investment');
  });

  it.each([
    ['a lens that nobody has', { id: 'tourism', panels: [] }],
    ['a panel that nobody has', { id: 'overview', panels: ['horoscope'] }],
  ])('is dropped with an issue for %s', (_, lens) => {
    const county = new CountyPackage();
    county.entries('lenses').push(lens);
    const { plan, issues } = county.plan();
    expect(plan.lenses).toHaveLength(1);
    expect(issues.map(({ code }) => code)).toContain('shape');
  });
});
