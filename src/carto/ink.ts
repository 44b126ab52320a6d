/** Where a picture has something to read: what is laid over it stands better elsewhere. */

/** Pixels as a canvas gives them, four bytes each. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

export interface InkBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Steps of brightness, 0 to 255, between neighbours from which on they are an edge of a letter or of a symbol. */
const EDGE = 60;

/**
 * The part of a box, 0 to 1, that is an edge of something dark on light, or of light on dark: strokes of names have many,
 * fills and hairlines few or faint ones. Boxes are in CSS pixels; what lies outside of the picture counts as full.
 * @param ratio pixels of the picture per CSS pixel
 */
export function inkOf(pixels: Pixels, ratio: number): (box: InkBox) => number {
  const { data, width, height } = pixels;
  // Sums of all edges above and to the left: any box is four look-ups.
  const sums = new Uint32Array((width + 1) * (height + 1));
  const light = (at: number): number =>
    ((data[at] ?? 0) * 2 + (data[at + 1] ?? 0) * 5 + (data[at + 2] ?? 0)) / 8;
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      if (x > 0 && Math.abs(light(at) - light(at - 4)) > EDGE) row += 1;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  const sum = (x: number, y: number): number => sums[y * (width + 1) + x] ?? 0;
  return ({ x, y, width: w, height: h }) => {
    const [left, right] = [Math.round(x * ratio), Math.round((x + w) * ratio)];
    const [top, bottom] = [Math.round(y * ratio), Math.round((y + h) * ratio)];
    if (left < 0 || top < 0 || right > width || bottom > height) return 1;
    const edges = sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top);
    return edges / Math.max(1, (right - left) * (bottom - top));
  };
}
