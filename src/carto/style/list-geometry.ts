import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Features on one point stand as the rows of a list beside it, tied to it by a leader line. CSS pixels. */
export const LIST_ROW_PX = 19;
export const LIST_SHIFT_PX = 24;
export const LIST_MAX_ROWS = 12;

/** Sprite name of the leader of a list, e.g. `leader-left-4`. */
export function leaderImage(): ExpressionSpecification {
  return ['concat', 'leader-', ['get', 'side'], '-', ['to-string', ['get', 'rows']]];
}

/** Reads a leader's name back; null when it is not one. */
export function parseLeaderImage(id: string): { side: 'left' | 'right'; rows: number } | null {
  const match = /^leader-(left|right)-(\d+)$/.exec(id);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return {
    side: match[1] === 'left' ? 'left' : 'right',
    rows: Math.min(Number(match[2]), LIST_MAX_ROWS),
  };
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
  for (const side of ['left', 'right'] as const) {
    for (let slot = 0; slot < LIST_MAX_ROWS; slot += 1) {
      const dx = side === 'left' ? -shift : shift;
      branches.push(`${side}${String(slot)}`, ['literal', [dx, slot * row]]);
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
