import type { GeoJSONSource, Map as MapLibreMap, MapGeoJSONFeature } from 'maplibre-gl';
import type { NoteDrawing } from '../carto/note-drawing.ts';
import { STACK_SPRITES } from '../carto/note-marks.ts';
import { NOTE_SOURCES, noteLayers, noteSources } from '../carto/style/note-layers.ts';
import { nextAbove } from '../carto/style/z-order.ts';
import type { Theme } from '../carto/theme.ts';
import { drawNoteSprite } from './note-sprites.ts';

/** Reach of the pointer in CSS pixels (24 px targets, WCAG 2.2). */
const REACH = 6;
/** Layers that a pointer can meet; flags above shapes. */
const TARGETS = [
  'notes/hand/flag',
  'notes/stack',
  'notes/flag',
  'notes/shape/point',
  'notes/shape/line',
  'notes/shape/proposal',
];
const RATIO = 2;

/** Notes on a map, beside its style: sources and layers are there as long as there is something to draw. */
export class NotesOverlay {
  readonly #map: MapLibreMap;
  #drawing: NoteDrawing | null = null;
  #theme: Theme | null = null;
  #isMapGone = false;
  readonly #onMapGone = (): void => {
    this.#isMapGone = true;
  };

  constructor(map: MapLibreMap) {
    this.#map = map;
    map.once('remove', this.#onMapGone);
  }

  /** Shows this instead of what is shown. Only sources whose content is another object are sent again. */
  show(drawing: NoteDrawing, theme: Theme): void {
    const map = this.#map;
    const before = this.#drawing;
    const isRepainted = theme !== this.#theme;
    this.#drawing = drawing;
    this.#theme = theme;
    this.#drawImages(drawing, theme, isRepainted);
    if (before === null) {
      for (const [id, source] of Object.entries(noteSources(drawing))) map.addSource(id, source);
    } else {
      for (const part of ['flags', 'shapes', 'hand'] as const) {
        if (before[part] === drawing[part]) continue;
        void map.getSource<GeoJSONSource>(NOTE_SOURCES[part])?.setData(drawing[part]);
      }
    }
    if (isRepainted) this.#layers(theme);
  }

  /** Ids of the notes under a pixel, topmost first; those of a stack together. */
  async at(point: { readonly x: number; readonly y: number }): Promise<string[]> {
    const [first] = this.#hits(point);
    if (first === undefined) return [];
    const { cluster_id: cluster, point_count: count, note } = first.properties;
    if (typeof note === 'string') return [note];
    const source = this.#map.getSource<GeoJSONSource>(NOTE_SOURCES.flags);
    if (source === undefined || typeof cluster !== 'number') return [];
    const leaves = await source.getClusterLeaves(cluster, Number(count), 0);
    return [...new Set(leaves.map(({ properties }) => String(properties?.['note'])))];
  }

  /** The single note under a pixel; null over a stack, too. */
  noteAt(point: { readonly x: number; readonly y: number }): string | null {
    const note: unknown = this.#hits(point)[0]?.properties['note'];
    return typeof note === 'string' ? note : null;
  }

  isHit(point: { readonly x: number; readonly y: number }): boolean {
    return this.#hits(point).length > 0;
  }

  remove(): void {
    const map = this.#map;
    map.off('remove', this.#onMapGone);
    if (this.#isMapGone || this.#drawing === null || this.#theme === null) return;
    for (const { id } of noteLayers(this.#theme)) if (map.getLayer(id)) map.removeLayer(id);
    for (const id of Object.values(NOTE_SOURCES)) if (map.getSource(id)) map.removeSource(id);
    this.#drawing = null;
    this.#theme = null;
  }

  #hits({ x, y }: { readonly x: number; readonly y: number }): MapGeoJSONFeature[] {
    const layers = TARGETS.filter((id) => this.#map.getLayer(id) !== undefined);
    if (layers.length === 0) return [];
    return this.#map.queryRenderedFeatures(
      [
        [x - REACH, y - REACH],
        [x + REACH, y + REACH],
      ],
      { layers },
    );
  }

  #layers(theme: Theme): void {
    const map = this.#map;
    const isThere = (id: string): boolean => map.getLayer(id) !== undefined;
    for (const layer of noteLayers(theme)) {
      if (isThere(layer.id)) map.removeLayer(layer.id);
      map.addLayer(layer, nextAbove(layer.id, isThere));
    }
  }

  /** The pictures that the drawing names, before it names them: they are no part of the style. */
  #drawImages({ flags, hand }: NoteDrawing, theme: Theme, isRepainted: boolean): void {
    const map = this.#map;
    const names = new Set<string>(Object.values(STACK_SPRITES));
    for (const { features } of [flags, hand]) {
      for (const { properties } of features) names.add(properties.icon);
    }
    for (const name of isRepainted ? [...names, ...map.listImages()] : names) {
      if (map.hasImage(name) && !isRepainted) continue;
      const sprite = drawNoteSprite(name, theme, RATIO);
      if (sprite === null) continue;
      if (map.hasImage(name)) map.updateImage(name, sprite.image);
      else map.addImage(name, sprite.image, { pixelRatio: sprite.pixelRatio });
    }
  }
}
