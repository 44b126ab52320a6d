import type {
  ExpressionSpecification,
  FilterSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { SYMBOLS } from '../symbols.ts';
import type { Theme } from '../theme.ts';

/** Expressions and filters that the layers of the plan share. */

export const PLAN_SOURCE = 'plan';

/** Opacity of what is not related while something is selected (tokens `--s-dim`; labels stay readable). */
export const DIM = { symbol: 0.28, label: 0.35 } as const;

/** A feature-state that is true or not set. */
export const state = (name: string): ExpressionSpecification => [
  'boolean',
  ['feature-state', name],
  false,
];

/** Opacity that drops when the feature's state says so; the expression itself never changes. */
export const dimmed = (dim: number): ExpressionSpecification => ['case', state('dim'), dim, 1];

/** Visible only while one of the states holds. */
export const shownWhile = (...names: readonly string[]): ExpressionSpecification => [
  'case',
  ['any', ...names.map(state)],
  1,
  0,
];

/** Colour of a feature by its symbol family. */
export function groupColour(theme: Theme): ExpressionSpecification {
  const pairs = Object.values(SYMBOLS).flatMap((symbol) => [symbol.group, theme[symbol.token]]);
  return [
    'match',
    ['get', 'group'],
    ...pairs,
    theme['m-text'],
  ] as unknown as ExpressionSpecification;
}

export const all = (...filters: readonly unknown[]): FilterSpecification =>
  ['all', ...filters] as unknown as FilterSpecification;
export const isLine: FilterSpecification = ['==', ['geometry-type'], 'LineString'];
export const isArea: FilterSpecification = ['==', ['geometry-type'], 'Polygon'];
export const isClass = (cls: string): FilterSpecification => ['==', ['get', 'cls'], cls];
export const isRail: FilterSpecification = ['==', ['get', 'kind'], 'railway'];
/** The point where the name of a line stands. */
export const isName: FilterSpecification = ['==', ['get', 'part'], 'name'];
/** Parcels of 用地用海: areas in the standard's colours, drawn by layers of their own. */
export const isLandUse: FilterSpecification = ['==', ['get', 'kind'], 'land-use'];
export const isNoParcel: FilterSpecification = ['!=', ['get', 'kind'], 'land-use'];
/** Points, and areas for the symbol and the name in their middle; a parcel has its code there. */
export const isPointLike: FilterSpecification = [
  'all',
  isNoParcel,
  ['!=', ['geometry-type'], 'LineString'],
  ['==', ['get', 'part'], 'body'],
];

/** Dashes by position class in pixels (look.md §4). */
export const LINE_DASH = { digitised: [7, 3], gazetteer: [1.5, 3], schematic: [11, 5] } as const;
/** A dash pattern in pixels as MapLibre wants it: in line widths. */
export const inWidths = (dash: readonly number[], width: number): number[] =>
  dash.map((d) => d / width);
