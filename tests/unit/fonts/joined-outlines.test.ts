import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { shearGlyph } from '../../../scripts/fonts/glyph.ts';
import { outlineOf } from '../../../scripts/fonts/join.ts';

const root = join(import.meta.dirname, '../../..');

async function outlineIn(path: string, character: string): Promise<Buffer> {
  const font = await subsetFont(readFileSync(join(root, path)), character, {
    targetFormat: 'truetype',
    noHinting: true,
  });
  return outlineOf(font, character.codePointAt(0) ?? 0);
}

const noto = (part: string): string =>
  `node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-${part}-400-normal.woff2`;

describe('joined fonts', () => {
  it.each([
    ['潜', 'chinese-simplified'],
    ['≥', '102'], // not in the whole file
  ])('draw %s as the source does', async (character, part) => {
    const ours = await outlineIn('public/fonts/sans-core.woff2', character);
    expect(ours.length).toBeGreaterThan(20);
    expect(ours.equals(await outlineIn(noto(part), character))).toBe(true);
  });
});

describe('shearGlyph', () => {
  /** A square of 100 units on the base line, in plain 16-bit steps. */
  const square = Buffer.from([
    ...[0, 1, 0, 0, 0, 0, 0, 100, 0, 100], // one contour, box
    ...[0, 3, 0, 0, 1, 1, 1, 1], // last point, no instructions, flags: on the curve
    ...[0, 0, 0, 0, 0, 100, 0, 0], // x steps
    ...[0, 0, 0, 100, 0, 0, 0xff, 0x9c], // y steps
  ]);

  it('leans the top to the left and keeps the pivot where it is', () => {
    const sheared = shearGlyph(square, { degrees: 45, pivot: 0 });
    expect([2, 4, 6, 8].map((at) => sheared.readInt16BE(at))).toEqual([-100, 0, 100, 100]);
  });

  it('changes nothing at no degrees', () => {
    expect(shearGlyph(square, { degrees: 0, pivot: 0 }).equals(square)).toBe(true);
  });
});
