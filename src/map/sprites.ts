import { AXIS_HEAD } from '../carto/axis-head.ts';
import type { ListLayout } from '../carto/crowding/list-layout.ts';
import { leaderDrawing, parseLeaderImage } from '../carto/leader.ts';
import { SYMBOLS, type SymbolRecord } from '../carto/symbols.ts';
import type { Theme } from '../carto/theme.ts';
import { drawPattern } from './pattern-sprites.ts';
import { canvas, toSprite, type Sprite } from './sprite-canvas.ts';
import { drawSymbolSprite } from './symbol-sprites.ts';
import { drawLinkHead } from './link-sprites.ts';

function leader(list: ListLayout, theme: Theme, ratio: number): Sprite {
  const { left, top, width, height, lines } = leaderDrawing(list);
  const context = canvas(width, height, ratio);
  context.translate(-left, -top);
  context.strokeStyle = theme['m-grid'];
  context.lineWidth = 1;
  context.beginPath();
  for (const [x0, y0, x1, y1] of lines) {
    context.moveTo(x0, y0);
    context.lineTo(x1, y1);
  }
  context.stroke();
  return toSprite(context, ratio);
}

/** A disc as a signed distance field, so that hover and relation can colour it by feature-state. */
function halo(): Sprite {
  const size = 64;
  const radius = 22;
  const context = canvas(size, size, 1);
  const image = context.createImageData(size, size);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const distance = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) - radius;
      // MapLibre's field: 0.75 (191) on the edge, one step of 1/8 em a pixel.
      image.data[(y * size + x) * 4 + 3] = Math.max(0, Math.min(255, 191 - distance * 32));
    }
  }
  return { image, pixelRatio: 2, sdf: true };
}

function hatchPattern(symbol: SymbolRecord, theme: Theme, ratio: number): Sprite {
  const step = 7;
  const context = canvas(step, step, ratio);
  context.strokeStyle = theme[symbol.token];
  context.lineWidth = 1;
  context.beginPath();
  for (const offset of [-step, 0, step]) {
    context.moveTo(offset, step);
    context.lineTo(offset + step, 0);
  }
  context.stroke();
  return toSprite(context, ratio);
}

function axisHead(theme: Theme, ratio: number): Sprite {
  const { size, path } = AXIS_HEAD;
  const context = canvas(size, size, ratio);
  context.translate(size / 2, size / 2);
  context.fillStyle = theme['k-transport'];
  context.fill(new Path2D(path));
  return toSprite(context, ratio);
}

/**
 * Draws a picture that the style names: what `drawSymbolSprite` and `drawPattern` know, `hatch-zone`, `leader-…`,
 * `halo`. Null for a name that is not ours.
 *
 * Drawn when the style first asks and not built into a sheet: the colours are the theme's, which changes on the page, and
 * the pixels the screen's, so that symbols are sharp at 1×, 2× and 3× without three sheets of some hundred combinations.
 * The shapes come from the SVG files in `carto/symbols`.
 * @param ratio pixels per CSS pixel; the map asks for 2 on a 1× screen as well: it puts symbols on fractions of a pixel
 * and enlarges those of the zones, and a picture of one pixel per pixel then looks blurred
 */
export function drawSprite(id: string, theme: Theme, ratio: number): Sprite | null {
  if (id === 'halo') return halo();
  const head = drawLinkHead(id, theme, ratio);
  if (head !== null) return head;
  if (id === AXIS_HEAD.name) return axisHead(theme, ratio);
  const list = parseLeaderImage(id);
  if (list !== null) return leader(list, theme, ratio);
  for (const symbol of Object.values(SYMBOLS)) {
    if (id === `hatch-${symbol.group}`) return hatchPattern(symbol, theme, ratio);
  }
  return drawPattern(id, ratio) ?? drawSymbolSprite(id, theme, ratio);
}
