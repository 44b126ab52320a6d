import { describe, expect, it } from 'vitest';
import { pictureParts, type PictureParts } from '../../../src/carto/picture/draw-picture.ts';
import { planPictureOptions } from '../../../src/carto/picture/plan-picture.ts';
import { svgText, type SvgNode } from '../../../src/carto/picture/svg-node.ts';
import { textWidthEm } from '../../../src/carto/text-width.ts';
import { overlaps, type Box } from '../../../src/carto/crowding/boxes.ts';
import { fileAt } from '../../../src/plan/plan-files.ts';
import { county, delivered, type Sheet } from '../carto/sheets.ts';

const WIDTHS = [358, 640, 900];

function partsOf(
  { plan, files }: Sheet,
  widthPx: number,
  more: object = {},
): PictureParts & { heightPx: number } {
  const options = planPictureOptions({
    id: 'test',
    plan,
    baseContents: Object.fromEntries(
      plan.base.map(({ file }) => {
        const read = fileAt(files, file);
        return [file, read?.ok === true ? read.value : undefined];
      }),
    ),
    language: 'zh',
    schematicSuffix: '（示意）',
    seen: {
      visibleLayers: new Set(plan.layers.map(({ id }) => id)),
      hiddenClasses: new Set(),
    },
    widthPx,
    ...more,
  });
  return { ...pictureParts(options), heightPx: options.frame.height * options.frame.pxPerUnit };
}

const childrenOf = ({ children }: SvgNode): SvgNode[] =>
  children.filter((child): child is SvgNode => typeof child !== 'string');
const deep = (root: SvgNode): SvgNode[] => [root, ...childrenOf(root).flatMap(deep)];
const textOf = ({ children }: SvgNode): string =>
  children.filter((child) => typeof child === 'string').join('');

/** Level names with the boxes that a reader sees, CSS pixels. */
function namesOf(
  { symbols, heightPx }: ReturnType<typeof partsOf>,
  widthPx: number,
): { name: string; box: Box }[] {
  return symbols.flatMap((group) => {
    const size = Number(group.attributes['font-size']);
    return childrenOf(group).flatMap((symbol) =>
      childrenOf(symbol)
        .filter(({ tag, attributes }) => tag === 'text' && attributes['transform'] === undefined)
        .map((text) => {
          const name = textOf(text);
          const x =
            (parseFloat(String(symbol.attributes['x'])) / 100) * widthPx +
            Number(text.attributes['x']);
          const y =
            (parseFloat(String(symbol.attributes['y'])) / 100) * heightPx +
            Number(text.attributes['y']);
          const width = textWidthEm(name) * size;
          const anchor = text.attributes['text-anchor'] ?? 'start';
          const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
          return {
            name,
            box: { left, right: left + width, top: y - 0.8 * size, bottom: y + 0.15 * size },
          };
        }),
    );
  });
}

describe.each(WIDTHS)('the picture of the plan, %i px wide', (widthPx) => {
  const parts = partsOf(delivered, widthPx);
  const names = namesOf(parts, widthPx);

  it('has names of zones, and of what has room', () => {
    expect(names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['中心城区', '西部江汉油田']),
    );
    expect(names.length).toBeGreaterThan(12);
  });

  it('has no name on another', () => {
    const pairs = names.flatMap((a, at) =>
      names
        .slice(at + 1)
        .filter((b) => overlaps(a.box, b.box))
        .map((b) => `${a.name} ${b.name}`),
    );
    expect(pairs).toEqual([]);
  });

  it('names no colour of its own: it follows the theme of the page', () => {
    const all = [parts.shapes, ...parts.symbols, ...parts.definitions].flatMap(deep);
    const colours = all.flatMap(({ attributes }) => [attributes['fill'], attributes['stroke']]);
    const own = colours.filter(
      (colour) =>
        colour !== undefined &&
        !/^(?:none|var\(--[mkc]-[\w-]+\)|color-mix\(in srgb, var.*\))$/.test(String(colour)),
    );
    expect(colours.length).toBeGreaterThan(60);
    expect(own).toEqual([]);
  });

  it('refers to nothing that it does not define', () => {
    const all = [parts.shapes, ...parts.symbols, ...parts.definitions].flatMap(deep);
    const ids = new Set(all.map(({ attributes }) => attributes['id']));
    const wanted = all.flatMap(({ attributes }) =>
      [attributes['href'], attributes['clip-path']].flatMap((value) =>
        value === undefined ? [] : [String(value).replace(/^(?:url\()?#|\)$/g, '')],
      ),
    );
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('a picture with something in hand', () => {
  const jinao = { selected: true };
  const stateOf = (id: string): Record<string, boolean> => (id === 'jinao' ? jinao : { dim: true });
  const written = (more: object): string =>
    partsOf(delivered, 700, more)
      .symbols.map((group) => svgText(group))
      .join('');

  it('draws it on its disc, names it bold and lets the rest step back', () => {
    const [plain, marked] = [written({}), written({ stateOf, selected: new Set(['jinao']) })];
    expect(plain).not.toContain('fill-opacity="0.35"');
    expect(marked).toContain('fill-opacity="0.35"');
    expect(marked).toMatch(/font-weight="700"[^>]*>(?:(?!<\/g>).)*金澳科技/);
  });

  it('draws the circle of a tolerance', () => {
    const shapes = (more: object): string => svgText(partsOf(delivered, 700, more).shapes);
    const circleOf = () => ({ at: [112.9, 30.45], radiusM: 2000 });
    const selected = new Set(['jinao']);
    expect(shapes({ selected, circleOf }).length).toBeGreaterThan(
      shapes({ selected }).length + 100,
    );
  });
});

describe('the picture of another county', () => {
  const { shapes } = partsOf(county, 700);

  it('has its areas: filled, and bounded by the dash of their class', () => {
    const areas = deep(shapes).filter(({ attributes }) => attributes['fill-opacity'] !== undefined);
    expect(areas.length).toBeGreaterThan(0);
    expect(
      deep(shapes).filter(({ attributes }) => attributes['stroke-dasharray'] === '7 3').length,
    ).toBeGreaterThan(0);
  });
});
