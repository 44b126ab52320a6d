import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Edition } from '../src/plan/kinds.ts';
import { editionOfBuild } from './edition.ts';

/** What a build is made from, relative to the work tree. */
const SOURCES = [
  'src',
  'public',
  'data',
  'scripts',
  'index.html',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
];

function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  // The folder's own time counts: it changes when a file in it is removed.
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** Whether `dist/` is missing, of another edition, or older than anything it is made from. */
export function isBuildStale(root: string, edition: Edition): boolean {
  const built = join(root, 'dist', 'index.html');
  if (editionOfBuild(join(root, 'dist')) !== edition) return true;
  const builtAt = statSync(built).mtimeMs;
  return SOURCES.some((source) => newestIn(join(root, source)) > builtAt);
}

/** Builds the app into `dist/`. */
export async function buildApp(root: string): Promise<void> {
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}
