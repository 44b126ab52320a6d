import { pinyin } from 'pinyin-pro';
import type {
  ClauseId,
  DepartmentId,
  FeatureId,
  LayerId,
  TargetId,
} from '../../../src/plan/ids.ts';
import type { Clause, Department, Plan, PlanFeature, Target } from '../../../src/plan/types.ts';
import { CLAUSES, ITEMS, PLACES, TARGETS } from './plan-names.ts';

/** The pinyin library as the app uses it: one toneless syllable a character. */
export function toPinyin(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true });
}

/** What the data adds to the names: Latin names, and readings where the library is wrong. */
const MORE: Readonly<
  Record<string, Partial<Pick<PlanFeature, 'aliases' | 'nameEn' | 'shortName'>>>
> = {
  'lobster-town': { nameEn: 'Lobster Town' },
  'yofc-park': { nameEn: 'YOFC Science Park', aliases: ['YOFC', '长飞光纤'] },
  'hanyi-widening': { aliases: ['G50', '沪渝高速'] },
  市水利湖泊局: { shortName: '水利局', aliases: ['shi shui li hu po ju', 'Water Bureau'] },
  人行市支行: { aliases: ['ren hang shi zhi hang', '人民银行'] },
};

/** A feature with no more than search needs. */
export function searchFeature(
  given: Pick<PlanFeature, 'id' | 'name' | 'kind'> & Partial<PlanFeature>,
): PlanFeature {
  return {
    layer: 'all' as LayerId,
    aliases: [],
    clauses: [],
    context: false,
    status: 'planned',
    position: { class: 'none', toleranceM: null, source: 'test' },
    edition: 'public',
    facts: [],
    geometry: null,
    ...given,
  };
}

function byId<Id extends string, Item extends { readonly id: Id }>(items: readonly Item[]) {
  return new Map(items.map((item) => [item.id, item]));
}

/** A plan of the parts that search reads. */
export function searchPlan(
  features: readonly PlanFeature[],
  clauses: readonly Clause[] = [],
  departments: readonly Department[] = [],
  targets: readonly Target[] = [],
): Plan {
  const plan: Partial<Plan> = {
    features,
    clauses,
    departments,
    targets,
    clauseById: byId<ClauseId, Clause>(clauses),
    featuresByClause: new Map(
      clauses.map(({ id }) => [
        id,
        features.filter((one) => one.clauses.includes(id)).map((one) => one.id),
      ]),
    ),
    clausesByDepartment: new Map(
      departments.map(({ id }) => [
        id,
        clauses.filter((one) => one.departments.includes(id)).map((one) => one.id),
      ]),
    ),
  };
  return plan as Plan;
}

/** The plan of Qianjiang as far as search reads it: 59 items, ten places, 18 tasks, their departments and targets. */
export function qianjiangPlan(): Plan {
  const items = ITEMS.map(([id, name, kind, category, clause]) =>
    searchFeature({
      id: id as FeatureId,
      name,
      kind,
      category,
      clauses: [clause as ClauseId],
      ...MORE[id],
    }),
  );
  const places = PLACES.map(([id, name, kind]) =>
    searchFeature({ id: id as FeatureId, name, kind, context: true }),
  );
  const clauses = CLAUSES.map(([id, ref, section, title, departments]) => ({
    id: id as ClauseId,
    ref,
    section,
    sectionRef: ref.slice(0, 4),
    title,
    summary: id === '3.7' ? '抓大气和水的治理，节约用能用地，推进独立矿区的转型。' : '',
    departments: departments as readonly DepartmentId[],
    leadStated: false,
    task: true,
    figures: [],
  }));
  const names = [...new Set(CLAUSES.flatMap(([, , , , departments]) => departments))];
  const departments = names.map((name) => ({
    id: name as DepartmentId,
    name,
    aliases: [],
    ...MORE[name],
  }));
  const targets = TARGETS.map(([id, clause, year, metric, value, unit, compare]) => ({
    id: id as TargetId,
    clause: clause as ClauseId,
    metric,
    value,
    ...(year === null ? {} : { year }),
    ...(unit === null ? {} : { unit }),
    ...(compare === null ? {} : { compare }),
  }));
  return searchPlan([...items, ...places], clauses, departments, targets);
}
