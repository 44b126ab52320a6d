/** The offline copy: a real server that really stops, a browser that keeps what it was given. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { DIST, serve, type RunningServer } from '../../scripts/serve.ts';
import { Atlas } from './drivers/atlas.ts';
import { answerLens } from './support/atlas.ts';
import { expect, test as guarded } from './support/test.ts';

const BASE = '/gov/atlas/';

/** A copy of the build on a server of its own, in a folder of the host; it can stop, and come back as another version. */
class Site {
  readonly #folder = mkdtempSync(join(tmpdir(), 'plan-atlas-site-'));
  #server: RunningServer | null = null;
  #port = 0;

  constructor() {
    cpSync(DIST, this.#folder, { recursive: true });
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}${BASE}`;
  }

  async start(): Promise<void> {
    const where = { host: '127.0.0.1', port: this.#port, base: BASE };
    this.#server = await serve({ root: this.#folder, ...where });
    this.#port = Number(new URL(this.#server.url).port);
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
  }

  edit(file: string, change: (text: string) => string): void {
    const path = join(this.#folder, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }

  /** What a new build changes: the mark of page and worker. */
  async publish(build: string): Promise<void> {
    await this.stop();
    const old = /<meta name="build" content="(\w+)"/.exec(
      readFileSync(join(this.#folder, 'index.html'), 'utf8'),
    )?.[1];
    if (old === undefined) throw new Error('the build has no mark');
    for (const file of ['index.html', 'sw.js']) this.edit(file, (text) => text.replace(old, build));
    await this.start();
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** A browser as people have it, with service workers. */
const test = guarded.extend<{ site: Site; keeping: BrowserContext }>({
  // The runner wants the pattern, also where nothing is taken from it.
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = new Site();
    await site.start();
    await use(site);
    await site.remove();
  },
  keeping: async ({ browser, faults }, use) => {
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    await answerLens(context);
    context.on('weberror', (error) => faults.push(`page error: ${error.error().message}`));
    context.on('console', (message) => {
      // What the browser says of a server that is gone is no fault of the page.
      const isGone = /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/.test(message.text());
      if (message.type() === 'error' && !isGone) faults.push(`console error: ${message.text()}`);
    });
    await use(context);
    await context.close();
  },
});

const buildOf = (page: Page): Promise<string | null> =>
  page.locator('meta[name="build"]').getAttribute('content');

/** Opens the app for the first time and waits until the copy is whole. */
async function openAndKeep(context: BrowserContext, site: Site): Promise<Atlas> {
  const atlas = new Atlas(await context.newPage());
  await atlas.openWithMap('', site.address);
  await atlas.page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active === null || active.state === 'activated') return;
    await new Promise((resolve) => {
      active.addEventListener('statechange', resolve, { once: true });
    });
  });
  return atlas;
}

/** What a window does when somebody comes back to it. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

const notice = (page: Page) => page.getByRole('region', { name: '提示' }).getByText('有新版本');

test('works from the second open, with the server gone @desktop', async ({ site, keeping }) => {
  const first = await openAndKeep(keeping, site);
  await first.page.close();
  await site.stop();
  await expect(fetch(site.address)).rejects.toThrow();

  const atlas = new Atlas(await keeping.newPage());
  await atlas.openWithMap('#clause=3.6', site.address);
  await expect(atlas.card.title).toHaveText('重大项目建设');
  await atlas.search.find('lxxz');
  await expect(atlas.search.names('要素').first()).toHaveText('龙虾小镇');
  await atlas.press('Escape');
  await atlas.followLink('#clause=3.3.1');
  await expect(atlas.card.title).toHaveText('融入武汉城市圈同城化');
  await atlas.notes.write('服务器断了也能写。');
  await expect(atlas.notes.thread).toContainText('服务器断了也能写。');
  await atlas.map.settled();
});

test('keeps to its own folder of the host @desktop', async ({ site, keeping }) => {
  const { page } = await openAndKeep(keeping, site);
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(scope).toBe(site.address);
  const names = await page.evaluate(() => caches.keys());
  expect(names).toHaveLength(1);
  expect(names[0]).toContain(site.address);
});

test('a new version announces itself, changes nothing by itself and drops nothing @desktop', async ({
  site,
  keeping,
}) => {
  const atlas = await openAndKeep(keeping, site);
  const { page } = atlas;
  const before = await buildOf(page);
  await atlas.followLink('#select=fibre-town');
  await atlas.notes.write('请给出四至。');
  await expect(atlas.notes.thread).toContainText('请给出四至。');
  await atlas.search.find('龙虾');
  await page.evaluate(() => {
    Object.assign(globalThis, { sameWindow: true });
  });
  await site.publish('feedfeedfeedfeed');
  await comeBack(page);
  await expect(notice(page)).toBeVisible();
  expect(await buildOf(page)).toBe(before);
  await expect(atlas.search.field).toHaveValue('龙虾');
  expect(await page.evaluate(() => 'sameWindow' in globalThis)).toBe(true);

  await page.getByRole('button', { name: '换成新版本' }).click();
  await expect.poll(() => buildOf(page)).toBe('feedfeedfeedfeed');
  await atlas.isReady();
  await atlas.notes.open();
  await expect(atlas.notes.row('请给出四至。')).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test('a new version can wait, and the window goes on with its own when the server is gone @desktop', async ({
  site,
  keeping,
}) => {
  const atlas = await openAndKeep(keeping, site);
  await site.publish('feedfeedfeedfeed');
  await comeBack(atlas.page);
  await expect(notice(atlas.page)).toBeVisible();
  await atlas.page.getByRole('button', { name: '以后再说' }).click();
  await expect(notice(atlas.page)).toHaveCount(0);
  await site.stop();
  // Survey coordinates come with a part of the app that has not been loaded yet.
  await atlas.rail.row('三(三)一').click();
  await atlas.map.settled();
});

test('with the server there, an opened page is the newest, data too, and says nothing @desktop', async ({
  site,
  keeping,
}) => {
  const first = await openAndKeep(keeping, site);
  await first.page.close();
  site.edit('data/plan.json', (text) => text.replaceAll('重大项目建设', '换过的标题'));
  await site.publish('feedfeedfeedfeed');
  const atlas = new Atlas(await keeping.newPage());
  await atlas.openWithMap('#clause=3.6', site.address);
  expect(await buildOf(atlas.page)).toBe('feedfeedfeedfeed');
  await expect(atlas.card.title).toHaveText('换过的标题');
  await expect(notice(atlas.page)).toHaveCount(0);
});
