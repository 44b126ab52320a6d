import {
  Color,
  createPropertyExpression,
  featureFilter,
  isExpression,
  latest,
  type FilterSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature as GeoFeature } from 'geojson';

/** A layer of a style, as far as a picture reads it: the union of all kinds of layers is more than a type checker likes. */
export interface PictureLayer {
  readonly id: string;
  readonly type: string;
  readonly source?: string;
  readonly minzoom?: number;
  readonly maxzoom?: number;
  readonly filter?: FilterSpecification;
  readonly layout?: Readonly<Record<string, unknown>>;
  readonly paint?: Readonly<Record<string, unknown>>;
}

/** A feature as expressions see it, with the state that the map would know of it. */
export interface StyledFeature {
  readonly feature: GeoFeature;
  readonly state: Readonly<Record<string, unknown>>;
}

const TYPES: Readonly<Record<string, 1 | 2 | 3>> = {
  Point: 1,
  MultiPoint: 1,
  LineString: 2,
  MultiLineString: 2,
  Polygon: 3,
  MultiPolygon: 3,
};

interface Expression {
  evaluate(globals: object, feature: object, state: object): unknown;
}

type Specs = Readonly<Record<string, Readonly<Record<string, { readonly type: string }>>>>;

/** What a layer of a style says for a feature at a scale: MapLibre's own expressions, by the official library. */
export class StyleValues {
  readonly #layer: PictureLayer;
  readonly #zoom: number;
  readonly #expressions = new Map<string, Expression>();
  readonly #filter: ReturnType<typeof featureFilter>;

  constructor(layer: PictureLayer, zoom: number) {
    this.#layer = layer;
    this.#zoom = zoom;
    this.#filter = featureFilter(layer.filter, layer.id);
  }

  /** Filters see whole scales. */
  accepts({ feature }: StyledFeature): boolean {
    return this.#filter.filter({ zoom: Math.floor(this.#zoom) }, seen(feature) as never);
  }

  /**
   * The value of a property of `paint` or `layout`; what the layer does not set is the specification's default. Colours are
   * kept as they are written, since a picture may name the page's own (`var(--k-park)`).
   */
  get(group: 'paint' | 'layout', name: string, { feature, state }: StyledFeature): unknown {
    const expression = this.#expressions.get(name) ?? this.#compile(group, name);
    this.#expressions.set(name, expression);
    return expression.evaluate({ zoom: this.#zoom }, seen(feature), state);
  }

  number(group: 'paint' | 'layout', name: string, of: StyledFeature): number {
    const value = this.get(group, name, of);
    return typeof value === 'number' ? value : 0;
  }

  text(group: 'paint' | 'layout', name: string, of: StyledFeature): string {
    const value = this.get(group, name, of);
    // A colour that was worked out is written as CSS has it.
    return typeof value === 'string' ? value : value instanceof Color ? value.toString() : '';
  }

  numbers(group: 'paint' | 'layout', name: string, of: StyledFeature): readonly number[] {
    const value = this.get(group, name, of);
    return Array.isArray(value) ? (value as number[]) : [];
  }

  #compile(group: 'paint' | 'layout', name: string): Expression {
    const specs = latest as unknown as Specs;
    const spec = specs[`${group}_${this.#layer.type}`]?.[name];
    if (spec === undefined) throw new Error(`no ${name} in ${this.#layer.type} layers`);
    const value = this.#layer[group]?.[name] ?? (spec as { readonly default?: unknown }).default;
    if (!isExpression(value)) return { evaluate: () => value };
    // A colour that is worked out (`to-color`) is one; all others are kept as they are written.
    const asWritten = { ...spec, type: 'string', default: '' };
    const kept =
      spec.type === 'color' ? createPropertyExpression(value, name, asWritten as never) : null;
    const made =
      kept?.result === 'success' ? kept : createPropertyExpression(value, name, spec as never);
    if (made.result === 'error') {
      throw new Error(`${this.#layer.id}: ${name}: ${made.value.map(String).join('; ')}`);
    }
    return made.value as unknown as Expression;
  }
}

const seen = (feature: GeoFeature): object => ({
  type: TYPES[feature.geometry.type] ?? 0,
  properties: feature.properties ?? {},
  geometry: [],
});
