/** What the cells of a park sheet say, for card, comparison and brochure alike. */

import type { Condition } from '../plan/investment/need.ts';
import type { SiteDistance } from '../plan/investment/distances.ts';
import type { SheetCell, SheetRow } from '../plan/investment/park-sheet.ts';
import type { BilingualText, Fact } from '../plan/types.ts';
import { formatDate, formatTolerance, formatValue } from './formats.ts';
import type { InvestmentWords } from './investment-zh.ts';
import type { Language } from './messages.ts';

type Known = SiteDistance & { readonly ok: true };

/** `10.7 km`, `850 m`; what lies in the park says so. */
export function formatDistance({ distanceM }: Known, words: InvestmentWords): string {
  if (distanceM === 0) return words.sheet.inside;
  return distanceM < 1000
    ? `${String(Math.max(1, Math.round(distanceM)))} m`
    : `${(distanceM / 1000).toFixed(1)} km`;
}

/** `± 6.2 km`: the sum of both tolerances. */
export function formatDistanceError({ toleranceM }: Known, words: InvestmentWords): string {
  return toleranceM === null
    ? words.sheet.toleranceUnknown
    : words.sheet.tolerance(formatTolerance(toleranceM));
}

/** Whether the error is at least as large as the distance, so that the number is a hint only. */
export function isRough({ distanceM, toleranceM }: Known): boolean {
  return toleranceM === null || toleranceM >= distanceM;
}

/** A value as given, with its unit. */
export function formatFact({ value, unit }: Fact): string {
  return formatValue(value, unit);
}

/** The name of a row. */
export function rowTitle(
  { key, name }: { readonly key: string; readonly name?: BilingualText },
  words: InvestmentWords,
  language: Language,
): string {
  return name?.[language] ?? words.sheet.rows[key] ?? key;
}

/** What is missing of a cell, before the word for it: 水、电; nothing where the row says it. */
export function missingOf(keys: readonly string[], words: InvestmentWords): string {
  const names = keys.flatMap((key) => words.sheet.facts[key] ?? []);
  return names.join(words.join);
}

/** A cell in one line of text. */
export function cellText(cell: SheetCell, words: InvestmentWords, language: Language): string {
  switch (cell.kind) {
    case 'fact': {
      const of = words.sheet.facts[cell.key];
      return of === undefined ? formatFact(cell.fact) : `${of} ${formatFact(cell.fact)}`;
    }
    case 'distance': {
      const { distance } = cell;
      return `${formatDistance(distance, words)} ${formatDistanceError(distance, words)} · ${distance.to.shortName ?? distance.to.name}`;
    }
    case 'missing': {
      const what = missingOf(cell.keys, words);
      return what === '' ? words.missing : `${what} ${words.missing}`;
    }
    case 'firms':
      return cell.firms.length === 0
        ? words.sheet.notNamed
        : cell.firms
            .map(({ feature, clause }) =>
              clause === null ? feature.name : `${feature.name} ${clause.ref}`,
            )
            .join(words.join);
    case 'clauses':
      return cell.clauses.length === 0
        ? words.sheet.noClause
        : cell.clauses.map(({ ref, title }) => `${ref} ${title}`).join(words.join);
    case 'date':
      return formatDate(cell.date, language);
  }
}

/** All cells of a row in one line. */
export function rowText({ cells }: SheetRow, words: InvestmentWords, language: Language): string {
  return cells.map((cell) => cellText(cell, words, language)).join(words.join);
}

/** What is unknown about a condition, to be noted at a site that is listed all the same; null for the others. */
export function conditionNote(condition: Condition, words: InvestmentWords): string | null {
  if (condition.met !== 'unknown') return null;
  const { notes } = words.need;
  if (condition.key === 'area' && condition.fact !== undefined) {
    return notes.areaText(formatFact(condition.fact));
  }
  return notes[condition.key];
}

/** Why a condition keeps a site out: what the data says, or that it says nothing. */
export function conditionReason(condition: Condition, words: InvestmentWords): string {
  const note = conditionNote(condition, words);
  if (note !== null) return note;
  const { why } = words.need;
  switch (condition.key) {
    case 'industry':
      return why.industry(condition.words.join(words.join));
    case 'area':
    case 'level':
      return why[condition.key](condition.fact === undefined ? '' : formatFact(condition.fact));
    case 'distance':
      return why.distance(condition.distance.ok ? formatDistance(condition.distance, words) : '');
  }
}
