/** Where things stand on a printed page, in millimetres from its upper left corner: read from the PDF's own numbers. */
import { contentsOf, readPrinted } from './pdf-text.ts';

export interface MmBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PageDrawing {
  /** Of each path that is filled. */
  readonly fills: readonly MmBox[];
  readonly images: readonly MmBox[];
}

type Matrix = readonly [number, number, number, number, number, number];

const MM_PER_POINT = 25.4 / 72;

/** First `inner`, then `outer`. */
const times = ([a, b, c, d, e, f]: Matrix, [oa, ob, oc, od, oe, of]: Matrix): Matrix => [
  a * oa + b * oc,
  a * ob + b * od,
  c * oa + d * oc,
  c * ob + d * od,
  e * oa + f * oc + oe,
  e * ob + f * od + of,
];

/** Follows the few operators by which Chromium draws paths and pictures. */
export function drawingOf(bytes: Buffer, page = 0): PageDrawing {
  const content = contentsOf(bytes)[page] ?? '';
  const heightMm = readPrinted(bytes).pages[page]?.heightMm ?? 0;
  const fills: MmBox[] = [];
  const images: MmBox[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const kept: Matrix[] = [];
  let points: [number, number][] = [];
  let operands: number[] = [];
  const at = (x: number, y: number): [number, number] => {
    const [a, b, c, d, e, f] = matrix;
    return [(a * x + c * y + e) * MM_PER_POINT, heightMm - (b * x + d * y + f) * MM_PER_POINT];
  };
  const boxOf = (corners: readonly [number, number][]): MmBox => {
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    return {
      left: Math.min(...xs),
      top: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys),
    };
  };
  const operators: Readonly<Record<string, (n: readonly number[]) => void>> = {
    q: () => kept.push(matrix),
    Q: () => (matrix = kept.pop() ?? matrix),
    cm: (n) => (matrix = times(n as unknown as Matrix, matrix)),
    m: ([x = 0, y = 0]) => points.push(at(x, y)),
    l: ([x = 0, y = 0]) => points.push(at(x, y)),
    c: (n) => points.push(at(n[4] ?? 0, n[5] ?? 0)),
    re: ([x = 0, y = 0, w = 0, h = 0]) => points.push(at(x, y), at(x + w, y + h)),
    f: () => void (fills.push(boxOf(points)), (points = [])),
    'f*': () => void (fills.push(boxOf(points)), (points = [])),
    S: () => (points = []),
    n: () => (points = []),
    Do: () => images.push(boxOf([at(0, 0), at(1, 1)])),
  };
  for (const token of content.split(/\s+/)) {
    const number = Number(token);
    if (token !== '' && !Number.isNaN(number)) {
      operands.push(number);
      continue;
    }
    operators[token]?.(operands);
    operands = [];
  }
  return { fills, images };
}
