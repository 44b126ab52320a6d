import { formatValue } from '../i18n/formats.ts';
import type { Language, Messages } from '../i18n/messages.ts';
import type { PlanningWords } from '../i18n/planning-words.ts';
import type { LayerId } from '../plan/ids.ts';
import { clausesOfFeature, departmentsOfFeature } from '../plan/queries.ts';
import type { Fact, Plan, PlanFeature } from '../plan/types.ts';

export interface TableColumn {
  /** Stable across languages: `name`, `toleranceM`, `fact:area`. */
  readonly key: string;
  readonly title: string;
}

/** A cell never stands empty: what is not known says so, and is never 0. */
export interface TableCell {
  readonly value: string | number;
  /** False for 暂缺, 文件未载明 and their like: they sort to the end. */
  readonly isKnown: boolean;
}

export interface TableRow {
  readonly feature: PlanFeature;
  /** In the order of the columns. */
  readonly cells: readonly TableCell[];
}

export interface AttributeTable {
  readonly columns: readonly TableColumn[];
  /** In the order of the plan. */
  readonly rows: readonly TableRow[];
}

export interface TableWords {
  readonly language: Language;
  readonly t: Messages;
  readonly words: PlanningWords['table'];
}

interface Column extends TableColumn {
  readonly cell: (feature: PlanFeature) => TableCell;
}

const known = (value: string | number): TableCell => ({ value, isKnown: true });
const unknown = (value: string): TableCell => ({ value, isKnown: false });

/** The attributes of the features of a layer; of all layers, without the facts, which differ from layer to layer. */
export function attributeTable(
  plan: Plan,
  layer: LayerId | null,
  inWords: TableWords,
): AttributeTable {
  const features = plan.features.filter((feature) => layer === null || feature.layer === layer);
  const columns = [
    ...baseColumns(plan, inWords),
    ...(layer === null ? layerColumn(plan, inWords) : factColumns(features, inWords.words)),
  ];
  return tableOf(columns, features);
}

/** The same rows with what a file needs beside them: sources, edition, document, date of the data. */
export function withSources(
  plan: Plan,
  table: AttributeTable,
  { t, words }: TableWords,
): AttributeTable {
  const { columns: titles } = words;
  const added = tableOf(
    [
      column('edition', titles.edition, ({ edition }) => known(t.editions[edition])),
      column('positionSource', titles.positionSource, ({ position }) => known(position.source)),
      column('factSources', titles.factSources, ({ facts }) => factSources(facts, t, words)),
      column('document', titles.document, () =>
        known(`${plan.document.title} ${plan.document.documentNumber}`),
      ),
      column('dataDate', titles.dataDate, () => known(plan.dataDate)),
    ],
    table.rows.map(({ feature }) => feature),
  );
  return {
    columns: [...table.columns, ...added.columns],
    rows: table.rows.map((row, i) => ({
      ...row,
      cells: [...row.cells, ...(added.rows[i]?.cells ?? [])],
    })),
  };
}

function tableOf(columns: readonly Column[], features: readonly PlanFeature[]): AttributeTable {
  return {
    columns: columns.map(({ key, title }) => ({ key, title })),
    rows: features.map((feature) => ({
      feature,
      cells: columns.map(({ cell }) => cell(feature)),
    })),
  };
}

const column = (key: string, title: string, cell: Column['cell']): Column => ({ key, title, cell });

function baseColumns(plan: Plan, { t, words }: TableWords): Column[] {
  const { columns: titles, join } = words;
  // A block is part of a zone and answers to the zone's clauses.
  const bearer = ({ id, partOf }: PlanFeature) => partOf ?? id;
  const list = (feature: PlanFeature, texts: readonly string[]): TableCell => {
    if (texts.length > 0) return known(texts.join(join));
    return unknown(feature.context ? words.noPlanItem : words.notStated);
  };
  return [
    column('name', titles.name, ({ name }) => known(name)),
    column('id', titles.id, ({ id }) => known(id)),
    column('kind', titles.kind, ({ kind }) => known(t.kinds[kind])),
    column('clauses', titles.clauses, (feature) =>
      list(
        feature,
        clausesOfFeature(plan, bearer(feature)).map(({ ref }) => ref),
      ),
    ),
    column('departments', titles.departments, (feature) =>
      list(
        feature,
        departmentsOfFeature(plan, bearer(feature)).map(({ name }) => name),
      ),
    ),
    column('positionClass', titles.positionClass, ({ position }) =>
      known(t.positions[position.class]),
    ),
    column('toleranceM', titles.toleranceM, ({ position }) => {
      if (position.class === 'none') return unknown(words.noPlace);
      return position.toleranceM === null
        ? unknown(words.toleranceUnknown)
        : known(position.toleranceM);
    }),
    column('status', titles.status, ({ status }) => known(t.statuses[status])),
    column('statusDate', titles.statusDate, ({ statusDate }) =>
      statusDate === undefined ? unknown(words.unknown) : known(statusDate),
    ),
  ];
}

function layerColumn(plan: Plan, { language, words }: TableWords): Column[] {
  return [
    column('layer', words.columns.layer, ({ layer }) =>
      known(plan.layerById.get(layer)?.title[language] ?? layer),
    ),
  ];
}

/**
 * A column for each fact key of the features, in the order of their first mention. It has numbers only where all values
 * are numbers of one unit, which then stands in its title; else each cell says its own unit: units never mix.
 */
function factColumns(features: readonly PlanFeature[], words: PlanningWords['table']): Column[] {
  const byKey = new Map<string, Fact[]>();
  for (const fact of features.flatMap(({ facts }) => facts)) {
    byKey.set(fact.key, [...(byKey.get(fact.key) ?? []), fact]);
  }
  return [...byKey].map(([key, facts]) => {
    const [first] = facts;
    const unit = first?.unit;
    const isOfOneUnit = facts.every((fact) => typeof fact.value === 'number' && fact.unit === unit);
    const label = first?.label ?? key;
    return column(
      `fact:${key}`,
      isOfOneUnit && unit !== undefined ? words.withUnit(label, unit) : label,
      (feature) => {
        const fact = feature.facts.find((one) => one.key === key);
        if (fact === undefined) return unknown(words.unknown);
        return known(isOfOneUnit ? fact.value : formatValue(fact.value, fact.unit));
      },
    );
  });
}

function factSources(
  facts: readonly Fact[],
  t: Messages,
  words: PlanningWords['table'],
): TableCell {
  if (facts.length === 0) return unknown(words.unknown);
  return known(
    facts
      .map(({ label, source, confidence, date }) =>
        words.factSource(
          label,
          date === undefined ? source : `${source} ${date}`,
          t.confidences[confidence],
        ),
      )
      .join(words.factJoin),
  );
}
