/** The yardstick: MapLibre alone, drawing the same GeoJSON files with plain layers and the same fonts. */
import './page.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { StyleSpecification } from 'maplibre-gl';
import { FONT, fontFaces } from '../../src/carto/font-faces.ts';
import { maplibregl } from '../../src/map/maplibre.ts';

interface PlanJson {
  readonly place: { readonly bounds: [number, number, number, number] };
  readonly layers: readonly { readonly id: string; readonly file: string }[];
  readonly base: readonly { readonly id: string; readonly file: string; readonly role: string }[];
}

const url = (path: string): string => new URL(`data/${path}`, document.baseURI).href;
const plan = (await (await fetch(url('plan.json'))).json()) as PlanJson;

const label = ['coalesce', ['get', 'shortName'], ['get', 'name']];
const style = {
  version: 8,
  'font-faces': fontFaces(new URL('./', document.baseURI).href),
  sources: Object.fromEntries(
    [...plan.base, ...plan.layers].map(({ id, file }) => [
      id,
      { type: 'geojson', data: url(file) },
    ]),
  ),
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#E9E7DF' } },
    ...plan.base.flatMap(({ id, role }) => [
      ...(role === 'boundary' || role === 'neighbours'
        ? [{ id: `${id}-fill`, type: 'fill', source: id, paint: { 'fill-color': '#FDFCF7' } }]
        : []),
      { id: `${id}-line`, type: 'line', source: id, paint: { 'line-color': '#6FA3BC' } },
    ]),
    ...plan.layers.flatMap(({ id }) => [
      { id: `${id}-line`, type: 'line', source: id, paint: { 'line-color': '#27499A' } },
      { id: `${id}-point`, type: 'circle', source: id, paint: { 'circle-color': '#75471D' } },
      {
        id: `${id}-label`,
        type: 'symbol',
        source: id,
        layout: { 'text-field': label, 'text-font': [FONT.sans], 'text-size': 12 },
      },
    ]),
  ],
} as unknown as StyleSpecification;

const map = new maplibregl.Map({
  container: 'map',
  style,
  bounds: plan.place.bounds,
  attributionControl: false,
  fadeDuration: 0,
});
void map.once('idle', () => {
  document.body.dataset['mapState'] = 'idle';
});
