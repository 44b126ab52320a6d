import type { baseMapZh } from './base-map-zh.ts';

/** The English of `base-map-zh.ts`. `en.ts` takes it in as `baseMap`. */
export const baseMapEn: typeof baseMapZh = {
  label: 'Base map',
  change: 'change',
  changeFrom: (name) => `Base map: ${name}, change`,
  opening: 'Opening the base map',
  title: 'Base map settings',
  kinds: {
    builtin: 'Built-in outline',
    'pmtiles-file': 'PMTiles file on this computer',
    pmtiles: 'PMTiles address',
    'tianditu-vec': 'Tianditu vector',
    'tianditu-img': 'Tianditu imagery',
    'tianditu-ter': 'Tianditu terrain',
    xyz: 'XYZ address',
    wmts: 'WMTS address',
    style: 'Style address',
  },
  failed: 'Base map not loaded',
};
