import {
  CLASS_DRAWING,
  GROUND_TOKEN,
  MARK_AT,
  MARK_DRAWING,
  MARK_EDGE,
  parseCountName,
  parseSpriteName,
  STATUS_MARKS,
  SYMBOLS,
  type SpriteKey,
  type StatusMark,
} from '../carto/symbols.ts';
import { LIGHT_DRAWING, parseLightIcon } from '../carto/lights.ts';
import type { Light } from '../plan/lights/rule.ts';
import type { Theme } from '../carto/theme.ts';
import { canvas, toSprite, type Sprite } from './sprite-canvas.ts';

/** The disc behind a picture in hand: highlighter, with an ink edge when it is the selected one. */
type Disc = 'none' | 'related' | 'selected';

const HATCH_STEP = 2.6;
/** A paper edge keeps a symbol off the lines that it stands on. */
const SYMBOL_EDGE = 1.7;

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
function drawSymbol(context: CanvasRenderingContext2D, key: SpriteKey, theme: Theme): void {
  const symbol = SYMBOLS[key.group];
  const shape = new Path2D(symbol.path);
  const drawing = CLASS_DRAWING[key.cls];
  const colour = theme[key.ground === true ? GROUND_TOKEN : symbol.token];
  context.lineJoin = 'round';
  context.strokeStyle = theme['m-land'];
  context.lineWidth = 2 * SYMBOL_EDGE;
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
    context.fillStyle = key.cls === 'surveyed' ? theme['m-land'] : colour;
    context.fill(new Path2D(symbol.core));
  }
}

/** Draws a status mark around the context's origin: its paper edge first, then ink. */
function drawMark(context: CanvasRenderingContext2D, mark: StatusMark, theme: Theme): void {
  const { body, core, width } = MARK_DRAWING[mark];
  const outline = new Path2D(body);
  const inside = core === undefined ? null : new Path2D(core);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = theme['m-land'];
  context.fillStyle = theme['m-land'];
  context.lineWidth = width + 2 * MARK_EDGE;
  context.stroke(outline);
  // The inside of a closed outline is paper; the inside of a tick is no surface.
  if (body.endsWith('Z')) context.fill(outline);
  if (inside !== null) {
    context.lineWidth = 2 * MARK_EDGE;
    context.stroke(inside);
  }
  context.strokeStyle = theme['c-ink'];
  context.fillStyle = theme['c-ink'];
  context.lineWidth = width;
  context.stroke(outline);
  if (inside !== null) context.fill(inside);
}

function drawDisc(context: CanvasRenderingContext2D, disc: Disc, radius: number, theme: Theme) {
  if (disc === 'none') return;
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = theme['c-mark'];
  context.fill();
  if (disc !== 'selected') return;
  context.strokeStyle = theme['c-ink'];
  context.lineWidth = 1.6;
  context.stroke();
}

function drawPaperDisc(context: CanvasRenderingContext2D, radius: number, theme: Theme): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = theme['m-land'];
  context.fill();
  context.strokeStyle = theme['c-ink'];
  context.lineWidth = 1.4;
  context.stroke();
}

function symbolSprite(key: SpriteKey, theme: Theme, ratio: number, disc: Disc): Sprite {
  // The picture is the room that the map keeps free for a symbol: a place name's ring wants little.
  const size = disc !== 'none' ? 32 : key.group === 'place' ? 9 : 22;
  const context = canvas(size, size, ratio);
  context.translate(size / 2, size / 2);
  drawDisc(context, disc, 12.4, theme);
  drawSymbol(context, key, theme);
  if (key.mark !== undefined && key.mark !== null) {
    context.translate(MARK_AT.x, MARK_AT.y);
    drawMark(context, key.mark, theme);
  }
  return toSprite(context, ratio);
}

/** A light: its shape inside a paper disc with an ink rim, so that it is no symbol of a kind. */
function lightSprite(light: Light, theme: Theme, ratio: number, disc: Disc): Sprite {
  const size = disc === 'none' ? 22 : 32;
  const context = canvas(size, size, ratio);
  context.translate(size / 2, size / 2);
  drawDisc(context, disc, 14.2, theme);
  drawPaperDisc(context, 10, theme);
  const { path, token, fill, rim, dash } = LIGHT_DRAWING[light];
  const shape = new Path2D(path);
  context.scale(0.86, 0.86);
  context.fillStyle = context.strokeStyle = theme[token];
  if (fill > 0) context.fill(shape);
  if (rim > 0) {
    context.lineWidth = rim;
    context.setLineDash([...dash]);
    context.stroke(shape);
  }
  return toSprite(context, ratio);
}

/** How many symbols stand at one place: a paper disc of 24 px with an ink rim and the number. */
function countSprite(count: string, theme: Theme, ratio: number, disc: Disc): Sprite {
  const size = disc === 'none' ? 24 : 34;
  const context = canvas(size, size, ratio);
  context.translate(size / 2, size / 2);
  drawDisc(context, disc, 15.6, theme);
  drawPaperDisc(context, 11.3, theme);
  context.fillStyle = theme['c-ink'];
  context.font = `700 ${String(count.length > 2 ? 10 : 13)}px 'Noto Sans SC', sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  // By the height of the digits that are there: fonts disagree on where their middle is.
  const { actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(count);
  context.fillText(count, 0, (actualBoundingBoxAscent - actualBoundingBoxDescent) / 2);
  return toSprite(context, ratio);
}

/** A mark by itself, for use within a label. */
function statusSprite(mark: StatusMark, theme: Theme, ratio: number): Sprite {
  const size = 11;
  const context = canvas(size, size, ratio);
  context.translate(size / 2, size / 2);
  drawMark(context, mark, theme);
  return toSprite(context, ratio);
}

/**
 * Pictures of symbols, lights, status marks and groups: `park-gazetteer-building`, `light-red`, `status-done`, `count-7`,
 * and all but the marks behind `selected-` or `related-`. Null for a name that is none of them.
 */
export function drawSymbolSprite(id: string, theme: Theme, ratio: number): Sprite | null {
  const disc = (['selected', 'related'] as const).find((one) => id.startsWith(`${one}-`)) ?? 'none';
  const name = disc === 'none' ? id : id.slice(disc.length + 1);
  // A selected symbol is drawn 1.3 times as large: its picture has that many more pixels.
  const pixels = ratio * (disc === 'selected' ? 1.3 : 1);
  const key = parseSpriteName(name);
  if (key !== null) return symbolSprite(key, theme, pixels, disc);
  const light = parseLightIcon(name);
  if (light !== undefined) return lightSprite(light, theme, pixels, disc);
  const count = parseCountName(name);
  if (count !== null) return countSprite(count, theme, pixels, disc);
  const mark = STATUS_MARKS.find((one) => id === `status-${one}`);
  return mark === undefined ? null : statusSprite(mark, theme, ratio);
}
