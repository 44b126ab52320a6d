/** Arithmetic on the theme's colours: the tokens of the map are written as `#rrggbb`, and a test keeps it. */

type Rgb = [red: number, green: number, blue: number];

/**
 * Red, green, blue (0–255) of a colour.
 * @throws RangeError for a colour that is not written as `#rrggbb`
 */
export function rgbOf(colour: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  const [red, green, blue] = (match ?? []).slice(1).map((part) => Number.parseInt(part, 16));
  if (red === undefined || green === undefined || blue === undefined) {
    throw new RangeError(`${colour} is not a colour of the form #rrggbb`);
  }
  return [red, green, blue];
}

/**
 * What lies between two colours, which is also what the second looks like over the first at some opacity, as `#rrggbb`.
 * Names of the page's own colours (`var(--m-land)`) are left to the browser.
 * @param share 0 is the first, 1 the second
 * @throws RangeError for a colour in another notation
 */
export function mixColours(first: string, second: string, share: number): string {
  if (first.startsWith('var(')) {
    return `color-mix(in srgb, ${second} ${String(share * 100)}%, ${first})`;
  }
  const from = rgbOf(first);
  const to = rgbOf(second);
  const channels = from.map((value, at) => value + ((to[at] ?? value) - value) * share);
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** Whether a ground is dark: its luma is below one third of white. */
export function isDark(colour: string): boolean {
  const [red, green, blue] = rgbOf(colour);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 85;
}
