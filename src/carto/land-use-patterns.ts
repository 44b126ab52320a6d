/**
 * Additional patterns (附加纹样) of land-use fills, ours (项目样式): one per group of classes, so that fills which are
 * alike, or alike to a colour-blind reader, differ. Each is a stroked path in a tile of 12 × 12 units that repeats
 * without a seam.
 */
export const LAND_USE_PATTERNS = {
  none: '',
  lines: 'M0,3H12M0,9H12',
  dots: 'M3,3L3.01,3M9,9L9.01,9',
  triangles: 'M3,1L5,5H1ZM9,7L11,11H7Z',
  ticks: 'M2,5V2M4,5V3M8,11V8M10,11V9',
  dashes: 'M1,3H5M7,9H11',
  bricks: 'M0,1H12M0,7H12M3,1V7M9,7V12M9,0V1',
  grid: 'M0,6H12M6,0V12',
  plus: 'M3,1V5M1,3H5M9,7V11M7,9H11',
  diamonds: 'M3,0L6,3L3,6L0,3ZM9,6L12,9L9,12L6,9Z',
  diagonal: 'M0,12L12,0M-3,3L3,-3M9,15L15,9',
  backward: 'M0,0L12,12M-3,9L3,15M9,-3L15,3',
  vertical: 'M3,0V12M9,0V12',
  double: 'M2,0V12M5,0V12',
  rails: 'M6,0V12M4,3H8M4,9H8',
  beads: 'M0,6H3M9,6H12M3,6A3,3 0 1 1 9,6A3,3 0 1 1 3,6Z',
  crosses: 'M1,1L5,5M5,1L1,5M7,7L11,11M11,7L7,11',
  rings: 'M1,3A2,2 0 1 1 5,3A2,2 0 1 1 1,3ZM7,9A2,2 0 1 1 11,9A2,2 0 1 1 7,9Z',
  zigzag: 'M0,4L3,1L6,4L9,1L12,4M0,10L3,7L6,10L9,7L12,10',
  waves: 'M0,3Q3,0 6,3Q9,6 12,3M0,9Q3,6 6,9Q9,12 12,9',
  sea: 'M1,6Q3,3 6,6Q9,9 11,6',
  sparse: 'M6,6L6.01,6',
  unmatched: 'M0,0L12,12M0,12L12,0',
  // Over the pattern of a parcel whose place is schematic: it has no outline, and says so.
  schematic: 'M0,6L6,0M6,12L12,6',
} as const;

export type LandUsePattern = keyof typeof LAND_USE_PATTERNS;

/** Side of a tile, its units are CSS pixels. */
export const PATTERN_TILE = 12;
/** Opacity of a pattern over its fill: the fill stays what one sees first. */
export const PATTERN_OPACITY = 0.45;

/** Width of a pattern's lines in units; dots are short strokes. */
export const patternWidth = (pattern: LandUsePattern): number =>
  pattern === 'dots' || pattern === 'sparse' ? 2 : pattern === 'schematic' ? 2.4 : 1;
