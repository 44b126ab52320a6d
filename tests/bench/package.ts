/** The plan package as the yardsticks read it: the same GeoJSON files, undressed. */
import type { FeatureCollection } from 'geojson';

export interface LayerFile {
  readonly id: string;
  readonly file: string;
  readonly url: string;
  /** Only of base files. */
  readonly role?: string;
}

interface PlanJson {
  readonly place: { readonly bounds: [number, number, number, number] };
  readonly layers: readonly LayerFile[];
  readonly base: readonly LayerFile[];
}

const urlOf = (path: string): string => new URL(`data/${path}`, document.baseURI).href;
const withUrl = (one: LayerFile): LayerFile => ({ ...one, url: urlOf(one.file) });

/** `?plan=none` leaves the plan's own features out: what they change on the page is then known by its pixels. */
export const hasPlan = new URLSearchParams(location.search).get('plan') !== 'none';

export interface BenchPackage {
  /** West, south, east, north. */
  readonly bounds: [number, number, number, number];
  readonly base: readonly LayerFile[];
  readonly layers: readonly LayerFile[];
}

export async function readPackage(): Promise<BenchPackage> {
  const plan = (await (await fetch(urlOf('plan.json'))).json()) as PlanJson;
  return {
    bounds: plan.place.bounds,
    base: plan.base.map(withUrl),
    layers: hasPlan ? plan.layers.map(withUrl) : [],
  };
}

export const fetchLayer = async ({ url }: LayerFile): Promise<FeatureCollection> =>
  (await (await fetch(url)).json()) as FeatureCollection;

export const isArea = ({ role }: LayerFile): boolean =>
  role === 'boundary' || role === 'neighbours';

/** Tells the bench that the picture is complete. */
export function tellIdle(): void {
  document.body.dataset['mapState'] = 'idle';
}

export const COLOURS = {
  ground: '#E9E7DF',
  land: '#FDFCF7',
  baseLine: '#6FA3BC',
  line: '#27499A',
  point: '#75471D',
} as const;
