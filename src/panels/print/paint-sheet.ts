import type { Sheet } from '../../carto/print/compose-sheet.ts';
import type { Mark, PathMark, TextMark } from '../../carto/print/marks.ts';
import { PICTURE_DPI } from '../../carto/print/paper.ts';
import { fontOf } from './font-of.ts';

const PX_PER_MM = PICTURE_DPI / 25.4;

/**
 * The sheet as one picture of 300 dpi: the map and, by a pen, the same marks as on the page. Throws where the browser has
 * no canvas of that size.
 */
export function paintSheet(
  sheet: Sheet,
  map: HTMLCanvasElement,
  style: CSSStyleDeclaration,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(sheet.width * PX_PER_MM);
  canvas.height = Math.round(sheet.height * PX_PER_MM);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas of this size');
  const paint = (colour: string): string =>
    colour.startsWith('#') ? colour : style.getPropertyValue(`--${colour}`).trim();
  pen.fillStyle = paint('c-paper');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(PX_PER_MM, PX_PER_MM);
  const { x, y, width, height } = sheet.map;
  pen.drawImage(map, x, y, width, height);
  for (const { marks } of sheet.parts) {
    for (const mark of marks) {
      pen.save();
      drawMark(pen, mark, paint, style);
      pen.restore();
    }
  }
  return canvas;
}

function drawMark(
  pen: CanvasRenderingContext2D,
  mark: Mark,
  paint: (colour: string) => string,
  style: CSSStyleDeclaration,
): void {
  if (mark.mark === 'text') drawText(pen, mark, paint, style);
  else drawPath(pen, mark, paint);
}

/** Text is set large and drawn small: some browsers round the size of small letters. */
const SET_PX = 40;

function drawText(
  pen: CanvasRenderingContext2D,
  mark: TextMark,
  paint: (colour: string) => string,
  style: CSSStyleDeclaration,
): void {
  const { x, y, text, size, turn = 0, anchor = 'start', opacity = 1, halo } = mark;
  pen.translate(x, y);
  pen.rotate((turn * Math.PI) / 180);
  pen.scale(size / SET_PX, size / SET_PX);
  pen.font = fontOf({ ...mark, size: SET_PX }, style);
  pen.textAlign = anchor === 'middle' ? 'center' : anchor;
  pen.globalAlpha = opacity;
  if (halo !== undefined) {
    pen.strokeStyle = paint('m-halo');
    pen.lineJoin = 'round';
    pen.lineWidth = (halo * SET_PX) / size;
    pen.strokeText(text, 0, 0);
  }
  pen.fillStyle = paint(mark.colour);
  pen.fillText(text, 0, 0);
}

function drawPath(
  pen: CanvasRenderingContext2D,
  mark: PathMark,
  paint: (colour: string) => string,
): void {
  const { d, at, fill, fillOpacity = 1, stroke, width = 1, dash = [], isRound, clip } = mark;
  if (at !== undefined) {
    pen.translate(at.x, at.y);
    pen.scale(at.scale, at.scale);
  }
  if (clip !== undefined) pen.clip(new Path2D(clip));
  const path = new Path2D(d);
  if (fill !== undefined) {
    pen.globalAlpha = fillOpacity;
    pen.fillStyle = paint(fill);
    pen.fill(path);
    pen.globalAlpha = 1;
  }
  if (stroke === undefined) return;
  pen.strokeStyle = paint(stroke);
  pen.lineWidth = width;
  pen.setLineDash([...dash]);
  if (isRound === true) pen.lineJoin = 'round';
  pen.stroke(path);
}
