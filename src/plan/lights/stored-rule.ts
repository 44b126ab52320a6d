import * as v from 'valibot';
import { lightRuleSchema } from './rule-schema.ts';
import type { LightRule } from './rule.ts';

/** A rule that a person has changed, and the shipped one that they changed it from. */
export interface StoredRule {
  readonly rule: LightRule;
  readonly shipped: LightRule;
  /** False after going back to the shipped rule: kept, so that the person can take it up again. */
  readonly isUsed: boolean;
}

const storedSchema = v.object({
  version: v.literal(1),
  rule: lightRuleSchema,
  shipped: lightRuleSchema,
  isUsed: v.boolean(),
});

/** The text that browser storage keeps. */
export const formatStoredRule = ({ rule, shipped, isUsed }: StoredRule): string =>
  JSON.stringify({ version: 1, rule, shipped, isUsed });

/** What the text says; null for one that is broken or of a version that is not known: it is left where it is. */
export function parseStoredRule(text: string): StoredRule | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const read = v.safeParse(storedSchema, value);
  if (!read.success) return null;
  const { rule, shipped, isUsed } = read.output;
  return { rule, shipped, isUsed };
}

const canonical = ({ source: _, ...rule }: LightRule): string =>
  JSON.stringify(rule, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : Array.isArray(value)
        ? [...(value as unknown[])].sort()
        : value,
  );

/** Whether two rules light the same, whatever they say of their source. */
export const isSameRule = (a: LightRule, b: LightRule): boolean => canonical(a) === canonical(b);
