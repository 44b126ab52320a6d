import type { MapPicture, PictureFrame } from '../carto/map-picture.ts';

/** What the map does for other parts of the page. */
export interface MapPort {
  readonly picture: (frame: PictureFrame) => Promise<MapPicture>;
  /** CSS pixel of a WGS84 position in the map's own element. */
  readonly project: (lon: number, lat: number) => { readonly x: number; readonly y: number };
}
