/** Arithmetic on the theme's `#rrggbb` colours, for grounds that have no token of their own. */

type Rgb = readonly [number, number, number];

/** Throws on anything but `#rrggbb`: the map's tokens are written so, and a test keeps it. */
function rgbOf(colour: string): Rgb {
  const [, r, g, b] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour) ?? [];
  if (r === undefined || g === undefined || b === undefined) {
    throw new Error(`colour ${colour} is not #rrggbb`);
  }
  return [parseInt(r, 16), parseInt(g, 16), parseInt(b, 16)];
}

/** Between two colours: `share` 0 is the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const [a, b] = [rgbOf(first), rgbOf(second)];
  const channels = a.map((value, at) => Math.round(value + ((b[at] ?? value) - value) * share));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Whether a ground is dark: its luma is below one third of white. */
export function isDark(colour: string): boolean {
  const [r, g, b] = rgbOf(colour);
  return 0.299 * r + 0.587 * g + 0.114 * b < 85;
}
