import type { MapOptions, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { MapPicture, PictureFrame } from '../carto/map-picture.ts';
import type { Theme } from '../carto/theme.ts';
import type { FeatureMarks, Marks, MarkTargets } from './feature-marks.ts';
import type { drawSprite } from './sprites.ts';

/** What another map draws now. */
export interface Drawn {
  readonly style: StyleSpecification;
  readonly marks: Marks;
  readonly targets: MarkTargets;
  readonly theme: Theme;
  /** What the map has loaded already: given, so that this file stays small and by itself. */
  readonly Map: typeof MapLibreMap;
  readonly FeatureMarks: typeof FeatureMarks;
  readonly drawSprite: typeof drawSprite;
}

/** A picture that takes longer will not come: a tile server that does not answer, a lost context. */
const PATIENCE_MS = 20_000;
/** Software draws a sheet of paper at 300 dpi, ten million pixels, no faster than that. */
const MS_PER_MEGAPIXEL = 6_000;
/** Of each side; what a canvas of every browser can have. */
const MAX_CANVAS_PX: [number, number] = [8192, 8192];
/** How close a picture goes to a single point. */
const POINT_ZOOM = 12;

/**
 * Draws what a map draws now once more, at a place, size and sharpness of its own: by a second map that nobody sees and
 * that is gone afterwards. Sprites are drawn at the picture's own sharpness.
 */
export async function takePicture(drawn: Drawn, frame: PictureFrame): Promise<MapPicture> {
  const { width, height, ratio } = frame;
  const container = document.createElement('div');
  container.setAttribute('aria-hidden', 'true');
  Object.assign(container.style, {
    position: 'fixed',
    left: '-100000px',
    top: '0',
    width: `${String(width)}px`,
    height: `${String(height)}px`,
  });
  document.body.append(container);
  const map = new drawn.Map({
    container,
    style: drawn.style,
    validateStyle: false,
    ...placeOf(frame),
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    pixelRatio: ratio,
    maxCanvasSize: MAX_CANVAS_PX,
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  try {
    map.setMissingStyleImageResolver((id) => {
      if (map.hasImage(id)) return;
      const sprite = drawn.drawSprite(id, drawn.theme, Math.ceil(ratio));
      if (sprite === null) return;
      map.addImage(id, sprite.image, { pixelRatio: sprite.pixelRatio, sdf: sprite.sdf });
    });
    const { marked } = frame;
    const marks: Marks =
      marked === undefined
        ? { ...drawn.marks, hovered: null }
        : {
            selected: new Set(marked.selected),
            related: new Set(marked.related),
            hovered: null,
            dimOthers: false,
          };
    await within(
      PATIENCE_MS + ((width * height * ratio ** 2) / 1e6) * MS_PER_MEGAPIXEL,
      new Promise<void>((done) => {
        void map.once('style.load', () => {
          new drawn.FeatureMarks(map).apply(drawn.targets, marks);
          void map.once('idle', () => {
            done();
          });
        });
      }),
    );
    const source = map.getCanvas();
    const canvas = document.createElement('canvas');
    canvas.width = source.width;
    canvas.height = source.height;
    canvas.getContext('2d')?.drawImage(source, 0, 0);
    return {
      canvas,
      latitude: map.getCenter().lat,
      zoom: map.getZoom(),
      project: projection(map, width, height),
    };
  } finally {
    map.remove();
    container.remove();
  }
}

/** Where the map of the picture stands from the first. */
function placeOf(frame: PictureFrame): Partial<MapOptions> {
  if (frame.camera !== undefined) {
    const { lon, lat, zoom } = frame.camera;
    return { center: [lon, lat], zoom };
  }
  const { west, south, east, north } = frame.extent;
  return {
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: frame.room ?? 0, maxZoom: POINT_ZOOM },
  };
}

/** Web Mercator around the middle of the picture; it outlives the map. */
function projection(map: MapLibreMap, width: number, height: number): MapPicture['project'] {
  const centre = map.getCenter();
  const world = 512 * 2 ** map.getZoom();
  const at = (lon: number, lat: number) => ({
    x: ((lon + 180) / 360) * world,
    y: ((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * world,
  });
  const middle = at(centre.lng, centre.lat);
  return (lon, lat) => {
    const { x, y } = at(lon, lat);
    return { x: x - middle.x + width / 2, y: y - middle.y + height / 2 };
  };
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer = 0;
  const late = new Promise<never>((_, reject) => {
    timer = window.setTimeout(() => {
      reject(new Error('the picture was not complete in time'));
    }, ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    window.clearTimeout(timer);
  }
}
