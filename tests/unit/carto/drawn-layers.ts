import {
  type Color,
  createExpression,
  featureFilter,
  latest,
  type LayerSpecification,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { GeoJsonProperties, Geometry } from 'geojson';

/** Number of a geometry's type in a vector tile, which knows no multi-part types. */
function tileType({ type }: Geometry): 1 | 2 | 3 {
  return type.endsWith('Point') ? 1 : type.endsWith('LineString') ? 2 : 3;
}

interface Drawn {
  readonly geometry: Geometry;
  readonly properties: GeoJsonProperties;
}

const tileFeature = ({ geometry, properties }: Drawn) => ({
  type: tileType(geometry),
  properties: properties ?? {},
});

/** Ids of the layers of a source whose filter takes a feature, as the map decides it. */
export function layersOf(
  layers: readonly LayerSpecification[],
  source: string,
  feature: Drawn,
  zoom: number,
): string[] {
  return layers
    .filter((layer) => {
      if (!('source' in layer) || layer.source !== source) return false;
      const filter = 'filter' in layer ? layer.filter : undefined;
      const { minzoom = 0, maxzoom = 24 } = layer;
      if (zoom < minzoom || zoom >= maxzoom) return false;
      const passes = featureFilter(filter, layer.id);
      return passes.filter({ zoom }, tileFeature(feature));
    })
    .map(({ id }) => id);
}

const IMAGE_PROPERTIES = [
  ['layout', 'icon-image', latest.layout_symbol['icon-image']],
  ['paint', 'fill-pattern', latest.paint_fill['fill-pattern']],
] as const;

/** Names of the pictures that a layer asks for to draw a feature. */
export function imagesOf(layer: LayerSpecification, feature: Drawn): string[] {
  return IMAGE_PROPERTIES.flatMap(([group, name, spec]) => {
    const values = (layer as unknown as Record<string, Record<string, unknown> | undefined>)[group];
    const value = values?.[name];
    if (value === undefined) return [];
    if (typeof value === 'string') return [value];
    const parsed = createExpression(value, name, spec as unknown as StylePropertySpecification);
    if (parsed.result === 'error') throw new Error(`${layer.id}: ${parsed.value.join('; ')}`);
    const image = parsed.value.evaluate({ zoom: 10 }, tileFeature(feature)) as {
      readonly name: string;
    } | null;
    // No name is no picture: the layer's filter keeps such features out.
    return image === null || image.name === '' ? [] : [image.name];
  });
}

/** The colour in which a layer draws the lines of a feature. */
export function lineColourOf(layer: LayerSpecification, feature: Drawn): string {
  const value = layer.type === 'line' ? layer.paint?.['line-color'] : undefined;
  const parsed = createExpression(value, 'line-color', latest.paint_line['line-color'] as never);
  if (parsed.result === 'error') throw new Error(`${layer.id}: ${parsed.value.join('; ')}`);
  const colour = parsed.value.evaluate({ zoom: 10 }, tileFeature(feature)) as Color;
  const hex = [colour.r, colour.g, colour.b].map((share) => Math.round(share * 255).toString(16));
  return `#${hex.map((digits) => digits.padStart(2, '0')).join('')}`;
}
