import type { SketchFault } from '../geo/sketch/check-sketch.ts';
import type { Measure } from '../geo/sketch/measure-sketch.ts';
import type { SketchEvent } from '../geo/sketch/sketch-event.ts';
import type { SketchTool, Vertex } from '../geo/sketch/sketch.ts';
import { formatLatitude, formatLongitude } from '../i18n/formats.ts';
import type { DrawingWords } from '../i18n/drawing-words.ts';

const M2_OF_HECTARE = 10_000;
const MU_OF_HECTARE = 15;
const HECTARES_OF_KM2 = 100;
/** Below this, 0.0 公顷 says nothing. */
const LEAST_HECTARES = 0.05;

/** Metres below a kilometre, kilometres with two decimals above. */
export function lengthText(words: DrawingWords, metres: number): string {
  return metres < 1000
    ? `${metres.toFixed(metres < 10 ? 1 : 0)} ${words.metres}`
    : `${(metres / 1000).toFixed(2)} ${words.kilometres}`;
}

export const vertexText = ([lon, lat]: Vertex): string =>
  `${formatLongitude(lon)} ${formatLatitude(lat)}`;

/** What was measured on the map, in lines of a small note; the first says that it is measured there. */
export function measureLines(words: DrawingWords, measure: Measure): readonly string[] {
  switch (measure.of) {
    case 'place':
      return [vertexText(measure.at)];
    case 'length': {
      const { lengthM, lastM } = measure;
      const whole = `${words.measured} ${words.length} ${lengthText(words, lengthM)}`;
      // A line of one piece would say the same twice.
      return lastM === lengthM
        ? [whole]
        : [whole, `${words.lastPiece} ${lengthText(words, lastM)}`];
    }
    case 'area':
      return areaLines(words, measure);
    case 'crossing':
      return [words.crossing];
  }
}

function areaLines(
  words: DrawingWords,
  { areaM2, perimeterM, radiusM }: Extract<Measure, { of: 'area' }>,
): readonly string[] {
  const hectares = areaM2 / M2_OF_HECTARE;
  const round =
    radiusM === null
      ? `${words.perimeter} ${lengthText(words, perimeterM)}`
      : `${words.radius} ${lengthText(words, radiusM)}`;
  const start = `${words.measured} ${words.approximately}`;
  if (hectares < LEAST_HECTARES)
    return [`${start} ${areaM2.toFixed(areaM2 < 10 ? 1 : 0)} ${words.squareMetres}`, round];
  const mu = `${(hectares * MU_OF_HECTARE).toFixed(0)} ${words.mu}`;
  const km2 = `${(hectares / HECTARES_OF_KM2).toFixed(2)} ${words.squareKilometres}`;
  return [`${start} ${hectares.toFixed(1)} ${words.hectares}`, `${mu} · ${km2}`, round];
}

/** What is wrong with a drawing, and what to do. */
export function faultText(words: DrawingWords, tool: SketchTool, fault: SketchFault): string {
  const { faults } = words;
  switch (fault.code) {
    case 'too-few':
      return tool === 'line' || tool === 'polygon'
        ? faults.tooFew[tool](fault.present)
        : faults.tooFew[tool];
    case 'no-length':
      return faults.noLength;
    case 'no-area':
      return faults.noArea;
    case 'no-radius':
      return faults.noRadius;
    case 'self-crossing':
      return faults.selfCrossing(vertexText(fault.at));
    case 'hole-outside':
      return faults.holeOutside(vertexText(fault.at));
  }
}

/** What just happened, for a screen reader. */
export function eventText(words: DrawingWords, event: SketchEvent): string {
  const { said } = words;
  switch (event.what) {
    case 'tool':
      return said.tool(words.tools[event.tool], words.start[event.tool]);
    case 'added': {
      const text = said.added(event.index + 1, vertexText(event.at));
      return event.isSnapped ? said.andSnapped(text) : text;
    }
    case 'moved':
      return said.moved(event.index + 1, vertexText(event.at));
    case 'chosen':
      return said.chosen(event.index + 1, vertexText(event.at));
    case 'removed':
    case 'undone':
    case 'redone':
    case 'resumed':
    case 'opened':
      return said[event.what](event.count);
    case 'cancelled':
    case 'reverted':
    case 'left':
      return said[event.what];
    case 'finished':
      return said.finished(measureLines(words, event.measure).join(' '));
  }
}
