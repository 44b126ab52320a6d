import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackCodePoints } from '../../../src/carto/code-points.ts';
import first from '../../../src/carto/font-manifest.json';
import rest from '../../../src/carto/font-manifest-rest.json';
import { woff2CodePoints } from './woff2-cmap.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'public/fonts');
const characters: Readonly<Record<string, string>> = { ...first.characters, ...rest.characters };
const files = [first, rest].flatMap(({ files }) => Object.values(files).flat());

const EVERYTHING = 'U+0-10FFFF';

function versionOf(file: string): string {
  const bytes = readFileSync(join(folder, file));
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8);
}

describe('the font files', () => {
  it('are exactly those of the manifest, with the licence', () => {
    const expected = ['OFL.txt', ...files.map(({ file }) => file)];
    expect(readdirSync(folder).sort()).toEqual(expected.sort());
  });

  it('have the content that the manifest knows', () => {
    expect(files.filter(({ file, version }) => versionOf(file) !== version)).toEqual([]);
  });

  it.each(files)('$file draws the characters of its set', ({ file, set }) => {
    const drawn = woff2CodePoints(readFileSync(join(folder, file)));
    const promised = unpackCodePoints(characters[set] ?? '');
    expect(promised.filter((code) => !drawn.includes(code))).toEqual([]);
    // HarfBuzz adds the mirror image of a bracket or sign: ＞ where ＜ is.
    const extra = drawn.filter((code) => !promised.includes(code));
    expect(String.fromCodePoint(...extra)).toMatch(/^\p{Bidi_Mirrored}*$/u);
  });

  it('carry the reserved name and the copyrights in the licence text', () => {
    const licence = readFileSync(join(folder, 'OFL.txt'), 'utf8');
    expect(licence).toContain("Reserved Font Name 'Source'");
    expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });
});

describe('the style sheets of the interface', () => {
  const sheets = ['fonts.css', 'fonts-rest.css'].map((name) =>
    readFileSync(join(root, 'src/app', name), 'utf8'),
  );

  function rulesOf(sheet: string): { face: string; url: string; ranges: string[] }[] {
    return [...sheet.matchAll(/@font-face \{([^}]+)\}/g)].map(([, body = '']) => {
      const value = (property: string): string =>
        new RegExp(`${property}:\\s*([^;]+);`).exec(body)?.[1]?.trim() ?? '';
      return {
        face: `${value('font-family')} ${value('font-weight')}`,
        url: /url\('([^']+)'\)/.exec(value('src'))?.[1] ?? '',
        ranges: value('unicode-range').split(/,\s*/),
      };
    });
  }

  it('name every file but the slanted one, in its present version', () => {
    const upright = files.filter(({ set }) => set !== 'water/core');
    const urls = upright.map(({ file, version }) => `/fonts/${file}?v=${version}`);
    expect(
      sheets
        .flatMap(rulesOf)
        .map(({ url }) => url)
        .sort(),
    ).toEqual(urls.sort());
  });

  it('give each range of a face to one file only, since the last rule would win', () => {
    const precise = sheets.flatMap(rulesOf).filter(({ ranges }) => ranges[0] !== EVERYTHING);
    const claims = precise.flatMap(({ face, ranges }) =>
      ranges.flatMap((range) => {
        const [first = NaN, last = first] = range
          .replace('U+', '')
          .split('-')
          .map((hex) => parseInt(hex, 16));
        return Array.from({ length: last - first + 1 }, (_, i) => `${face} ${first + i}`);
      }),
    );
    expect(claims.length).toBeGreaterThan(20_000);
    expect(new Set(claims).size).toBe(claims.length);
  });

  it('let the words of the interface claim everything, and all others before them', () => {
    const [first = [], rest = []] = sheets.map(rulesOf);
    const claimsAll = first.map(({ ranges }) => ranges.join() === EVERYTHING);
    const ofInterface = first.map(({ url }) => url.includes('-ui.woff2'));
    expect(ofInterface.filter(Boolean)).toHaveLength(4);
    expect(claimsAll).toEqual(ofInterface);
    // The last rule wins.
    expect(ofInterface.lastIndexOf(true)).toBeLessThan(ofInterface.indexOf(false));
    expect(rest.filter(({ ranges }) => ranges.includes(EVERYTHING))).toEqual([]);
  });
});
