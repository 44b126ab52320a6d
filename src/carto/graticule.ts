/** Graticule ticks of the map frame (图廓). Pure: extent and pixel size in, ticks out. */

/** Extent in WGS84 degrees. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface Tick {
  /** Pixels from the left (longitudes) or the top (latitudes) edge of the frame. */
  readonly px: number;
  /** Degrees and minutes, e.g. `112°40′`. */
  readonly label: string;
}

/** Segment of the alternating black-and-white scale along an edge. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly filled: boolean;
}

export interface Graticule {
  readonly top: readonly Tick[];
  readonly left: readonly Tick[];
  readonly horizontal: readonly Segment[];
  readonly vertical: readonly Segment[];
}

/** Steps in minutes of arc, from coarse to fine. */
const STEPS_MINUTES = [60, 30, 20, 10, 5, 2, 1, 0.5, 0.25] as const;
const MIN_TICK_PX = 110;

const mercatorY = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));

/** The finest step (minutes) that keeps ticks at least {@link MIN_TICK_PX} apart. */
export function graticuleStep(extent: Extent, widthPx: number): number {
  const pxPerMinute = widthPx / ((extent.east - extent.west) * 60);
  const fitting = STEPS_MINUTES.filter((step) => step * pxPerMinute >= MIN_TICK_PX);
  return fitting.at(-1) ?? STEPS_MINUTES[0];
}

/** `112.6667` → `112°40′`; seconds only when the step needs them. */
export function formatDegreesMinutes(degrees: number): string {
  const seconds = Math.round(Math.abs(degrees) * 3600);
  const d = Math.floor(seconds / 3600);
  const m = Math.floor((seconds % 3600) / 60);
  const s = seconds % 60;
  const base = `${degrees < 0 ? '-' : ''}${String(d)}°${String(m).padStart(2, '0')}′`;
  return s === 0 ? base : `${base}${String(s).padStart(2, '0')}″`;
}

function multiples(from: number, to: number, step: number): number[] {
  const values: number[] = [];
  for (let index = Math.ceil(from / step - 1e-9); index * step <= to + 1e-12; index += 1) {
    values.push(index * step);
  }
  return values;
}

function segments(
  from: number,
  to: number,
  step: number,
  project: (value: number) => number,
): Segment[] {
  const inner = multiples(from, to, step);
  const edges = [from, ...inner.filter((v) => v > from + 1e-9 && v < to - 1e-9), to];
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? to;
    const a = project(start);
    const b = project(end);
    return {
      from: Math.min(a, b),
      to: Math.max(a, b),
      filled: Math.floor((start + end) / 2 / step) % 2 === 0,
    };
  });
}

/**
 * Ticks and frame segments for a north-up Web Mercator map.
 * @param extent what the frame shows, WGS84 degrees
 * @param widthPx width of the frame in CSS pixels
 * @param heightPx height of the frame in CSS pixels
 */
export function graticule(extent: Extent, widthPx: number, heightPx: number): Graticule {
  if (widthPx <= 0 || heightPx <= 0 || extent.east <= extent.west) {
    return { top: [], left: [], horizontal: [], vertical: [] };
  }
  const step = graticuleStep(extent, widthPx) / 60;
  const x = (lon: number): number => ((lon - extent.west) / (extent.east - extent.west)) * widthPx;
  const yNorth = mercatorY(extent.north);
  const ySouth = mercatorY(extent.south);
  const y = (lat: number): number => ((yNorth - mercatorY(lat)) / (yNorth - ySouth)) * heightPx;
  const tick = (value: number, px: number): Tick => ({ px, label: formatDegreesMinutes(value) });
  return {
    top: multiples(extent.west, extent.east, step).map((lon) => tick(lon, x(lon))),
    left: multiples(extent.south, extent.north, step).map((lat) => tick(lat, y(lat))),
    horizontal: segments(extent.west, extent.east, step / 2, x),
    vertical: segments(extent.south, extent.north, step / 2, y),
  };
}
