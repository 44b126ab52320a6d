import type { Fact, Plan } from '../plan/types.ts';
import { PACKAGE_DECIMALS, tidyGeometry } from './drawn-geometry.ts';
import type { Correction } from './types.ts';

type Json = Readonly<Record<string, unknown>>;

export type Applied =
  | { readonly ok: true; readonly layer: unknown }
  | { readonly ok: false; readonly reason: 'not-a-layer' | 'feature-absent' };

/** File of the package in which the feature of a correction stands; null when the plan does not have it (any more). */
export function fileOfCorrection(plan: Plan, { feature }: Correction): string | null {
  const layer = plan.featureById.get(feature)?.layer;
  return layer === undefined ? null : (plan.layerById.get(layer)?.file ?? null);
}

/**
 * A layer of the package (parsed GeoJSON) with one correction in it. The layer given stays as it is; members that the
 * correction does not speak of stay, too.
 */
export function applyCorrection(layer: unknown, correction: Correction): Applied {
  if (!isObject(layer) || !Array.isArray(layer['features'])) {
    return { ok: false, reason: 'not-a-layer' };
  }
  const features = layer['features'] as readonly unknown[];
  const isMeant = (feature: unknown): feature is Json =>
    isObject(feature) && feature['id'] === correction.feature;
  if (!features.some(isMeant)) return { ok: false, reason: 'feature-absent' };
  return {
    ok: true,
    layer: {
      ...layer,
      features: features.map((feature) =>
        isMeant(feature) ? correct(feature, correction) : feature,
      ),
    },
  };
}

function correct(feature: Json, correction: Correction): Json {
  const properties = isObject(feature['properties']) ? feature['properties'] : {};
  switch (correction.of) {
    case 'name':
      return { ...feature, properties: { ...properties, name: correction.name } };
    case 'status': {
      const { status, date, source } = correction;
      const changed = { status, statusDate: date, statusSource: source };
      return { ...feature, properties: { ...properties, ...changed } };
    }
    case 'geometry': {
      const { geometry, position } = correction;
      return {
        ...feature,
        properties: { ...properties, position },
        geometry: geometry === null ? null : tidyGeometry(geometry, PACKAGE_DECIMALS),
      };
    }
    case 'fact': {
      const fact = factOf(correction);
      const facts = Array.isArray(properties['facts']) ? (properties['facts'] as unknown[]) : [];
      const isMeant = (known: unknown): boolean => isObject(known) && known['key'] === fact.key;
      const others = facts.map((known) => (isMeant(known) ? fact : known));
      return {
        ...feature,
        properties: { ...properties, facts: facts.some(isMeant) ? others : [...facts, fact] },
      };
    }
  }
}

function factOf(correction: Extract<Correction, { readonly of: 'fact' }>): Fact {
  const { key, label, value, unit, date, source, confidence } = correction;
  return {
    ...{ key, label, value },
    ...(unit === undefined ? {} : { unit }),
    ...(date === undefined ? {} : { date }),
    ...{ source, confidence },
  };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
