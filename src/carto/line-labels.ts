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
  size: { readonly width: number; readonly height: number },
): readonly LabelPlace[] {
  const taken: LabelPlace[] = [];
  for (const { x1, y1, x2, y2 } of lines) {
    const places = PLACES.map((t) => ({ x: x1 + (x2 - x1) * t, y: y1 + (y2 - y1) * t }));
    const isFree = ({ x, y }: LabelPlace): boolean =>
      taken.every((one) => Math.abs(one.x - x) >= size.width || Math.abs(one.y - y) >= size.height);
    taken.push(places.find(isFree) ?? places[0] ?? { x: x1, y: y1 });
  }
  return taken;
}
