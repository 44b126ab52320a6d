import {
  FLAG_HEIGHT,
  flagPath,
  halfWidth,
  IN_HAND_SCALE,
  MARK_TONES,
  NUMBER_Y,
  parseFlagSprite,
  STACK_SPRITES,
  TICK_PATH,
  type FlagSprite,
} from '../carto/note-marks.ts';
import type { Theme } from '../carto/theme.ts';
import { canvas, toSprite, type Sprite } from './sprite-canvas.ts';

/** A paper edge keeps a flag off what it stands on. */
const EDGE = 1.5;

/** The tick of what is done, at the upper right corner. */
function drawTick(context: CanvasRenderingContext2D, x: number, theme: Theme): void {
  context.save();
  context.translate(x, NUMBER_Y - 10);
  context.beginPath();
  context.arc(0, 0, 6, 0, 2 * Math.PI);
  context.fillStyle = theme['c-paper'];
  context.fill();
  context.strokeStyle = theme[MARK_TONES.done.token];
  context.lineWidth = 2;
  context.stroke(new Path2D(TICK_PATH));
  context.restore();
}

function drawFlag(context: CanvasRenderingContext2D, flag: FlagSprite, theme: Theme): void {
  const { token, isSolid, sign } = MARK_TONES[flag.status];
  const outline = new Path2D(flagPath(flag.shape, flag.width));
  const half = halfWidth(flag.shape, flag.width);
  const ink = flag.isInHand ? theme['c-on-mark'] : theme[token];
  context.lineJoin = 'round';
  context.strokeStyle = theme['m-halo'];
  context.lineWidth = 2 * EDGE + 1.6;
  context.stroke(outline);
  context.fillStyle = flag.isInHand ? theme['c-mark'] : isSolid ? theme[token] : theme['c-paper'];
  context.fill(outline);
  context.strokeStyle = ink;
  context.lineWidth = flag.isInHand ? 2 : 1.6;
  if (sign === 'struck') context.setLineDash([3, 2]);
  context.stroke(outline);
  context.setLineDash([]);
  context.lineWidth = 1;
  if (sign === 'rim') {
    context.save();
    context.clip(outline);
    context.lineWidth = 7;
    context.globalAlpha = 0.28;
    context.stroke(outline);
    context.restore();
  }
  if (sign === 'struck') {
    context.lineWidth = 1.4;
    context.beginPath();
    context.moveTo(-half + 4, NUMBER_Y + 6);
    context.lineTo(half - 4, NUMBER_Y - 6);
    context.stroke();
  }
  if (sign === 'tick') drawTick(context, half - 1, theme);
}

/** Two sheets behind each other: several notes at one spot. */
function drawStack(context: CanvasRenderingContext2D, isOpen: boolean, theme: Theme): void {
  context.lineJoin = 'round';
  const sheet = new Path2D('M-16,-27H14V-6H5L0,0L-5,-6H-16Z');
  const behind = new Path2D('M-12,-31H18V-10H14V-27H-12Z');
  for (const path of [behind, sheet]) {
    context.strokeStyle = theme['m-halo'];
    context.lineWidth = 2 * EDGE + 1.6;
    context.stroke(path);
    context.fillStyle = path === sheet && isOpen ? theme['c-ink'] : theme['c-paper'];
    context.fill(path);
    context.strokeStyle = theme['c-ink'];
    context.lineWidth = 1.6;
    context.stroke(path);
  }
}

/**
 * Pictures of flags and stacks, tip at the middle of the lower edge; null for a name that is none of them. Numbers are
 * text of the map and not in the picture.
 * @param ratio device pixels per CSS pixel
 */
export function drawNoteSprite(id: string, theme: Theme, ratio: number): Sprite | null {
  const flag = parseFlagSprite(id);
  const isStack = id === STACK_SPRITES.open || id === STACK_SPRITES.closed;
  if (flag === null && !isStack) return null;
  const scale = flag?.isInHand === true ? IN_HAND_SCALE : 1;
  const width = flag === null ? 44 : 2 * (halfWidth(flag.shape, flag.width) + 6);
  const context = canvas(width * scale, (FLAG_HEIGHT + 2) * scale, ratio);
  context.scale(scale, scale);
  context.translate(width / 2, FLAG_HEIGHT);
  if (flag === null) drawStack(context, id === STACK_SPRITES.open, theme);
  else drawFlag(context, flag, theme);
  return toSprite(context, ratio);
}
