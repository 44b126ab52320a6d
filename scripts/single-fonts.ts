import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import rest from '../src/carto/font-manifest-rest.json' with { type: 'json' };
import { fontFaces, fontNeed, type FontId } from '../src/carto/font-faces.ts';
import { FONT } from '../src/carto/font-names.ts';
import type { InlinedFont } from '../src/platform/inlined.ts';

/** How the page calls the fonts of the map; the leaning one is the map's alone. */
const FACES: Readonly<Partial<Record<FontId, { family: string; weight: string }>>> = {
  sans: { family: 'Noto Sans SC', weight: '400' },
  sansBold: { family: 'Noto Sans SC', weight: '700' },
  song: { family: 'Noto Serif SC', weight: '400' },
  songBold: { family: 'Noto Serif SC', weight: '700' },
};
const IDS = Object.keys(FONT) as FontId[];
/** Slices of the rest of GB2312: another county's names may need some. */
const REST = /-\d+\.woff2/;

export interface FontChoice {
  readonly fonts: readonly InlinedFont[];
  /** Files that the texts would need and that there was no room for: the system's fonts draw these characters. */
  readonly leftOut: readonly string[];
}

/**
 * The font files that some texts need, as much as goes into `room` characters of Base64: first what is made for this plan and the
 * interface, then slices in the order of the fonts.
 */
export function chooseFonts(texts: string, publicDir: string, room: number): FontChoice {
  const faces = fontFaces((file) => file, rest);
  const wanted = IDS.flatMap((id) => {
    const needed = new Set(fontNeed(texts, id, rest).files);
    return (faces[FONT[id]] ?? [])
      .filter(({ url }) => needed.has(url.replace(/^fonts\/|\?.*$/g, '')))
      .map(({ url, 'unicode-range': ranges }) => ({ id, url, ranges: ranges.join(', ') }));
  });
  const isRest = ({ url }: { url: string }): boolean => REST.test(url);
  const fonts: InlinedFont[] = [];
  const leftOut: string[] = [];
  let left = room;
  for (const file of [...wanted.filter((one) => !isRest(one)), ...wanted.filter(isRest)]) {
    const { id, url, ranges } = file;
    const data = readFileSync(join(publicDir, url.replace(/\?.*$/, ''))).toString('base64');
    const face = FACES[id];
    const font = { file: url, data, ...(face === undefined ? {} : { face: { ...face, ranges } }) };
    const size = JSON.stringify(font).length;
    if (isRest(file) && size > left) {
      leftOut.push(url.replace(/\?.*$/, ''));
      continue;
    }
    left -= size;
    fonts.push(font);
  }
  return { fonts, leftOut };
}
