import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { editionFaults } from '../src/plan/edition-faults.ts';
import { packageOfEdition } from '../src/plan/edition.ts';
import { EDITIONS, type Edition } from '../src/plan/kinds.ts';
import type { PlanFiles } from '../src/plan/plan-files.ts';
import { readPackage } from './check-data/read-package.ts';

/** The edition that `EDITION` asks for; without it the public one, so that nothing internal gets out by forgetting. */
export function editionFromEnv(env: Readonly<Record<string, string | undefined>>): Edition {
  const wanted = env['EDITION'] ?? '';
  if (wanted === '') return 'public';
  const edition = EDITIONS.find((one) => one === wanted);
  if (edition !== undefined) return edition;
  throw new Error(`EDITION=${wanted}: 只能是 public 或 internal / must be public or internal`);
}

/** Writes the edition into the page, where {@link editionOfBuild} finds it. */
export function markEdition(edition: Edition): Plugin {
  return {
    name: 'mark-edition',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { name: 'edition', content: edition }, injectTo: 'head' },
    ],
  };
}

/** Which edition the build in a folder is; `null` if there is none, or one that does not say. */
export function editionOfBuild(dist: string): Edition | null {
  const page = join(dist, 'index.html');
  if (!existsSync(page)) return null;
  const found = /<meta name="edition" content="(\w+)"/.exec(readFileSync(page, 'utf8'))?.[1];
  return EDITIONS.find((edition) => edition === found) ?? null;
}

/** A package whose marks cannot be understood has no public edition. */
export class EditionError extends Error {
  override readonly name = 'EditionError';
}

/** Throws an {@link EditionError} that lists the marks of a package which cannot be understood. */
export function checkEditionMarks(files: PlanFiles): void {
  const faults = editionFaults(files);
  if (faults.length === 0) return;
  const lines = faults.map(({ file, path, field, found }) => `${file}:${path} ${field} ${found}`);
  throw new EditionError(
    `内部标记有误，不能生成公开版 / marks that cannot be understood, no public edition:\n${lines.join('\n')}`,
  );
}

/**
 * The texts of the public edition of the package in `folder`, by their path in it. A file that is not JSON is left
 * out: nobody can say what it holds.
 */
export function publicTexts(folder: string): ReadonlyMap<string, string> {
  const files = readPackage(folder);
  checkEditionMarks(files);
  const texts = new Map<string, string>();
  for (const [path, file] of Object.entries(packageOfEdition(files, 'public'))) {
    if (file.ok) texts.set(path, `${JSON.stringify(file.value)}\n`);
  }
  return texts;
}
