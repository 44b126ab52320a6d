/**
 * The smallest writer of PMTiles v3 archives that the tests need: one root directory, nothing compressed but the tiles.
 * Specification: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
import { gzipSync } from 'node:zlib';
import { zxyToTileId } from 'pmtiles';

export interface ArchiveTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

export interface ArchiveOptions {
  /** 1 MVT, 2 PNG, 3 JPEG, 4 WebP, 5 AVIF, 6 MLT. */
  readonly tileType: number;
  readonly metadata: unknown;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
}

const HEADER_BYTES = 127;
const [NONE, GZIP] = [1, 2];

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return [...bytes, rest];
}

interface Entry {
  readonly id: number;
  readonly offset: number;
  readonly length: number;
}

/** Column by column: ids as differences, run lengths, lengths, offsets (0: right after the one before). */
function directory(entries: readonly Entry[]): Uint8Array {
  const ids = entries.flatMap(({ id }, at) => varint(id - (entries[at - 1]?.id ?? 0)));
  const runs = entries.flatMap(() => varint(1));
  const lengths = entries.flatMap(({ length }) => varint(length));
  const offsets = entries.flatMap((entry, at) => {
    const before = entries[at - 1];
    const isNext = before !== undefined && before.offset + before.length === entry.offset;
    return varint(isNext ? 0 : entry.offset + 1);
  });
  return Uint8Array.from([...varint(entries.length), ...ids, ...runs, ...lengths, ...offsets]);
}

/** The whole archive. Throws without tiles: an empty directory is invalid. */
export function writePmtiles(tiles: readonly ArchiveTile[], options: ArchiveOptions): Uint8Array {
  if (tiles.length === 0) throw new Error('an archive needs a tile');
  const isVector = options.tileType === 1;
  const parts: Uint8Array[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  const inOrder = tiles
    .map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) }))
    .sort((a, b) => a.id - b.id);
  for (const { id, bytes } of inOrder) {
    const packed = isVector ? gzipSync(bytes) : bytes;
    parts.push(packed);
    entries.push({ id, offset, length: packed.length });
    offset += packed.length;
  }
  const root = directory(entries);
  const metadata = new TextEncoder().encode(JSON.stringify(options.metadata));
  const zooms = tiles.map(({ z }) => z);

  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  new TextEncoder().encode('PMTiles').forEach((byte, at) => header.setUint8(at, byte));
  header.setUint8(7, 3);
  const tileStart = HEADER_BYTES + root.length + metadata.length;
  const sections = [
    [HEADER_BYTES, root.length],
    [HEADER_BYTES + root.length, metadata.length],
    [tileStart, 0],
    [tileStart, offset],
    [entries.length, entries.length],
    [entries.length, 0],
  ].flat();
  sections
    .slice(0, 11)
    .forEach((value, at) => header.setBigUint64(8 + at * 8, BigInt(value), true));
  const [west, south, east, north] = options.bounds;
  header.setUint8(96, 1);
  header.setUint8(97, NONE);
  header.setUint8(98, isVector ? GZIP : NONE);
  header.setUint8(99, options.tileType);
  header.setUint8(100, Math.min(...zooms));
  header.setUint8(101, Math.max(...zooms));
  [west, south, east, north].forEach((degree, at) =>
    header.setInt32(102 + at * 4, Math.round(degree * 1e7), true),
  );
  header.setUint8(118, Math.min(...zooms));
  header.setInt32(119, Math.round(((west + east) / 2) * 1e7), true);
  header.setInt32(123, Math.round(((south + north) / 2) * 1e7), true);
  return Buffer.concat([new Uint8Array(header.buffer), root, metadata, ...parts]);
}
