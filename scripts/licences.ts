import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import * as v from 'valibot';
import type { LicenceDocument } from '../src/platform/licence-document.ts';
import { NOTICES } from './licence-notices.ts';

/** Licences that ask for no more than their notice, which the app shows. */
export const ALLOWED: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
];

/** One package each, under a condition that somebody has thought about. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  // A file of its own in the folder, which can be replaced; not in the single file (docs/adr/0003).
  'geojson-validation': 'LGPL-3',
};

/** Slips of the pen: what the package's own licence text says instead. */
const MISSPELT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'splaytree-ts': { 'BDS-3-Clause': 'BSD-3-Clause' },
};

/** What a build contains of somebody else. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As the package names it, mostly an SPDX identifier. */
  readonly licence: string;
  /** The notice and the terms in full. */
  readonly text: string;
}

const PackageJson = v.object({
  name: v.string(),
  version: v.string(),
  license: v.optional(v.string(), ''),
});

const NOTICE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** Modules of which something is in a chunk; of the others nothing was used. */
export function modulesIn(
  modules: Readonly<Record<string, { readonly renderedLength: number }>>,
): readonly string[] {
  return Object.keys(modules).filter((id) => (modules[id]?.renderedLength ?? 0) > 0);
}

/** The folder of the package that a module belongs to, or `undefined` for our own. */
export function packageFolder(moduleId: string): string | undefined {
  const path = moduleId.replaceAll('\\', '/').replace(/^\0/, '').replace(/\?.*$/, '');
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/** Reads licence and notices of a package. */
export function readLicence(folder: string): Licence {
  const parsed = v.parse(
    PackageJson,
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const notices = readdirSync(folder).filter((name) => NOTICE.test(name));
  const texts = notices.sort().map((name) => readFileSync(join(folder, name), 'utf8').trim());
  return {
    name: parsed.name,
    version: parsed.version,
    licence: MISSPELT[parsed.name]?.[parsed.license] ?? parsed.license,
    text: texts.length > 0 ? texts.join('\n\n') : (NOTICES[parsed.name] ?? ''),
  };
}

function fontLicence(root: string): Licence {
  const text = readFileSync(join(root, 'public/fonts/OFL.txt'), 'utf8').trim();
  return { name: 'Noto Sans SC, Noto Serif SC', version: 'subset', licence: 'OFL-1.1', text };
}

/** The licences of all packages that some modules come from, and of the fonts, by name. */
export function licencesOf(moduleIds: Iterable<string>, root: string): readonly Licence[] {
  const folders = new Set([...moduleIds].flatMap((id) => packageFolder(id) ?? []));
  const found = [...folders]
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map(readLicence);
  return [...found, fontLicence(root)].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What may not be handed over like this, in words; empty if all is well. */
export function licenceFaults(licences: readonly Licence[]): readonly string[] {
  return licences.flatMap(({ name, version, licence, text }) => {
    const exception = EXCEPTIONS[name];
    const isAllowed = ALLOWED.includes(licence) || licence === exception;
    const fault = `${name} ${version}`;
    return [
      ...(isAllowed
        ? []
        : [`${fault}: licence “${licence}” is not on the list in scripts/licences.ts`]),
      ...(text === '' ? [`${fault}: no licence text in the package`] : []),
    ];
  });
}

/** As the app reads it: many packages share one text. */
export function licenceDocument(licences: readonly Licence[]): LicenceDocument {
  const texts = [...new Set(licences.map(({ text }) => text))];
  const parts = licences.map(({ text, ...part }) => ({ ...part, text: texts.indexOf(text) }));
  return { parts, texts };
}

/** Writes `licences.json` beside the page. A licence that nobody has allowed stops the build. */
export function licenceList(root: string): Plugin {
  return {
    name: 'licence-list',
    apply: 'build',
    generateBundle(_, bundle) {
      const ids = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? modulesIn(file.modules) : [],
      );
      const licences = licencesOf(ids, root);
      const faults = licenceFaults(licences);
      if (faults.length > 0) this.error(faults.join('\n'));
      this.emitFile({
        type: 'asset',
        fileName: 'licences.json',
        source: JSON.stringify(licenceDocument(licences)),
      });
    },
  };
}
