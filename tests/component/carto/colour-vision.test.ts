import { differenceCiede2000, filterDeficiencyDeuter, parse } from 'culori';
import { describe, expect, it } from 'vitest';
import { DRAWN_CLASSES, spriteName, SYMBOLS, type DrawnClass } from '../../../src/carto/symbols.ts';
import type { Theme } from '../../../src/carto/theme.ts';
import { drawSprite } from '../../../src/map/sprites.ts';
import { SYMBOL_GROUPS, type SymbolGroup } from '../../../src/plan/kinds.ts';
import { themesOfPage } from '../support/themes.ts';

const SIZE = 32;
/** Shapes that share more than this of their common surface may be taken for each other. */
const ALIKE_SHAPE = 0.8;
/** CIEDE2000 difference below which two colours may be taken for each other in small symbols. */
const ALIKE_COLOUR = 10;

const themes = themesOfPage();
const difference = differenceCiede2000();
const deuteranope = filterDeficiencyDeuter(1);

/** Share of each pixel of a box of 18 units, at 32 px, that a path covers. */
function raster(path: string): Float64Array {
  const canvas = new OffscreenCanvas(SIZE, SIZE);
  const context = canvas.getContext('2d')!;
  context.setTransform(SIZE / 18, 0, 0, SIZE / 18, SIZE / 2, SIZE / 2);
  context.fill(new Path2D(path));
  const { data } = context.getImageData(0, 0, SIZE, SIZE);
  return Float64Array.from({ length: SIZE * SIZE }, (_, i) => (data[i * 4 + 3] ?? 0) / 255);
}

/** Intersection over union of two shapes: 1 for the same, 0 for nothing in common. */
function overlap(a: string, b: string): number {
  const [one, other] = [raster(a), raster(b)];
  let both = 0;
  let any = 0;
  one.forEach((share, i) => {
    both += Math.min(share, other[i] ?? 0);
    any += Math.max(share, other[i] ?? 0);
  });
  return both / any;
}

const pairs = SYMBOL_GROUPS.flatMap((a, i) =>
  SYMBOL_GROUPS.slice(i + 1).map((b) => [a, b] as const),
);

const differInShape = (a: SymbolGroup, b: SymbolGroup): boolean =>
  SYMBOLS[a].core !== SYMBOLS[b].core || overlap(SYMBOLS[a].path, SYMBOLS[b].path) <= ALIKE_SHAPE;

describe('two symbol families', () => {
  it.each(pairs)('%s and %s differ in shape, or in colour to a full deuteranope', (a, b) => {
    for (const theme of Object.values(themes)) {
      const [one, other] = [a, b].map((group) => deuteranope(parse(theme[SYMBOLS[group].token])!));
      const apart = difference(one!, other!);
      const shared = overlap(SYMBOLS[a].path, SYMBOLS[b].path);
      expect(
        differInShape(a, b) || apart >= ALIKE_COLOUR,
        `overlap ${shared.toFixed(2)}, ΔE ${apart.toFixed(1)}`,
      ).toBe(true);
    }
  });
});

/** Pixels well inside a symbol's outline, off its inner part, of its picture at 3 px a unit. */
function insideOf(group: SymbolGroup, size: number): Uint8ClampedArray {
  const context = new OffscreenCanvas(size, size).getContext('2d')!;
  context.setTransform(3, 0, 0, 3, size / 2, size / 2);
  const { path, core } = SYMBOLS[group];
  context.fill(new Path2D(path));
  context.globalCompositeOperation = 'destination-out';
  context.lineWidth = 2.6;
  context.stroke(new Path2D(path));
  if (core !== undefined) {
    context.fill(new Path2D(core));
    context.stroke(new Path2D(core));
  }
  return context.getImageData(0, 0, size, size).data;
}

/** Mean and spread of the ink inside a symbol, 0 for paper and 1 for its full colour: what is left without colour. */
function inkOf(
  group: SymbolGroup,
  cls: DrawnClass,
  theme: Theme,
): { mean: number; spread: number } {
  const { image } = drawSprite(spriteName({ group, cls }), theme, 3)!;
  const paper = parse(theme['m-land'])!;
  const range = difference(paper, parse(theme[SYMBOLS[group].token])!);
  const inside = insideOf(group, image.width);
  const shares: number[] = [];
  for (let i = 0; i < image.data.length; i += 4) {
    if (inside[i + 3] !== 255) continue;
    const [r = 0, g = 0, b = 0] = image.data.slice(i, i + 3);
    shares.push(difference(paper, { mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 }) / range);
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const spread = Math.sqrt(
    shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / shares.length,
  );
  return { mean, spread };
}

describe('the four position classes', () => {
  // The ring of a place name is too small to have an inside: places are drawn by one class only.
  it.each(SYMBOL_GROUPS.filter((group) => group !== 'place'))(
    'of %s differ in ink without any colour, on both sheets',
    (group) => {
      for (const theme of Object.values(themes)) {
        const drawn = DRAWN_CLASSES.map((cls) => ({ cls, ...inkOf(group, cls, theme) }));
        for (const [i, a] of drawn.entries()) {
          for (const b of drawn.slice(i + 1)) {
            const apart = Math.max(Math.abs(a.mean - b.mean), Math.abs(a.spread - b.spread));
            expect.soft(apart, `${JSON.stringify(a)} ${JSON.stringify(b)}`).toBeGreaterThan(0.2);
          }
        }
      }
    },
  );
});
