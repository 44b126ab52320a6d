import { existsSync, readFileSync } from 'node:fs';

const PAGE = 'dist/index.html';

/** What the page itself asks for before anything runs; chunks loaded on demand are not among it. */
function firstLoad() {
  if (!existsSync(PAGE)) throw new Error('dist/ is missing, first run: npm run build');
  const links = [...readFileSync(PAGE, 'utf8').matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)];
  return links.map(([, path]) => `dist/${path}`).filter((path) => /\.(?:js|css)$/.test(path));
}

/** @type {import('size-limit').SizeLimitConfig} */
export default [
  {
    // MapLibre is 354 kB of it (script 232, worker 122).
    name: 'first load: script, style and map worker',
    path: [...firstLoad(), 'dist/assets/maplibre-gl-worker-*.js'],
    limit: '439 kB',
    brotli: true,
  },
  {
    // What the first map draws with (docs/fonts.md); WOFF2 is compressed already.
    name: 'fonts of the first map',
    path: ['sans', 'song-bold', 'water'].map((font) => `dist/fonts/${font}-core.woff2`),
    limit: '80 kB',
    brotli: false,
  },
  {
    // Fetched when a clause with links, or the theme by township, is first shown (docs/adr/0008).
    name: 'deck.gl: arcs and circles',
    path: 'dist/assets/deck-overlay-*.js',
    limit: '165 kB',
    brotli: true,
  },
  {
    // One file from disk (docs/adr/0014): what a mail and a person's patience let through, not compressed.
    name: 'single file',
    path: 'dist/plan-atlas.html',
    limit: '5 MB',
    brotli: false,
  },
  {
    // With the first picture of the plan (docs/adr/0017).
    name: 'page',
    path: PAGE,
    limit: '14 kB',
    brotli: true,
  },
];
