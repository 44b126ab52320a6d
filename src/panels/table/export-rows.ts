import type { PlanningWords } from '../../i18n/planning-words.ts';
import { withSources, type AttributeTable, type TableWords } from '../../output/attribute-table.ts';
import { toCsv } from '../../output/csv.ts';
import { toFeatureFile } from '../../output/features-geojson.ts';
import type { Edition } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/types.ts';

export const EXPORT_FORMATS = ['CSV', 'XLSX', 'GeoJSON'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file that is to be kept: its name, its kind and its content. */
export interface MadeFile {
  readonly name: string;
  readonly content: Blob;
}

export interface Exported {
  readonly plan: Plan;
  /** The one on the sheet. */
  readonly edition: Edition;
  /** Columns and rows as they are shown: filtered and in order. */
  readonly table: AttributeTable;
  readonly layerTitle: string;
  readonly filterText: string;
  readonly inWords: TableWords;
}

const TYPES = {
  CSV: 'text/csv;charset=utf-8',
  GeoJSON: 'application/geo+json',
} as const;

/** Makes the file of some rows. The writer of workbooks is fetched when the first one is asked for. */
export async function exportRows(format: ExportFormat, of: Exported): Promise<MadeFile> {
  const { plan, table, inWords, layerTitle } = of;
  const { t, words } = inWords;
  const name = `${words.fileName(layerTitle, plan.dataDate)}.${format.toLowerCase()}`;
  switch (format) {
    case 'CSV': {
      const csv = toCsv(withSources(plan, table, inWords));
      return { name, content: new Blob([csv], { type: TYPES.CSV }) };
    }
    case 'XLSX': {
      const { toXlsx } = await import('../../output/xlsx.ts');
      const content = await toXlsx(withSources(plan, table, inWords), aboutRows(of, words), {
        sheet: words.sheet,
        about: words.about,
      });
      return { name, content };
    }
    case 'GeoJSON': {
      const file = toFeatureFile(
        plan,
        table.rows.map(({ feature }) => feature),
        { name: layerTitle, edition: t.editions[of.edition], t },
      );
      const text = `${JSON.stringify(file, null, 1)}\n`;
      return { name, content: new Blob([text], { type: TYPES.GeoJSON }) };
    }
  }
}

function aboutRows(
  { plan, edition, table, layerTitle, filterText, inWords }: Exported,
  words: PlanningWords['table'],
): (readonly [string, string])[] {
  const { aboutRows: labels } = words;
  return [
    [labels.document, plan.document.title],
    [labels.number, plan.document.documentNumber],
    [labels.layer, layerTitle],
    [labels.filter, filterText],
    [labels.rows, String(table.rows.length)],
    [labels.dataDate, plan.dataDate],
    [labels.edition, inWords.t.editions[edition]],
    [labels.review, plan.mapReviewNumber ?? labels.notReviewed],
    [labels.unknown, labels.unknownMeaning],
  ];
}
