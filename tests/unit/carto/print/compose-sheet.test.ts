import { describe, expect, it } from 'vitest';
import { composeSheet, type Sheet } from '../../../../src/carto/print/compose-sheet.ts';
import { wrapped, type Mark, type Measure } from '../../../../src/carto/print/marks.ts';
import { MM_PER_PX, PAPERS, TURNS } from '../../../../src/carto/print/paper.ts';
import { LINE_DASH } from '../../../../src/carto/print/samples.ts';
import { sheetContent } from '../../../../src/carto/print/sheet-content.ts';
import type { SheetRequest } from '../../../../src/carto/print/sheet-request.ts';
import { buildDrawing } from '../../../../src/carto/scene.ts';
import { BASE_SOURCE } from '../../../../src/carto/style/base-layers.ts';
import { LINE_DASH as DRAWN_DASH } from '../../../../src/carto/style/paint.ts';
import { textWidthEm } from '../../../../src/carto/text-width.ts';
import { messagesFor } from '../../../../src/i18n/messages.ts';
import { lightWords } from '../../../../src/i18n/light-words.ts';
import { printWords } from '../../../../src/i18n/print-words.ts';
import type { PlanFeature } from '../../../../src/plan/types.ts';
import { baseOf, DRAWN_SHEETS, sheets } from '../sheets.ts';

const measure: Measure = (text, { size }) => textWidthEm(text) * size;

function requestOf(
  name: (typeof DRAWN_SHEETS)[number],
  change: Partial<SheetRequest> = {},
  language: 'zh' | 'en' = 'zh',
  isVisible: (feature: PlanFeature) => boolean = () => true,
): SheetRequest {
  const { plan } = sheets[name];
  const [west, south, east, north] = plan.place.bounds;
  const base = baseOf(sheets[name], language);
  const drawing = buildDrawing(plan, language, '', isVisible);
  const words = printWords(language);
  const t = messagesFor(language);
  return {
    paper: 'a3',
    turn: 'landscape',
    around: { west, south, east, north },
    scale: 'fit',
    contentOf: (extent, zoom) => sheetContent({ plan, drawing, base, lights: null }, extent, zoom),
    texts: {
      title: '某县空间布局图',
      subtitle: words.subtitle(plan.document.title),
      documentNumber: plan.document.documentNumber,
      stamp: words.notReviewed,
      block: [
        [words.rows.unit, '某某局'],
        [words.rows.crs, words.crs('30.4')],
        [words.rows.source, words.source(plan.document.title, plan.document.documentNumber)],
      ],
      credits: '© OpenStreetMap contributors',
      watermark: '征求意见稿',
      hasMarked: true,
      unplaced: 7,
    },
    words,
    names: { ...t, lights: lightWords(language).lights },
    diagram: null,
    measure,
    ...change,
  };
}

const marksOf = ({ parts }: Sheet): readonly Mark[] => parts.flatMap(({ marks }) => marks);
const textsOf = ({ parts }: Sheet, part: string): string[] =>
  parts
    .filter(({ name }) => name === part)
    .flatMap(({ marks }) => marks.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : [])));

/** Where a text of the sheet ends on either side; a turned one is left out. */
function reach(mark: Mark): readonly [number, number] | null {
  if (mark.mark !== 'text' || mark.turn !== undefined) return null;
  const width = measure(mark.text, mark);
  const left =
    mark.anchor === 'end' ? mark.x - width : mark.anchor === 'middle' ? mark.x - width / 2 : mark.x;
  return [left, left + width];
}

const CASES = DRAWN_SHEETS.flatMap((plan) =>
  PAPERS.flatMap((paper) =>
    TURNS.flatMap((turn) =>
      (['zh', 'en'] as const).map((language) => ({ plan, paper, turn, language })),
    ),
  ),
);

describe.each(CASES)('a sheet of $plan, $paper $turn, $language', ({ plan, language, ...form }) => {
  it.each([50_000, 200_000, 500_000, 'fit'] as const)(
    'at %s has room for everything, inside the paper and clear of the map',
    (scale) => {
      const sheet = composeSheet(requestOf(plan, { ...form, scale }, language));
      expect(sheet.overflows).toBe(false);
      const { map } = sheet;
      for (const mark of marksOf(sheet)) {
        const at = reach(mark);
        if (at === null || mark.mark !== 'text') continue;
        expect(at[0], mark.text).toBeGreaterThan(4);
        // Estimated widths of Latin words are some per cent off.
        expect(at[1], mark.text).toBeLessThan(sheet.width - 4);
        expect(mark.y, mark.text).toBeLessThan(sheet.height - 4);
      }
      const isFurniture = (name: string): boolean =>
        ['legend', 'base', 'positions', 'accuracy', 'block', 'scale'].includes(name);
      for (const { name, marks } of sheet.parts) {
        if (!isFurniture(name)) continue;
        for (const mark of marks) {
          if (mark.mark !== 'text') continue;
          const isBeside = mark.x > map.x + map.width || mark.y - mark.size > map.y + map.height;
          expect(isBeside, `${name}: ${mark.text}`).toBe(true);
        }
      }
      const names = sheet.parts.map((part) => part.name);
      expect(new Set(names).size).toBe(names.length);
    },
  );

  it('has a map of whole pixels on the screen and at 300 dpi', () => {
    const { map, mapPx } = composeSheet(requestOf(plan, form, language));
    expect(map.width).toBeCloseTo(mapPx.width * MM_PER_PX, 9);
    expect((mapPx.width * 300) / 96).toBe(Math.round((mapPx.width * 300) / 96));
    expect((mapPx.height * 300) / 96).toBe(Math.round((mapPx.height * 300) / 96));
  });
});

