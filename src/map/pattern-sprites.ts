import {
  LAND_USE_PATTERNS,
  PATTERN_OPACITY,
  PATTERN_TILE,
  patternWidth,
  type LandUsePattern,
} from '../carto/land-use-patterns.ts';
import { canvas, toSprite, type Sprite } from './sprite-canvas.ts';

const PATTERN_NAME = /^lu-([a-z]+)-(dark|light)$/;

const isPattern = (name: string | undefined): name is LandUsePattern =>
  name !== undefined && name !== 'none' && Object.hasOwn(LAND_USE_PATTERNS, name);

/** Tile of a land-use pattern by its picture's name, e.g. `lu-dots-dark`: black or white, whatever the theme. */
export function drawPattern(id: string, ratio: number): Sprite | null {
  const [, pattern, ink] = PATTERN_NAME.exec(id) ?? [];
  if (!isPattern(pattern)) return null;
  const context = canvas(PATTERN_TILE, PATTERN_TILE, ratio);
  // The fills are the standard's and do not change with the theme, so that their ink does not, either.
  context.strokeStyle = ink === 'light' ? 'white' : 'black';
  context.globalAlpha = PATTERN_OPACITY;
  context.lineWidth = patternWidth(pattern);
  context.lineCap = 'round';
  context.stroke(new Path2D(LAND_USE_PATTERNS[pattern]));
  return toSprite(context, ratio);
}
