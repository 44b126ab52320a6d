import { describe, expect, test } from 'vitest';
import { findBrowser, INSTALL_HINT } from '../../../scripts/find-browser.ts';
import type { BrowserPorts } from '../../../scripts/find-browser.ts';

/** A machine with nothing on it, but for what a test says. */
function machine(given: Partial<BrowserPorts> & { has?: readonly string[] } = {}): BrowserPorts {
  const { has = [], ...ports } = given;
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    exists: (path) => has.includes(path),
    runs: () => true,
    playwrightPath: () => Promise.resolve(undefined),
    packagedPath: () => Promise.resolve(undefined),
    ...ports,
  };
}

const playwrightPath = (): Promise<string> => Promise.resolve('/cache/playwright/chrome');
const packagedPath = (): Promise<string> => Promise.resolve('/tmp/chromium');
const everywhere = ['/usr/bin/chromium', '/cache/playwright/chrome', '/tmp/chromium'];

describe('finding a browser', () => {
  test('takes CHROME_PATH before all others', async () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/chrome' };
    const found = await findBrowser(machine({ env, has: ['/opt/chrome', ...everywhere] }));
    expect(found).toEqual({ ok: true, path: '/opt/chrome', source: 'CHROME_PATH' });
  });

  test('does not pass over a CHROME_PATH that leads nowhere', async () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/chrome' };
    const found = await findBrowser(machine({ env, has: everywhere }));
    expect(found).toMatchObject({ ok: false, message: expect.stringContaining('/opt/chrome') });
  });

  test('prefers the headless shell on PATH, wherever it stands', async () => {
    const has = ['/usr/local/bin/chromium', '/usr/bin/chromium-headless-shell'];
    const found = await findBrowser(machine({ has }));
    expect(found).toMatchObject({ path: '/usr/bin/chromium-headless-shell', source: 'PATH' });
  });

  test('passes over a stub that does not run', async () => {
    const has = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
    const runs = (path: string): boolean => path !== '/usr/bin/chromium';
    expect(await findBrowser(machine({ has, runs }))).toMatchObject({
      path: '/usr/bin/google-chrome',
    });
  });

  test("falls back to Playwright's own, then to the packaged one", async () => {
    const ports = { playwrightPath, packagedPath };
    expect(
      await findBrowser(machine({ ...ports, has: ['/cache/playwright/chrome', '/tmp/chromium'] })),
    ).toMatchObject({ source: 'playwright' });
    expect(await findBrowser(machine({ ...ports, has: ['/tmp/chromium'] }))).toMatchObject({
      source: '@sparticuz/chromium',
    });
  });

  test('does not unpack a browser when one is installed', async () => {
    const unpack = (): Promise<never> => Promise.reject(new Error('unpacked'));
    const found = await findBrowser(machine({ has: everywhere, packagedPath: unpack }));
    expect(found.ok).toBe(true);
  });

  test('says in one line, in both languages, which command installs one', async () => {
    expect(await findBrowser(machine())).toEqual({ ok: false, message: INSTALL_HINT });
    expect(INSTALL_HINT).toMatch(/apt-get install .*chromium-headless-shell/);
    expect(INSTALL_HINT).toMatch(/请安装/);
    expect(INSTALL_HINT).not.toContain('\n');
  });
});
