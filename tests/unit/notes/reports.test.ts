import { describe, expect, it } from 'vitest';
import { isFutureReport, reportsOf } from '../../../src/notes/reports.ts';
import type { ProgressReport } from '../../../src/notes/types.ts';
import { planLights } from '../../../src/plan/lights/plan-lights.ts';
import { isPlanItem } from '../../../src/plan/queries.ts';
import { delivered } from '../carto/sheets.ts';
import { changed, comment, Reviewer } from './people.ts';

const { plan } = delivered;
const rule = plan.lightRule!;
const item = plan.features.find(isPlanItem)!;
const report: ProgressReport = {
  on: { kind: 'feature', id: item.id },
  date: '2026-03-01',
  status: null,
  percent: 60,
  planPercent: 60,
  source: '季报',
};
const clock = { now: '2026-11-27T04:00:00.000Z', dataDate: plan.dataDate };
const isFuture = (date: string, updated: string, more: Partial<typeof clock> = {}) =>
  isFutureReport({ progress: { ...report, date }, updated }, { ...clock, ...more });

/** Notes of somebody who reported this on the day. */
function noted(progress: ProgressReport, at: string) {
  const a = new Reviewer('甲');
  const note = { ...comment(''), type: 'progress' as const, progress };
  a.document.add('n1' as never, note, { author: '甲', at });
  return a;
}
const reading = (progress: ProgressReport, at = '2026-11-26T01:00:00.000Z') => {
  const lights = planLights(plan, rule, reportsOf(noted(progress, at).notes, clock));
  return { dataDate: lights.dataDate, of: lights.features.get(item.id)! };
};

describe('a report of a day that has not come', () => {
  it('is known by the day on which it was written, whoever reads it later', () => {
    const written = '2026-03-01T01:00:00.000Z';
    expect(isFuture('2026-03-01', written)).toBe(false);
    expect(isFuture('2026-10-01', written)).toBe(true);
    expect(isFuture('9999-99-99', written)).toBe(true);
  });

  it('is not one that was written early in the morning, east of Greenwich', () => {
    expect(isFuture('2026-03-02', '2026-03-01T16:30:00.000Z')).toBe(false);
  });

  it('does not become true by saying that it was written in the future', () => {
    expect(isFuture('2099-01-01', '2099-02-01T00:00:00.000Z')).toBe(true);
    expect(isFuture('2099-01-01', 'not a time')).toBe(true);
  });

  it('may be of a day that the package speaks of', () => {
    const more = { dataDate: '2031-06-30' };
    expect(isFuture('2031-06-30', clock.now, more)).toBe(false);
    expect(isFuture('2031-07-01', clock.now, more)).toBe(true);
  });

  it('moves no data date and lights nothing, but is listed and named', () => {
    const { dataDate, of } = reading({ ...report, date: '2027-09-30' });
    expect(dataDate).toBe(plan.dataDate);
    expect(of.light).toBe('none');
    expect(of.used?.finding).toEqual({ code: 'future' });
    expect(reading(report).dataDate).toBe('2026-03-01');
  });

  it('does not count either when a later report has moved the data date past it', () => {
    const a = noted({ ...report, date: '2026-09-30', percent: 10 }, '2026-03-01T01:00:00.000Z');
    a.document.add(
      'n2' as never,
      { ...comment(''), type: 'progress', progress: { ...report, date: '2026-11-01' } },
      { author: '甲', at: '2026-11-02T01:00:00.000Z' },
    );
    const { features, dataDate } = planLights(plan, rule, reportsOf(a.notes, clock));
    expect([dataDate, features.get(item.id)?.light]).toEqual(['2026-11-01', 'green']);
  });

  it('is taken from a file, and named in what the import says', () => {
    const a = noted({ ...report, date: '2025-08-01' }, '2025-08-02T00:00:00.000Z');
    const late = changed(a.file(), ({ features }) => {
      features[0]!.properties['progress'] = { ...report, date: '2032-01-01' };
    });
    const taken = new Reviewer('乙').take(late);
    expect(taken).toMatchObject({ added: ['n1'], future: ['n1'] });
    expect(new Reviewer('丙').take(a.file())).toMatchObject({ added: ['n1'], future: [] });
  });
});

describe('what was reported of a registration (入库)', () => {
  const late = { ...report, percent: null, planPercent: null, plannedRegistration: '2025-12-01' };

  it('lights by the months that it is late, as the panel shows them', () => {
    const { of } = reading({ ...late, date: '2026-11-20', registered: false });
    expect(of.light).toBe('red');
    expect(of.used?.finding).toMatchObject({
      code: 'measured',
      measures: [{ criterion: 'registrationLateMonths', planned: '2025-12-01', months: 11 }],
    });
  });

  it('lights nothing when nobody said whether it is registered, or when it is', () => {
    expect(reading({ ...late, date: '2026-11-20' }).of.light).toBe('none');
    expect(reading({ ...late, date: '2026-11-20', registered: true }).of.light).toBe('none');
  });

  it('goes round in the file, and what was not said stays unsaid', () => {
    const a = noted({ ...late, registered: false }, '2026-03-02T00:00:00.000Z');
    const b = new Reviewer('乙');
    b.take(a.file());
    expect(b.notes[0]?.progress).toEqual({ ...late, registered: false });
    const silent = new Reviewer('丙');
    silent.take(noted(report, '2026-03-02T00:00:00.000Z').file());
    expect(silent.notes[0]?.progress).not.toHaveProperty('registered');
  });
});
