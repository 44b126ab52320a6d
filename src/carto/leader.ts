import { LIST_ROW_PX, type ListLayout } from './crowding/list-layout.ts';

/**
 * The leader line (引线) that ties the rows of a list to their point, as the name of a picture: everything that its
 * drawing depends on stands in the name, e.g. `leader-right-6--2-4-24-11`.
 */
export function leaderImage({ side, rows, top, start, lead, half }: ListLayout): string {
  return `leader-${[side, rows, top, Math.round(start), Math.round(lead), half].join('-')}`;
}

/** The drawing of a leader line around its point as the origin, CSS pixels. */
export interface LeaderDrawing {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Straight pieces, `[x0, y0, x1, y1]`. */
  readonly lines: readonly (readonly [number, number, number, number])[];
}

const NAME = /^leader-(left|right)-(\d+)-(-?\d+)-(\d+)-(\d+)-(\d+)$/;

/** Reads a leader's name back; null when it is not one. */
export function parseLeaderImage(id: string): ListLayout | null {
  const [, side, ...numbers] = NAME.exec(id) ?? [];
  const [rows, top, start, lead, half] = numbers.map(Number);
  if ((side !== 'left' && side !== 'right') || rows === undefined || top === undefined) return null;
  if (start === undefined || lead === undefined || half === undefined) return null;
  return { side, rows, top, start, lead, half };
}

/** From the point across to a spine, along it past all rows, and to each of them. */
export function leaderDrawing({ side, rows, top, start, lead, half }: ListLayout): LeaderDrawing {
  const sign = side === 'right' ? 1 : -1;
  const end = lead - half;
  const spine = (start + end) / 2;
  const heights = Array.from({ length: rows }, (_, row) => (top + row) * LIST_ROW_PX);
  const first = Math.min(0, ...heights);
  const last = Math.max(0, ...heights);
  const lines: [number, number, number, number][] = [[start, 0, spine, 0]];
  if (first < last) lines.push([spine, first, spine, last]);
  for (const y of heights) lines.push([spine, y, end, y]);
  return {
    left: sign > 0 ? start : -end,
    top: first - 1,
    width: end - start,
    height: last - first + 2,
    lines: lines.map(([x0, y0, x1, y1]) => [sign * x0, y0, sign * x1, y1]),
  };
}

/** From a leader's point to the middle of its picture, CSS pixels. */
export function leaderMiddle(list: ListLayout): readonly [x: number, y: number] {
  const { left, top, width, height } = leaderDrawing(list);
  return [left + width / 2, top + height / 2];
}
