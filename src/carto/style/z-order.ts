import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Every map layer, bottom to top. A layer that is not named here cannot be drawn. */
export const Z_ORDER = [
  'base/ground',
  'base/city/land',
  'base/city/band',
  'base/neighbours/line',
  'base/river/shore',
  'base/river/water',
  'base/road/casing',
  'base/road/core',
  'base/rail/line',
  'base/rail/ties',
  'base/road/schematic',
  'base/rail/schematic',
  'base/city/boundary',
  'diagram/soft',
  'diagram/axis',
  'diagram/arrow',
  'diagram/disc-glow',
  'diagram/disc',
  'diagram/ring',
  'plan/land-use/fill',
  'plan/land-use/pattern',
  'plan/land-use/schematic',
  'plan/land-use/outline-surveyed',
  'plan/land-use/outline-digitised',
  'plan/land-use/outline-gazetteer',
  'plan/area/fill',
  'plan/area/hatch',
  'plan/area/mark',
  'plan/area/ink',
  'plan/area/outline-surveyed',
  'plan/area/outline-digitised',
  'plan/area/outline-gazetteer',
  'focus/tolerance/fill',
  'focus/tolerance/outline',
  'plan/line/mark',
  'plan/line/ink',
  'plan/line/paper',
  'plan/line/surveyed',
  'plan/line/digitised',
  'plan/line/gazetteer',
  'plan/line/schematic',
  'plan/line/ties',
  'notes/hand/mark',
  'notes/shape/fill',
  'notes/shape/line',
  'notes/shape/proposal',
  'base/neighbours/label',
  'base/river/label',
  'base/river/label-along',
  'plan/halo',
  'plan/land-use/label',
  'plan/place/symbol',
  'plan/block/symbol',
  'links/label',
  'plan/line/name-repeated',
  'plan/minor/symbol',
  'plan/major/label',
  'plan/line/name',
  'plan/zone/label',
  'plan/major/icon',
  'plan/zone/symbol',
  'plan/list/leader',
  'plan/list/symbol',
  'plan/group/symbol',
  'plan/related',
  'plan/related-group',
  'plan/selected',
  'links/head',
  'links/city',
  'townships/count',
  'notes/shape/point',
  'focus/label',
  'notes/flag',
  'notes/stack',
  'notes/hand/flag',
  'diagram/axis-label',
  'diagram/town-label',
  'diagram/label',
  'diagram/disc-label',
] as const;

/**
 * The layer below which a layer that is added later goes, so that the order holds.
 * @param isThere whether the map has a layer of this id now
 * @returns undefined when the layer goes on top. Throws on an id that the order does not know.
 */
export function nextAbove(id: string, isThere: (id: string) => boolean): string | undefined {
  const index = (Z_ORDER as readonly string[]).indexOf(id);
  if (index < 0) throw new Error(`map layer ${id} is not in the z-order`);
  return Z_ORDER.slice(index + 1).find(isThere);
}

/**
 * The lowest layer of names above all lines of the plan: another library's drawings go below it, so that no name is
 * covered.
 * @throws Error when no layer of names stands above the lines
 */
export function firstLabelLayer(layers: readonly LayerSpecification[]): string {
  const sorted = inZOrder(layers);
  const lastLine = sorted.findLastIndex(
    ({ id, type }) => id.startsWith('plan/line/') && type === 'line',
  );
  const label = sorted.slice(lastLine + 1).find(({ type }) => type === 'symbol');
  if (label === undefined) throw new Error('no layer of names stands above the lines');
  return label.id;
}
/** Begin of the layers of a chosen base: `BACKDROP`, which is not fetched before there is one. */
const CHOSEN = 'backdrop/';

/** Parts of the built-in base that a chosen one takes the place of. */
const UNDER_BACKDROP = /^base\/(?:city\/land$|(?:neighbours|river|road|rail)\/)/;

export const isUnderBackdrop = (id: string): boolean => UNDER_BACKDROP.test(id);

/**
 * Sorts layers into the one order; those of a chosen base come right above the ground, in their own order.
 * Throws on an id that the list does not know.
 */
export function inZOrder(layers: readonly LayerSpecification[]): LayerSpecification[] {
  const place = (layer: LayerSpecification): number => {
    if (layer.id.startsWith(CHOSEN)) return Z_ORDER.indexOf('base/ground') + 0.5;
    const index = (Z_ORDER as readonly string[]).indexOf(layer.id);
    if (index < 0) throw new Error(`map layer ${layer.id} is not in the z-order`);
    return index;
  };
  return [...layers].sort((a, b) => place(a) - place(b));
}
