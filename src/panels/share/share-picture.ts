import { layerLegend } from '../../carto/legend.ts';
import { groupSwatch, type Swatch } from '../../carto/swatch.ts';
import { scaleBar } from '../../carto/scale.ts';
import { DRAWN_CLASSES } from '../../carto/symbols.ts';
import { formatDate } from '../../i18n/formats.ts';
import type { InvestmentWords } from '../../i18n/investment-words.ts';
import { leafWords } from '../../i18n/leaf-words.ts';
import { editionOf } from '../../plan/queries.ts';
import type { Session } from '../../state/session.svelte.ts';
import { drawScaleBar } from './draw-scale-bar.ts';

/** CSS pixels of the picture, and its own pixels for each. */
const MAP = { width: 1200, height: 800 };
const RATIO = 2;
const MARGIN = 28;
const HEAD = 76;
const ROW = 26;
const COLUMNS = 5;

/**
 * The map as it is seen now, as a picture that says by itself what it is: title, legend of the visible layers and of the
 * position classes, scale bar, date of the data, source, edition.
 */
export async function drawSharePicture(
  session: Session,
  words: InvestmentWords,
): Promise<HTMLCanvasElement> {
  const { mapPort, extent, plan, view } = session;
  const leaf = leafWords(view.language);
  if (mapPort === null || extent === null) throw new Error('there is no map');
  const picture = await mapPort.picture({ ...MAP, ratio: RATIO, extent });
  const legend = legendOf(session);
  const rows = Math.ceil(legend.length / COLUMNS);
  const canvas = document.createElement('canvas');
  const width = MAP.width + 2 * MARGIN;
  const height = HEAD + MAP.height + 16 + rows * ROW + 64;
  canvas.width = width * RATIO;
  canvas.height = height * RATIO;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  pen.scale(RATIO, RATIO);
  pen.fillStyle = token('c-paper');
  pen.fillRect(0, 0, width, height);

  const write = (text: string, x: number, y: number, font: string, colour = 'c-ink'): void => {
    pen.font = font;
    pen.fillStyle = token(colour);
    pen.fillText(text, x, y);
  };
  const ui = token('f-ui');
  const title = session.selected.map(({ name }) => name).join(words.join);
  write(title === '' ? plan.document.title : title, MARGIN, 36, `700 24px ${token('f-doc')}`);
  const subtitle = title === '' ? plan.document.documentNumber : plan.document.title;
  write(subtitle, MARGIN, 60, `14px ${ui}`, 'c-ink-2');

  pen.drawImage(picture.canvas, MARGIN, HEAD, MAP.width, MAP.height);
  pen.strokeStyle = token('c-ink');
  pen.lineWidth = 1.5;
  pen.strokeRect(MARGIN, HEAD, MAP.width, MAP.height);
  drawScaleBar(pen, scaleBar(picture.latitude, picture.zoom, MAP.width / 6), {
    x: MARGIN + 20,
    y: HEAD + MAP.height - 20,
    font: `13px ${ui}`,
    ink: token('c-ink'),
    paper: token('c-paper'),
  });

  const top = HEAD + MAP.height + 16;
  legend.forEach(({ swatch, text }, i) => {
    const x = MARGIN + (i % COLUMNS) * (MAP.width / COLUMNS);
    const y = top + Math.floor(i / COLUMNS) * ROW + ROW / 2;
    drawSwatch(pen, swatch, x + 10, y, token);
    write(text, x + 26, y + 5, `13px ${ui}`);
  });

  const foot = top + rows * ROW + 24;
  const t = session.t;
  const facts = [
    leaf.dataDate(formatDate(plan.dataDate, view.language)),
    leaf.source(plan.document.documentNumber),
    editionOf(plan, __EDITION__) === 'internal' ? t.editions.internal : '',
    ...new Set(plan.base.flatMap(({ attribution }) => attribution ?? [])),
    plan.mapReviewNumber ?? leaf.notReviewed,
  ].filter((text) => text !== '');
  write(facts.join(' · '), MARGIN, foot, `13px ${ui}`, 'c-ink-2');
  return canvas;
}

interface LegendEntry {
  readonly swatch: Swatch;
  readonly text: string;
}

/** Visible layers that have something on the map, and the position classes. */
function legendOf({ plan, view, t }: Session): readonly LegendEntry[] {
  const layers = layerLegend(plan)
    .filter(({ layer, placed }) => placed > 0 && view.visibleLayers.has(layer.id))
    .map(({ layer, group }) => ({
      swatch: groupSwatch(group, 'surveyed'),
      text: layer.title[view.language],
    }));
  const classes = DRAWN_CLASSES.filter((cls) => !view.hiddenClasses.has(cls)).map((cls) => ({
    swatch: groupSwatch('park', cls),
    text: t.positions[cls],
  }));
  return [...layers, ...classes];
}

/** A symbol of the legend: the same records as the map's sprites. */
function drawSwatch(
  pen: CanvasRenderingContext2D,
  swatch: Swatch,
  x: number,
  y: number,
  token: (name: string) => string,
): void {
  const path = new Path2D(swatch.path);
  pen.save();
  pen.translate(x, y);
  pen.fillStyle = token('c-paper');
  pen.fill(path);
  pen.fillStyle = token(swatch.token);
  pen.strokeStyle = token(swatch.token);
  pen.globalAlpha = swatch.fill;
  pen.fill(path);
  pen.globalAlpha = 1;
  if (swatch.hatch) {
    pen.save();
    pen.clip(path);
    pen.lineWidth = 0.9;
    for (let offset = -18; offset < 18; offset += 2.6) {
      pen.beginPath();
      pen.moveTo(offset - 10, 10);
      pen.lineTo(offset + 10, -10);
      pen.stroke();
    }
    pen.restore();
  }
  if (swatch.rim > 0) {
    pen.lineWidth = swatch.rim;
    pen.setLineDash([...swatch.dash]);
    pen.stroke(path);
  }
  pen.restore();
}
