import { overlaps, shifted, type Box, type Pixel } from './boxes.ts';

/** Height of a list's row, CSS pixels: the box of a symbol. */
export const LIST_ROW_PX = 22;
/** More rows than this become a count. */
export const LIST_MAX_ROWS = 12;
/** From the middle of a row's symbol to its name. */
export const ROW_TEXT_GAP_PX = 14;
/** Half the box of a symbol's picture. */
export const SYMBOL_HALF_PX = 11;
/** Length of a leader line. */
export const LEADER_PX = 9;
/** Half the box of a group's count. */
export const COUNT_HALF_PX = 13;

/** A list beside a point: its rows stand under each other, tied to the point by a leader line. CSS pixels. */
export interface ListLayout {
  readonly side: 'left' | 'right';
  readonly rows: number;
  /** Rows between the point's height and the first row: 0 level with it, negative above. */
  readonly top: number;
  /** From the point to where the leader line begins. */
  readonly start: number;
  /** From the point to the middle of the symbols. */
  readonly lead: number;
  /** Half the box of a row's symbol. */
  readonly half: number;
}

/** Something on the sheet that a list must not cover, or had better not. */
export interface Obstacle {
  readonly at: Pixel;
  /** Around `at` as the origin. */
  readonly box: Box;
  /** Infinity forbids; else what covering it costs. */
  readonly cost: number;
}

/** Farther than any list reaches, with the box of what it may meet: twelve rows, or a long English name. */
const REACH_PX = 700;

/** Stretches of the ground between one whole zoom and the next at which a layout is tried. */
const STRETCHES = [1, 1.25, 1.5, 1.75, 2] as const;

/** The boxes of a list's leader line and of its rows, around its point as the origin. */
export function listBoxes(layout: ListLayout, namePx: number): readonly [leader: Box, rows: Box] {
  const { side, rows, top, start, lead, half } = layout;
  const first = (top - 0.5) * LIST_ROW_PX;
  const last = first + rows * LIST_ROW_PX;
  const across = (near: number, far: number): Pick<Box, 'left' | 'right'> =>
    side === 'right' ? { left: near, right: far } : { left: -far, right: -near };
  const middle = LIST_ROW_PX / 2;
  return [
    {
      ...across(start, lead - half),
      top: Math.min(-1, first + middle),
      bottom: Math.max(1, last - middle),
    },
    {
      ...across(lead - half, lead + Math.max(half, ROW_TEXT_GAP_PX + namePx)),
      top: first,
      bottom: last,
    },
  ];
}

function costOf(at: Pixel, boxes: readonly Box[], obstacles: readonly Obstacle[]): number {
  let cost = 0;
  for (const obstacle of obstacles) {
    const dx = obstacle.at[0] - at[0];
    const dy = obstacle.at[1] - at[1];
    // Ground only grows apart: what is out of reach now stays so.
    if (Math.abs(dx) > REACH_PX || Math.abs(dy) > REACH_PX) continue;
    const isMet = STRETCHES.some((s) => {
      const there = shifted(obstacle.box, dx * s, dy * s);
      return boxes.some((box) => overlaps(box, there));
    });
    if (isMet) cost += obstacle.cost;
    if (cost === Infinity) return cost;
  }
  return cost;
}

export interface ListWish {
  readonly at: Pixel;
  readonly rows: number;
  readonly start: number;
  readonly half: number;
  /** Length of the longest name, CSS pixels. */
  readonly namePx: number;
  /** Where the same list stands at the next zoom: it should not jump about. */
  readonly before: ListLayout | null;
}

/** A place where a list covers nothing that it must not, at any zoom up to the next whole one. */
export interface ListPlace {
  readonly layout: ListLayout;
  readonly cost: number;
}

/** Every possible place for a list, best first; empty when there is none. */
export function listPlaces(wish: ListWish, obstacles: readonly Obstacle[]): ListPlace[] {
  const { at, rows, start, half, namePx, before } = wish;
  const lead = start + LEADER_PX + half;
  const places: ListPlace[] = [];
  for (const side of ['right', 'left'] as const) {
    for (let top = -rows; top <= 1; top += 1) {
      const layout: ListLayout = { side, rows, top, start, lead, half };
      // A leader that ends in a row reads better than one that has to turn; a list likes to stay where it was.
      const isLevel = top <= 0 && top > -rows;
      const isKept = before?.side === side && before.top === top;
      const habit = (isLevel ? 0 : 0.3) + (side === 'right' ? 0 : 0.05) + (isKept ? -0.4 : 0);
      const cost = habit + costOf(at, listBoxes(layout, namePx), obstacles) + Math.abs(top) * 0.004;
      if (cost < Infinity) places.push({ layout, cost });
    }
  }
  return places.sort((a, b) => a.cost - b.cost);
}
