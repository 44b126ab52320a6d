import type * as v from 'valibot';
import type { ClauseId, DepartmentId, FeatureId } from '../ids.ts';
import type { Issue } from '../issue.ts';
import { IssueLog, within, type Place } from '../issue-log.ts';
import * as words from '../issue-messages.ts';
import type { IssueParams, LaterKind } from '../issue-params.ts';
import { IdRegister } from '../links.ts';
import { fileAt, INVESTMENT_FILE, type PlanFiles } from '../plan-files.ts';
import { isObject, readList, readShape } from '../read-shape.ts';
import type { Plan } from '../types.ts';
import * as schema from './schema.ts';
import { sitesOf, wordsOf, factOf } from './sites.ts';
import type { Chain, ChainNode, Investment, WordGroup } from './types.ts';

/** Words of a site that a group of the filter may name. */
const WORDS_OF = {
  industries: (site: Plan['features'][number]) => wordsOf(site, 'leadingIndustries'),
  levels: (site: Plan['features'][number]) => {
    const value = factOf(site, 'level')?.value;
    return value === undefined ? [] : [String(value)];
  },
} as const;

export interface InvestmentResult {
  readonly investment: Investment;
  readonly issues: readonly Issue[];
}

/**
 * Reads investment.json against a plan. Never throws: what leads nowhere is left out with an issue. A package without
 * the file has no chains and no distances, and its filter offers the words of its own facts.
 */
export function readInvestment(files: PlanFiles, plan: Plan): InvestmentResult {
  const log = new IssueLog(words);
  const root: Place = { file: INVESTMENT_FILE, path: '' };
  const file = fileAt(files, INVESTMENT_FILE);
  if (file?.ok === false && file.failure === 'not-json') {
    log.add('file-not-json', root, { reason: file.reason });
  }
  const value = file?.ok === true ? file.value : {};
  const reader = new Reader(plan, value, root, log);
  const investment = {
    industries: reader.words('industries'),
    levels: reader.words('levels'),
    ends: reader.ends(),
    askUnits: reader.askUnits(),
    remarks: reader.remarks(),
    chains: reader.chains(),
    tracked: reader.tracked(),
  };
  return { investment, issues: log.all };
}

class Reader {
  readonly #plan: Plan;
  readonly #value: unknown;
  readonly #root: Place;
  readonly #log: IssueLog;

  constructor(plan: Plan, value: unknown, root: Place, log: IssueLog) {
    this.#plan = plan;
    this.#value = value;
    this.#root = root;
    this.#log = log;
  }

  words(key: 'industries' | 'levels'): readonly WordGroup[] {
    const known = new Set(sitesOf(this.#plan).flatMap(WORDS_OF[key]));
    if (!isObject(this.#value) || this.#value[key] === undefined) {
      return [...known].map((word) => ({ id: word, name: { zh: word, en: word }, words: [word] }));
    }
    const groups = this.#entries(key, '词组', schema.wordGroupSchema);
    for (const { value, place } of groups) {
      value.words.forEach((word, i) => {
        if (known.has(word)) return;
        const says = `没有一个园区的资料里有“${word}”，按它筛选总是空的。请核对用词，或删去。`;
        this.#log.add('word-unused', within(within(place, 'words'), i), { says }, 'warning');
      });
    }
    return groups.map(({ value }) => value);
  }

  ends(): Investment['ends'] {
    return this.#entries('ends', '距离终点', schema.endSchema).map(({ value, place }) => ({
      ...value,
      features: this.#features(value.features, '距离终点', place),
    }));
  }

  askUnits(): ReadonlyMap<string, DepartmentId> {
    const raw = isObject(this.#value) ? this.#value['askUnits'] : undefined;
    if (raw === undefined) return new Map();
    const place = within(this.#root, 'askUnits');
    const units = readShape(schema.askUnitsSchema, raw, place, this.#log) ?? {};
    const sound = Object.entries(units).filter(([key, id]) => {
      const isKnown = this.#plan.departmentById.has(id);
      if (!isKnown) this.#log.add('department-unknown', within(place, key), { id });
      return isKnown;
    });
    return new Map(sound);
  }

  remarks(): Investment['remarks'] {
    return this.#list('remarks').flatMap((raw, i) => {
      const place = within(within(this.#root, 'remarks'), i);
      const remark = readShape(schema.remarkSchema, raw, place, this.#log);
      return remark !== null && this.#hasClause(remark.clause, place) ? [remark] : [];
    });
  }

  tracked(): Investment['tracked'] {
    return this.#list('tracked').flatMap((raw, i) => {
      const place = within(within(this.#root, 'tracked'), i);
      const list = readShape(schema.trackedSchema, raw, place, this.#log);
      if (list === null || !this.#hasClause(list.clause, place)) return [];
      return [{ ...list, features: this.#features(list.features, '跟踪落户名单', place) }];
    });
  }

  chains(): readonly Chain[] {
    const nodeIds = new IdRegister('产业链环节');
    return this.#entries('chains', '产业链', schema.chainSchema).map(({ value, place }) => {
      const shape = schema.nodeSchema(value.stages.map(({ id }) => id));
      const nodes = value.nodes.flatMap((raw, i): ChainNode[] => {
        const at = placeOf(raw, '产业链环节', within(within(place, 'nodes'), i));
        const node = readShape(shape, raw, at, this.#log);
        if (node === null || !nodeIds.declare(node.id, at, this.#log)) return [];
        const hasClause = this.#hasClause(node.clause, at);
        const features = this.#features(node.features, '产业链环节', at);
        // A link whose places are all unknown is not a missing link: nobody may take it for 待招.
        const leadsNowhere = node.features.length > 0 && features.length === 0;
        return hasClause && !leadsNowhere ? [{ ...node, features }] : [];
      });
      return { ...value, nodes };
    });
  }

  #list(key: string): readonly unknown[] {
    return readList(this.#value, key, this.#root, this.#log);
  }

  #entries<T extends { readonly id: string }>(
    key: string,
    kind: LaterKind,
    shape: v.GenericSchema<unknown, T>,
  ): readonly { readonly value: T; readonly place: Place }[] {
    const register = new IdRegister(kind);
    return this.#list(key).flatMap((raw, i) => {
      const place = placeOf(raw, kind, within(within(this.#root, key), i));
      const value = readShape(shape, raw, place, this.#log);
      if (value === null || !register.declare(value.id, place, this.#log)) return [];
      return [{ value, place }];
    });
  }

  #hasClause(id: ClauseId, place: Place): boolean {
    const isKnown = this.#plan.clauseById.has(id);
    if (!isKnown) this.#log.add('clause-unknown', within(place, 'clause'), { id });
    return isKnown;
  }

  #features(
    ids: readonly FeatureId[],
    by: IssueParams['feature-unknown']['by'],
    place: Place,
  ): readonly FeatureId[] {
    return ids.filter((id, i) => {
      const isKnown = this.#plan.featureById.has(id);
      const at = within(within(place, 'features'), i);
      if (!isKnown) this.#log.add('feature-unknown', at, { id, by });
      return isKnown;
    });
  }
}

function placeOf(raw: unknown, kind: LaterKind, place: Place): Place {
  const id = isObject(raw) && typeof raw['id'] === 'string' ? raw['id'] : undefined;
  return id === undefined ? place : { ...place, id, subject: { kind, id } };
}
