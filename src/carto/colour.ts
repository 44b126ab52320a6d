/**
 * Red, green, blue (0–255) of a design token, for drawings that take no CSS colours.
 * @throws RangeError for a colour that is not written as `#rrggbb`, as all tokens of the map are
 */
export function rgbOf(colour: string): [number, number, number] {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  const [red, green, blue] = (match ?? []).slice(1).map((part) => Number.parseInt(part, 16));
  if (red === undefined || green === undefined || blue === undefined) {
    throw new RangeError(`${colour} is not a colour of the form #rrggbb`);
  }
  return [red, green, blue];
}
