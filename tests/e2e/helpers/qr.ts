import jsQR from 'jsqr';

/** What a camera reads out of the pixels of a code; empty when it reads nothing. */
export function decodeQr(pixels: {
  readonly data: readonly number[];
  readonly width: number;
  readonly height: number;
}): string {
  const { data, width, height } = pixels;
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
}
