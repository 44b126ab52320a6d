import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, requireBrowser } from './scripts/find-browser.ts';
import { FIRST_PORT } from './tests/e2e/support/ports.ts';

const executablePath = await requireBrowser();

/** The app with the package it ships, and the same build with another county's package. */
const APP = { port: FIRST_PORT, url: `http://127.0.0.1:${FIRST_PORT}/` };
const COUNTY = { port: FIRST_PORT + 1, folder: 'tests/fixtures/county' };

const start = 'node --import tsx scripts/start.ts';
const servers = [
  { command: `${start} --port ${APP.port}`, port: APP.port },
  ...(existsSync(COUNTY.folder)
    ? [
        {
          command: `${start} --no-build --port ${COUNTY.port} --data ${COUNTY.folder}`,
          port: COUNTY.port,
        },
      ]
    : []),
];

/**
 * A test runs at both sizes unless tagged `@desktop` or `@phone`. Software WebGL keeps one core busy
 * for each page: two workers is all that this machine gives.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Golden pictures; a missing one is a failure, never made on the way.
  snapshotPathTemplate: 'tests/golden/{arg}{ext}',
  updateSnapshots: 'none',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 240_000,
  // Generous: a page takes its time when the machine has other work; only a failure waits for it.
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: APP.url,
    browserName: 'chromium',
    actionTimeout: 60_000,
    launchOptions: { executablePath, args: [...CHROMIUM_FLAGS] },
    // A worker would answer in place of the server that a test has set up; pwa.spec.ts has its own context.
    serviceWorkers: 'block',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    video: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'desktop',
      grepInvert: /@phone/,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      grepInvert: /@desktop/,
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
  webServer: servers.map(({ command, port }) => ({
    command,
    url: `http://127.0.0.1:${port}/`,
    // A server left running would serve a build that nobody meant to test.
    reuseExistingServer: false,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
  })),
});
