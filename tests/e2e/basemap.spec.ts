/** Another base map than the built-in one, and what happens when it does not come. */
import { countyArchive } from '../archive/county-archive.ts';
import { Atlas } from './drivers/atlas.ts';
import { BaseMapDriver } from './drivers/base-map.ts';
import { NetworkDriver } from './drivers/network.ts';
import { darkPixels, groundOf, type Area } from './helpers/pixels.ts';
import type { LonLat } from './helpers/mercator.ts';
import { png, TileServer, type Rgb } from './helpers/tile-server.ts';
import { test } from './support/atlas.ts';
import { expectNoBarriers } from './support/axe.ts';
import { expect } from './support/test.ts';

const VIEW = '#map=9.60/30.4200/112.9000';
/** Neighbouring land without a symbol of the plan, and the place of its name on the test archive. */
const OUTSIDE: LonLat = { lon: 113.3, lat: 30.5 };
/** The same where the diagram is shown, which brings the whole county into view. */
const OUTSIDE_HOME: LonLat = { lon: 113.08, lat: 30.62 };
const XIANTAO: LonLat = { lon: 113.16, lat: 30.34 };
const GREEN: Rgb = [60, 120, 60];
const KEY = '0123456789abcdef0123456789abcdef';

async function around(atlas: Atlas, at: LonLat, side: number): Promise<Area> {
  const { x, y } = await atlas.map.pixel(at);
  return { x: Math.round(x - side / 2), y: Math.round(y - side / 2), width: side, height: side };
}

const groundAt = async (atlas: Atlas, at: LonLat): Promise<Rgb> =>
  groundOf(atlas.page, await around(atlas, at, 12));

test('a local archive dropped on the map is drawn without a network @desktop', async ({
  cachingPage,
}) => {
  const atlas = new Atlas(cachingPage);
  const base = new BaseMapDriver(cachingPage);
  const network = new NetworkDriver(cachingPage);
  await atlas.openWithMap(VIEW);
  await atlas.list.isShown();
  await network.isAtRest();
  const before = await groundAt(atlas, OUTSIDE);
  await network.disconnect();

  await base.drop('county.pmtiles', countyArchive());
  await expect(base.shown).toHaveText('本机 PMTiles 文件');
  await atlas.map.settled();
  await expect.poll(() => groundAt(atlas, OUTSIDE)).not.toEqual(before);
  // The names of the built-in base are gone with it: these are the archive's.
  await expect
    .poll(async () => darkPixels(cachingPage, await around(atlas, XIANTAO, 60)))
    .toBeGreaterThan(50);
  await expect(base.credits).toContainText('测试档案');
  expect(await atlas.linkValue('base')).toBe('pmtiles-file');
});

test('after a reload the local archive is asked for again @desktop', async ({ atlas }) => {
  const base = new BaseMapDriver(atlas.page);
  await atlas.openWithMap(`${VIEW}&base=pmtiles-file`);
  await expect(base.notice).toContainText('重新选择');
  await base.openFromNotice();
  await expect(base.dialog.getByRole('radio', { checked: true })).toHaveValue('pmtiles-file');
});

test('the settings have no barrier that axe can find @desktop', async ({ atlas }) => {
  const base = new BaseMapDriver(atlas.page);
  await atlas.openWithMap(VIEW);
  for (const kind of ['本机 PMTiles 文件', 'XYZ 地址']) {
    await base.open();
    await base.choose(kind);
    await base.use();
    await expect(base.problem).not.toBeEmpty();
    await expectNoBarriers(atlas.page);
    await atlas.press('Escape');
  }
});

test.describe('Tianditu', () => {
  test.use({ namedHosts: /^t[0-7]\.tianditu\.gov\.cn$/ });

  test('with a wrong key gives way, and the key stays for correction @desktop', async ({
    atlas,
    faults,
  }) => {
    const base = new BaseMapDriver(atlas.page);
    await atlas.page.route(/tianditu/, (route) =>
      route.fulfill({ status: 403, headers: { 'Access-Control-Allow-Origin': '*' } }),
    );
    await atlas.openWithMap(`${VIEW}&select=jinao`);
    await base.open();
    await base.choose('天地图 影像');
    await base.key.fill(KEY);
    await base.use();
    await expect(base.notice).toContainText('天地图不接受这个密钥（HTTP 403）');
    await expect(base.notice).toContainText('已换成内置轮廓');
    await expect(base.shown).toHaveText('内置轮廓');
    await expect(atlas.card.title).toHaveText('金澳科技');
    expect(await atlas.linkValue('select')).toBe('jinao');
    await base.openFromNotice();
    await expect(base.key).toHaveValue(KEY);
    // The refusals stand on the console.
    faults.length = 0;
  });

  test('draws ground and names, and its key is neither in the link nor in the page @desktop', async ({
    atlas,
  }) => {
    const base = new BaseMapDriver(atlas.page);
    const asked: URL[] = [];
    await atlas.page.route(/tianditu/, (route) => {
      asked.push(new URL(route.request().url()));
      const { body } = png(GREEN);
      return route.fulfill({
        contentType: 'image/png',
        headers: { 'Access-Control-Allow-Origin': '*' },
        body: Buffer.from(body),
      });
    });
    await atlas.openWithMap(VIEW);
    await base.open();
    await base.choose('天地图 矢量');
    await base.key.fill(KEY);
    await base.use();
    await expect.poll(() => groundAt(atlas, OUTSIDE)).toEqual(GREEN);
    await expect(base.credits).toContainText('天地图');
    expect(new Set(asked.map((url) => url.searchParams.get('LAYER')))).toEqual(
      new Set(['vec', 'cva']),
    );
    expect(new Set(asked.map((url) => url.searchParams.get('tk')))).toEqual(new Set([KEY]));
    expect(await atlas.linkValue('base')).toBe('tianditu-vec');
    await base.open();
    expect(atlas.page.url() + (await atlas.page.content())).not.toContain(KEY);
  });
});

