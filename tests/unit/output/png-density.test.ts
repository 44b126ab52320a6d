import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { plainPng } from '../../e2e/helpers/tile-server.ts';
import { withPngDensity } from '../../../src/output/png-density.ts';

/** Parts of a PNG by name, with whether the checksum is the one that zlib works out. */
function partsOf(png: Uint8Array): { name: string; data: Buffer; isSound: boolean }[] {
  const bytes = Buffer.from(png);
  const parts = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const named = bytes.subarray(at + 4, at + 8 + length);
    parts.push({
      name: named.toString('latin1', 0, 4),
      data: named.subarray(4),
      isSound: crc32(named) === bytes.readUInt32BE(at + 8 + length),
    });
    at += 12 + length;
  }
  return parts;
}

describe('the density of a saved picture', () => {
  const plain = plainPng([10, 20, 30]);
  const dense = withPngDensity(plain, 300);

  it('is written as pixels per metre before the picture itself', () => {
    const parts = partsOf(dense);
    expect(parts.map(({ name }) => name).slice(0, 2)).toEqual(['IHDR', 'pHYs']);
    const data = parts[1]?.data ?? Buffer.alloc(0);
    // 300 / 0.0254, and unit 1: metre.
    expect([data.readUInt32BE(0), data.readUInt32BE(4), data[8]]).toEqual([11811, 11811, 1]);
    expect(parts.every(({ isSound }) => isSound)).toBe(true);
  });

  it('leaves the picture as it was', () => {
    const kept = partsOf(dense).filter(({ name }) => name !== 'pHYs');
    expect(kept).toEqual(partsOf(plain));
  });
});
