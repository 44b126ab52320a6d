import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import manifest from '../src/carto/font-manifest.json' with { type: 'json' };
import rest from '../src/carto/font-manifest-rest.json' with { type: 'json' };

const WORKER = 'src/platform/service-worker.ts';
const WORKER_FILE = 'sw.js';
/** Slices of the rest of GB2312: 5 MB that a plan needs a few files of; they are kept when they are first met. */
const REST = /-\d+\.woff2$/;

/** Addresses of the fonts that a copy has from the start, with their versions. */
function fontAddresses(): string[] {
  return [manifest, rest]
    .flatMap(({ files }) => Object.values(files).flat())
    .filter(({ file }) => !REST.test(file))
    .map(({ file, version }) => `fonts/${file}?v=${version}`);
}

/** Everything in the folder that a page may ask for, as addresses relative to it. */
function addressesIn(dist: string): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(dist, file)).isFile());
  const others = files.filter(
    (file) => !file.startsWith('fonts/') && file !== WORKER_FILE && !file.endsWith('.html'),
  );
  return ['', ...others.sort().map(encodeURI), ...fontAddresses()];
}

/** Changes with any byte of any file of the copy. */
function buildOf(dist: string, addresses: readonly string[]): string {
  const hash = createHash('sha256');
  for (const address of addresses) {
    const file = address === '' ? 'index.html' : decodeURI(address.replace(/\?.*$/, ''));
    hash.update(address).update(readFileSync(join(dist, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Adds the service worker of the offline copy to a build, `sw.js`, with the list of the build's files. Page and worker
 * carry the same mark, so that a page knows whether a worker is of its own version.
 */
export function offlineCopy(): Plugin {
  let dist = '';
  return {
    name: 'offline-copy',
    apply: 'build',
    configResolved(config) {
      dist = resolve(config.root, config.build.outDir);
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: WORKER, fileName: WORKER_FILE });
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const addresses = addressesIn(dist);
        const build = buildOf(dist, addresses);
        const worker = readFileSync(join(dist, WORKER_FILE), 'utf8')
          .replace('__OFFLINE_BUILD__', build)
          .replace('__OFFLINE_FILES__', addresses.join(' '));
        if (/__OFFLINE|^(?:import|export)\b/m.test(worker)) {
          throw new Error(`${WORKER_FILE} is no script that stands alone`);
        }
        writeFileSync(join(dist, WORKER_FILE), worker);
        const page = readFileSync(join(dist, 'index.html'), 'utf8');
        const mark = `<meta name="build" content="${build}">`;
        writeFileSync(join(dist, 'index.html'), page.replace('</head>', `  ${mark}\n  </head>`));
      },
    },
  };
}
