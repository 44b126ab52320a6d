import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';

type Layer = StyleSpecification['layers'][number];
type Source = StyleSpecification['sources'][string];

/**
 * Brings the map to the wanted style by applying only the differences. Sources are compared by the identity of
 * their data, layers by content; everything here is small (tens of layers).
 * @param shown what the map was last brought to, or null for an empty map
 */
export function reconcile(
  map: MapLibreMap,
  shown: StyleSpecification | null,
  wanted: StyleSpecification,
): void {
  if (shown !== null && shown['font-faces'] !== wanted['font-faces'])
    map.setFontFaces(wanted['font-faces']);
  const stale = staleSources(shown, wanted);
  const oldLayers = new Map((shown?.layers ?? []).map((layer) => [layer.id, layer]));
  const newLayers = new Map(wanted.layers.map((layer) => [layer.id, layer]));
  for (const [id, old] of oldLayers) {
    const next = newLayers.get(id);
    if (next !== undefined && !isReplaced(old, next, stale)) continue;
    map.removeLayer(id);
    oldLayers.delete(id);
  }
  syncSources(map, shown, wanted, stale);
  for (const layer of wanted.layers) {
    const old = oldLayers.get(layer.id);
    if (old === undefined) addLayer(map, layer, wanted.layers);
    else if (old !== layer) updateLayer(map, old, layer);
  }
}

/** Sources that keep their name and are something else now: another base map's tiles. */
function staleSources(
  shown: StyleSpecification | null,
  wanted: StyleSpecification,
): ReadonlySet<string> {
  const isStale = ([id, before]: [string, Source]): boolean => {
    const source = wanted.sources[id];
    if (source === undefined || source === before) return false;
    // The data of our own collections change by `setData`.
    return source.type === 'geojson' && before.type === 'geojson' ? false : !same(before, source);
  };
  return new Set(
    Object.entries(shown?.sources ?? {})
      .filter(isStale)
      .map(([id]) => id),
  );
}

/** Whether a layer has to be taken off and put on again: only filter, paint and layout can be changed in place. */
function isReplaced(old: Layer, next: Layer, stale: ReadonlySet<string>): boolean {
  if (old === next && stale.size === 0) return false;
  const fixed = (layer: Layer): readonly unknown[] => {
    const { type, minzoom, maxzoom } = layer;
    return 'source' in layer
      ? [type, minzoom, maxzoom, layer.source, layer['source-layer']]
      : [type, minzoom, maxzoom];
  };
  return ('source' in old && stale.has(old.source)) || !same(fixed(old), fixed(next));
}

function syncSources(
  map: MapLibreMap,
  shown: StyleSpecification | null,
  wanted: StyleSpecification,
  stale: ReadonlySet<string>,
): void {
  const old = shown?.sources ?? {};
  for (const id of stale) map.removeSource(id);
  for (const [id, source] of Object.entries(wanted.sources)) {
    const before = stale.has(id) ? undefined : old[id];
    if (before === undefined) map.addSource(id, source);
    else if (
      source.type === 'geojson' &&
      before.type === 'geojson' &&
      before.data !== source.data
    ) {
      void map.getSource<GeoJSONSource>(id)?.setData(source.data);
    }
  }
  for (const id of Object.keys(old)) if (!(id in wanted.sources)) map.removeSource(id);
}

/** Adds below the next layer of the order that exists already. */
function addLayer(map: MapLibreMap, layer: Layer, order: readonly Layer[]): void {
  const above = order.slice(order.indexOf(layer) + 1).find(({ id }) => map.getLayer(id));
  map.addLayer(layer, above?.id);
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

function updateLayer(map: MapLibreMap, old: Layer, layer: Layer): void {
  const parts = (l: Layer): { filter: unknown; paint: object; layout: object } => ({
    filter: 'filter' in l ? l.filter : undefined,
    paint: l.paint ?? {},
    layout: l.layout ?? {},
  });
  const before = parts(old);
  const after = parts(layer);
  if (!same(before.filter, after.filter)) map.setFilter(layer.id, after.filter as never);
  for (const kind of ['paint', 'layout'] as const) {
    const from = before[kind] as Record<string, unknown>;
    const to = after[kind] as Record<string, unknown>;
    for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
      if (same(from[name], to[name])) continue;
      if (kind === 'paint') map.setPaintProperty(layer.id, name as never, to[name] as never);
      else map.setLayoutProperty(layer.id, name as never, to[name] as never);
    }
  }
}
