const SIGNATURE_BYTES = 8;
/** Length, name, 13 bytes, checksum: the header is the first part of every PNG. */
const HEADER_BYTES = 25;
const PER_METRE = 1;

/** CRC-32 as PNG has it (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/**
 * Writes into a PNG how large it is on paper (chunk `pHYs`, PNG specification §11.3.5.3): programs place it at its size.
 * The canvas writes none.
 */
export function withPngDensity(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round(dpi / 0.0254);
  const part = new Uint8Array(21);
  const view = new DataView(part.buffer);
  view.setUint32(0, 9);
  part.set(new TextEncoder().encode('pHYs'), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, PER_METRE);
  view.setUint32(17, crc32(part.subarray(4, 17)));
  const at = SIGNATURE_BYTES + HEADER_BYTES;
  const whole = new Uint8Array(png.length + part.length);
  whole.set(png.subarray(0, at));
  whole.set(part, at);
  whole.set(png.subarray(at), at + part.length);
  return whole;
}
