import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionFromEnv } from './edition.ts';

/** What a build says about itself; shown in the app and in every export. */
export interface BuildInfo {
  readonly version: string;
  readonly commit: string;
}

function versionOf(root: string): string {
  const parsed: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version =
    typeof parsed === 'object' && parsed !== null && 'version' in parsed
      ? parsed.version
      : undefined;
  if (typeof version !== 'string') throw new Error(`${root}/package.json names no version`);
  return version;
}

function commitOf(root: string): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    // No git, no work tree or no commit yet: a source archive is built all the same.
    return 'unknown';
  }
}

/** Reads version and commit of the work tree at `root`; `commit` is `unknown` without git. */
export function buildInfo(root: string): BuildInfo {
  return { version: versionOf(root), commit: commitOf(root) };
}

/** The same as Vite `define` entries, see `src/vite-env.d.ts`. */
export function buildDefines(root: string): Record<string, string> {
  const { version, commit } = buildInfo(root);
  return {
    __APP_VERSION__: JSON.stringify(version),
    __APP_COMMIT__: JSON.stringify(commit),
    __EDITION__: JSON.stringify(editionFromEnv(process.env)),
  };
}