test.describe('a service of one’s own', () => {
  test('draws by an XYZ address and is remembered @desktop', async ({ atlas }) => {
    const base = new BaseMapDriver(atlas.page);
    const server = new TileServer((path) => (path.endsWith('.png') ? png(GREEN) : undefined));
    await server.start();
    await atlas.openWithMap(VIEW);
    await base.useAddress('XYZ 地址', `${server.origin}/{z}/{x}.png`);
    await expect(base.problem).toHaveText('地址里缺少 {y}。');
    await base.address.fill(`${server.origin}/{z}/{x}/{y}.png`);
    await base.use();
    await expect(base.dialog).toBeHidden();
    await expect.poll(() => groundAt(atlas, OUTSIDE)).toEqual(GREEN);
    await expect(base.shown).toHaveText('XYZ 地址');
    expect(server.asked.every((path) => /^\/\d+\/\d+\/\d+\.png$/.test(path))).toBe(true);
    expect(await atlas.linkValue('base')).toBe('xyz');
    expect(atlas.page.url()).not.toContain(new URL(server.origin).port);

    await atlas.map.showDiagram();
    await atlas.map.settled();
    await expect.poll(() => groundAt(atlas, OUTSIDE_HOME)).toEqual(GREEN);
    await atlas.page.goBack();
    await atlas.page.goBack();
    await expect(base.shown).toHaveText('内置轮廓');
    await atlas.page.goForward();
    await expect(base.shown).toHaveText('XYZ 地址');
    await atlas.page.reload();
    await atlas.map.settled();
    await expect(base.shown).toHaveText('XYZ 地址');
    await server.stop();
  });

  test('that does not answer gives way, and is tried again when it is back @desktop', async ({
    atlas,
    faults,
  }) => {
    const base = new BaseMapDriver(atlas.page);
    const server = new TileServer(() => png(GREEN));
    await server.start();
    await server.stop();
    await atlas.openWithMap(VIEW);
    await base.useAddress('XYZ 地址', `${server.origin}/{z}/{x}/{y}.png`);
    await expect(base.notice).toContainText('XYZ 地址连不上');
    await expect(base.shown).toHaveText('内置轮廓');
    await server.start();
    await base.retry();
    await expect.poll(() => groundAt(atlas, OUTSIDE)).toEqual(GREEN);
    await expect(base.notice).not.toContainText('底图未载入');
    await server.stop();
    faults.length = 0;
  });

  test('whose tiles are all missing gives way @desktop', async ({ atlas, faults }) => {
    const base = new BaseMapDriver(atlas.page);
    const server = new TileServer(() => undefined);
    await server.start();
    await atlas.openWithMap(VIEW);
    await base.useAddress('XYZ 地址', `${server.origin}/{z}/{x}/{y}.png`);
    await expect(base.notice).toContainText('一块瓦片也没有');
    await expect(base.shown).toHaveText('内置轮廓');
    await server.stop();
    faults.length = 0;
  });

  test('draws by a style, relative to its address @desktop', async ({ atlas }) => {
    const base = new BaseMapDriver(atlas.page);
    const style = {
      version: 8,
      sprite: 'https://elsewhere.example/sprite',
      glyphs: 'https://elsewhere.example/{fontstack}/{range}.pbf',
      sources: {
        a: { type: 'raster', tiles: ['tiles/{z}/{x}/{y}.png'], tileSize: 256, attribution: '某局' },
      },
      layers: [{ id: 'a', type: 'raster', source: 'a' }],
    };
    const server = new TileServer((path) =>
      path === '/base/style.json'
        ? { status: 200, type: 'application/json', body: JSON.stringify(style) }
        : path.startsWith('/base/tiles/')
          ? png(GREEN)
          : undefined,
    );
    await server.start();
    await atlas.openWithMap(VIEW);
    await base.useAddress('样式地址', `${server.origin}/base/style.json`);
    await expect.poll(() => groundAt(atlas, OUTSIDE)).toEqual(GREEN);
    await expect(base.credits).toContainText('某局');
    await server.stop();
  });

  test('whose style is none is refused in the dialog @desktop', async ({ atlas }) => {
    const base = new BaseMapDriver(atlas.page);
    const server = new TileServer(() => ({ status: 200, type: 'text/html', body: '<p>hello' }));
    await server.start();
    await atlas.openWithMap(VIEW);
    await base.useAddress('样式地址', `${server.origin}/style.json`);
    await expect(base.problem).toHaveText('样式文件不是 JSON。');
    await expect(base.address).toHaveValue(`${server.origin}/style.json`);
    await server.stop();
  });
});

test('a link with the base of another browser opens on the built-in one and leads to the settings @desktop', async ({
  atlas,
}) => {
  const base = new BaseMapDriver(atlas.page);
  await atlas.openWithMap(`${VIEW}&select=jinao&base=tianditu-img`);
  await expect(base.notice).toContainText('链接用的底图是“天地图 影像”');
  await expect(base.shown).toHaveText('内置轮廓');
  await expect(atlas.card.title).toHaveText('金澳科技');
  await base.openFromNotice();
  await expect(base.key).toBeVisible();
  await atlas.press('Escape');
  await expect(base.dialog).toBeHidden();
  await expect(atlas.card.title).toHaveText('金澳科技');
});
