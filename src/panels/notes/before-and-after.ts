import type { Geometry, Position } from 'geojson';
import { formatDate, formatTolerance, formatValue } from '../../i18n/formats.ts';
import type { Language, Messages } from '../../i18n/messages.ts';
import type { NotesMoreWords } from '../../i18n/notes-words.ts';
import type { Correction } from '../../notes/types.ts';
import type { Plan, Position as PlanPosition } from '../../plan/types.ts';

/** A correction in words: of what, what stands there now, what shall stand there, by which evidence. */
export interface BeforeAndAfter {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly source: string;
}

function countPositions(geometry: Geometry): number {
  if (geometry.type === 'GeometryCollection') {
    return geometry.geometries.reduce((sum, part) => sum + countPositions(part), 0);
  }
  const count = (value: unknown): number => {
    if (!Array.isArray(value)) return 0;
    return typeof value[0] === 'number'
      ? 1
      : (value as unknown[]).reduce<number>((sum, one) => sum + count(one), 0);
  };
  return count(geometry.coordinates);
}

const degrees = ([lon = 0, lat = 0]: Position): string => `${lon.toFixed(5)}, ${lat.toFixed(5)}`;

function placeText(
  t: Messages,
  words: NotesMoreWords,
  geometry: Geometry | null,
  position: PlanPosition,
): string {
  if (geometry === null) return words.correction.noPlace;
  const kind = words.correction.geometries[geometry.type];
  const detail =
    geometry.type === 'Point'
      ? degrees(geometry.coordinates)
      : words.correction.points(countPositions(geometry));
  const { toleranceM } = position;
  const tolerance = toleranceM === null ? '' : ` · ±${formatTolerance(toleranceM)}`;
  return `${kind} ${detail} · ${t.positions[position.class]}${tolerance}`;
}

/** Says a correction next to what the plan has now. */
export function beforeAndAfter(
  plan: Plan,
  t: Messages,
  words: NotesMoreWords,
  language: Language,
  correction: Correction,
): BeforeAndAfter {
  const feature = plan.featureById.get(correction.feature);
  const { nothing, of } = words.correction;
  const title = `${feature?.name ?? correction.feature} · ${of[correction.of]}`;
  const gone = words.anchors.gone;
  switch (correction.of) {
    case 'name':
      return {
        what: title,
        before: feature?.name ?? gone,
        after: correction.name,
        source: '',
      };
    case 'status':
      return {
        what: title,
        before:
          feature === undefined
            ? gone
            : `${t.statuses[feature.status]}${feature.statusDate === undefined ? '' : ` · ${formatDate(feature.statusDate, language)}`}`,
        after: `${t.statuses[correction.status]} · ${formatDate(correction.date, language)}`,
        source: correction.source,
      };
    case 'fact': {
      const { key, label, value, unit, date, source, confidence } = correction;
      const now = feature?.facts.find((fact) => fact.key === key && fact.label === label);
      return {
        what: `${title} · ${label}`,
        before: now === undefined ? nothing : formatValue(now.value, now.unit),
        after: `${formatValue(value, unit)}${date === undefined ? '' : ` · ${formatDate(date, language)}`}`,
        source: `${source} · ${t.confidences[confidence]}`,
      };
    }
    case 'geometry':
      return {
        what: title,
        before:
          feature === undefined ? gone : placeText(t, words, feature.geometry, feature.position),
        after: placeText(t, words, correction.geometry, correction.position),
        source: correction.position.source,
      };
  }
}
