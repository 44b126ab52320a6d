import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { buildDefines } from './scripts/build-info.ts';
import { editionFromEnv, markEdition } from './scripts/edition.ts';
import { firstPicturePage } from './scripts/first-picture.ts';
import { licenceList } from './scripts/licences.ts';
import { maplibreStyle } from './scripts/maplibre-style.ts';
import { offlineCopy } from './scripts/offline-copy.ts';
import { planData } from './scripts/plan-data.ts';
import { preloadChunk } from './scripts/preload-chunk.ts';
import { sceneChunk } from './scripts/scene-chunk.ts';

const root = import.meta.dirname;
const edition = editionFromEnv(process.env);
/** Fetched by the page as soon as it runs. */
const MAP = 'src/map/PlanMap.svelte';
const dataFolder = process.env.PLAN_DATA ?? 'data';

export default defineConfig({
  root,
  // Relative addresses: the same build works at a domain's root and in a sub-folder.
  base: './',
  // One page, no fallback: a missing file is a 404 while developing, too.
  appType: 'mpa',
  plugins: [
    svelte(),
    maplibreStyle(),
    markEdition(edition),
    planData(dataFolder, edition),
    firstPicturePage(dataFolder, edition),
    preloadChunk(`/${MAP}`),
    licenceList(root),
    offlineCopy(),
  ],
  define: buildDefines(root),
  server: { host: '127.0.0.1', port: 5173 },
  // MapLibre 6 starts its worker as a module.
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    sourcemap: false,
    // The content policy allows no `data:` fonts or scripts; small files stay files.
    assetsInlineLimit: 0,
    // Every browser with ES2022 and WebGL2 knows modulepreload.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // MapLibre changes seldom and is the largest part: its own file stays in caches.
            { name: 'maplibre-gl', test: /node_modules[\\/]maplibre-gl[\\/]/ },
            sceneChunk(root, { entry: 'src/app/main.ts', map: MAP, driver: 'src/map' }),
          ],
        },
      },
    },
  },
});
