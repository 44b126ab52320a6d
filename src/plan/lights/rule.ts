import type { Confidence } from '../kinds.ts';

/** Lights, the most serious first: 严重滞后, 滞后, 正常, 无数据. */
export const LIGHTS = ['red', 'yellow', 'green', 'none'] as const;
export type Light = (typeof LIGHTS)[number];

/** What a rule can measure: how far a record is behind, and how late a start or a registration (入库) is. */
export const LIGHT_CRITERIA = [
  'behindPoints',
  'startLateMonths',
  'registrationLateMonths',
] as const;
export type LightCriterion = (typeof LIGHT_CRITERIA)[number];

/**
 * From which value a light is yellow and red, both above 0 and `yellow` not above `red`. Percentage points: yellow from
 * `yellow` on, red above `red`. Full months: yellow from `yellow`, red from `red` on.
 */
export interface LightBounds {
  readonly yellow: number;
  readonly red: number;
}

/** Whose word a record is: a source of the package by its confidence, or the person's own report. */
export type LightWitness = Confidence | 'own';

/** The rule by which records become lights: data of the package, which a person can change in the browser. */
export interface LightRule {
  readonly behindPoints?: LightBounds;
  readonly startLateMonths?: LightBounds;
  readonly registrationLateMonths?: LightBounds;
  /** A record older than this on the data date lights nothing. */
  readonly staleAfterDays: number;
  /** Whose statement that a thing is completed is green without any figure; empty means nobody's. */
  readonly completedGreen: readonly LightWitness[];
  /** Where the rule comes from, in words. */
  readonly source: string;
}
