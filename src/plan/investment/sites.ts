import type { Fact, Plan, PlanFeature } from '../types.ts';

/** Between the words of one fact, as the data writes lists. */
const SEPARATOR = /[、，,；;]/u;

/** The fact of a feature with this key; undefined when it is unknown. */
export function factOf({ facts }: PlanFeature, key: string): Fact | undefined {
  return facts.find((fact) => fact.key === key);
}

/** The words of a fact that is a list (主导产业、企业), each without its remark in brackets; empty when unknown. */
export function wordsOf(feature: PlanFeature, key: string): readonly string[] {
  const value = factOf(feature, key)?.value;
  if (typeof value !== 'string') return [];
  // What stands in brackets may hold separators of its own.
  return value
    .replaceAll(/（[^）]*）|\([^)]*\)/gu, '')
    .split(SEPARATOR)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** A place that a firm may settle in: a park, a town, and a district that the data gives leading industries. */
export function isSite(feature: PlanFeature): boolean {
  if (feature.partOf !== undefined || feature.status === 'dropped') return false;
  const { kind } = feature;
  if (kind === 'park' || kind === 'town') return true;
  return kind === 'district' && factOf(feature, 'leadingIndustries') !== undefined;
}

/** Whether the card of a feature is a park sheet: sites, and what belongs to parks. */
export function hasParkSheet(feature: PlanFeature): boolean {
  return isSite(feature) || feature.kind === 'park-facility';
}

/** The sites of a plan, in its order. */
export function sitesOf(plan: Plan): readonly PlanFeature[] {
  return plan.features.filter(isSite);
}
