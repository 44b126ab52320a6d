import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, it, vi } from 'vitest';
import { buildNoteDrawing } from '../../../src/carto/note-drawing.ts';
import { maplibregl } from '../../../src/map/maplibre.ts';
import { NotesOverlay } from '../../../src/map/notes-overlay.ts';
import { DrawingMap } from '../support/drawing-map.ts';
import { drawnAt, mapOf, tokens } from '../support/style-map.ts';

// A map that still knows what has left it holds it for as long as the page is open.

it('notes that have left the map are not known to it', async () => {
  const map = mapOf({ version: 8, sources: {}, layers: [] }, 200, 200);
  await drawnAt(map, 9, [105.2, 34.15]);
  const notes = new NotesOverlay(map);
  notes.show(buildNoteDrawing([], new Set()), tokens());
  expect(map.listens('remove')).toBe(true);
  notes.remove();
  expect(map.listens('remove')).toBe(false);
  map.remove();
});

it('a drawing that has left the map is not known to it', async () => {
  const listening = vi.spyOn(maplibregl.Map.prototype, 'once');
  const drawing = new DrawingMap();
  await drawing.open();
  const map = listening.mock.contexts[0] as MapLibreMap;
  listening.mockRestore();
  await expect.poll(() => map.listens('remove')).toBe(true);
  await drawing.setLayer(false);
  await expect.poll(() => map.listens('remove')).toBe(false);
  await drawing.setLayer(true);
  await expect.poll(() => map.listens('remove')).toBe(true);
  drawing.close();
});
