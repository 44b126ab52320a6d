/** Sheets of paper. Lengths on paper are millimetres; a CSS pixel is 1/96 inch there as on the screen. */

export const MM_PER_PX = 25.4 / 96;

export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];
export const TURNS = ['landscape', 'portrait'] as const;
export type Turn = (typeof TURNS)[number];

/** ISO 216, short side first. */
const SIZE_MM: Readonly<Record<Paper, readonly [number, number]>> = {
  a4: [210, 297],
  a3: [297, 420],
};

export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

export function paperSize(paper: Paper, turn: Turn): PaperSize {
  const [short, long] = SIZE_MM[paper];
  return turn === 'landscape' ? { width: long, height: short } : { width: short, height: long };
}

/** Dots per inch of the picture that is saved; the printed map has as many. */
export const PICTURE_DPI = 300;
/** Pixels of that picture for each CSS pixel. */
export const PICTURE_RATIO = PICTURE_DPI / 96;

/** A map is a multiple of this many CSS pixels wide and high: 25 whole pixels of the picture each. */
const GRAIN_PX = 8;

/** The largest map that fits into a length of paper: whole pixels at any sharpness, so that its scale is exact. */
export const wholePixels = (mm: number): number => Math.floor(mm / MM_PER_PX / GRAIN_PX) * GRAIN_PX;
