import { describe, expect, it } from 'vitest';
import { baseMapMoreEn } from '../../../src/i18n/base-map-more-en.ts';
import { baseMapMoreZh } from '../../../src/i18n/base-map-more-zh.ts';
import { baseMapWords } from '../../../src/i18n/base-map-words.ts';
import { drawingEn } from '../../../src/i18n/drawing-en.ts';
import { drawingWords } from '../../../src/i18n/drawing-words.ts';
import { drawingZh } from '../../../src/i18n/drawing-zh.ts';
import { notesMoreEn } from '../../../src/i18n/notes-more-en.ts';
import { notesMoreZh } from '../../../src/i18n/notes-more-zh.ts';
import { notesWords } from '../../../src/i18n/notes-words.ts';
import { en } from '../../../src/i18n/en.ts';
import { investmentEn } from '../../../src/i18n/investment-en.ts';
import { investmentWords } from '../../../src/i18n/investment-words.ts';
import { investmentZh } from '../../../src/i18n/investment-zh.ts';
import { leafEn } from '../../../src/i18n/leaf-en.ts';
import { leafWords } from '../../../src/i18n/leaf-words.ts';
import { leafZh } from '../../../src/i18n/leaf-zh.ts';
import { overviewEn } from '../../../src/i18n/overview-en.ts';
import { overviewWords } from '../../../src/i18n/overview-words.ts';
import { overviewZh } from '../../../src/i18n/overview-zh.ts';
import { taskSheetEn } from '../../../src/i18n/task-sheet-en.ts';
import { taskSheetWords } from '../../../src/i18n/task-sheet-words.ts';
import { taskSheetZh } from '../../../src/i18n/task-sheet-zh.ts';
import { lightEn } from '../../../src/i18n/light-en.ts';
import { lightWords } from '../../../src/i18n/light-words.ts';
import { lightZh } from '../../../src/i18n/light-zh.ts';
import { messagesFor } from '../../../src/i18n/messages.ts';
import { planningEn } from '../../../src/i18n/planning-en.ts';
import { planningWords } from '../../../src/i18n/planning-words.ts';
import { planningZh } from '../../../src/i18n/planning-zh.ts';
import { printEn } from '../../../src/i18n/print-en.ts';
import { printWords } from '../../../src/i18n/print-words.ts';
import { printZh } from '../../../src/i18n/print-zh.ts';
import { zh } from '../../../src/i18n/zh.ts';

type Message = (...args: readonly number[]) => unknown;

/** Han characters, and the full-width punctuation that goes with them. */
const CHINESE = /[\p{Script=Han}\u3001-\u303f\uff01-\uff60]/u;

/** Numbers serve for text arguments too; no two share digits, so that each is found by itself. */
const SAMPLES = [2, 33, 444, 5555, 66666];

