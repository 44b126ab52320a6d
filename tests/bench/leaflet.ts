/** A yardstick: Leaflet on a 2-D canvas, drawing the same GeoJSON files plainly, names as its own tooltips. */
import './page.css';
import 'leaflet/dist/leaflet.css';
import L from 'leaflet';
import { COLOURS, fetchLayer, isArea, readPackage, tellIdle } from './package.ts';

const { bounds, base, layers } = await readPackage();
const [west, south, east, north] = bounds;
document.body.style.background = COLOURS.ground;
const map = L.map('map', {
  preferCanvas: true,
  attributionControl: false,
  zoomSnap: 0,
  fadeAnimation: false,
});
map.getContainer().style.background = COLOURS.ground;
map.fitBounds([
  [south, west],
  [north, east],
]);
const collections = await Promise.all([...base, ...layers].map(fetchLayer));
for (const [at, file] of [...base, ...layers].entries()) {
  const collection = collections[at];
  if (collection === undefined) continue;
  const isBase = at < base.length;
  L.geoJSON(collection, {
    style: () => ({
      color: isBase ? COLOURS.baseLine : COLOURS.line,
      weight: 1,
      fill: isArea(file),
      fillColor: COLOURS.land,
      fillOpacity: 1,
    }),
    pointToLayer: (feature, position) => {
      const { shortName, name } = feature.properties as { shortName?: string; name?: string };
      const marker = L.circleMarker(position, {
        radius: 5,
        stroke: false,
        fill: true,
        fillColor: COLOURS.point,
        fillOpacity: 1,
      });
      const label = shortName ?? name;
      if (label !== undefined && !isBase) marker.bindTooltip(label, { permanent: true });
      return marker;
    },
  }).addTo(map);
}
requestAnimationFrame(() => {
  requestAnimationFrame(tellIdle);
});
