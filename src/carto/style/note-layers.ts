import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FONT } from '../font-names.ts';
import type { NoteDrawing } from '../note-drawing.ts';
import { IN_HAND_SCALE, MARK_TONES, NUMBER_Y, STACK_SPRITES } from '../note-marks.ts';
import type { Theme } from '../theme.ts';

/** Sources of notes: flags are counted where they would cover each other. */
export const NOTE_SOURCES = { flags: 'notes', shapes: 'note-shapes', hand: 'note-hand' } as const;

/** Flags nearer than this to each other stand as one stack, CSS pixels at a whole zoom. */
const STACK_RADIUS = 22;
const NUMBER_PX = 12;

export function noteSources(drawing: NoteDrawing): Record<string, SourceSpecification> {
  return {
    [NOTE_SOURCES.flags]: {
      type: 'geojson',
      data: drawing.flags,
      cluster: true,
      clusterRadius: STACK_RADIUS,
      // At every zoom of the map: notes on one feature share their point.
      clusterMaxZoom: 17,
      clusterProperties: { open: ['+', ['case', ['==', ['get', 'status'], 'open'], 1, 0]] },
    },
    [NOTE_SOURCES.shapes]: { type: 'geojson', data: drawing.shapes },
    [NOTE_SOURCES.hand]: { type: 'geojson', data: drawing.hand },
  };
}

/** A symbol that covers what it must and makes nothing else give way. */
const ALWAYS = {
  'icon-allow-overlap': true,
  'icon-ignore-placement': true,
  'text-allow-overlap': true,
  'text-ignore-placement': true,
  'icon-anchor': 'bottom',
  'text-font': [FONT.sansBold],
  'text-size': NUMBER_PX,
  'text-offset': [0, NUMBER_Y / NUMBER_PX],
} as const;

const isPart = (part: string): unknown[] => ['==', ['get', 'part'], part];
const isLine = ['!=', ['geometry-type'], 'Point'];
const isPoint = ['==', ['geometry-type'], 'Point'];

function numberColour(theme: Theme): unknown[] {
  const pairs = Object.entries(MARK_TONES).flatMap(([status, { token, isSolid }]) => [
    status,
    theme[isSolid ? 'c-paper' : token],
  ]);
  return ['match', ['get', 'status'], ...pairs, theme['c-ink']];
}

/** Layers of notes, bottom to top. What was drawn for a review is cinnabar (look.md §1.3). */
export function noteLayers(theme: Theme): LayerSpecification[] {
  const { flags, shapes, hand } = NOTE_SOURCES;
  const line = { 'line-join': 'round', 'line-cap': 'round' };
  return [
    {
      id: 'notes/hand/mark',
      type: 'line',
      source: hand,
      filter: isLine,
      layout: line,
      paint: { 'line-color': theme['c-mark'], 'line-width': 10 },
    },
    {
      id: 'notes/shape/fill',
      type: 'fill',
      source: shapes,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': theme['c-clause'], 'fill-opacity': 0.08 },
    },
    {
      id: 'notes/shape/line',
      type: 'line',
      source: shapes,
      filter: ['all', isLine, isPart('shape')],
      layout: line,
      paint: { 'line-color': theme['c-clause'], 'line-width': 2 },
    },
    {
      id: 'notes/shape/proposal',
      type: 'line',
      source: shapes,
      filter: ['all', isLine, isPart('proposal')],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme['c-clause'], 'line-width': 2.4, 'line-dasharray': [2.4, 1.4] },
    },
    {
      id: 'notes/shape/point',
      type: 'circle',
      source: shapes,
      filter: isPoint,
      paint: {
        'circle-radius': 3.5,
        'circle-color': theme['c-paper'],
        'circle-stroke-color': theme['c-clause'],
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'notes/flag',
      type: 'symbol',
      source: flags,
      filter: ['!', ['has', 'point_count']],
      layout: {
        ...ALWAYS,
        'icon-image': ['get', 'icon'],
        'text-field': ['to-string', ['get', 'number']],
      },
      paint: { 'text-color': numberColour(theme) },
    },
    {
      id: 'notes/stack',
      type: 'symbol',
      source: flags,
      filter: ['has', 'point_count'],
      layout: {
        ...ALWAYS,
        'icon-image': ['case', ['>', ['get', 'open'], 0], STACK_SPRITES.open, STACK_SPRITES.closed],
        'text-field': ['concat', '×', ['to-string', ['get', 'point_count']]],
      },
      paint: {
        'text-color': ['case', ['>', ['get', 'open'], 0], theme['c-paper'], theme['c-ink']],
      },
    },
    {
      id: 'notes/hand/flag',
      type: 'symbol',
      source: hand,
      filter: isPart('flag'),
      layout: {
        ...ALWAYS,
        'text-size': NUMBER_PX * IN_HAND_SCALE,
        'icon-image': ['get', 'icon'],
        'text-field': ['to-string', ['get', 'number']],
      },
      paint: { 'text-color': theme['c-on-mark'] },
    },
  ] as LayerSpecification[];
}