/** Every message with its dotted path, records and lists taken apart. */
function messagesOf(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    messagesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

const isFunction = (value: unknown): value is Message => typeof value === 'function';

const sampled = (message: Message): unknown => message(...SAMPLES.slice(0, message.length));

/** Every text of a language by path, functions called with the samples. */
function textsOf(messages: unknown): readonly (readonly [string, unknown])[] {
  return messagesOf(messages).map(([path, value]) => [
    path,
    isFunction(value) ? sampled(value) : value,
  ]);
}

const pathsOf = (messages: unknown) => messagesOf(messages).map(([path]) => path);

const aritiesOf = (messages: unknown) =>
  messagesOf(messages).flatMap(([path, value]) =>
    isFunction(value) ? [[path, value.length]] : [],
  );

/** With the words that come later, in a chunk of their own. */
const allZh = {
  ...zh,
  baseMapMore: baseMapMoreZh,
  planning: planningZh,
  drawing: drawingZh,
  lights: lightZh,
  notesMore: notesMoreZh,
  investment: investmentZh,
  leaf: leafZh,
  overview: overviewZh,
  taskSheet: taskSheetZh,
  print: printZh,
};
const allEn = {
  ...en,
  baseMapMore: baseMapMoreEn,
  planning: planningEn,
  drawing: drawingEn,
  lights: lightEn,
  notesMore: notesMoreEn,
  investment: investmentEn,
  leaf: leafEn,
  overview: overviewEn,
  taskSheet: taskSheetEn,
  print: printEn,
};

const LANGUAGES = [
  ['zh', allZh],
  ['en', allEn],
] as const;

describe('messages', () => {
  it('are the words of the language asked for', () => {
    expect(messagesFor('zh')).toBe(zh);
    expect(messagesFor('en')).toBe(en);
    expect(baseMapWords('zh')).toBe(baseMapMoreZh);
    expect(baseMapWords('en')).toBe(baseMapMoreEn);
    expect(notesWords('zh')).toBe(notesMoreZh);
    expect(notesWords('en')).toBe(notesMoreEn);
    expect(planningWords('zh')).toBe(planningZh);
    expect(planningWords('en')).toBe(planningEn);
    expect(drawingWords('zh')).toBe(drawingZh);
    expect(drawingWords('en')).toBe(drawingEn);
    expect([printWords('zh'), printWords('en')]).toEqual([printZh, printEn]);
    expect([lightWords('zh'), lightWords('en')]).toEqual([lightZh, lightEn]);
    expect([investmentWords('zh'), investmentWords('en')]).toEqual([investmentZh, investmentEn]);
    expect([leafWords('zh'), leafWords('en')]).toEqual([leafZh, leafEn]);
    expect([overviewWords('zh'), overviewWords('en')]).toEqual([overviewZh, overviewEn]);
    expect([taskSheetWords('zh'), taskSheetWords('en')]).toEqual([taskSheetZh, taskSheetEn]);
  });

  it('have every key of the Chinese in English', () => {
    const known = new Set(pathsOf(allEn));
    expect(pathsOf(allZh).filter((path) => !known.has(path))).toEqual([]);
  });

  it('have no key in English that the Chinese lacks', () => {
    const known = new Set(pathsOf(allZh));
    expect(pathsOf(allEn).filter((path) => !known.has(path))).toEqual([]);
  });

  it('are functions of as many arguments in both languages', () => {
    expect(aritiesOf(allEn)).toEqual(aritiesOf(allZh));
  });

  it('name the same keys in the same order in the list of shortcuts', () => {
    expect(en.help.rows.map(([keys]) => keys)).toEqual(zh.help.rows.map(([keys]) => keys));
  });
});

describe.each(LANGUAGES)('messages in %s', (_language, messages) => {
  it('are texts, none of them empty', () => {
    const bad = textsOf(messages).filter(
      ([, text]) => typeof text !== 'string' || text.trim() === '',
    );
    expect(bad).toEqual([]);
  });

  it('show each argument', () => {
    const lost = messagesOf(messages).flatMap(([path, value]) => {
      if (!isFunction(value)) return [];
      const shown = new Set<string>(String(sampled(value)).match(/\d+/g));
      return SAMPLES.slice(0, value.length)
        .filter((sample) => !shown.has(String(sample)))
        .map((sample) => [path, sample]);
    });
    expect(lost).toEqual([]);
  });

  it('show no stray value', () => {
    const stray = textsOf(messages).filter(([, text]) =>
      /undefined|NaN|\[object/.test(String(text)),
    );
    expect(stray).toEqual([]);
  });

  it('leave warnings out when there are none', () => {
    expect(messages.notices.issues(3, 0)).toContain('3');
    expect(messages.notices.issues(3, 0)).not.toMatch(/0|warning|提醒/);
  });

  it('leave the share out of a clause without items', () => {
    const cell = messages.clauses.cell('3.1', 'Title', 'state', 0, 0);
    expect(cell).toMatch(/3\.1 Title.*state$/);
  });
});

describe('messages in English', () => {
  it('hold no Chinese but the name of the other language', () => {
    const chinese = textsOf(allEn).filter(([, text]) => CHINESE.test(String(text)));
    expect(chinese).toEqual([['app.language', '中文']]);
  });

  it.each([
    [en.search.count, '0 results', '1 result', '2 results'],
    [en.clauses.items, '0 items', '1 item', '2 items'],
    [en.departments.count, '0 depts', '1 dept', '2 depts'],
    [en.departments.clauses, '0 clauses', '1 clause', '2 clauses'],
    [en.layers.count, '0 layers', '1 layer', '2 layers'],
    [en.feature.siblingsHint, '0 items', '1 item', '2 items'],
    [en.status.inView, '0 items in view', '1 item in view', '2 items in view'],
  ])('put the noun in the number of the count (%#)', (message, none, one, two) => {
    expect([0, 1, 2].map((n) => message(n))).toEqual([none, one, two]);
  });

  it('put errors and warnings each in their own number', () => {
    expect(en.notices.issues(1, 2)).toContain('1 error and 2 warnings;');
    expect(en.notices.issues(2, 1)).toContain('2 errors and 1 warning;');
    expect(en.notices.issues(1, 0)).toContain('1 error;');
  });

  it('put the noun of a share in the number of the whole', () => {
    expect(en.layers.placedOf(0, 1)).toBe('0 of 1 item on the map');
    expect(en.layers.placedOf(1, 4)).toBe('1 of 4 items on the map');
  });
});
