import { cpSync, existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import type { Edition } from '../src/plan/kinds.ts';
import { PublicFolder, writePublic } from './edition-files.ts';

/** Only these belong to a plan package; notes and spreadsheets beside them stay at home. */
const PACKAGE_FILE = /\.(?:json|geojson)$/;

/** Whether a path below a plan package folder is a file of the package. */
export function isPackageFile(path: string): boolean {
  return PACKAGE_FILE.test(path);
}

/**
 * Copies the package's files from `from` to `to`, keeping its folders. The public edition is written anew, of the files
 * that `plan.json` declares and without what is internal.
 */
export function copyPlanData(from: string, to: string, edition: Edition): void {
  if (edition === 'public') writePublic(from, to);
  else
    cpSync(from, to, {
      recursive: true,
      filter: (source) => statSync(source).isDirectory() || isPackageFile(source),
    });
}

/**
 * Serves the plan package in `folder` at `data/` while developing and copies it to `dist/data/` on
 * build. Which county an app shows is configuration (`PLAN_DATA=DIR`), never code; so is the edition.
 */
export function planData(folder: string, edition: Edition): Plugin {
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
      const published = new PublicFolder(from);
      server.middlewares.use('/data', (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        if (!isPackageFile(path)) next();
        else if (edition === 'public') published.answer(decodeURI(path).slice(1), response);
        else files(request, response, next);
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
      if (existsSync(from)) copyPlanData(from, to, edition);
    },
  };
}
