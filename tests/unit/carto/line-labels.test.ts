import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipLine, placeLineLabels } from '../../../src/carto/line-labels.ts';

const size = { width: 100, height: 22 };

describe('labels on lines', () => {
  it('stand on their lines', () => {
    const px = fc.double({ min: -500, max: 1500, noNaN: true });
    const line = fc.record({ x1: px, y1: px, x2: px, y2: px });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const places = placeLineLabels(lines, size);
        expect(places).toHaveLength(lines.length);
        places.forEach(({ x, y }, i) => {
          const { x1, y1, x2, y2 } = lines[i]!;
          const cross = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
          expect(Math.abs(cross)).toBeLessThan(1e-6 * (1 + Math.hypot(x2 - x1, y2 - y1) ** 2));
        });
      }),
    );
  });

  it('keep clear of each other where two lines run side by side', () => {
    const [a, b] = placeLineLabels(
      [
        { x1: 0, y1: 0, x2: 60, y2: 300 },
        { x1: 0, y1: 0, x2: 170, y2: 270 },
      ],
      size,
    );
    const apart = Math.abs(a!.x - b!.x) >= size.width || Math.abs(a!.y - b!.y) >= size.height;
    expect(apart).toBe(true);
  });
});

describe('the part of a line that is seen', () => {
  const box = { width: 400, height: 300 };
  const inset = { x: 50, y: 10 };
  const part = (x1: number, y1: number, x2: number, y2: number) =>
    clipLine({ x1, y1, x2, y2 }, box, inset);

  it('is the whole line where it lies inside', () => {
    expect(part(60, 20, 300, 200)).toEqual({ x1: 60, y1: 20, x2: 300, y2: 200 });
  });

  it('ends where a label would leave the box', () => {
    expect(part(200, 100, 600, 100)).toEqual({ x1: 200, y1: 100, x2: 350, y2: 100 });
    expect(part(200, -100, 200, 400)).toEqual({ x1: 200, y1: 10, x2: 200, y2: 290 });
  });

  it('is none where the line passes by', () => {
    expect(part(500, 0, 500, 300)).toBeNull();
    expect(part(-200, 100, 100, -300)).toBeNull();
  });

  it('is a point for a line without a length', () => {
    expect(part(100, 100, 100, 100)).toEqual({ x1: 100, y1: 100, x2: 100, y2: 100 });
    expect(part(10, 100, 10, 100)).toBeNull();
  });
});
