/** Where labels may stand on a line, as parts of its length: near the far end, which is what they speak of, first. */
const PLACES = [0.62, 0.74, 0.5, 0.84, 0.4, 0.3] as const;

export interface LabelledLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

export interface LabelSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The part of a line inside a box from (0, 0), `inset` from its edges; null where it does not enter. A label on this part is
 * seen when the line's end is not.
 */
export function clipLine(
  line: LabelledLine,
  box: { readonly width: number; readonly height: number },
  inset: { readonly x: number; readonly y: number },
): LabelledLine | null {
  const dx = line.x2 - line.x1;
  const dy = line.y2 - line.y1;
  let [from, to] = [0, 1];
  // Liang and Barsky: each edge cuts off what lies beyond it.
  for (const [step, room] of [
    [-dx, line.x1 - inset.x],
    [dx, box.width - inset.x - line.x1],
    [-dy, line.y1 - inset.y],
    [dy, box.height - inset.y - line.y1],
  ] as const) {
    if (step === 0 && room < 0) return null;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  if (from > to) return null;
  const at = (t: number): LabelPlace => ({ x: line.x1 + dx * t, y: line.y1 + dy * t });
  const [start, end] = [at(from), at(to)];
  return { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
}

/**
 * Middles of labels on straight lines, so that none covers one before it where there is another place. Pixels.
 * @param size of every label
 */
export function placeLineLabels(
  lines: readonly LabelledLine[],
  size: LabelSize,
): readonly LabelPlace[] {
  const taken: LabelPlace[] = [];
  for (const line of lines) {
    const places = PLACES.map((t) => pointAt(line, t));
    taken.push(places.find((place) => isFree(place, taken, size)) ?? places[0] ?? pointAt(line, 0));
  }
  return taken;
}

/** Where a label may stand in a picture: all along its line, on it or touching it from either side. */
const STEPS = Array.from({ length: 41 }, (_, i) => 0.1 + i * 0.02);
const SIDES = [0, -0.75, 0.75] as const;
/** How much covering is made up for by standing on the line itself, near its far end. */
const SIDE_COST = 0.002;
const AWAY_COST = 0.004;

/**
 * The same over a picture that has names already: each label takes the place of its line that covers least of them.
 * @param ink part of a box that holds something to read, 0 to 1
 * @param kept points that stay clear, such as the ends of the lines
 */
export function placeLabelsInPicture(
  lines: readonly LabelledLine[],
  size: LabelSize,
  ink: (box: LabelPlace & LabelSize) => number,
  kept: readonly LabelPlace[],
): readonly LabelPlace[] {
  const taken: LabelPlace[] = [];
  for (const line of lines) {
    const length = Math.hypot(line.x2 - line.x1, line.y2 - line.y1) || 1;
    const across = { x: -(line.y2 - line.y1) / length, y: (line.x2 - line.x1) / length };
    // As far as the box reaches over the line in that direction.
    const reach = Math.abs(across.x) * size.width + Math.abs(across.y) * size.height;
    let best = pointAt(line, PLACES[0]);
    let least = Infinity;
    for (const t of STEPS) {
      for (const side of SIDES) {
        const on = pointAt(line, t);
        const place = { x: on.x + across.x * side * reach, y: on.y + across.y * side * reach };
        const corner = { x: place.x - size.width / 2, y: place.y - size.height / 2 };
        const isClear =
          isFree(place, taken, size) &&
          kept.every(
            ({ x, y }) =>
              Math.abs(x - place.x) > size.width / 2 + 6 ||
              Math.abs(y - place.y) > size.height / 2 + 6,
          );
        const cost =
          ink({ ...corner, ...size }) +
          (side === 0 ? 0 : SIDE_COST) +
          Math.abs(t - PLACES[0]) * AWAY_COST +
          (isClear ? 0 : 1);
        if (cost < least) [best, least] = [place, cost];
      }
    }
    taken.push(best);
  }
  return taken;
}

function pointAt({ x1, y1, x2, y2 }: LabelledLine, t: number): LabelPlace {
  return { x: x1 + (x2 - x1) * t, y: y1 + (y2 - y1) * t };
}

function isFree({ x, y }: LabelPlace, taken: readonly LabelPlace[], size: LabelSize): boolean {
  return taken.every(
    (one) => Math.abs(one.x - x) >= size.width || Math.abs(one.y - y) >= size.height,
  );
}
