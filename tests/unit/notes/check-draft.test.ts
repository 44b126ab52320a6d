import { describe, expect, it } from 'vitest';
import { notesMoreEn } from '../../../src/i18n/notes-more-en.ts';
import { notesMoreZh } from '../../../src/i18n/notes-more-zh.ts';
import { checkDraft } from '../../../src/notes/check-draft.ts';
import { EMPTY_DRAFT, type NoteDraft } from '../../../src/notes/draft.ts';
import type { Correction, ProgressReport } from '../../../src/notes/types.ts';
import { feature, plan } from './people.ts';

const TOWN = plan.features.find(({ geometry }) => geometry !== null)!;
const TODAY = '2031-07-15';
const faults = (draft: Partial<NoteDraft>, today = TODAY) =>
  checkDraft(plan, { ...EMPTY_DRAFT, ...draft }, today);
const ofCorrection = (correction: Correction | null) => faults({ type: 'correction', correction });

const STATUS = {
  of: 'status',
  feature: TOWN.id,
  status: 'completed',
  date: '2025-09',
  source: '现场',
} as const satisfies Correction;
const FACT = {
  of: 'fact',
  feature: TOWN.id,
  key: 'area',
  label: '面积',
  value: 3,
  source: '年报',
  confidence: 'official',
} as const satisfies Correction;
const PLACE = {
  of: 'geometry',
  feature: TOWN.id,
  geometry: { type: 'Point', coordinates: [112.9, 30.4] },
  position: { class: 'digitised', toleranceM: 50, source: '影像' },
} as const satisfies Correction;
const REPORT: ProgressReport = {
  on: { kind: 'feature', id: TOWN.id },
  date: '2025-09-30',
  status: null,
  percent: 0,
  planPercent: null,
  source: '现场',
};
const ofReport = (patch: Partial<ProgressReport>) =>
  faults({ type: 'progress', progress: { ...REPORT, ...patch } });

describe('a draft', () => {
  it('of an opinion needs words; a correction and a report speak for themselves', () => {
    expect(faults({ text: ' \n' })).toEqual(['text']);
    expect(faults({ text: '好' })).toEqual([]);
    expect(ofCorrection(STATUS)).toEqual([]);
    expect(ofReport({})).toEqual([]);
  });

  it('of a correction needs a feature of the plan', () => {
    expect(ofCorrection(null)).toEqual(['feature']);
    expect(ofCorrection({ ...STATUS, feature: feature('gone') })).toEqual(['feature']);
  });

  it('of a name needs another one', () => {
    const name = (text: string) => ofCorrection({ of: 'name', feature: TOWN.id, name: text });
    expect(name(' ')).toEqual(['name']);
    expect(name(` ${TOWN.name} `)).toEqual(['sameName']);
    expect(name('新名')).toEqual([]);
  });

  it('of a status needs a day that exists, and a source', () => {
    expect(ofCorrection({ ...STATUS, date: '2025-02-30', source: ' ' })).toEqual([
      'statusDate',
      'source',
    ]);
    expect(ofCorrection({ ...STATUS, date: '2025' })).toEqual([]);
  });

  it('of a fact needs label, value and source; its date may be missing, not wrong', () => {
    expect(ofCorrection({ ...FACT, label: '', value: '', source: '', date: '去年' })).toEqual([
      'factLabel',
      'factValue',
      'factDate',
      'source',
    ]);
    expect(ofCorrection({ ...FACT, value: 0 })).toEqual([]);
  });

  it('of a place needs a shape, or the word that there is none', () => {
    expect(ofCorrection({ ...PLACE, geometry: null })).toEqual(['geometry']);
    const none = { class: 'none', toleranceM: null, source: '查无' } as const;
    expect(ofCorrection({ ...PLACE, geometry: null, position: none })).toEqual([]);
    const wrong = { ...PLACE.position, toleranceM: Number.NaN, source: '' };
    expect(ofCorrection({ ...PLACE, position: wrong })).toEqual(['tolerance', 'positionSource']);
  });

  it('of a report needs at least one thing that is reported, and 0 is one', () => {
    expect(ofReport({ percent: null })).toEqual(['empty']);
    expect(ofReport({ percent: 0 })).toEqual([]);
    expect(ofReport({ percent: null, registered: false })).toEqual([]);
    expect(ofReport({ percent: null, plannedRegistration: '2025-09-01' })).toEqual(['empty']);
  });

  it('of a report cannot be of a day that has not come', () => {
    expect(ofReport({ date: TODAY })).toEqual([]);
    expect(ofReport({ date: '2031-07-16' })).toEqual(['futureDate']);
    // The package itself speaks of 2031-06-30, whatever the person's clock says.
    const early = { type: 'progress', progress: { ...REPORT, date: '2031-06-30' } } as const;
    expect(faults(early, '2026-01-01')).toEqual([]);
  });

  it('tells each kind of fault of its attachments once', () => {
    const attachments = [
      { name: '', where: '一号' },
      { name: '', where: 'http://a.cn' },
      { name: '', where: '' },
    ];
    expect(faults({ text: '看附件', attachments })).toEqual(['attachmentName', 'attachmentWhere']);
  });

  it('of a report needs shares between 0 and 100, whole days, a unit with a figure', () => {
    expect(
      ofReport({
        date: '2025-09',
        percent: 101,
        planPercent: Number.NaN,
        plannedStart: '2025',
        plannedRegistration: '2025-02-30',
        value: 3,
        source: '',
      }),
    ).toEqual([
      'date',
      'percent',
      'planPercent',
      'unit',
      'plannedStart',
      'plannedRegistration',
      'source',
    ]);
    expect(ofReport({ value: Number.NaN, unit: '亩' })).toEqual(['value']);
  });

  it('has words for each fault in both languages', () => {
    const all = [
      ...faults({}),
      ...ofCorrection({ ...FACT, feature: feature('gone'), label: '', value: '', source: '' }),
      ...ofReport({ date: '', percent: 101, planPercent: -1, value: 3, source: '' }),
      ...ofReport({ date: '2099-01-01', plannedRegistration: '', plannedStart: '' }),
      ...faults({ attachments: [{ name: '', where: 'http://' }] }),
    ];
    for (const fault of all) {
      expect(notesMoreZh.faults[fault]).not.toBe('');
      expect(notesMoreEn.faults[fault]).not.toBe('');
    }
  });
});
