import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Corners into which a list can grow from its point. */
export const LIST_SIDES = ['right-down', 'left-down', 'right-up', 'left-up'] as const;
export type ListSide = (typeof LIST_SIDES)[number];

/** Features on one point stand as the rows of a list beside it, tied to it by a leader line. CSS pixels. */
export const LIST_ROW_PX = 20;
export const LIST_SHIFT_PX = 24;
export const LIST_MAX_ROWS = 12;

/** Sprite name of the leader of a list, e.g. `leader-left-up-4`. */
export function leaderImage(): ExpressionSpecification {
  return ['concat', 'leader-', ['get', 'side'], '-', ['to-string', ['get', 'rows']]];
}

/** Anchor of the leader's picture, so that its free end lies on the point. */
export function leaderAnchor(): ExpressionSpecification {
  return [
    'match',
    ['get', 'side'],
    'left-down',
    'top-right',
    'left-up',
    'bottom-right',
    'right-up',
    'bottom-left',
    'top-left',
  ];
}

/** Whether a list stands to the left of its point. */
export function isLeft(): ExpressionSpecification {
  return ['in', ['get', 'side'], ['literal', ['left-down', 'left-up']]];
}

/** Reads a leader's name back; null when it is not one. */
export function parseLeaderImage(id: string): { side: ListSide; rows: number } | null {
  const match = /^leader-(\w+-\w+)-(\d+)$/.exec(id);
  const side = LIST_SIDES.find((candidate) => candidate === match?.[1]);
  if (side === undefined || match?.[2] === undefined) return null;
  return { side, rows: Math.min(Number(match[2]), LIST_MAX_ROWS) };
}

/**
 * Offset of a list row from the shared point, by the feature's `side` and `slot`.
 * @param shift horizontal distance of the row from the point, in the unit the style property wants
 * @param row height of a row in the same unit
 * @param alone offset of a feature that is in no list
 */
export function slotOffset(
  shift: number,
  row: number,
  alone: readonly [number, number] = [0, 0],
): ExpressionSpecification {
  const branches: unknown[] = [];
  for (const side of LIST_SIDES) {
    const dx = side.startsWith('left') ? -shift : shift;
    const dy = side.endsWith('up') ? -row : row;
    for (let slot = 0; slot < LIST_MAX_ROWS; slot += 1) {
      branches.push(`${side}${String(slot)}`, ['literal', [dx, slot * dy]]);
    }
  }
  return [
    'match',
    ['concat', ['get', 'side'], ['to-string', ['get', 'slot']]],
    ...branches,
    ['literal', alone],
  ] as unknown as ExpressionSpecification;
}

/** Icon offset of a list row in pixels at an icon size of `scale` (MapLibre multiplies offsets by the size). */
export const rowIconOffset = (scale = 1): ExpressionSpecification =>
  slotOffset(LIST_SHIFT_PX / scale, LIST_ROW_PX / scale);

/** Text offset of a list row in ems of `sizePx`; `gapPx` is the room for the icon. */
export const rowTextOffset = (
  sizePx: number,
  gapPx: number,
  alone?: readonly [number, number],
): ExpressionSpecification =>
  slotOffset((LIST_SHIFT_PX + gapPx) / sizePx, LIST_ROW_PX / sizePx, alone);
