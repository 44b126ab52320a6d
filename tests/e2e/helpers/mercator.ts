/** Spherical Web Mercator of 512 px tiles, as MapLibre draws it: where a position falls on the sheet. */

export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

export interface Camera extends LonLat {
  readonly zoom: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const TILE_PX = 512;

function worldPixel({ lon, lat }: LonLat, zoom: number): { x: number; y: number } {
  const size = TILE_PX * 2 ** zoom;
  const phi = (lat * Math.PI) / 180;
  return {
    x: ((lon + 180) / 360) * size,
    y: (0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * size,
  };
}

/** The pixel of the page at which a position is drawn: the camera looks at the middle of the canvas. */
export function pixelOf(position: LonLat, camera: Camera, canvas: Box): { x: number; y: number } {
  const at = worldPixel(position, camera.zoom);
  const middle = worldPixel(camera, camera.zoom);
  return {
    x: canvas.x + canvas.width / 2 + at.x - middle.x,
    y: canvas.y + canvas.height / 2 + at.y - middle.y,
  };
}
