/** Drawing an archive of the Protomaps schema. Fetched only when such a base is chosen. */
import type {
  LayerSpecification,
  VectorSourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { layers } from '@protomaps/basemaps';
import type { Theme } from '../theme.ts';
import { BACKDROP, type BaseMap } from './base-map.ts';
import { namesOnly } from './fonts.ts';
import type { ChosenKind } from './kinds.ts';
import { flavourOf } from './protomaps-flavour.ts';

export const PROTOMAPS_SOURCE = `${BACKDROP}protomaps`;

/** Layers of the schema (Protomaps basemap v4). */
const SCHEMA = ['earth', 'water', 'roads', 'places', 'landuse', 'landcover', 'buildings', 'pois'];

/** Whether the vector layers of an archive are those of the Protomaps schema: land and two others at least. */
export function isProtomapsSchema(names: readonly string[]): boolean {
  return names.includes('earth') && names.filter((name) => SCHEMA.includes(name)).length >= 3;
}

/**
 * Left out: the ground (ours lies below), every boundary and country name (never outlines of our own, and the plan's
 * boundary is drawn above), points of interest and one-way arrows (pictures we do not have).
 */
const LEFT_OUT = /^(?:background|boundaries|places_country|pois|roads_oneway|roads_shields)/;

/** Waters have their own colour of text in our palette; the flavour has none for rivers. */
const WATER_NAMES = /^water_(?:waterway|label)/;

const ownColour = (layer: LayerSpecification, theme: Theme): LayerSpecification =>
  layer.type === 'symbol' && WATER_NAMES.test(layer.id)
    ? {
        ...layer,
        paint: {
          ...layer.paint,
          'text-color': theme['m-water-text'],
          'text-halo-color': theme['m-halo'],
        },
      }
    : layer;

/** The layers of a Protomaps archive in our palette and fonts, names in Chinese or English. */
export function protomapsLayers(theme: Theme, language: 'zh' | 'en'): LayerSpecification[] {
  const lang = language === 'zh' ? 'zh-Hans' : 'en';
  return layers(PROTOMAPS_SOURCE, flavourOf(theme), { lang })
    .filter(({ id }) => !LEFT_OUT.test(id))
    .flatMap((layer) => {
      const own = layer.type === 'symbol' ? namesOnly(ownColour(layer, theme) as never) : layer;
      return own === null ? [] : [{ ...own, id: BACKDROP + own.id }];
    });
}

/** A vector archive of the Protomaps schema as a base map. */
export const protomapsBase = (
  kind: ChosenKind,
  source: Omit<VectorSourceSpecification, 'type'>,
  more: Pick<BaseMap, 'credits' | 'hasKey' | 'archive'>,
): BaseMap => ({
  kind,
  ...more,
  sources: { [PROTOMAPS_SOURCE]: { type: 'vector', ...source } },
  layers: protomapsLayers,
});
