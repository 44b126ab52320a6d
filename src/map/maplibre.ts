/** The one place where the map library is set up. MapLibre 6 needs the address of its worker. */
import * as maplibregl from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

maplibregl.setWorkerUrl(new URL(workerUrl, document.baseURI).href);
/** Two cores are what an office PC can spare; more workers only start slower. */
maplibregl.setWorkerCount(1);

/** The worker starts now, while the plan is still being read. */
maplibregl.prewarm();

export { maplibregl };
