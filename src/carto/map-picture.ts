/** A picture of the map as it is drawn now, at a place and size of its own. */
export interface MapPicture {
  readonly canvas: HTMLCanvasElement;
  /** Latitude of its middle, and the zoom: what its scale follows from. */
  readonly latitude: number;
  readonly zoom: number;
  /** CSS pixel of a WGS84 position in the picture. */
  readonly project: (lon: number, lat: number) => { readonly x: number; readonly y: number };
}

interface PictureSize {
  /** Size in CSS pixels, and pixels of the picture per CSS pixel. */
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  /** What is marked on it; absent, what is marked now. */
  readonly marked?: { readonly selected: readonly string[]; readonly related: readonly string[] };
}

/** Where it looks: at an extent, as close as that goes, or exactly from a camera, for a scale. */
export type PictureFrame = PictureSize &
  (
    | {
        /** What has to be on it, in degrees. */
        readonly extent: {
          readonly west: number;
          readonly south: number;
          readonly east: number;
          readonly north: number;
        };
        /** Room between the extent and the edges, CSS pixels. */
        readonly room?: number;
        readonly camera?: never;
      }
    | {
        readonly camera: { readonly lon: number; readonly lat: number; readonly zoom: number };
      }
  );
