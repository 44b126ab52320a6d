import type { Sheet } from '../../carto/print/compose-sheet.ts';
import { fittingScale, groupDigits } from '../../carto/print/sheet-scale.ts';
import { geodesicDistanceM } from '../../geo/geodesic.ts';
import type { PrintWords } from '../../i18n/print-words.ts';
import type { PlanFeature, PlanPlace } from '../../plan/types.ts';

/** An error of this much on paper, a thumb's breadth, covers what stands beside a symbol: from there on it misleads. */
const MISLEADING_MM = 20;

export interface SheetFacts {
  readonly sheet: Sheet;
  readonly place: PlanPlace;
  readonly onMap: readonly PlanFeature[];
  readonly outside: readonly PlanFeature[];
  readonly selectedOutside: readonly PlanFeature[];
  readonly words: PrintWords;
  readonly placeName: string;
  readonly isDiagram: boolean;
}

const km = (metres: number | null): string => ((metres ?? 0) / 1000).toFixed(1);

/** What the sheet covers. */
export function coverage({ sheet, onMap, outside, words }: SheetFacts): string {
  const { west, south, east, north } = sheet.extent;
  const { lon, lat } = sheet.centre;
  return (
    words.covers(
      km(geodesicDistanceM([west, lat], [east, lat])),
      km(geodesicDistanceM([lon, south], [lon, north])),
    ) + words.counts(onMap.length - outside.length, outside.length)
  );
}

/** What a person should know before hanging it up. */
export function warnings(facts: SheetFacts): readonly string[] {
  const { sheet, place, selectedOutside, words, placeName, isDiagram } = facts;
  if (isDiagram) return sheet.overflows ? [words.overflow] : [];
  const [west, south, east, north] = place.bounds;
  const { extent } = sheet;
  const isWhole =
    extent.west <= west && extent.south <= south && extent.east >= east && extent.north >= north;
  const whole = fittingScale({ west, south, east, north }, sheet.mapPx);
  const errors = sheet.content.features
    .flatMap(({ position }) => position.toleranceM ?? [])
    .map((metres) => (metres / sheet.denominator) * 1000)
    .sort((a, b) => a - b);
  const usual = errors[Math.floor(errors.length / 2)] ?? 0;
  return [
    ...(isWhole ? [] : [words.notWhole(placeName, groupDigits(whole))]),
    ...(selectedOutside.length === 0
      ? []
      : [words.selectionOutside(selectedOutside.map(({ name }) => name).join(words.join))]),
    ...(usual < MISLEADING_MM
      ? []
      : [words.tooFine(String(Math.round(usual)), String(Math.round(errors.at(-1) ?? 0)))]),
    ...(sheet.overflows ? [words.overflow] : []),
  ];
}
