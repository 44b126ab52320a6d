import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import { flagSpriteName, numberWidth, type MarkShape, type MarkStatus } from './note-marks.ts';

/** A note as the map draws it. */
export interface NoteMark {
  readonly id: string;
  readonly number: number;
  readonly type: MarkShape;
  readonly status: MarkStatus;
  /** Where its flags stand: WGS84 longitude, latitude; empty for a note without a place. */
  readonly at: readonly (readonly [number, number])[];
  /** What the person drew. */
  readonly shapes: readonly Geometry[];
  /** The place that a correction proposes. */
  readonly proposal: Geometry | null;
}

/** A flag or a shape. `note` and not `id`: what carries an `id` is picked as a feature of the plan. */
export interface NoteProperties {
  readonly note: string;
  readonly number: number;
  readonly status: MarkStatus;
  readonly icon: string;
  /** Drawn by the person, or proposed as the better place. */
  readonly part: 'flag' | 'shape' | 'proposal';
}

export type NoteFeatures = FeatureCollection<Geometry, NoteProperties>;

/** What the map draws of notes: flags, shapes, and both again for what is in hand. */
export interface NoteDrawing {
  readonly flags: FeatureCollection<Point, NoteProperties>;
  readonly shapes: NoteFeatures;
  readonly hand: NoteFeatures;
}

function properties(
  mark: NoteMark,
  part: NoteProperties['part'],
  isInHand: boolean,
): NoteProperties {
  const { id: note, number, type: shape, status } = mark;
  const icon = flagSpriteName({ shape, status, width: numberWidth(number), isInHand });
  return { note, number, status, icon, part };
}

function flagsOf(mark: NoteMark, isInHand: boolean): Feature<Point, NoteProperties>[] {
  return mark.at.map(([lon, lat]) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: properties(mark, 'flag', isInHand),
  }));
}

function shapesOf(mark: NoteMark, isInHand: boolean): Feature<Geometry, NoteProperties>[] {
  const feature = (
    geometry: Geometry,
    part: 'shape' | 'proposal',
  ): Feature<Geometry, NoteProperties> => ({
    type: 'Feature',
    geometry,
    properties: properties(mark, part, isInHand),
  });
  return [
    ...mark.shapes.map((geometry) => feature(geometry, 'shape')),
    ...(mark.proposal === null ? [] : [feature(mark.proposal, 'proposal')]),
  ];
}

/**
 * Flags and shapes of the notes that are shown.
 * @param inHand ids of the notes that are selected or under the pointer: they are drawn again, above the others
 */
export function buildNoteDrawing(
  marks: readonly NoteMark[],
  inHand: ReadonlySet<string>,
): NoteDrawing {
  const hand = marks.filter(({ id }) => inHand.has(id));
  return {
    flags: collection(marks.flatMap((mark) => flagsOf(mark, false))),
    shapes: collection(marks.flatMap((mark) => shapesOf(mark, false))),
    hand: collection(hand.flatMap((mark) => [...shapesOf(mark, true), ...flagsOf(mark, true)])),
  };
}

function collection<G extends Geometry>(
  features: Feature<G, NoteProperties>[],
): FeatureCollection<G, NoteProperties> {
  return { type: 'FeatureCollection', features };
}
