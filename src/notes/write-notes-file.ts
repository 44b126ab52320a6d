import type { Edition } from '../plan/kinds.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Plan } from '../plan/types.ts';
import { joinShapes, placeByFeature, shapesOf, type PlaceOfFeature } from './note-geometry.ts';
import { historyOf, valuesOfNote, type PortableNote } from './portable-note.ts';
import { byTime } from './note-record.ts';

/** Says what a file is: {@link NotesFile}. */
export const FILE_SCHEMA = 'plan-atlas-notes';
/** Raised when an older reader would misunderstand the file. */
export const FILE_VERSION = 1;

/** What a file of notes says of itself, as foreign members of the collection (RFC 7946 §6.1). */
export interface NotesFile {
  readonly session: string;
  /** Who handed it round. */
  readonly author: string;
  /** Of the plan that the notes are about. */
  readonly plan: {
    readonly documentNumber: string;
    readonly title: string;
    readonly dataDate: string;
    readonly edition: Edition;
    /** Words that have to stand on every sheet of this edition. */
    readonly mark: string;
  };
}

/**
 * What a file says of the plan.
 * @param edition the one on the sheet, `editionOf`
 */
export function planOfFile(plan: Plan, edition: Edition): NotesFile['plan'] {
  const { documentNumber, title } = plan.document;
  const { editions, status } = messagesFor('zh');
  const review = plan.mapReviewNumber;
  const mark = review === undefined ? status.notReviewedMark : `${status.review} ${review}`;
  return {
    ...{ documentNumber, title, dataDate: plan.dataDate, edition },
    mark: `${editions[edition]} · ${mark}`,
  };
}

/**
 * Notes as a GeoJSON FeatureCollection (RFC 7946, WGS84). A note without a drawn shape stands at the feature it is
 * about, marked `placedBy`, or has no geometry.
 */
export function writeNotesFile(
  notes: readonly PortableNote[],
  file: NotesFile,
  placeOf: PlaceOfFeature,
): string {
  const features = [...notes]
    .sort((a, b) => byTime({ ...a.core, id: a.id }, { ...b.core, id: b.id }))
    .map((note, i) => writeNote(note, i + 1, placeOf));
  const head = { type: 'FeatureCollection', schema: FILE_SCHEMA, version: FILE_VERSION, ...file };
  // A line each, so that two files can be compared.
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines}\n]}\n`;
}

function writeNote(note: PortableNote, number: number, placeOf: PlaceOfFeature): object {
  const { id, type, author, created, updated, ...values } = valuesOfNote(note);
  const { status, department, text, anchors, attachments, replies, correction, progress } = values;
  const drawn = joinShapes(shapesOf(anchors));
  const place = drawn === null ? placeByFeature(anchors, placeOf) : null;
  const properties = {
    ...{ id, number, type, status, author, created, updated, department, text },
    anchors: anchors.map((anchor) => (anchor.on === 'shape' ? { on: 'shape' } : anchor)),
    ...{ attachments, replies, correction, progress },
    ...(place === null ? {} : { placedBy: 'feature' }),
    history: historyOf(note),
  };
  const geometry = place === null ? drawn : { type: 'Point', coordinates: place };
  return { type: 'Feature', id, properties, geometry };
}
