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
export const isLine: FilterSpecification = all(
  ['==', ['geometry-type'], 'LineString'],
  ['==', ['get', 'part'], 'body'],
);
export const isArea: FilterSpecification = ['==', ['geometry-type'], 'Polygon'];
export const isClass = (cls: string): FilterSpecification => ['==', ['get', 'cls'], cls];
export const isRail: FilterSpecification = ['==', ['get', 'kind'], 'railway'];
const isPart = (part: string): FilterSpecification => ['==', ['get', 'part'], part];
/** In the band of zooms for which something was given its place; a filter sees whole zooms. */
export const isInBand: FilterSpecification = all(
  ['>=', ['zoom'], ['get', 'z0']],
  ['<', ['zoom'], ['get', 'z1']],
);
/** The straight piece that carries the name of a line. */
export const isName: FilterSpecification = all(isPart('name'), isInBand);
const hasMode = (...modes: readonly string[]): FilterSpecification =>
  ['in', ['get', 'mode'], ['literal', modes]] as unknown as FilterSpecification;

/** Symbols of points and areas that stand in one of these ways. */
export const standing = (...modes: readonly string[]): FilterSpecification =>
  all(isPart('symbol'), isInBand, hasMode(...modes));
/** Counts of symbols for which there is no room. */
export const isGroup: FilterSpecification = all(isPart('group'), isInBand);
/** First rows of lists, and counts beside a zone. */
export const hasLeader: FilterSpecification = all(isInBand, ['!=', ['get', 'leader'], '']);
/** Farther than any symbol stands from its point, CSS pixels. */
const REACH = 1000;

/**
 * An offset from two numbers. The style language has no way to make a pair of them, but it interpolates between pairs.
 */
export function offsetOf(
  x: ExpressionSpecification,
  y: ExpressionSpecification,
): ExpressionSpecification {
  const across = (atY: number): unknown => [
    'interpolate',
    ['linear'],
    x,
    -REACH,
    ['literal', [-REACH, atY]],
    REACH,
    ['literal', [REACH, atY]],
  ];
  return [
    'interpolate',
    ['linear'],
    y,
    -REACH,
    across(-REACH),
    REACH,
    across(REACH),
  ] as unknown as ExpressionSpecification;
}

/** Offset of a symbol from its point. MapLibre multiplies it by the icon's size: divided, the symbol stays in its row. */
export const symbolOffset = (iconSize = 1): ExpressionSpecification =>
  offsetOf(['/', ['get', 'dx'], iconSize], ['/', ['get', 'dy'], iconSize]);

/**
 * Offset of a name from its symbol's point, in ems.
 * @param sizePx size of the text
 * @param gapPx from the middle of the symbol to the name
 */
export const nameOffset = (sizePx: number, gapPx: number): ExpressionSpecification =>
  offsetOf(
    ['/', ['+', ['get', 'dx'], ['case', isLeft, -gapPx, gapPx]], sizePx],
    ['/', ['get', 'dy'], sizePx],
  );
const isLeft: ExpressionSpecification = ['==', ['get', 'side'], 'left'];
/** Names of rows begin at their symbol. */
export const nameAnchor: ExpressionSpecification = ['case', isLeft, 'right', 'left'];
/** Parcels of 用地用海: areas in the standard's colours, drawn by layers of their own. */
export const isLandUse: FilterSpecification = ['==', ['get', 'kind'], 'land-use'];
export const isNoParcel: FilterSpecification = ['!=', ['get', 'kind'], 'land-use'];

/** Dashes by position class in pixels (look.md §4). */
export const LINE_DASH = { digitised: [7, 3], gazetteer: [1.5, 3], schematic: [11, 5] } as const;
/** A dash pattern in pixels as MapLibre wants it: in line widths. */
export const inWidths = (dash: readonly number[], width: number): number[] =>
  dash.map((d) => d / width);
