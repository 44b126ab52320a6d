/**
 * Who may import whom: the picture in docs/architecture.md, enforced. Each room may import what
 * stands to its right there; the rest is forbidden.
 */

const PURE = ['plan', 'geo', 'carto', 'notes', 'intake', 'output', 'i18n'];
const ROOMS = [...PURE, 'platform', 'state', 'map', 'ui', 'panels', 'app'];
/** To the right of `state`, `map` and `panels`. */
const CORE = ['plan', 'geo', 'i18n'];

/** @type {Record<string, string[]>} what each room may import besides itself */
const MAY_IMPORT = {
  geo: [],
  i18n: [], // and types of plan, below
  plan: ['geo', 'i18n'],
  carto: CORE,
  notes: CORE,
  intake: CORE,
  output: [...CORE, 'notes'], // plan + notes + view -> files
  platform: PURE, // and types of state: it implements the ports declared there
  state: PURE,
  map: [...CORE, 'carto'],
  ui: [],
  panels: [...PURE, 'state', 'ui'],
  app: ROOMS,
};

/** Imports that are allowed as types only: erased by the compiler, no code follows them. */
const TYPES_ONLY = { i18n: ['plan'], platform: ['state'] };

const rooms = (/** @type {string[]} */ names) => `^src/(?:${names.join('|')})/`;
const packages = (/** @type {string[]} */ names) => `(?:^|/)node_modules/(?:${names.join('|')})/`;

const MAP_LIBRARIES = [
  'maplibre-gl',
  '@deck\\.gl/[^/]+',
  '@luma\\.gl/[^/]+',
  'terra-draw',
  'terra-draw-maplibre-gl-adapter',
];
const SVELTE = ['svelte', '@lucide/icons'];

const roomRules = ROOMS.filter((room) => room !== 'app').flatMap((room) => {
  const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
  const asTypes = TYPES_ONLY[room] ?? [];
  const forbidden = ROOMS.filter((other) => !allowed.includes(other));
  return [
    {
      name: `room-${room}`,
      severity: 'error',
      comment: `src/${room} may import: ${allowed.join(', ')}`,
      from: { path: rooms([room]) },
      to: { path: rooms(forbidden.filter((other) => !asTypes.includes(other))) },
    },
    ...asTypes.map((other) => ({
      name: `room-${room}-takes-types-of-${other}`,
      severity: 'error',
      comment: `src/${room} may import types of src/${other}, nothing that runs`,
      from: { path: rooms([room]) },
      to: { path: rooms([other]), dependencyTypesNot: ['type-only'] },
    })),
  ];
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or want a third below them.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'panels-are-islands',
      severity: 'error',
      comment: 'What two panels share belongs in ui, state or a pure room.',
      from: { path: '^src/panels/([^/]+)/' },
      to: { path: '^src/panels/', pathNot: '^src/panels/$1/' },
    },
    {
      name: 'pure-rooms-reach-no-svelte',
      severity: 'error',
      comment: 'Directly or through others: a pure room runs anywhere.',
      from: { path: rooms(PURE) },
      to: { path: packages(SVELTE), reachable: true },
    },
    {
      name: 'pure-rooms-have-no-runes',
      severity: 'error',
      comment: 'Components and *.svelte.ts are for ui, panels, state, map and app.',
      from: { path: rooms([...PURE, 'platform']) },
      to: { path: '\\.svelte(?:\\.ts)?$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-rooms-reach-no-map-library',
      severity: 'error',
      comment: 'carto describes the map as data; src/map draws it.',
      from: { path: rooms(PURE) },
      to: { path: packages(MAP_LIBRARIES), reachable: true },
    },
    {
      name: 'map-library-only-in-map',
      severity: 'error',
      comment: 'maplibre-gl, deck.gl and terra-draw have one importer: src/map.',
      from: { path: '^src/', pathNot: rooms(['map']) },
      to: { path: packages(MAP_LIBRARIES) },
    },
    {
      name: 'style-spec-as-types',
      severity: 'error',
      comment:
        'The style specification is for types in carto and map, and evaluates styles where they are drawn as SVG; its validator is for tests.',
      from: { path: '^src/', pathNot: '^src/carto/picture/' },
      to: {
        path: packages(['@maplibre/maplibre-gl-style-spec']),
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'style-spec-only-in-carto-and-map',
      severity: 'error',
      comment: 'Style types stay where styles are made and applied.',
      from: { path: '^src/', pathNot: rooms(['carto', 'map']) },
      to: { path: packages(['@maplibre/maplibre-gl-style-spec']) },
    },
    {
      name: 'turf-only-in-geo',
      severity: 'error',
      comment: 'One place knows which method measures what.',
      from: { path: '^src/', pathNot: rooms(['geo']) },
      to: { path: packages(['@turf/[^/]+']) },
    },
    {
      name: 'nobody-imports-app',
      severity: 'error',
      comment: 'The composition root stands at the end.',
      from: { path: '^(?:src|scripts)/', pathNot: rooms(['app']) },
      to: { path: rooms(['app']) },
    },
    {
      name: 'src-stands-alone',
      severity: 'error',
      comment: 'What ships needs no script and no test.',
      from: { path: '^src/' },
      to: { path: '^(?:scripts|tests|data|docs)/' },
    },
    {
      name: 'no-node-in-src',
      severity: 'error',
      comment: 'src runs in a browser.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-dev-dependency-in-src',
      severity: 'error',
      comment: 'What ships is listed under dependencies; types may come from anywhere.',
      from: { path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that leads nowhere escapes every other rule.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|tests/fixtures)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte', '.svelte.ts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
    },
    skipAnalysisNotInRules: true,
  },
};
