/**
 * The fonts of the map: MapLibre's `font-faces` over our own subsets in `public/fonts`, so that
 * Chinese labels draw with no glyph server, no network and no Chinese font on the machine.
 * `font-manifest.json` and `font-manifest-rest.json` are written by `npm run build:fonts`; see docs/fonts.md.
 */
import { unicodeRanges, unpackCodePoints } from './code-points.ts';
import manifest from './font-manifest.json' with { type: 'json' };
import { FONT } from './font-names.ts';
import type { FontId } from './font-names.ts';

export { FONT };
export type { FontId };

/** One file of a font and the characters it gives, as the style specification has it. */
export interface FontFile {
  url: string;
  'unicode-range': string[];
}

export interface ManifestFile {
  readonly file: string;
  /** Key of the file's characters in `characters`. */
  readonly set: string;
  /** Changes with the file's content. */
  readonly version: string;
}

/** Files by font, in the order of search, and the characters of their sets (`unpackCodePoints`). */
export interface FontManifest {
  readonly files: Readonly<Record<FontId, readonly ManifestFile[]>>;
  readonly characters: Readonly<Record<string, string>>;
}

/** What the plan's own labels are drawn with. */
const FIRST: FontManifest = manifest;
const FONT_IDS = Object.keys(FONT) as FontId[];

/**
 * Where the font files are: the address of the app's folder, ending in `/`, or the address of each file (`fonts/…`) where
 * there is no folder; null for a file that is not there.
 */
export type FontPlace = string | ((file: string) => string | null);

function withRest(rest: FontManifest | null): FontManifest {
  if (rest === null) return FIRST;
  const filesOf = (id: FontId): readonly ManifestFile[] => [...FIRST.files[id], ...rest.files[id]];
  return {
    files: Object.fromEntries(FONT_IDS.map((id) => [id, filesOf(id)])) as FontManifest['files'],
    characters: { ...FIRST.characters, ...rest.characters },
  };
}

/**
 * The `font-faces` of a style. Files of one font are in order of search: MapLibre takes the first whose ranges have the
 * character, and fetches a file when a label first needs it. Fonts share their arrays of ranges.
 * @param rest `font-manifest-rest.json`, once something needs it (label-letters.ts)
 */
export function fontFaces(
  place: FontPlace,
  rest: FontManifest | null = null,
): Record<string, FontFile[]> {
  const urlOf = typeof place === 'string' ? (file: string) => place + file : place;
  const { files, characters } = withRest(rest);
  const ranges = new Map(
    Object.entries(characters).map(([set, packed]) => [
      set,
      unicodeRanges(unpackCodePoints(packed)),
    ]),
  );
  return Object.fromEntries(
    FONT_IDS.map((id) => [
      FONT[id],
      files[id].flatMap(({ file, set, version }) => {
        const url = urlOf(`fonts/${file}?v=${version}`);
        return url === null ? [] : [{ url, 'unicode-range': ranges.get(set) ?? [] }];
      }),
    ]),
  );
}

/** Address of the file that has the plan's own characters in a font; empty for an unknown font. */
export function firstFiles(
  faces: Readonly<Record<string, readonly FontFile[]>>,
  font: string,
): readonly string[] {
  return (faces[font] ?? []).slice(0, 1).map(({ url }) => url);
}

/** Name of the file that gives each character of a font. */
function filesByCharacter(font: FontId, { files, characters }: FontManifest): Map<number, string> {
  const byCharacter = new Map<number, string>();
  for (const { file, set } of files[font]) {
    for (const code of unpackCodePoints(characters[set] ?? '')) {
      if (!byCharacter.has(code)) byCharacter.set(code, file);
    }
  }
  return byCharacter;
}

/** What a font needs to draw `text`. */
export interface FontNeed {
  /** The files that MapLibre would fetch, each once. */
  readonly files: readonly string[];
  /** Characters that no file has, each once: a system font draws them, or nothing does. */
  readonly missing: readonly string[];
}

/** Which files of a font `text` needs, and which of its characters the font lacks: its first files, or with the rest. */
export function fontNeed(text: string, font: FontId, rest: FontManifest | null = null): FontNeed {
  const files = filesByCharacter(font, withRest(rest));
  const characters = [...new Set(text)];
  const hits = characters.map((character) => files.get(character.codePointAt(0) ?? 0));
  return {
    files: [...new Set(hits.filter((file) => file !== undefined))],
    missing: characters.filter((_, i) => hits[i] === undefined),
  };
}

/**
 * The `text-font` of a water's name: left-leaning Song (左斜宋) when it has the whole name, else
 * upright bold Song, so that no name mixes the two.
 */
export function waterFont(name: string): string[] {
  return [fontNeed(name, 'water').missing.length === 0 ? FONT.water : FONT.songBold];
}
