import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, PortBusyError, serve } from '../../../scripts/serve.ts';
import type { RunningServer, ServeOptions } from '../../../scripts/serve.ts';
import { plantTree } from './temp-tree.ts';

function plantApp(): string {
  return plantTree({
    'secret.txt': 'outside',
    'dist/index.html': '<!doctype html><title>app</title>',
    'dist/.env': 'hidden',
    'dist/assets/index-Ab3_-x9Z.js': 'export {};',
    'dist/assets/worker.mjs': 'export {};',
    'dist/fonts/core.woff2': 'font',
    'dist/data/plan.json': '{"county":"shipped"}',
    'dist/data/layers/only-shipped.geojson': '{}',
    'county/plan.json': '{"county":"other"}',
    'county/layers/园区.geojson': '{}',
    'county/salaries.xlsx': 'private',
  });
}

async function start(options: Partial<ServeOptions> = {}): Promise<RunningServer> {
  const root = `${plantApp()}/dist`;
  const server = await serve({ root, host: '127.0.0.1', port: 0, ...options });
  onTestFinished(() => server.close());
  return server;
}

async function startCounty(): Promise<RunningServer> {
  const tree = plantApp();
  return start({ root: `${tree}/dist`, dataDir: `${tree}/county`, edition: 'internal' });
}

/** Sends the path as written: `fetch` would tidy `..` away before asking. */
function rawGet(server: RunningServer, path: string, headers = {}): Promise<[number, string]> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve([response.statusCode ?? 0, body]));
    })
      .on('error', reject)
      .end();
  });
}

const typeOf = async (server: RunningServer, path: string): Promise<string | null> =>
  (await fetch(server.url + path)).headers.get('content-type');

describe('the server', () => {
  test('sends the content policy with a page, a missing file and a refusal', async () => {
    const { url } = await start();
    for (const answer of [
      await fetch(url),
      await fetch(`${url}nowhere`),
      await fetch(url, { method: 'POST' }),
    ]) {
      expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      expect(answer.headers.get('permissions-policy')).toContain('geolocation=()');
    }
  });

  test('has a content policy without inline code, eval or other hosts', () => {
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'; /);
    const [data, ...rest] = CONTENT_SECURITY_POLICY.split('; ').sort(
      (a, b) => Number(b.startsWith('connect-src')) - Number(a.startsWith('connect-src')),
    );
    expect(rest.join('; ')).not.toMatch(/unsafe|https?:|\*|blob:/);
    // Data alone may come from elsewhere: the base map that a person names.
    expect(data).toBe("connect-src 'self' https: http:");
  });

  test('names the right type for each kind of file', async () => {
    const server = await start();
    expect(await typeOf(server, '')).toBe('text/html;charset=utf-8');
    expect(await typeOf(server, 'data/plan.json')).toBe('application/json');
    expect(await typeOf(server, 'data/layers/only-shipped.geojson')).toBe('application/geo+json');
    expect(await typeOf(server, 'fonts/core.woff2')).toBe('font/woff2');
    expect(await typeOf(server, 'assets/worker.mjs')).toBe('text/javascript');
  });

  test('lets a browser keep hashed files for good and nothing else', async () => {
    const { url } = await start();
    const cacheOf = async (path: string): Promise<string | null> =>
      (await fetch(url + path)).headers.get('cache-control');
    expect(await cacheOf('assets/index-Ab3_-x9Z.js')).toContain('immutable');
    expect(await cacheOf('')).toBe('no-cache');
    expect(await cacheOf('data/plan.json')).toBe('no-cache');
  });

  test('answers 304 to a browser that has the file', async () => {
    const { url } = await start();
    const etag = (await fetch(`${url}data/plan.json`)).headers.get('etag') ?? '';
    const again = await fetch(`${url}data/plan.json`, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
  ])('refuses to climb out of its folder: %s', async (path) => {
    expect(await rawGet(await start(), path)).toEqual([404, 'Not found\n']);
  });

  test.each(['/data/../../secret.txt', '/data/..%2f..%2fsecret.txt', '/data/%2e%2e/secret.txt'])(
    'refuses to climb out of the plan package: %s',
    async (path) => {
      expect(await rawGet(await startCounty(), path)).toEqual([404, 'Not found\n']);
    },
  );

  test.each(['/.env', '/%2eenv', '/%E0%A4%A', '/a%00b'])('knows no file at %s', async (path) => {
    expect((await rawGet(await start(), path))[0]).toBe(404);
  });

  test('survives a range that makes no sense', async () => {
    const server = await start();
    const [status, body] = await rawGet(server, '/data/plan.json', { Range: 'bytes=9-1' });
    expect([status, body]).toEqual([200, '{"county":"shipped"}']);
    expect((await rawGet(server, '/data/plan.json', { Range: 'bytes=2-7' }))[1]).toBe('county');
  });

  test('shows the public edition of another package unless told otherwise, as its files are now', async () => {
    const layer = (name: string): string =>
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          { id: 'a', properties: { name: 'open', edition: 'public' }, geometry: null },
          { id: 'b', properties: { name, edition: 'internal' }, geometry: null },
        ],
      });
    const tree = plantTree({
      'dist/index.html': '',
      'county/plan.json':
        '{"layers":[{"id":"parks","file":"layers/园区.geojson","edition":"public"}]}',
      'county/layers/园区.geojson': layer('secret'),
      'county/layers/draft.geojson': layer('draft'),
    });
    const { url } = await start({ root: `${tree}/dist`, dataDir: `${tree}/county` });
    const answer = await fetch(`${url}data/layers/园区.geojson`);
    expect(answer.headers.get('content-type')).toBe('application/geo+json');
    expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    const text = await answer.text();
    expect(text).toContain('open');
    expect(text).not.toContain('secret');
    expect((await fetch(`${url}data/layers/draft.geojson`)).status).toBe(404);
    writeFileSync(`${tree}/county/layers/园区.geojson`, layer('secret').replace('open', 'changed'));
    expect(await (await fetch(`${url}data/layers/园区.geojson`)).text()).toContain('changed');
  });

  test("shows another county's package in place of the one in the build", async () => {
    const { url } = await startCounty();
    expect(await (await fetch(`${url}data/plan.json`)).json()).toEqual({ county: 'other' });
    const layer = await fetch(`${url}data/layers/${encodeURIComponent('园区')}.geojson`);
    expect([layer.status, layer.headers.get('content-type')]).toEqual([
      200,
      'application/geo+json',
    ]);
  });

  test('does not mix two packages, and serves nothing beside the package', async () => {
    const { url } = await startCounty();
    expect((await fetch(`${url}data/layers/only-shipped.geojson`)).status).toBe(404);
    expect((await fetch(`${url}data/salaries.xlsx`)).status).toBe(404);
    expect((await fetch(url)).status).toBe(200);
  });

  test('works below a sub-path', async () => {
    const server = await start({ base: '/gov/atlas/' });
    expect(server.url).toMatch(/\/gov\/atlas\/$/);
    expect((await fetch(`${server.url}data/plan.json`)).status).toBe(200);
    expect((await rawGet(server, '/data/plan.json'))[0]).toBe(404);
    expect((await rawGet(server, '/gov/atlas'))[0]).toBe(308);
  });

  test('says which port is busy and how to choose another', async () => {
    const { port } = new URL((await start()).url);
    const second = start({ port: Number(port) });
    await expect(second).rejects.toThrow(PortBusyError);
    await expect(second).rejects.toThrow(
      new RegExp(`Port ${port} is in use.*npm start -- --port ${Number(port) + 1}`),
    );
  });
});
