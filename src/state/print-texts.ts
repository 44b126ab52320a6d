import type { SheetTexts } from '../carto/print/sheet-request.ts';
import { itemsWithoutPlace } from '../carto/print/sheet-content.ts';
import { formatDate } from '../i18n/formats.ts';
import type { PrintWords } from '../i18n/print-words.ts';
import { editionOf } from '../plan/queries.ts';
import type { Session } from './session.svelte.ts';

/** What a person has written for the sheet; null leaves what the package says. */
export interface OwnTexts {
  readonly title: string | null;
  readonly unit: string | null;
  readonly watermark: string;
  /** Of the sheet's middle. */
  readonly latitude: number;
}

/** Everything that is written on a sheet beside map and legend. */
export function sheetTexts(session: Session, words: PrintWords, own: OwnTexts): SheetTexts {
  const { plan, view, t, baseMap, shownDiagram } = session;
  const { document } = plan;
  const isChinese = view.language === 'zh';
  const planTitle = isChinese ? document.title : (document.titleEn ?? document.title);
  const edition = editionOf(plan, __EDITION__);
  const place = isChinese ? plan.place.name : plan.place.nameEn;
  const reading = words.reading[shownDiagram === null ? 'boundary' : 'diagram'];
  const number = plan.mapReviewNumber;
  return {
    title: own.title ?? (isChinese ? `${place}${reading}` : `${place}: ${reading}`),
    subtitle: words.subtitle(planTitle),
    documentNumber: document.documentNumber,
    stamp: [
      ...(edition === 'internal' ? [t.editions.internal] : []),
      ...(number === undefined ? [words.notReviewed] : []),
    ].join(' · '),
    block: [
      [words.rows.unit, own.unit ?? document.draftingUnit ?? document.issuer],
      [words.rows.date, formatDate(plan.dataDate, view.language)],
      [
        words.rows.crs,
        shownDiagram === null ? words.crs(own.latitude.toFixed(1)) : words.crsDiagram,
      ],
      [words.rows.source, words.source(planTitle, document.documentNumber)],
      [
        words.rows.edition,
        `${t.editions[edition]} ${t.status.version(__APP_VERSION__, __APP_COMMIT__)}`,
      ],
      [words.rows.review, number ?? words.notFilled],
    ],
    credits: creditsOf([
      ...baseMap.credits,
      ...(baseMap.base === null ? plan.base.flatMap(({ attribution }) => attribution ?? []) : []),
    ]),
    watermark: own.watermark.trim(),
    hasMarked: session.view.selected.length > 0,
    unplaced: shownDiagram === null ? itemsWithoutPlace(plan, view.visibleLayers) : 0,
  };

  function creditsOf(names: readonly string[]): string {
    return names.length === 0 ? '' : words.credits([...new Set(names)].join(' · '));
  }
}
