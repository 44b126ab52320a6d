import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { RIVER_TEXT } from '../base-drawing.ts';
import { FONT } from '../font-faces.ts';
import { mixColours } from '../colour.ts';
import { CARRIER_ZOOMS } from '../name-carriers.ts';
import type { Theme } from '../theme.ts';
import { all, isInBand } from './paint.ts';

export const BASE_SOURCE = 'base';

const role = (name: string): FilterSpecification => ['==', ['get', 'role'], name];
/** Courses known only by a few places are drawn with gaps, as the plan's own schematic lines are. */
const known = (name: string, isSchematic: boolean): FilterSpecification => [
  'all',
  ['==', ['get', 'role'], name],
  ['==', ['get', 'schematic'], isSchematic],
];

/** Line width growing with the zoom: `[zoom, px]` pairs. */
export const byZoom = (...stops: readonly [number, number][]): never =>
  ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as never;

/** Water width: the Han is wide, the others are streams. */
const riverWidth = (extra: number): never =>
  [
    'interpolate',
    ['linear'],
    ['zoom'],
    8,
    ['case', ['get', 'major'], 4 + extra, 1.6 + extra],
    12,
    ['case', ['get', 'major'], 12 + extra, 5 + extra],
  ] as never;

/** The built-in base map: ground, boundary with its tint band, neighbours, rivers, existing roads and railways. */
export function baseLayers(theme: Theme): readonly LayerSpecification[] {
  return [
    { id: 'base/ground', type: 'background', paint: { 'background-color': theme['m-outside'] } },
    {
      id: 'base/city/land',
      type: 'fill',
      source: BASE_SOURCE,
      filter: role('boundary'),
      paint: { 'fill-color': theme['m-land'], 'fill-antialias': false },
    },
    {
      id: 'base/city/band',
      type: 'line',
      source: BASE_SOURCE,
      filter: role('boundary'),
      layout: { 'line-join': 'round' },
      // Tiles turn outer rings clockwise on the screen, so a positive offset lies inside the city.
      paint: {
        // Opaque: where a bend lays the band on itself it must not darken.
        'line-color': mixColours(theme['m-land'], theme['m-band'], 0.55),
        'line-width': 11,
        'line-offset': 5.5,
      },
    },
    {
      id: 'base/neighbours/line',
      type: 'line',
      source: BASE_SOURCE,
      filter: role('neighbour'),
      paint: {
        'line-color': theme['m-boundary-2'],
        'line-width': 1,
        'line-dasharray': [6, 2, 1.2, 2],
      },
    },
    {
      id: 'base/river/shore',
      type: 'line',
      source: BASE_SOURCE,
      filter: role('river'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme['m-water-line'], 'line-width': riverWidth(1.4) },
    },
    {
      id: 'base/river/water',
      type: 'line',
      source: BASE_SOURCE,
      filter: role('river'),
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme['m-water'], 'line-width': riverWidth(0) },
    },
    {
      id: 'base/road/casing',
      type: 'line',
      source: BASE_SOURCE,
      filter: known('road', false),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme['m-road'], 'line-width': byZoom([8, 2.4], [12, 6]) },
    },
    {
      id: 'base/road/core',
      type: 'line',
      source: BASE_SOURCE,
      filter: known('road', false),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme['m-road-core'], 'line-width': byZoom([8, 1], [12, 3.8]) },
    },
    {
      id: 'base/rail/line',
      type: 'line',
      source: BASE_SOURCE,
      filter: known('railway', false),
      paint: { 'line-color': theme['m-rail'], 'line-width': 3 },
    },
    {
      id: 'base/rail/ties',
      type: 'line',
      source: BASE_SOURCE,
      filter: known('railway', false),
      paint: { 'line-color': theme['m-land'], 'line-width': 1.6, 'line-dasharray': [4.4, 4.4] },
    },
    {
      id: 'base/road/schematic',
      type: 'line',
      source: BASE_SOURCE,
      filter: known('road', true),
      paint: {
        'line-color': theme['m-road'],
        'line-width': byZoom([8, 2.4], [12, 4]),
        'line-dasharray': [4.6, 2.1],
      },
    },
    {
      id: 'base/rail/schematic',
      type: 'line',
      source: BASE_SOURCE,
      filter: known('railway', true),
      paint: { 'line-color': theme['m-rail'], 'line-width': 2.2, 'line-dasharray': [5, 2.3] },
    },
    {
      id: 'base/city/boundary',
      type: 'line',
      source: BASE_SOURCE,
      filter: role('boundary'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme['m-boundary'],
        'line-width': 1.6,
        'line-dasharray': [5.6, 1.6, 1, 1.6],
      },
    },
    {
      id: 'base/neighbours/label',
      type: 'symbol',
      source: BASE_SOURCE,
      filter: role('neighbour-label'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': [FONT.songBold],
        'text-size': 16,
        'text-letter-spacing': 0.18,
        'text-max-width': 20,
        'symbol-sort-key': 90,
      },
      paint: {
        'text-color': theme['m-text-out'],
        'text-halo-color': theme['m-outside'],
        'text-halo-width': 2,
      },
    },
    riverName('label', 'river-label', theme, {
      minzoom: CARRIER_ZOOMS.rivers,
      maxzoom: CARRIER_ZOOMS.end,
    }),
    riverName('label-along', 'river-course', theme, { minzoom: CARRIER_ZOOMS.end }),
  ];
}

/** Names of rivers: once, on a carrier, at small scales; along the course close up. */
function riverName(
  id: string,
  of: string,
  theme: Theme,
  zooms: { readonly minzoom: number; readonly maxzoom?: number },
): LayerSpecification {
  const { major, minor } = RIVER_TEXT;
  return {
    id: `base/river/${id}`,
    type: 'symbol',
    source: BASE_SOURCE,
    ...zooms,
    filter: all(role(of), isInBand),
    layout: {
      'symbol-placement': of === 'river-label' ? 'line-center' : 'line',
      'symbol-spacing': 700,
      'text-max-angle': 25,
      'text-field': ['get', 'label'],
      'text-font': [
        'case',
        ['get', 'slanted'],
        ['literal', [FONT.water]],
        ['literal', [FONT.songBold]],
      ],
      'text-size': ['case', ['get', 'major'], major.px, minor.px],
      'text-letter-spacing': ['case', ['get', 'major'], major.spacing, minor.spacing],
      'text-offset': [0, -1],
    },
    paint: {
      'text-color': theme['m-water-text'],
      'text-halo-color': theme['m-halo'],
      'text-halo-width': 2,
    },
  };
}
