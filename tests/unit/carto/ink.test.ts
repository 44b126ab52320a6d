import { describe, expect, it } from 'vitest';
import { inkOf, type Pixels } from '../../../src/carto/ink.ts';
import { placeLabelsInPicture } from '../../../src/carto/line-labels.ts';

/** Light paper with a patch of upright strokes, as letters have them, and a flat grey patch. */
function paper(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(245);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isStroke = x >= 100 && x < 160 && y >= 20 && y < 40 && x % 4 < 2;
      const isFill = x >= 10 && x < 60 && y >= 20 && y < 40;
      data.fill(isStroke ? 20 : isFill ? 120 : 245, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { data, width, height };
}

describe('ink of a picture', () => {
  const ink = inkOf(paper(200, 60), 1);

  it('is where strokes are, not where a fill is', () => {
    expect(ink({ x: 100, y: 20, width: 60, height: 20 })).toBeGreaterThan(0.4);
    expect(ink({ x: 14, y: 20, width: 40, height: 20 })).toBe(0);
    expect(ink({ x: 60, y: 44, width: 60, height: 14 })).toBe(0);
  });

  it('is full outside of the picture', () => {
    expect(ink({ x: 190, y: 0, width: 20, height: 10 })).toBe(1);
    expect(ink({ x: 0, y: -1, width: 20, height: 10 })).toBe(1);
  });

  it('is measured in CSS pixels', () => {
    const half = inkOf(paper(200, 60), 2);
    expect(half({ x: 50, y: 10, width: 30, height: 10 })).toBeGreaterThan(0.4);
  });
});

describe('labels over a picture', () => {
  const size = { width: 40, height: 16 };
  const line = { x1: 20, y1: 30, x2: 190, y2: 30 };
  const onStrokes = ({ x, y }: { x: number; y: number }): boolean =>
    x + 20 > 100 && x - 20 < 160 && y + 8 > 20 && y - 8 < 40;

  it('stand where they cover no name', () => {
    const [place] = placeLabelsInPicture([line], size, inkOf(paper(200, 60), 1), []);
    expect(onStrokes(place!)).toBe(false);
  });

  it('stand at their usual place where nothing is in the way', () => {
    const [place] = placeLabelsInPicture([line], size, () => 0, []);
    expect(place!.x).toBeCloseTo(line.x1 + 0.62 * (line.x2 - line.x1), 0);
    expect(place!.y).toBe(30);
  });

  it('keep clear of points that are kept, and of each other', () => {
    const kept = [{ x: 125, y: 30 }];
    const [a, b] = placeLabelsInPicture([line, { ...line, y2: 34 }], size, () => 0, kept);
    expect(Math.abs(a!.x - 125) > 20 || Math.abs(a!.y - 30) > 8).toBe(true);
    expect(Math.abs(a!.x - b!.x) >= size.width || Math.abs(a!.y - b!.y) >= size.height).toBe(true);
  });
});
