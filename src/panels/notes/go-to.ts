import type { Geometry } from 'geojson';
import { boundsOf } from '../../geo/geometry-bounds.ts';
import { placesOfNote } from '../../notes/note-places.ts';
import type { Note, NoteAnchor } from '../../notes/types.ts';
import type { Session } from '../../state/session.svelte.ts';

function goTo(session: Session, geometries: readonly Geometry[]): void {
  const bounds = boundsOf(geometries);
  if (bounds !== null) session.desk.fit = { bounds };
}

/** Brings the flags and shapes of a note into sight; the map stays where it is when they are. */
export function goToNote(session: Session, note: Note): void {
  const { at, shapes, proposal } = placesOfNote(session.plan, note);
  goTo(session, [
    ...shapes,
    ...(proposal === null ? [] : [proposal]),
    ...at.map(([lon, lat]): Geometry => ({ type: 'Point', coordinates: [lon, lat] })),
  ]);
}

export function goToShape(session: Session, anchor: NoteAnchor): void {
  if (anchor.on === 'shape') goTo(session, [anchor.geometry]);
}
