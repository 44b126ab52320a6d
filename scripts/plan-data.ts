import { cpSync, existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import type { Plugin } from 'vite';

/** Only these belong to a plan package; notes and spreadsheets beside them stay at home. */
const PACKAGE_FILE = /\.(?:json|geojson)$/;

/** Whether a path below a plan package folder is a file of the package. */
export function isPackageFile(path: string): boolean {
  return PACKAGE_FILE.test(path);
}

/** Copies the package's files from `from` to `to`, keeping its folders. */
export function copyPlanData(from: string, to: string): void {
  cpSync(from, to, {
    recursive: true,
    filter: (source) => statSync(source).isDirectory() || isPackageFile(source),
  });
}

/**
 * Serves the plan package in `folder` at `data/` while developing and copies it to `dist/data/` on
 * build. Which county an app shows is configuration (`PLAN_DATA=DIR`), never code.
 */
export function planData(folder: string): Plugin {
  const from = resolve(folder);
  let to = '';
  return {
    name: 'plan-data',
    configResolved(config) {
      to = join(resolve(config.root, config.build.outDir), 'data');
    },
    configureServer(server) {
      const files = sirv(from, {
        dev: true,
        etag: true,
        setHeaders: (response, path) => {
          if (path.endsWith('.geojson')) response.setHeader('Content-Type', 'application/geo+json');
        },
      });
      server.middlewares.use('/data', (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        if (isPackageFile(path)) files(request, response, next);
        else next();
      });
      server.watcher.add(from);
      server.watcher.on('change', (file) => {
        if (file.startsWith(from)) server.ws.send({ type: 'full-reload' });
      });
    },
    writeBundle() {
      if (!existsSync(join(from, 'plan.json'))) {
        this.warn(`${from}/plan.json not found: the build has no plan package`);
      }
      if (existsSync(from)) copyPlanData(from, to);
    },
  };
}
