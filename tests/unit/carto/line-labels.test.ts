import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLineLabels } from '../../../src/carto/line-labels.ts';

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
