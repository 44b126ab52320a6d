/** A yardstick: OpenLayers on a 2-D canvas, drawing the same GeoJSON files plainly, with its own labels. */
import './page.css';
import 'ol/ol.css';
import OlMap from 'ol/Map.js';
import View from 'ol/View.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import { transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import Circle from 'ol/style/Circle.js';
import Fill from 'ol/style/Fill.js';
import Stroke from 'ol/style/Stroke.js';
import Style from 'ol/style/Style.js';
import Text from 'ol/style/Text.js';
import { COLOURS, fetchLayer, isArea, readPackage, tellIdle } from './package.ts';

const { bounds, base, layers } = await readPackage();
document.body.style.background = COLOURS.ground;
const format = new GeoJSON({ featureProjection: 'EPSG:3857' });
const files = [...base, ...layers];
const collections = await Promise.all(files.map(fetchLayer));
const map = new OlMap({
  target: 'map',
  controls: [],
  view: new View(),
  layers: files.map((file, at) => {
    const isBase = at < base.length;
    const line = new Style({
      stroke: new Stroke({ color: isBase ? COLOURS.baseLine : COLOURS.line, width: 1 }),
      ...(isArea(file) ? { fill: new Fill({ color: COLOURS.land }) } : {}),
    });
    const point = new Circle({ radius: 5, fill: new Fill({ color: COLOURS.point }) });
    return new VectorLayer({
      declutter: !isBase,
      source: new VectorSource({ features: format.readFeatures(collections[at]) }),
      style: (feature) => {
        if (feature.getGeometry()?.getType() !== 'Point') return line;
        const label: unknown = feature.get('shortName') ?? feature.get('name');
        return new Style({
          image: point,
          ...(isBase || typeof label !== 'string'
            ? {}
            : { text: new Text({ text: label, font: '12px sans-serif', offsetY: -12 }) }),
        });
      },
    });
  }),
});
map.getView().fit(transformExtent(bounds, 'EPSG:4326', 'EPSG:3857'));
map.once('rendercomplete', tellIdle);
