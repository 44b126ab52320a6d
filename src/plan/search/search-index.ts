import type { ClauseId, DepartmentId, FeatureId } from '../ids.ts';
import type { FeatureKind } from '../kinds.ts';
import type { Clause, Department, Plan, PlanFeature, Target } from '../types.ts';
import type { RefLevel } from './clause-ref.ts';
import { refLevels } from './clause-ref.ts';
import type { HitField, HitTarget } from './hits.ts';
import { isReading, toNameTexts } from './readings.ts';
import type { SearchText, ToPinyin } from './search-text.ts';
import { toSearchText } from './search-text.ts';

/** One text of an entry that is searched. */
export interface EntryText {
  readonly field: HitField;
  readonly text: SearchText;
}

/** One thing that can be found. */
export interface SearchEntry {
  readonly target: HitTarget;
  readonly title: string;
  /** Shown when the title itself matched. */
  readonly subtitle: string;
  /** The title first. */
  readonly texts: readonly [EntryText, ...EntryText[]];
  /** Levels of a clause's number. */
  readonly levels: readonly RefLevel[] | null;
}

/** What `search` and `nearMisses` look into. Build it once per plan; its inside is their business. */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
  readonly featuresByClause: ReadonlyMap<ClauseId, readonly FeatureId[]>;
  readonly clausesByDepartment: ReadonlyMap<DepartmentId, readonly ClauseId[]>;
  readonly toPinyin: ToPinyin;
}

/** Context features of these kinds are place names (地名); other context features stay with the features. */
const PLACE_KINDS: ReadonlySet<FeatureKind> = new Set<FeatureKind>([
  'core-city',
  'district',
  'subdistrict',
  'township',
  'station',
  'airport',
  'interchange',
  'railway',
  'road',
  'water',
  'region',
]);

function clauseLine(clause: Clause): string {
  return `${clause.ref} ${clause.title}`;
}

interface Named {
  readonly name: string;
  readonly shortName?: string;
  readonly nameEn?: string;
  readonly aliases: readonly string[];
}

function nameTexts(named: Named, toPinyin: ToPinyin): [EntryText, ...EntryText[]] {
  const { name, shortName, nameEn, aliases } = named;
  const all = [name, ...(shortName ? [shortName] : []), ...aliases];
  const others = all.slice(1).filter((alias) => !all.some((own) => isReading(alias, own)));
  const [text, ...more] = toNameTexts([name, ...others], aliases, toPinyin);
  return [
    { field: 'name', text: text ?? toSearchText(name) },
    ...more.map((alias) => ({ field: 'alias' as const, text: alias })),
    ...(nameEn ? [{ field: 'nameEn' as const, text: toSearchText(nameEn) }] : []),
  ];
}

function featureEntry(feature: PlanFeature, plan: Plan, toPinyin: ToPinyin): SearchEntry {
  const isPlace = feature.context && PLACE_KINDS.has(feature.kind);
  const first = feature.clauses[0];
  const clause = first === undefined ? undefined : plan.clauseById.get(first);
  const { category } = feature;
  return {
    target: { kind: isPlace ? 'place' : 'feature', id: feature.id },
    title: feature.name,
    subtitle: clause ? clauseLine(clause) : (category ?? ''),
    texts: [
      ...nameTexts(feature, toPinyin),
      ...(category ? [{ field: 'category' as const, text: toSearchText(category) }] : []),
    ],
    levels: null,
  };
}

function clauseEntry(clause: Clause, toPinyin: ToPinyin): SearchEntry {
  const section = `${clause.sectionRef} ${clause.section}`;
  return {
    target: { kind: 'clause', id: clause.id },
    title: clause.title,
    subtitle: clause.ref,
    texts: [
      { field: 'name', text: toSearchText(clause.title, toPinyin) },
      { field: 'section', text: toSearchText(section) },
      { field: 'summary', text: toSearchText(clause.summary) },
      ...(clause.text ? [{ field: 'text' as const, text: toSearchText(clause.text) }] : []),
    ],
    levels: refLevels(clause.ref) ?? refLevels(clause.id),
  };
}

function departmentEntry(department: Department, toPinyin: ToPinyin): SearchEntry {
  return {
    target: { kind: 'department', id: department.id },
    title: department.name,
    subtitle: '',
    texts: nameTexts(department, toPinyin),
    levels: null,
  };
}

function targetEntry(target: Target, toPinyin: ToPinyin): SearchEntry {
  const { year, compare, value, unit } = target;
  const amount = [compare, value, unit].filter((part) => part !== undefined).join(' ');
  const subtitle = year === undefined ? amount : `${year} · ${amount}`;
  return {
    target: { kind: 'target', id: target.id },
    title: target.metric,
    subtitle,
    texts: [
      { field: 'name', text: toSearchText(target.metric, toPinyin) },
      { field: 'value', text: toSearchText(subtitle) },
    ],
    levels: null,
  };
}

/**
 * Builds the index of a plan: features, clauses, departments, targets and places by their names, short
 * names, aliases, English names, numbers, summaries, and by pinyin.
 *
 * `toPinyin` gives one toneless syllable for each character of a text. While the pinyin library is not
 * there yet, pass `(text) => Array.from(text)` and build again later. Wrong readings are corrected in the
 * data: an alias such as `shi shui li hu po ju`, one syllable for each Chinese character of the name.
 */
export function buildSearchIndex(plan: Plan, toPinyin: ToPinyin): SearchIndex {
  return {
    entries: [
      ...plan.features.map((feature) => featureEntry(feature, plan, toPinyin)),
      ...plan.clauses.map((clause) => clauseEntry(clause, toPinyin)),
      ...plan.departments.map((department) => departmentEntry(department, toPinyin)),
      ...plan.targets.map((target) => targetEntry(target, toPinyin)),
    ],
    featuresByClause: plan.featuresByClause,
    clausesByDepartment: plan.clausesByDepartment,
    toPinyin,
  };
}