describe('the legend of a sheet', () => {
  it('has no kind of a layer that is off', () => {
    const all = composeSheet(requestOf('delivered'));
    const some = composeSheet(
      requestOf('delivered', {}, 'zh', ({ layer }) => layer !== 'parks' && layer !== 'transport'),
    );
    expect(textsOf(all, 'legend')).toEqual(expect.arrayContaining(['产业园区', '铁路']));
    expect(textsOf(some, 'legend')).not.toContain('产业园区');
    expect(textsOf(some, 'legend')).not.toContain('铁路');
    expect(textsOf(some, 'legend')).toContain('特色小镇');
  });

  it('leaves out what lies outside the map', () => {
    const far = { west: 113.8, south: 31.5, east: 114, north: 31.7 };
    const sheet = composeSheet(requestOf('delivered', { around: far, scale: 50_000 }));
    expect(sheet.content.features).toEqual([]);
    expect(sheet.parts.map(({ name }) => name)).not.toContain('positions');
  });

  it('tells each position class of the sheet with the items it has there', () => {
    const sheet = composeSheet(requestOf('county'));
    for (const { cls, count } of sheet.content.classes) {
      const items = sheet.content.features.filter(
        ({ position, context, partOf }) =>
          position.class === cls && !context && partOf === undefined,
      );
      expect(count).toBe(items.length);
    }
    expect(sheet.content.classes.map(({ cls }) => cls)).toEqual(
      ['surveyed', 'digitised', 'gazetteer', 'schematic'].filter((cls) =>
        sheet.content.features.some(({ position }) => position.class === cls),
      ),
    );
  });
});

describe('the furniture of a sheet', () => {
  it('gives the words of the title block a column that they fit', () => {
    for (const language of ['zh', 'en'] as const) {
      const request = requestOf('delivered', {}, language);
      const { marks } = composeSheet(request).parts.find(({ name }) => name === 'block') ?? {
        marks: [],
      };
      const labels = new Set(request.texts.block.map(([label]) => label));
      const texts = marks.filter((mark) => mark.mark === 'text' && mark.anchor === undefined);
      const ends = texts.flatMap((mark) =>
        mark.mark === 'text' && labels.has(mark.text) ? (reach(mark)?.[1] ?? 0) : [],
      );
      const starts = texts.flatMap((mark) =>
        mark.mark === 'text' && !labels.has(mark.text) ? mark.x : [],
      );
      expect(Math.max(...ends)).toBeLessThan(Math.min(...starts));
    }
  });

  it('says how many items have no place', () => {
    const sheet = composeSheet(requestOf('delivered'));
    expect(textsOf(sheet, 'accuracy').join('').replaceAll(' ', '')).toContain('另有7项未定位');
  });

  it('has a bar of the length that its figures say', () => {
    const sheet = composeSheet(requestOf('delivered', { scale: 200_000 }));
    expect(textsOf(sheet, 'scale')[0]).toBe('1 : 200 000');
    const texts = sheet.parts
      .find(({ name }) => name === 'scale')
      ?.marks.flatMap((mark) =>
        mark.mark === 'text' && mark.anchor === 'middle' ? [{ x: mark.x, km: +mark.text }] : [],
      );
    const [first, last] = [texts?.[0], texts?.at(-1)];
    expect(((last?.x ?? 0) - (first?.x ?? 0)) * 0.2).toBeCloseTo(last?.km ?? 0, 6);
  });

  it('gives a structure diagram neither scale nor degrees', () => {
    const sheet = composeSheet(requestOf('delivered', { diagram: ['disc', 'axis'] }));
    const names = sheet.parts.map(({ name }) => name);
    expect(names).not.toContain('scale-bar');
    expect(names).not.toContain('grid');
    expect(textsOf(sheet, 'legend')).toEqual(['图例', '一城：中心城区', '区域联系方向']);
    expect(textsOf(sheet, 'scale')).toContain('示意 不作为边界依据 不可量算');
  });

  it('makes a long title smaller rather than let it run under the stamp', () => {
    const title =
      '某某市国民经济和社会发展第十五个五年规划重大项目空间布局及分期实施示意图（征求意见稿）';
    const request = requestOf('delivered', { paper: 'a4', turn: 'portrait' });
    const sheet = composeSheet({ ...request, texts: { ...request.texts, title } });
    const [mark] = marksOf(sheet).filter((one) => one.mark === 'text' && one.text === title);
    const stamp = marksOf(sheet).find(
      (one) => one.mark === 'text' && one.text === request.words.notReviewed,
    );
    if (mark === undefined || stamp === undefined) throw new Error('a mark is missing');
    expect(reach(mark)?.[1]).toBeLessThan(reach(stamp)?.[0] ?? 0);
  });
});

describe('the samples of lines', () => {
  it('have the dashes of the map', () => {
    expect(DRAWN_DASH).toMatchObject(LINE_DASH);
    expect(BASE_SOURCE).toBe('base');
  });
});

describe('wrapped lines', () => {
  const style = { size: 1, face: 'ui' } as const;

  it('keep all characters, fit their width and begin with no closing mark', () => {
    const words =
      '精度说明：地名定位（误差 2 km），示意；不作为 boundary 依据。另有《方案》〔2022〕1号。';
    for (let width = 8; width < 30; width += 1) {
      const lines = wrapped(words, width, style, measure);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      for (const line of lines) {
        expect(measure(line, style)).toBeLessThanOrEqual(width + 1);
        expect(line).not.toMatch(/^[，。；：、）》〕]/);
        expect(line).not.toMatch(/[（《〔]$/);
      }
    }
  });
});
