import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/i18n/messages.ts';
import { groupFeatures, LIST_GROUPINGS } from '../../../src/panels/list/group-features.ts';
import { FEATURE_KINDS, POSITION_CLASSES } from '../../../src/plan/kinds.ts';
import { county, DRAWN_SHEETS, sheets } from '../carto/sheets.ts';

const t = messagesFor('zh');
const cases = DRAWN_SHEETS.flatMap((sheet) => LIST_GROUPINGS.map((by) => [sheet, by] as const));

/** The groups of the county as title and ids. */
const groups = (by: (typeof LIST_GROUPINGS)[number]) =>
  groupFeatures(county.plan, county.plan.features, by, t);
const idsOf = (by: (typeof LIST_GROUPINGS)[number], key: string) =>
  groups(by)
    .find((group) => group.key === key)
    ?.features.map(({ id }) => id);

describe.each(cases)('the list of the %s plan by %s', (sheet, by) => {
  const { plan } = sheets[sheet];
  const list = groupFeatures(plan, plan.features, by, t);

  it('has each feature in exactly one group', () => {
    const ids = list.flatMap(({ features }) => features.map(({ id }) => id));
    expect(ids.sort()).toEqual(plan.features.map(({ id }) => id).sort());
  });

  it('has no empty group, and no two with one key', () => {
    expect(list.filter(({ features }) => features.length === 0)).toEqual([]);
    expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
  });

  it('has a title for each group', () => {
    for (const { title } of list) expect(title.trim()).not.toBe('');
  });

  it('keeps the order of the plan within a group', () => {
    for (const { features } of list) {
      const at = features.map((feature) => plan.features.indexOf(feature));
      expect(at).toEqual([...at].sort((a, b) => a - b));
    }
  });

  it('groups nothing but the features that it is given', () => {
    const some = plan.features.slice(0, 3);
    const few = groupFeatures(plan, some, by, t).flatMap(({ features }) => features);
    expect(new Set(few)).toEqual(new Set(some));
  });
});

/** Land-use parcels of the county: context, too. */
const PARCELS = ['lu-farm', 'lu-industry', 'lu-utility', 'lu-blank', 'lu-odd'];

describe('grouping by kind', () => {
  it('follows the order of the kinds, then context, then what has no place', () => {
    const order: string[] = [...FEATURE_KINDS, 'context', 'none'];
    const at = groups('kind').map(({ key }) => order.indexOf(key));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(groups('kind').at(-1)?.key).toBe('none');
  });

  it('puts what is on no map into the last group', () => {
    expect(idsOf('kind', 'none')).toEqual(['east-interchange']);
    expect(
      groups('kind')
        .map(({ isUnplaced }) => isUnplaced)
        .lastIndexOf(true),
    ).toBe(groups('kind').length - 1);
  });

  it('keeps context places apart from items', () => {
    expect(idsOf('kind', 'context')).toEqual(['yunxi', ...PARCELS]);
    expect(idsOf('kind', 'township')).toBeUndefined();
  });
});

describe('grouping by clause', () => {
  it('lists a feature of several clauses under the first of them', () => {
    expect(idsOf('clause', '3.1.1')).toContain('park-road');
    expect(idsOf('clause', '3.1.2')).not.toContain('park-road');
  });

  it('leaves what has no place with its clause', () => {
    expect(idsOf('clause', '3.1.2')).toContain('east-interchange');
  });

  it('titles a group with the number and the words of the document', () => {
    const [first] = groups('clause');
    expect(first?.title).toBe('三(一)一 一城一园布局');
  });
});

describe('grouping by department', () => {
  it('lists a feature under the first department of its first clause', () => {
    expect(idsOf('department', 'fgj')).toContain('park-road');
    expect(idsOf('department', 'nyj')).toEqual(['lanshan-tea', 'tea-town'].sort().reverse());
  });

  it('puts places that no clause names last', () => {
    expect(
      groups('department')
        .at(-1)
        ?.features.map(({ id }) => id),
    ).toEqual(['yunxi', ...PARCELS]);
  });
});

describe('grouping by position', () => {
  it('follows the classes from best to none, and only the last is without a place', () => {
    const list = groups('position');
    expect(list.map(({ key }) => key)).toEqual([...POSITION_CLASSES]);
    expect(list.filter(({ isUnplaced }) => isUnplaced).map(({ key }) => key)).toEqual(['none']);
  });

  it('is titled in the language of the reader', () => {
    const english = groupFeatures(county.plan, county.plan.features, 'position', messagesFor('en'));
    const en = messagesFor('en').positions;
    expect(english.map(({ title }) => title)).toEqual(POSITION_CLASSES.map((cls) => en[cls]));
  });
});
