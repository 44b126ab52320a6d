import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';

/**
 * MapLibre compiles one GPU program for each set of properties that differ by feature. Lines that differ by feature here in width,
 * there in opacity, would take seven programs for one kind of drawing, at 20 to 40 ms each on a software GPU, all of them before
 * the first picture. So the same properties differ by feature in every layer of a kind, even where the value is one and the same.
 */
const SHARED: Readonly<
  Partial<Record<LayerSpecification['type'], Readonly<Record<string, unknown>>>>
> = {
  line: { 'line-color': '#000000', 'line-width': 1, 'line-gap-width': 0, 'line-opacity': 1 },
  symbol: { 'text-color': '#000000', 'text-opacity': 1, 'icon-opacity': 1 },
};

const isOfFeature = (value: unknown): boolean =>
  Array.isArray(value) &&
  (['get', 'has', 'feature-state', 'geometry-type', 'properties', 'id'].includes(
    String(value[0]),
  ) ||
    value.some(isOfFeature));

/** The same value, in words that MapLibre takes for one that differs by feature. */
function byFeature(value: unknown): unknown {
  if (isOfFeature(value)) return value;
  // Zoom must stay outermost: its outputs differ by feature instead.
  if (Array.isArray(value) && value[0] === 'interpolate')
    return value.map((part: unknown, at) => (at >= 4 && at % 2 === 0 ? byFeature(part) : part));
  return ['case', ['has', 'part'], value, value];
}

/** A layer whose values are as before and whose program is shared with the others of its kind. */
export function withSharedProgram(layer: LayerSpecification): LayerSpecification {
  const shared = SHARED[layer.type];
  if (shared === undefined) return layer;
  const paint: Record<string, unknown> = { ...layer.paint };
  for (const [name, initial] of Object.entries(shared))
    paint[name] = byFeature(paint[name] ?? initial);
  return { ...layer, paint };
}
