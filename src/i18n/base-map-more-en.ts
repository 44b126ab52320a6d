import type { BaseMapWords } from './base-map-more-zh.ts';

/** The English words of the base map's dialog and notice. */
export const baseMapMoreEn: BaseMapWords = {
  intro:
    'Keys and addresses stay in this browser and never go into a link. The plan is not affected.',
  choices: 'Which base map',
  hints: {
    builtin: 'Outline, rivers and roads that come with the app. No network.',
    'pmtiles-file':
      'No network. The file can also be dropped on the map. Choose it again after a reload.',
    pmtiles: 'The server must answer byte ranges (HTTP Range) and let other sites read (CORS).',
    tianditu: 'With labels. Keys are given out by the Tianditu console; ask for a browser key.',
    xyz: 'E.g. https://example/{z}/{x}/{y}.png; {-y} counts rows from the south, {s} or {0-7} names hosts. WGS 84 only: shifted maps do not fit.',
    wmts: 'A tile address with {TileMatrix}, {TileRow}, {TileCol}, or a GetCapabilities address. Web Mercator only.',
    style: 'A MapLibre style (JSON). Icons and fonts are not read; labels use our fonts.',
  },
  fields: {
    file: 'Choose a .pmtiles file',
    noFile: 'No file chosen',
    chosenFile: (name) => `Chosen: ${name}`,
    key: 'Tianditu key (tk)',
    address: 'Address',
    credit: 'Credit (shown on the map, optional)',
    layer: 'Layer',
    chooseLayer: 'Choose a layer',
  },
  apply: 'Use',
  cancel: 'Cancel',
  forget: 'Forget stored keys and addresses',
  forgotten: 'Forgotten',
  faults: {
    'file-missing': 'No file chosen. Choose a .pmtiles file.',
    'key-missing': 'The key is missing. Enter your Tianditu key (tk).',
    'key-form': 'A key has letters and digits only. Remove spaces and other signs.',
    'address-missing': 'The address is missing.',
    'address-form':
      'This is no address. It begins with http:// or https://, or is a path of this site (./tiles/…), without spaces.',
    'address-mixed':
      'This page came by https: browsers refuse http addresses. Use an https address.',
    missing: (names) => `The address lacks ${names}.`,
    unknown: (names) =>
      `${names} in the address is unknown, or excludes another. Write the actual value.`,
  },
  failure: {
    replaced: 'The built-in outline is shown',
    unchanged: 'The base map was not changed',
    unaffected: 'The plan is not affected.',
    retry: 'Try again',
    settings: 'Base map settings',
  },
  reasons: {
    'unknown-kind': (value) => `The base map “${value}” of the link is unknown.`,
    'no-settings': (name) =>
      `The link uses “${name}”. This browser has no address or key for it. Enter it in the settings.`,
    'file-again': 'Choose the local file again: browsers do not keep it.',
    'file-name': (name) => `“${name}” is not a .pmtiles file.`,
    'key-refused': (name, status) =>
      `${name} refuses this key (HTTP ${String(status)}). Check the key, its kind and its quota.`,
    http: (name, status) => `${name}: the server answered HTTP ${String(status)}.`,
    network: (name) =>
      `${name} cannot be reached. Check address and network; the server may forbid other sites (CORS), or this site's policy forbids it.`,
    timeout: (name, seconds) => `${name} did not answer (${String(seconds)} seconds).`,
    'no-tiles': (name) => `${name} has no tile here at all (HTTP 404). Check the address.`,
    'broken-tile': (name) => `${name} sends neither pictures nor vector tiles. Check the address.`,
    'not-pmtiles': 'This is no PMTiles archive (version 3).',
    'no-ranges': 'The server does not answer byte ranges (HTTP Range): no use as PMTiles address.',
    'tile-type': (type) =>
      `The archive has ${type} tiles; MVT, PNG, JPEG, WebP, AVIF can be drawn.`,
    'not-protomaps': (layers) =>
      `The vector archive has the layers ${layers}: not the Protomaps schema, no style for it.`,
    noLayers: '(none stated)',
    elsewhere: (bounds) => `The archive covers ${bounds}, which is not here.`,
    'not-json': 'The style is not JSON.',
    'not-style': 'This is no MapLibre style: version 8, sources or layers are missing.',
    'nothing-drawable': 'The style has no layer that can be drawn.',
    'not-capabilities': 'The address does not give a WMTS capabilities document.',
    'choose-layer': (n) => `This service has ${String(n)} layers. Choose one.`,
    'no-mercator': (found) => `The service has no Web Mercator tiles (EPSG:3857), only ${found}.`,
    'matrix-names': (names) => `The levels are named ${names}, not by number: no use here.`,
    'no-picture-format': (formats) => `The layer has no picture tiles, only ${formats}.`,
  },
};
