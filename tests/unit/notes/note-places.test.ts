import { describe, expect, it } from 'vitest';
import { placesOfNote } from '../../../src/notes/note-places.ts';
import type { Note, NoteId } from '../../../src/notes/types.ts';
import type { ClauseId } from '../../../src/plan/ids.ts';
import { feature, plan } from './people.ts';

const point = plan.features.find(({ geometry }) => geometry?.type === 'Point')!;
const unplaced = plan.features.find(({ geometry }) => geometry === null)!;
const area = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [112, 30],
      [112.2, 30],
      [112.2, 30.2],
      [112, 30.2],
      [112, 30],
    ],
  ],
};
const NOTE: Note = {
  id: 'n' as NoteId,
  type: 'comment',
  author: '',
  created: '2025-09-12T00:00:00.000Z',
  updated: '2025-09-12T00:00:00.000Z',
  status: 'open',
  department: null,
  text: '',
  anchors: [],
  attachments: [],
  replies: [],
  correction: null,
  progress: null,
  conflicts: [],
};
const places = (patch: Partial<Note>) => placesOfNote(plan, { ...NOTE, ...patch });

describe('the places of a note', () => {
  it('are those of its features', () => {
    expect(places({ anchors: [{ on: 'feature', id: point.id }] }).at).toEqual([
      (point.geometry as { coordinates: number[] }).coordinates,
    ]);
  });

  it('are none for a clause, for what has no place and for what is gone', () => {
    expect(
      places({
        anchors: [
          { on: 'clause', id: '3.6' as ClauseId },
          { on: 'feature', id: unplaced.id },
          { on: 'feature', id: feature('gone') },
        ],
      }),
    ).toEqual({ at: [], shapes: [], proposal: null });
  });

  it('are one flag inside a drawn area and in the middle of a drawn line', () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [112, 30],
        [112.15, 30.1],
        [112.3, 30],
      ],
    };
    const found = places({
      anchors: [
        { on: 'shape', geometry: area },
        { on: 'shape', geometry: line },
      ],
    });
    expect(found.shapes).toEqual([area, line]);
    expect(found.at[0]?.map((degrees) => Number(degrees.toFixed(6)))).toEqual([112.1, 30.1]);
    expect(found.at[1]).toEqual([112.15, 30.1]);
  });

  it('draw a proposed place once, though the form took it from a drawn shape', () => {
    const found = places({
      type: 'correction',
      anchors: [{ on: 'shape', geometry: area }],
      correction: {
        of: 'geometry',
        feature: unplaced.id,
        geometry: area,
        position: { class: 'digitised', toleranceM: null, source: '影像' },
      },
    });
    expect(found).toMatchObject({ shapes: [], proposal: area });
    expect(found.at).toHaveLength(1);
  });
});
