/**
 * A plan package as its files say, read and counted without any code of the app: what the page shows is compared
 * with this.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** The package that the app ships. */
export const PLAN_FOLDER = join(ROOT, 'data');
/** The package of the second server. */
export const COUNTY_FOLDER = join(ROOT, 'tests/fixtures/county');

interface RawClause {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly sectionRef: string;
  readonly departments: readonly string[];
  readonly task: boolean;
  readonly text?: string;
}

interface RawFeature {
  readonly id: string;
  readonly properties: {
    readonly name: string;
    readonly clauses: readonly string[];
    readonly context?: boolean;
    readonly partOf?: string;
    readonly status: string;
    readonly position: { readonly class: string };
    readonly edition: string;
  };
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

interface RawPlan {
  readonly document: { readonly title: string; readonly documentNumber: string };
  readonly clauses: readonly RawClause[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly targets: readonly { readonly id: string; readonly clause: string }[];
  readonly layers: readonly {
    readonly id: string;
    readonly file: string;
    readonly title: { readonly zh: string };
    readonly edition: string;
    readonly defaultVisible: boolean;
  }[];
}

/** One place or item, flat. */
export interface Item {
  readonly id: string;
  readonly name: string;
  readonly layer: string;
  readonly clauses: readonly string[];
  readonly partOf: string | undefined;
  readonly status: string;
  /** Neither a context place nor a block of another feature: what the coverage counts. */
  readonly counts: boolean;
  readonly isPlaced: boolean;
  readonly positionClass: string;
  /** In the internal edition only. */
  readonly isInternal: boolean;
}

/** Of a clause, a section or all: how many items it names, how many of them have a place. */
export interface Count {
  readonly placed: number;
  readonly total: number;
}

export type CoverageState = 'full' | 'partial' | 'missing' | 'non-spatial';

function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

function readLayer(folder: string, file: string): readonly RawFeature[] {
  return (readJson(folder, file) as { readonly features: readonly RawFeature[] }).features;
}

export class PlanPackage {
  readonly document: RawPlan['document'];
  readonly clauses: RawPlan['clauses'];
  readonly departments: RawPlan['departments'];
  readonly targets: RawPlan['targets'];
  readonly layers: RawPlan['layers'];
  /** What a public build shows. */
  readonly items: readonly Item[];
  /** What only an internal build shows. */
  readonly hidden: readonly Item[];

  constructor(readonly folder: string) {
    const plan = readJson(folder, 'plan.json') as RawPlan;
    this.document = plan.document;
    this.clauses = plan.clauses;
    this.departments = plan.departments;
    this.targets = plan.targets;
    this.layers = plan.layers;
    const all = plan.layers.flatMap((layer) =>
      readLayer(folder, layer.file).map(
        ({
          id,
          properties: { name, clauses, context, partOf, status, position, edition },
          geometry,
        }) => ({
          id,
          name,
          layer: layer.id,
          clauses,
          partOf,
          status,
          counts: context !== true && partOf === undefined,
          isPlaced: geometry !== null,
          positionClass: position.class,
          isInternal: edition === 'internal' || layer.edition === 'internal',
        }),
      ),
    );
    this.items = all.filter(({ isInternal }) => !isInternal);
    this.hidden = all.filter(({ isInternal }) => isInternal);
  }

  item(id: string): Item {
    const found = this.items.find((item) => item.id === id);
    if (found === undefined) throw new Error(`${id} is not in ${this.folder}`);
    return found;
  }

  clause(id: string): RawClause {
    const found = this.clauses.find((clause) => clause.id === id);
    if (found === undefined) throw new Error(`clause ${id} is not in ${this.folder}`);
    return found;
  }

  departmentName(id: string): string {
    return this.departments.find((department) => department.id === id)?.name ?? '';
  }

  itemsOf(clause: string): readonly Item[] {
    return this.items.filter((item) => item.clauses.includes(clause));
  }

  clausesOf(department: string): readonly RawClause[] {
    return this.clauses.filter((clause) => clause.departments.includes(department));
  }

  /** A block answers to the clauses of the zone that it is part of. */
  clausesBehind(item: Item): readonly RawClause[] {
    const bearer = item.partOf === undefined ? item : this.item(item.partOf);
    return this.clauses.filter((clause) => bearer.clauses.includes(clause.id));
  }

  /** Names of the departments of some clauses, each once, as the document has them. */
  departmentNames(clauses: readonly RawClause[]): readonly string[] {
    const ids = new Set(clauses.flatMap((clause) => clause.departments));
    return [...ids].map((id) => this.departmentName(id));
  }

  /** Some features and their blocks, as ids in the order of the alphabet. */
  withBlocks(items: readonly Item[]): readonly string[] {
    const ids = new Set(items.map((item) => item.id));
    const blocks = this.items.filter(({ partOf }) => partOf !== undefined && ids.has(partOf));
    return [...new Set([...ids, ...blocks.map((block) => block.id)])].sort();
  }

  /** What lights up beside one selected feature: what shares a clause with it, and blocks. */
  litBeside(item: Item): readonly string[] {
    const shared = this.items.filter(
      (other) => other.id === item.id || other.clauses.some((id) => item.clauses.includes(id)),
    );
    return this.withBlocks(shared).filter((id) => id !== item.id);
  }

  count(wanted: (item: Item) => boolean): Count {
    const counted = this.items.filter((item) => item.counts && wanted(item));
    return { placed: counted.filter((item) => item.isPlaced).length, total: counted.length };
  }

  /** Numbered tasks, in document order, with how much of each is on the map. */
  tasks(): readonly (Count & { readonly ref: string; readonly state: CoverageState })[] {
    return this.clauses
      .filter((clause) => clause.task)
      .map(({ id, ref }) => {
        const count = this.count((item) => item.clauses.includes(id));
        return { ref, ...count, state: stateOf(count) };
      });
  }
}

function stateOf({ placed, total }: Count): CoverageState {
  if (total === 0) return 'non-spatial';
  if (placed === 0) return 'missing';
  return placed === total ? 'full' : 'partial';
}
