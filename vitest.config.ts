import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { buildDefines } from './scripts/build-info.ts';
import { CHROMIUM_FLAGS, findBrowser } from './scripts/find-browser.ts';

const root = import.meta.dirname;
const browser = await findBrowser();

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte()],
        define: buildDefines(root),
        // The client build of Svelte: the server one has no live `$derived`.
        resolve: { conditions: ['browser', 'module', 'import', 'default'] },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: './tests/unit/support/svelte-client.ts',
          // Properties try many cases; a busy machine is no failure.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'builds',
          include: ['tests/builds/**/*.test.ts'],
          // Each test builds the app once or twice.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        plugins: [svelte()],
        define: buildDefines(root),
        worker: { format: 'es' },
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          // A busy machine is no failure: what a test waits for comes, or it does not.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          // Files that share a browser take the keyboard's focus from each other.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: [...CHROMIUM_FLAGS],
                // Without a browser the unit project still runs; this one then fails by itself.
                ...(browser.ok ? { executablePath: browser.path } : {}),
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1024, height: 768 } }],
          },
        },
      },
    ],
  },
});
