import { renumberComponents, shearGlyph } from './glyph.ts';
import type { Shear } from './glyph.ts';
import { readCmap, readTables, tableOf, writeCmap, writeNames, writeTables } from './sfnt.ts';
import type { Tables } from './sfnt.ts';

interface Glyph {
  readonly outline: Buffer;
  readonly advance: number;
  readonly leftBearing: number;
}

function readGlyphs(tables: Tables): Glyph[] {
  const glyf = tableOf(tables, 'glyf');
  const loca = tableOf(tables, 'loca');
  const hmtx = tableOf(tables, 'hmtx');
  const longLoca = tableOf(tables, 'head').readInt16BE(50) === 1;
  const fullMetrics = tableOf(tables, 'hhea').readUInt16BE(34);
  const start = (index: number): number =>
    longLoca ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index);
  return Array.from({ length: tableOf(tables, 'maxp').readUInt16BE(4) }, (_, index) => ({
    outline: glyf.subarray(start(index), start(index + 1)),
    advance: hmtx.readUInt16BE(4 * Math.min(index, fullMetrics - 1)),
    leftBearing:
      index < fullMetrics
        ? hmtx.readInt16BE(4 * index + 2)
        : hmtx.readInt16BE(4 * fullMetrics + 2 * (index - fullMetrics)),
  }));
}

/** The fields of `maxp` from 6 on are maxima over the glyphs. */
function joinMaxima(parts: readonly Tables[], glyphCount: number): Buffer {
  const maxp = Buffer.from(tableOf(parts[0] ?? new Map(), 'maxp'));
  maxp.writeUInt16BE(glyphCount, 4);
  for (let field = 6; field < maxp.length; field += 2) {
    const values = parts.map((part) => tableOf(part, 'maxp').readUInt16BE(field));
    maxp.writeUInt16BE(Math.max(...values), field);
  }
  return maxp;
}

/** `head` with long `loca` and a bounding box of all glyphs. */
function joinHead(head: Buffer, glyphs: readonly Glyph[]): Buffer {
  const copy = Buffer.from(head);
  copy.writeInt16BE(1, 50);
  const boxes = glyphs.filter(({ outline }) => outline.length > 0);
  [Math.min, Math.min, Math.max, Math.max].forEach((outermost, edge) => {
    const values = boxes.map(({ outline }) => outline.readInt16BE(2 + 2 * edge));
    copy.writeInt16BE(
      values.reduce((a, b) => outermost(a, b), 0),
      36 + 2 * edge,
    );
  });
  return copy;
}

function assemble(
  parts: readonly Tables[],
  glyphs: readonly Glyph[],
  cmap: ReadonlyMap<number, number>,
  names: ReadonlyMap<number, string>,
): Buffer {
  const [first] = parts;
  if (first === undefined) throw new Error('nothing to join');
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  const hmtx = Buffer.alloc(4 * glyphs.length);
  const outlines: Buffer[] = [];
  let end = 0;
  glyphs.forEach(({ outline, advance, leftBearing }, index) => {
    const pad = Buffer.alloc((4 - (outline.length % 4)) % 4);
    outlines.push(outline, pad);
    end += outline.length + pad.length;
    loca.writeUInt32BE(end, 4 * (index + 1));
    hmtx.writeUInt16BE(advance, 4 * index);
    hmtx.writeInt16BE(leftBearing, 4 * index + 2);
  });
  const hhea = Buffer.from(tableOf(first, 'hhea'));
  hhea.writeUInt16BE(glyphs.length, 34);
  return writeTables(
    new Map([
      ['OS/2', tableOf(first, 'OS/2')],
      ['cmap', writeCmap(cmap)],
      ['glyf', Buffer.concat(outlines)],
      ['head', joinHead(tableOf(first, 'head'), glyphs)],
      ['hhea', hhea],
      ['hmtx', hmtx],
      ['loca', loca],
      ['maxp', joinMaxima(parts, glyphs.length)],
      ['name', writeNames(names)],
      ['post', tableOf(first, 'post')],
    ]),
  );
}

/** The code points that a TrueType file has a glyph for. */
export function codesOf(font: Buffer): Set<number> {
  return new Set(readCmap(tableOf(readTables(font), 'cmap')).keys());
}

/** The `glyf` entry of a character, without the padding after it. */
export function outlineOf(font: Buffer, code: number): Buffer {
  const tables = readTables(font);
  const index = readCmap(tableOf(tables, 'cmap')).get(code) ?? 0;
  return readGlyphs(tables)[index]?.outline ?? Buffer.alloc(0);
}

/**
 * One TrueType file with the glyphs of all `fonts`, which must be of one design and one em. Metrics
 * are those of the first; of a character in several, the first has it. Layout tables are left out.
 */
export function joinFonts(fonts: readonly Buffer[], names: ReadonlyMap<number, string>): Buffer {
  const parts = fonts.map(readTables);
  const ems = new Set(parts.map((part) => tableOf(part, 'head').readUInt16BE(18)));
  if (ems.size > 1) throw new Error('fonts of different em sizes cannot be joined');
  const glyphs: Glyph[] = [];
  const cmap = new Map<number, number>();
  for (const part of parts) {
    const base = glyphs.length;
    for (const [code, glyph] of readCmap(tableOf(part, 'cmap'))) {
      if (!cmap.has(code)) cmap.set(code, base + glyph);
    }
    for (const glyph of readGlyphs(part)) {
      glyphs.push({ ...glyph, outline: renumberComponents(glyph.outline, base) });
    }
  }
  return assemble(parts, glyphs, cmap, names);
}

/** The same font with every glyph sheared; advances stay. */
export function shearFont(font: Buffer, shear: Shear, names: ReadonlyMap<number, string>): Buffer {
  const part = readTables(font);
  const glyphs = readGlyphs(part).map((glyph, index): Glyph => {
    // Glyph 0 stands for a missing character and may be composite; nobody sees it.
    if (index === 0 || glyph.outline.length === 0) return glyph;
    const outline = shearGlyph(glyph.outline, shear);
    // A rasteriser moves the outline until its left edge lies on the bearing.
    return { ...glyph, outline, leftBearing: outline.readInt16BE(2) };
  });
  return assemble([part], glyphs, readCmap(tableOf(part, 'cmap')), names);
}
