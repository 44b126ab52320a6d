const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/**
 * What a colour looks like through another at some opacity, as `#rrggbb`.
 * @param ground below, `#rrggbb`
 * @param over on it, `#rrggbb`
 * @param opacity 0 to 1
 * @throws RangeError for a colour in another notation: tokens for the map are written as six hex digits
 */
export function mixColours(ground: string, over: string, opacity: number): string {
  const channels = (colour: string): number[] => {
    const parts = HEX.exec(colour.trim());
    if (parts === null) throw new RangeError(`not a colour like #1B5573: ${colour}`);
    return parts.slice(1).map((part) => parseInt(part, 16));
  };
  const below = channels(ground);
  const mixed = channels(over).map((value, i) =>
    Math.round(value * opacity + (below[i] ?? 0) * (1 - opacity)),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
