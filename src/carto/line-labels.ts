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
