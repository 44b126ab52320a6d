import type { BaseDrawing } from '../carto/base-drawing.ts';
import type { MapPicture, PictureFrame } from '../carto/map-picture.ts';

/** What the map does for other parts of the page. */
export interface MapPort {
  readonly picture: (frame: PictureFrame) => Promise<MapPicture>;
  /** CSS pixel of a WGS84 position in the map's own element. */
  readonly project: (lon: number, lat: number) => { readonly x: number; readonly y: number };
  /** What the built-in base map is made of; with another base map only its boundary is drawn. */
  readonly base: () => BaseDrawing;
}
