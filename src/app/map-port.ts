import type { BaseDrawing } from '../carto/base-drawing.ts';
import type { MapController } from '../map/map-controller.ts';
import type { MapPort } from '../state/map-port.ts';

/** As in `carto/style/base-layers`; imported, it would take the layers out of the map's chunk. */
const BASE_SOURCE = 'base';
const NOTHING: BaseDrawing = { type: 'FeatureCollection', features: [] };

/** What a map does for panels that must not know it. */
export const mapPortOf = (controller: MapController): MapPort => ({
  project: (lon, lat) => controller.project(lon, lat),
  picture: async (frame) => {
    const { takePicture } = await import('../map/map-picture.ts');
    return takePicture(controller.drawn, frame);
  },
  base: () => {
    const source = controller.drawn.style.sources[BASE_SOURCE];
    return source?.type === 'geojson' && typeof source.data === 'object'
      ? (source.data as BaseDrawing)
      : NOTHING;
  },
});
