import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  licenceDocument,
  licenceFaults,
  licencesOf,
  packageFolder,
  type Licence,
} from '../../../scripts/licences.ts';
import { plantTree, ROOT } from './temp-tree.ts';

const part = (licence: string, name = 'some', text = 'Copyright'): Licence => ({
  name,
  version: '1.0.0',
  licence,
  text,
});

describe('the licences of a build', () => {
  test.each(['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1'])('may be %s', (licence) => {
    expect(licenceFaults([part(licence)])).toEqual([]);
  });

  test.each(['GPL-3.0', 'AGPL-3.0', 'LGPL-3', 'UNLICENSED', '(MIT OR GPL-3.0)', ''])(
    'may not be “%s”',
    (licence) => {
      expect(licenceFaults([part(licence)])).toEqual([expect.stringContaining('some 1.0.0')]);
    },
  );

  test('have one exception, for one package and one licence', () => {
    expect(licenceFaults([part('LGPL-3', 'geojson-validation')])).toEqual([]);
    expect(licenceFaults([part('GPL-3.0', 'geojson-validation')])).toHaveLength(1);
  });

  test('are named as their text says where a package has misspelt its own', () => {
    const [found] = licencesOf(
      [join(ROOT, 'node_modules/splaytree-ts/dist/index.js')],
      ROOT,
    ).filter(({ name }) => name === 'splaytree-ts');
    expect(found?.licence).toBe('BSD-3-Clause');
    expect(found?.text).toMatch(/^BSD 3-Clause License/);
  });

  test('need a text to show', () => {
    expect(licenceFaults([part('MIT', 'some', '')])).toEqual([
      expect.stringContaining('no licence text'),
    ]);
  });

  test('are read from the packages of the modules, each once, and the fonts', () => {
    const modules = join(ROOT, 'node_modules');
    const found = licencesOf(
      [
        join(modules, 'svelte/src/index-client.js'),
        `\0${join(modules, 'svelte/src/internal/client/index.js')}?commonjs`,
        join(modules, '@deck.gl/core/dist/index.js'),
        join(ROOT, 'src/app/main.ts'),
      ],
      ROOT,
    );
    expect(found.map(({ name }) => name)).toEqual([
      '@deck.gl/core',
      'Noto Sans SC, Noto Serif SC',
      'svelte',
    ]);
    for (const { text } of found) expect(text).toMatch(/copyright/i);
  });

  test('of a package within a package are its own', () => {
    expect(packageFolder('/app/node_modules/a/node_modules/@b/c/index.js?x')).toBe(
      '/app/node_modules/a/node_modules/@b/c',
    );
    expect(packageFolder('/app/src/main.ts')).toBeUndefined();
  });

  test('share texts in the list that the app reads', () => {
    const { parts, texts } = licenceDocument([
      part('MIT', 'a'),
      part('MIT', 'b'),
      part('ISC', 'c', 'x'),
    ]);
    expect(texts).toEqual(['Copyright', 'x']);
    expect(parts.map(({ text }) => texts[text])).toEqual(['Copyright', 'Copyright', 'x']);
  });

  test('of a tree without packages are those of the fonts alone', () => {
    const root = plantTree({ 'public/fonts/OFL.txt': 'Copyright' });
    expect(licencesOf([], root).map(({ licence }) => licence)).toEqual(['OFL-1.1']);
  });
});
