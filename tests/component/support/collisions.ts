import type { Map as MapLibreMap } from 'maplibre-gl';

interface Key {
  readonly bucketInstanceId: number;
  readonly featureIndex: number;
}

/** What MapLibre keeps of the boxes and circles that it has placed; not part of its public interface. */
interface Grid {
  readonly boxKeys: readonly Key[];
  readonly bboxes: readonly number[];
  readonly circleKeys: readonly Key[];
  readonly circles: readonly number[];
}

interface Shape {
  readonly owner: string;
  readonly box: readonly [number, number, number, number];
  readonly radius: number | null;
}

/** A hair of two anti-aliased edges is no overlap. */
const HAIR_PX = 0.6;

function shapesOf(grid: Grid): Shape[] {
  const owner = ({ bucketInstanceId, featureIndex }: Key) => `${bucketInstanceId}/${featureIndex}`;
  const numbers = (list: readonly number[], from: number, count: number) =>
    list.slice(from, from + count);
  const boxes = grid.boxKeys.map((key, i): Shape => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers(grid.bboxes, i * 4, 4);
    return { owner: owner(key), box: [x0, y0, x1, y1], radius: null };
  });
  const circles = grid.circleKeys.map((key, i): Shape => {
    const [x = 0, y = 0, r = 0] = numbers(grid.circles, i * 3, 3);
    return { owner: owner(key), box: [x - r, y - r, x + r, y + r], radius: r };
  });
  return [...boxes, ...circles];
}

function depth(a: Shape, b: Shape): number {
  const across = Math.min(a.box[2], b.box[2]) - Math.max(a.box[0], b.box[0]);
  const down = Math.min(a.box[3], b.box[3]) - Math.max(a.box[1], b.box[1]);
  const boxes = Math.min(across, down);
  if (a.radius === null && b.radius === null) return boxes;
  if (a.radius !== null && b.radius !== null) {
    const dx = (a.box[0] + a.box[2] - b.box[0] - b.box[2]) / 2;
    const dy = (a.box[1] + a.box[3] - b.box[1] - b.box[3]) / 2;
    return a.radius + b.radius - Math.hypot(dx, dy);
  }
  const [circle, box] = a.radius === null ? [b, a] : [a, b];
  const x = (circle.box[0] + circle.box[2]) / 2;
  const y = (circle.box[1] + circle.box[3]) / 2;
  const dx = Math.max(box.box[0] - x, 0, x - box.box[2]);
  const dy = Math.max(box.box[1] - y, 0, y - box.box[3]);
  return (circle.radius ?? 0) - Math.hypot(dx, dy);
}

/** The shapes of all symbols and names that a map shows, and each pair of different features that overlaps. */
export function collisions(map: MapLibreMap): { shapes: number; overlaps: string[] } {
  const { placement } = map.style as unknown as {
    placement: { collisionIndex: { grid: Grid } };
  };
  const shapes = shapesOf(placement.collisionIndex.grid);
  const overlaps: string[] = [];
  shapes.forEach((a, i) => {
    for (const b of shapes.slice(i + 1)) {
      const into = a.owner === b.owner ? 0 : depth(a, b);
      if (into > HAIR_PX) {
        overlaps.push(
          `${a.owner} [${a.box.map(Math.round).join(' ')}] × ${b.owner} [${b.box.map(Math.round).join(' ')}]: ${into.toFixed(1)} px`,
        );
      }
    }
  });
  return { shapes: shapes.length, overlaps };
}
