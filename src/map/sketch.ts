import type { Map as MapLibreMap } from 'maplibre-gl';

/** Pixels per CSS pixel of frames that nobody sees. */
export const SKETCH_RATIO = 1 / 32;

/** Sources of a chosen base map: they come from far away, or never. */
export const isOfBackdrop = (source: string): boolean => source.startsWith('backdrop/');

/**
 * Until the first picture is complete the map is drawn unseen and tiny: its frames load tiles and programs as any others do, and
 * cost no filling of pixels, which software drawing pays dearly for. The first frame that is seen is the whole picture.
 */
export class Sketch {
  readonly #map: MapLibreMap;
  readonly #sources: () => readonly string[];
  readonly #onEnd: () => void;
  isOn = true;

  /**
   * @param map made with {@link SKETCH_RATIO}
   * @param sources ids of the sources of the style
   * @param onEnd gives the map its true pixels
   */
  constructor(map: MapLibreMap, sources: () => readonly string[], onEnd: () => void) {
    this.#map = map;
    this.#sources = sources;
    this.#onEnd = onEnd;
    map.getCanvas().style.visibility = 'hidden';
    void map.once('render', this.#step);
  }

  /** The map is complete, or as complete as anybody should wait for. */
  end(): void {
    if (!this.isOn) return;
    this.isOn = false;
    void this.#map.once('render', () => {
      this.#map.getCanvas().style.visibility = '';
    });
    this.#onEnd();
  }

  readonly #step = (): void => {
    if (!this.isOn) return;
    startDrawing(this.#map.getCanvas().getContext('webgl2'));
    const sources = this.#sources();
    const own = sources.filter((id) => !isOfBackdrop(id));
    // A base map may take its time; what the plan has need not wait for it.
    if (own.length < sources.length && own.every((id) => this.#map.isSourceLoaded(id))) this.end();
    else void this.#map.once('render', this.#step);
  };
}

/**
 * Lets the driver begin what it was told. A frame that is not shown waits there otherwise, and with it the making of programs; a
 * flush alone leaves it waiting, a fence does not.
 */
function startDrawing(gl: WebGL2RenderingContext | null): void {
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl?.flush();
  gl?.deleteSync(fence ?? null);
}
