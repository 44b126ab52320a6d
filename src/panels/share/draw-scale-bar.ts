import type { ScaleBar } from '../../carto/scale.ts';

interface BarPlace {
  /** Lower left corner of the bar, CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly ink: string;
  readonly paper: string;
}

const THICK = 6;

/** A scale bar on a picture: half of it filled, figures at its start, middle and end, on a ground of its own. */
export function drawScaleBar(
  pen: CanvasRenderingContext2D,
  { px, labels, unit }: ScaleBar,
  { x, y, font, ink, paper }: BarPlace,
): void {
  pen.save();
  pen.font = font;
  const [start, middle, end] = labels;
  const last = `${end} ${unit}`;
  pen.globalAlpha = 0.8;
  pen.fillStyle = paper;
  pen.fillRect(x - 10, y - 28, px + 20 + pen.measureText(last).width, 36);
  pen.globalAlpha = 1;
  pen.fillRect(x, y - THICK, px, THICK);
  pen.fillStyle = ink;
  pen.fillRect(x, y - THICK, px / 2, THICK);
  pen.strokeStyle = ink;
  pen.lineWidth = 1.2;
  pen.strokeRect(x, y - THICK, px, THICK);
  pen.textAlign = 'center';
  pen.fillText(start, x, y - 12);
  pen.fillText(middle, x + px / 2, y - 12);
  pen.textAlign = 'left';
  pen.fillText(last, x + px - pen.measureText(end).width / 2, y - 12);
  pen.restore();
}
