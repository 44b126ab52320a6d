/**
 * Outlines of the `glyf` table: renumbering the parts of composite glyphs, and the shear that makes
 * left-leaning Song (左斜宋) for the names of waters.
 */

const ARGS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEAT = 0x08;
const X_SAME_OR_POSITIVE = 0x10;
const Y_SAME_OR_POSITIVE = 0x20;
/** On the curve, and overlap: the flags that do not speak of the encoding. */
const OWN_FLAGS = 0x41;

/** The glyph with every component's index raised by `offset`; simple glyphs are returned as they are. */
export function renumberComponents(glyph: Buffer, offset: number): Buffer {
  if (glyph.length === 0 || glyph.readInt16BE(0) >= 0) return glyph;
  const copy = Buffer.from(glyph);
  let at = 10;
  for (;;) {
    const flags = copy.readUInt16BE(at);
    copy.writeUInt16BE(copy.readUInt16BE(at + 2) + offset, at + 2);
    at += 4 + (flags & ARGS_ARE_WORDS ? 4 : 2);
    if (flags & HAS_SCALE) at += 2;
    else if (flags & HAS_TWO_SCALES) at += 4;
    else if (flags & HAS_MATRIX) at += 8;
    if (!(flags & MORE_COMPONENTS)) return copy;
  }
}

interface Outline {
  readonly contourEnds: readonly number[];
  readonly flags: readonly number[];
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

function readFlags(glyph: Buffer, from: number, count: number): { flags: number[]; next: number } {
  const flags: number[] = [];
  let at = from;
  while (flags.length < count) {
    const flag = glyph.readUInt8(at++);
    const times = flag & REPEAT ? 1 + glyph.readUInt8(at++) : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  return { flags, next: at };
}

function readAxis(
  glyph: Buffer,
  from: number,
  flags: readonly number[],
  short: number,
  sameOrPositive: number,
): { values: number[]; next: number } {
  let at = from;
  let value = 0;
  const values = flags.map((flag) => {
    if (flag & short) {
      const step = glyph.readUInt8(at++);
      value += flag & sameOrPositive ? step : -step;
    } else if (!(flag & sameOrPositive)) {
      value += glyph.readInt16BE(at);
      at += 2;
    }
    return value;
  });
  return { values, next: at };
}

function readOutline(glyph: Buffer): Outline {
  const contours = glyph.readInt16BE(0);
  if (contours < 0) throw new Error('a composite glyph cannot be sheared');
  const contourEnds = Array.from({ length: contours }, (_, i) => glyph.readUInt16BE(10 + 2 * i));
  const instructionsAt = 10 + 2 * contours;
  const points = (contourEnds.at(-1) ?? -1) + 1;
  const afterInstructions = instructionsAt + 2 + glyph.readUInt16BE(instructionsAt);
  const { flags, next: xAt } = readFlags(glyph, afterInstructions, points);
  const { values: xs, next: yAt } = readAxis(glyph, xAt, flags, X_SHORT, X_SAME_OR_POSITIVE);
  const { values: ys } = readAxis(glyph, yAt, flags, Y_SHORT, Y_SAME_OR_POSITIVE);
  return { contourEnds, flags, xs, ys };
}

/** Writes plain 16-bit steps: WOFF2 packs them again in its own way. */
function writeOutline({ contourEnds, flags, xs, ys }: Outline): Buffer {
  const head = Buffer.alloc(10 + 2 * contourEnds.length + 2);
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  head.writeInt16BE(contourEnds.length, 0);
  box.forEach((value, i) => head.writeInt16BE(value, 2 + 2 * i));
  contourEnds.forEach((end, i) => head.writeUInt16BE(end, 10 + 2 * i));
  const steps = (values: readonly number[]): Buffer => {
    const bytes = Buffer.alloc(2 * values.length);
    values.forEach((value, i) => bytes.writeInt16BE(value - (values[i - 1] ?? 0), 2 * i));
    return bytes;
  };
  const plain = Buffer.from(flags.map((flag) => flag & OWN_FLAGS));
  const glyph = Buffer.concat([head, plain, steps(xs), steps(ys)]);
  return glyph.length % 2 === 0 ? glyph : Buffer.concat([glyph, Buffer.alloc(1)]);
}

export interface Shear {
  /** Degrees that upright strokes turn; positive leans the top to the left. */
  readonly degrees: number;
  /** Height in font units that stays where it is. */
  readonly pivot: number;
}

/** A simple glyph, sheared. Hints are dropped. Throws for a composite glyph. */
export function shearGlyph(glyph: Buffer, { degrees, pivot }: Shear): Buffer {
  if (glyph.length === 0) return glyph;
  const slope = Math.tan((degrees * Math.PI) / 180);
  const outline = readOutline(glyph);
  const xs = outline.xs.map((x, i) => Math.round(x - slope * ((outline.ys[i] ?? 0) - pivot)));
  return writeOutline({ ...outline, xs });
}
