import {
  CLASS_DRAWING,
  DRAWN_CLASSES,
  SYMBOLS,
  type DrawnClass,
  type SymbolRecord,
} from '../carto/symbols.ts';
import {
  LIST_ROW_PX,
  LIST_SHIFT_PX,
  parseLeaderImage,
  type ListSide,
} from '../carto/style/list-geometry.ts';
import type { Theme } from '../carto/theme.ts';
import { drawLinkHead } from './link-sprites.ts';

/** A picture for the map and the ratio of its pixels to CSS pixels. */
export interface Sprite {
  readonly image: ImageData;
  readonly pixelRatio: number;
  readonly sdf: boolean;
}

const HATCH_STEP = 2.6;

function canvas(width: number, height: number, ratio: number): CanvasRenderingContext2D {
  const element = document.createElement('canvas');
  element.width = Math.round(width * ratio);
  element.height = Math.round(height * ratio);
  const context = element.getContext('2d');
  if (context === null) throw new Error('2-D canvas is not available');
  context.scale(ratio, ratio);
  return context;
}

const read = (context: CanvasRenderingContext2D): ImageData =>
  context.getImageData(0, 0, context.canvas.width, context.canvas.height);

function hatchInside(context: CanvasRenderingContext2D, shape: Path2D): void {
  context.save();
  context.clip(shape);
  context.lineWidth = 0.9;
  context.beginPath();
  for (let offset = -20; offset <= 20; offset += HATCH_STEP) {
    context.moveTo(offset - 10, 10);
    context.lineTo(offset + 10, -10);
  }
  context.stroke();
  context.restore();
}

/** Draws one symbol of the table, centred on the context's origin: paper first, then fill, rim, hatch. */
function drawSymbol(
  context: CanvasRenderingContext2D,
  symbol: SymbolRecord,
  cls: DrawnClass,
  theme: Theme,
): void {
  const shape = new Path2D(symbol.path);
  const drawing = CLASS_DRAWING[cls];
  const colour = theme[symbol.token];
  context.lineJoin = 'round';
  context.strokeStyle = theme['m-land'];
  context.lineWidth = 3.4;
  context.stroke(shape);
  context.fillStyle = theme['m-land'];
  context.fill(shape);
  context.fillStyle = colour;
  context.strokeStyle = colour;
  if (drawing.fill > 0) {
    context.globalAlpha = drawing.fill;
    context.fill(shape);
    context.globalAlpha = 1;
  }
  if (drawing.hatch) hatchInside(context, shape);
  if (drawing.rim > 0) {
    context.lineWidth = drawing.rim;
    context.setLineDash([...drawing.dash]);
    context.stroke(shape);
    context.setLineDash([]);
  }
  if (symbol.core !== undefined) {
    context.fillStyle = cls === 'surveyed' ? theme['m-land'] : colour;
    context.fill(new Path2D(symbol.core));
  }
}

function leader(side: ListSide, rows: number, theme: Theme, ratio: number): Sprite {
  const width = LIST_SHIFT_PX - 8;
  const height = (rows - 1) * LIST_ROW_PX + 4;
  const context = canvas(width, height, ratio);
  const isLeft = side.startsWith('left');
  const isUp = side.endsWith('up');
  context.translate(isLeft ? width : 0, isUp ? height : 0);
  context.scale(isLeft ? -1 : 1, isUp ? -1 : 1);
  context.strokeStyle = theme['m-grid'];
  context.lineWidth = 1;
  context.beginPath();
  const spine = width / 2;
  context.moveTo(3, 1);
  context.lineTo(width, 1);
  if (rows > 1) {
    context.moveTo(spine, 1);
    context.lineTo(spine, 1 + (rows - 1) * LIST_ROW_PX);
  }
  for (let row = 1; row < rows; row += 1) {
    context.moveTo(spine, 1 + row * LIST_ROW_PX);
    context.lineTo(width, 1 + row * LIST_ROW_PX);
  }
  context.stroke();
  return { image: read(context), pixelRatio: ratio, sdf: false };
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
  return { image: read(context), pixelRatio: ratio, sdf: false };
}

/** The disc behind a symbol in hand: highlighter, with an ink edge when it is the selected one. */
type Disc = 'none' | 'related' | 'selected';

function symbolSprite(
  symbol: SymbolRecord,
  cls: DrawnClass,
  theme: Theme,
  ratio: number,
  disc: Disc,
): Sprite {
  const size = disc === 'none' ? 22 : 32;
  // A selected symbol is drawn 1.3 times as large: its picture has that many more pixels.
  const pixels = ratio * (disc === 'selected' ? 1.3 : 1);
  const context = canvas(size, size, pixels);
  context.translate(size / 2, size / 2);
  if (disc !== 'none') {
    context.beginPath();
    context.arc(0, 0, 12.4, 0, 2 * Math.PI);
    context.fillStyle = theme['c-mark'];
    context.fill();
  }
  if (disc === 'selected') {
    context.strokeStyle = theme['c-ink'];
    context.lineWidth = 1.6;
    context.stroke();
  }
  drawSymbol(context, symbol, cls, theme);
  return { image: read(context), pixelRatio: pixels, sdf: false };
}

/** Head of a broad axis, pointing east; the style turns it. */
function arrowHead(theme: Theme, ratio: number): Sprite {
  const context = canvas(30, 30, ratio);
  context.fillStyle = theme['k-transport'];
  context.beginPath();
  context.moveTo(28, 15);
  context.lineTo(4, 3);
  context.lineTo(10, 15);
  context.lineTo(4, 27);
  context.closePath();
  context.fill();
  return { image: read(context), pixelRatio: ratio, sdf: false };
}

/**
 * Draws a picture that the style names: `park-gazetteer`, `selected-park-gazetteer`, `related-…`, `hatch-zone`,
 * `leader-left-4`, `halo`. Null for a name that is not ours.
 * @param ratio device pixels per CSS pixel, at least 2 for sharp print
 */
export function drawSprite(id: string, theme: Theme, ratio: number): Sprite | null {
  if (id === 'halo') return halo();
  const head = drawLinkHead(id, theme, ratio);
  if (head !== null) return head;
  if (id === 'diagram-arrow') return arrowHead(theme, ratio);
  const list = parseLeaderImage(id);
  if (list !== null) return leader(list.side, list.rows, theme, ratio);
  const disc: Disc = id.startsWith('selected-')
    ? 'selected'
    : id.startsWith('related-')
      ? 'related'
      : 'none';
  const name = disc === 'none' ? id : id.slice(disc.length + 1);
  for (const symbol of Object.values(SYMBOLS)) {
    if (id === `hatch-${symbol.group}`) return hatchPattern(symbol, theme, ratio);
    for (const cls of DRAWN_CLASSES) {
      if (name === `${symbol.group}-${cls}`) {
        return symbolSprite(symbol, cls, theme, ratio, disc);
      }
    }
  }
  return null;
}
