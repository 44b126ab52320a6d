/** The yardstick: MapLibre alone, drawing the same GeoJSON files with plain layers and the same fonts. */
import './page.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { StyleSpecification } from 'maplibre-gl';
import { FONT, fontFaces } from '../../src/carto/font-faces.ts';
import { maplibregl } from '../../src/map/maplibre.ts';
import { COLOURS, isArea, readPackage, tellIdle } from './package.ts';

const { bounds, base, layers } = await readPackage();

const label = ['coalesce', ['get', 'shortName'], ['get', 'name']];
const style = {
  version: 8,
  'font-faces': fontFaces(new URL('./', document.baseURI).href),
  sources: Object.fromEntries(
    [...base, ...layers].map(({ id, url }) => [id, { type: 'geojson', data: url }]),
  ),
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': COLOURS.ground } },
    ...base.flatMap((file) => [
      ...(isArea(file)
        ? [
            {
              id: `${file.id}-fill`,
              type: 'fill',
              source: file.id,
              paint: { 'fill-color': COLOURS.land },
            },
          ]
        : []),
      {
        id: `${file.id}-line`,
        type: 'line',
        source: file.id,
        paint: { 'line-color': COLOURS.baseLine },
      },
    ]),
    ...layers.flatMap(({ id }) => [
      { id: `${id}-line`, type: 'line', source: id, paint: { 'line-color': COLOURS.line } },
      { id: `${id}-point`, type: 'circle', source: id, paint: { 'circle-color': COLOURS.point } },
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
  bounds,
  attributionControl: false,
  fadeDuration: 0,
});
void map.once('idle', tellIdle);
