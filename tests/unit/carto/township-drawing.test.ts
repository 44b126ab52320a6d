import { describe, expect, it } from 'vitest';
import {
  buildTownshipDrawing,
  partTownships,
  townshipAtPixel,
  townshipRadiusPx,
} from '../../../src/carto/township-drawing.ts';
import { pixelAt } from '../../../src/carto/crowding/boxes.ts';
import { itemsByTownship } from '../../../src/plan/township-counts.ts';
import { delivered } from './sheets.ts';

const { townships } = itemsByTownship(delivered.plan);
/** A sheet of 1000 pixels a degree. */
const project = (lon: number, lat: number) => ({ x: (lon - 112) * 1000, y: (31 - lat) * 1000 });

describe('the circles of townships', () => {
  it('have areas in proportion to their items', () => {
    expect(townshipRadiusPx(4) / townshipRadiusPx(1)).toBeCloseTo(2, 9);
    expect(townshipRadiusPx(5) ** 2 / townshipRadiusPx(2) ** 2).toBeCloseTo(2.5, 9);
  });

  it('are targets of 24 pixels at least', () => {
    expect(2 * townshipRadiusPx(1)).toBeGreaterThanOrEqual(24);
  });

  it('carry their numbers at the points of the townships', () => {
    const { features } = buildTownshipDrawing(townships);
    expect(features).toHaveLength(townships.length);
    expect(features[0]).toMatchObject({
      geometry: { coordinates: [112.76857, 30.50741] },
      properties: { count: 5 },
    });
  });

  it('are picked inside their rim and not outside', () => {
    const { x, y } = project(112.76857, 30.50741);
    const radius = townshipRadiusPx(5);
    const at = (dx: number) => townshipAtPixel(townships, { x: x + dx, y }, project);
    expect(at(radius - 0.5)?.divisions[0]?.name).toBe('王场镇');
    expect(at(radius + 0.5)).toBeNull();
  });

  it.each([8, 9.4, 10.2, 13])('do not cover each other at zoom %d', (zoom) => {
    const parted = partTownships(townships, zoom);
    const circles = parted.map(({ at, items }) => ({
      at: pixelAt(at, zoom),
      radius: townshipRadiusPx(items.length),
    }));
    const covering = circles.flatMap((a, i) =>
      circles
        .slice(i + 1)
        .filter((b) => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]) < a.radius + b.radius),
    );
    expect(covering).toEqual([]);
    expect(parted.map(({ items }) => items)).toEqual(townships.map(({ items }) => items));
  });

  it('stay on their points where there is room', () => {
    expect(partTownships(townships, 14)).toEqual(townships);
  });

  it('part to the sides when they share a point', () => {
    const [large, small] = [townships[0]!, townships.at(-1)!];
    const [a, b] = partTownships([large, { ...small, at: large.at }], 10);
    expect(a!.at[1]).toBeCloseTo(b!.at[1], 9);
    expect(a!.at[0]).toBeLessThan(b!.at[0]);
  });

  it('leave the smaller one in reach where two overlap', () => {
    const [large, small] = [townships[0]!, townships.at(-1)!];
    const both = [large, { ...small, at: large.at }];
    expect(townshipAtPixel(both, project(...large.at), project)?.items).toBe(small.items);
  });
});
