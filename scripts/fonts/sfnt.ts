/**
 * Reading and writing of the tables of a TrueType file, as far as joining Noto's subsets needs it.
 * Source: OpenType 1.9, https://learn.microsoft.com/typography/opentype/spec/
 */

export type Tables = ReadonlyMap<string, Buffer>;

const TRUETYPE = 0x00010000;
const CHECKSUM_MAGIC = 0xb1b0afba;

/** The tables of a TrueType file by tag. Throws for CFF and collections. */
export function readTables(font: Buffer): Tables {
  if (font.readUInt32BE(0) !== TRUETYPE) throw new Error('not a TrueType file with glyf outlines');
  const tables = new Map<string, Buffer>();
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    const start = font.readUInt32BE(entry + 8);
    const end = start + font.readUInt32BE(entry + 12);
    tables.set(font.toString('latin1', entry, entry + 4), font.subarray(start, end));
  }
  return tables;
}

/** One table; a file without it is broken. */
export function tableOf(tables: Tables, tag: string): Buffer {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`the font has no table ${tag}`);
  return table;
}

function checksumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

/** A TrueType file of the tables, with its checksums. */
export function writeTables(tables: Tables): Buffer {
  const tags = [...tables.keys()].sort();
  const power = Math.floor(Math.log2(tags.length));
  const directory = Buffer.alloc(12 + 16 * tags.length);
  directory.writeUInt32BE(TRUETYPE, 0);
  directory.writeUInt16BE(tags.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * tags.length - 16 * 2 ** power, 10);

  const bodies: Buffer[] = [];
  let start = directory.length;
  let headStart = 0;
  tags.forEach((tag, index) => {
    const table = Buffer.from(tableOf(tables, tag));
    if (tag === 'head') {
      table.writeUInt32BE(0, 8);
      headStart = start;
    }
    const body = padded(table);
    directory.write(tag, 12 + 16 * index, 'latin1');
    directory.writeUInt32BE(checksumOf(body), 16 + 16 * index);
    directory.writeUInt32BE(start, 20 + 16 * index);
    directory.writeUInt32BE(table.length, 24 + 16 * index);
    bodies.push(body);
    start += body.length;
  });
  const font = Buffer.concat([directory, ...bodies]);
  font.writeUInt32BE((CHECKSUM_MAGIC - checksumOf(font)) >>> 0, headStart + 8);
  return font;
}

function readSegments(table: Buffer, at: number, glyphs: Map<number, number>): void {
  const doubled = table.readUInt16BE(at + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = table.readUInt16BE(at + 14 + segment);
    const start = table.readUInt16BE(at + 16 + doubled + segment);
    const delta = table.readUInt16BE(at + 16 + 2 * doubled + segment);
    const offsetAt = at + 16 + 3 * doubled + segment;
    const offset = table.readUInt16BE(offsetAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = offset === 0 ? code : table.readUInt16BE(offsetAt + offset + 2 * (code - start));
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readGroups(table: Buffer, at: number, glyphs: Map<number, number>): void {
  for (let group = at + 16; group < at + 16 + 12 * table.readUInt32BE(at + 12); group += 12) {
    const start = table.readUInt32BE(group);
    const end = table.readUInt32BE(group + 4);
    for (let code = start; code <= end; code++) {
      glyphs.set(code, table.readUInt32BE(group + 8) + code - start);
    }
  }
}

/** Glyph index by code point, from the formats 4 and 12 of a `cmap` table. */
export function readCmap(table: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let record = 4; record < 4 + 8 * table.readUInt16BE(2); record += 8) {
    const at = table.readUInt32BE(record + 4);
    const format = table.readUInt16BE(at);
    if (format === 4) readSegments(table, at, glyphs);
    if (format === 12) readGroups(table, at, glyphs);
  }
  return glyphs;
}

/** A `cmap` of format 12: one group a character, which any number of characters fits into. */
export function writeCmap(glyphs: ReadonlyMap<number, number>): Buffer {
  const codes = [...glyphs.keys()].sort((a, b) => a - b);
  const table = Buffer.alloc(12 + 16 + 12 * codes.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4); // Windows, full Unicode
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(table.length - 12, 16);
  table.writeUInt32BE(codes.length, 24);
  codes.forEach((code, index) => {
    table.writeUInt32BE(code, 28 + 12 * index);
    table.writeUInt32BE(code, 32 + 12 * index);
    table.writeUInt32BE(glyphs.get(code) ?? 0, 36 + 12 * index);
  });
  return table;
}

/** A `name` table for Windows in English. */
export function writeNames(names: ReadonlyMap<number, string>): Buffer {
  const ids = [...names.keys()].sort((a, b) => a - b);
  const texts = ids.map((id) => Buffer.from(names.get(id) ?? '', 'utf16le').swap16());
  const header = Buffer.alloc(6 + 12 * ids.length);
  header.writeUInt16BE(ids.length, 2);
  header.writeUInt16BE(header.length, 4);
  let start = 0;
  ids.forEach((id, index) => {
    const length = texts[index]?.length ?? 0;
    [3, 1, 0x409, id, length, start].forEach((value, field) =>
      header.writeUInt16BE(value, 6 + 12 * index + 2 * field),
    );
    start += length;
  });
  return Buffer.concat([header, ...texts]);
}
