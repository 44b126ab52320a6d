import { brotliDecompressSync } from 'node:zlib';

/** A reader of its own, so that the files are not judged by the code that wrote them. */

const CMAP_TAG_INDEX = 0;
const GLYF_TAG_INDEX = 10;
const LOCA_TAG_INDEX = 11;
const CUSTOM_TAG_INDEX = 63;

/** The `cmap` table of a WOFF2 file: https://www.w3.org/TR/WOFF2/#table_dir_format */
function cmapTable(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not WOFF2');
  let at = 48;
  const base128 = (): number => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  };
  let start = 0;
  let found: readonly [number, number] = [0, 0];
  for (let table = 0; table < file.readUInt16BE(12); table++) {
    const flags = file.readUInt8(at++);
    const tag = flags & 63;
    if (tag === CUSTOM_TAG_INDEX) at += 4;
    const isOutline = tag === GLYF_TAG_INDEX || tag === LOCA_TAG_INDEX;
    const isTransformed = flags >> 6 !== (isOutline ? 3 : 0);
    const plainLength = base128();
    const length = isTransformed ? base128() : plainLength;
    if (tag === CMAP_TAG_INDEX) found = [start, start + length];
    start += length;
  }
  return brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20))).subarray(...found);
}

/** The code points that a WOFF2 file has a glyph for. Knows format 12, which is all we write. */
export function woff2CodePoints(file: Buffer): number[] {
  const cmap = cmapTable(file);
  const codes = new Set<number>();
  for (let record = 4; record < 4 + 8 * cmap.readUInt16BE(2); record += 8) {
    const at = cmap.readUInt32BE(record + 4);
    if (cmap.readUInt16BE(at) !== 12) throw new Error('a cmap of another format');
    for (let group = at + 16; group < at + 16 + 12 * cmap.readUInt32BE(at + 12); group += 12) {
      const last = cmap.readUInt32BE(group + 4);
      for (let code = cmap.readUInt32BE(group); code <= last; code++) codes.add(code);
    }
  }
  return [...codes].sort((a, b) => a - b);
}
