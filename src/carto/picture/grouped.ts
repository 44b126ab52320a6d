import type { Feature } from 'geojson';
import type { StyledFeature } from './style-values.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An opacity as an attribute: nothing where there is nothing to say. */
export const notOne = (opacity: number): number | undefined =>
  opacity === 1 ? undefined : round(opacity);
export const round = (value: number): number => Math.round(value * 100) / 100;

interface Grouped {
  readonly attributes: Attributes;
  readonly members: StyledFeature[];
}

/** Features with equal attributes together, in the order of their first ones; null leaves a feature out. */
export function grouped(
  features: readonly StyledFeature[],
  attributesOf: (of: StyledFeature) => Attributes | null,
): Grouped[] {
  const groups = new Map<string, Grouped>();
  for (const feature of features) {
    const attributes = attributesOf(feature);
    if (attributes === null) continue;
    const key = JSON.stringify(attributes);
    const group = groups.get(key) ?? { attributes, members: [] };
    group.members.push(feature);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Id by which the map knows a feature; empty for those of the base map. */
export const idOf = ({ properties }: Feature): string => String(properties?.['id'] ?? '');
