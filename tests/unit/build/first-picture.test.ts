import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstPicture, withoutFirstPicture } from '../../../scripts/first-picture.ts';
import { readPackage } from '../../../scripts/check-data/read-package.ts';
import { COUNTY } from '../plan/county-package.ts';

const files = readPackage(join(import.meta.dirname, '../../../data'));

describe('the first picture of the page', () => {
  const picture = firstPicture(files, 'public');

  it('is the plan: its zones, its waters, in two layouts', () => {
    for (const name of ['中心城区', '汉江', '西部江汉油田']) {
      expect(picture?.html.split(`>${name}</text>`).length).toBe(3);
    }
    expect(picture?.html).toContain('class="on-wide"');
    expect(picture?.html).toContain('class="on-phone"');
  });

  it('is as wide for its height as the home extent', () => {
    expect(picture?.ratio).toBeGreaterThan(0.5);
    expect(picture?.ratio).toBeLessThan(2);
  });

  it('needs neither script nor style of its own', () => {
    expect(picture?.html).not.toMatch(/<(?:script|style|image|foreignObject)|style=|\son\w+=/);
  });

  it('shows what is internal in the internal edition alone', () => {
    const county = readPackage(COUNTY);
    const [open, closed] = (['public', 'internal'] as const).map(
      (edition) => firstPicture(county, edition)?.html ?? '',
    );
    const ids = (html: string): Set<string> =>
      new Set([...html.matchAll(/data-feature="([^"]+)"/g)].map(([, id = '']) => id));
    const internal = [...ids(closed ?? '')].filter((id) => !ids(open ?? '').has(id));
    expect(internal).not.toEqual([]);
    for (const id of internal) expect(open).not.toContain(id);
  });

  it('is not there for a package without a plan', () => {
    expect(firstPicture({}, 'public')).toBeNull();
  });
});

describe('a page that shows another package', () => {
  it('loses the picture and nothing else', () => {
    const page = (inside: string): string =>
      `<body><noscript>x</noscript>${inside}<div id="app"></div></body>`;
    expect(withoutFirstPicture(page(firstPicture(files, 'public')?.html ?? ''))).toBe(page(''));
    expect(withoutFirstPicture(page(''))).toBe(page(''));
  });
});
