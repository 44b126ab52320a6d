import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { gb2312 } from '../../../scripts/fonts/gb2312.ts';
import { readPlanText } from '../../../scripts/fonts/plan-text.ts';
import rest from '../../../src/carto/font-manifest-rest.json';
import { FONT, fontFaces, fontNeed, waterFont } from '../../../src/carto/font-faces.ts';
import type { FontId } from '../../../src/carto/font-faces.ts';

const root = join(import.meta.dirname, '../../..');
const FIRST_LOAD_BYTES = 80_000;
const MAP_FONTS: readonly FontId[] = ['sans', 'sansBold', 'songBold'];
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

function bytesOf(file: string): number {
  return statSync(join(root, 'public/fonts', file)).size;
}

describe('fontFaces', () => {
  it('passes the official style validator', () => {
    const style: StyleSpecification = {
      version: 8,
      sources: {},
      layers: [],
      'font-faces': fontFaces('./', rest),
    };
    expect(validateStyleMin(style)).toEqual([]);
  });

  it('has every font under its text-font name, with addresses below the base', () => {
    const faces = fontFaces('https://example.org/sub/', rest);
    expect(Object.keys(faces)).toEqual(Object.values(FONT));
    for (const { url } of Object.values(faces).flat()) {
      expect(url).toMatch(/^https:\/\/example\.org\/sub\/fonts\/[a-z0-9-]+\.woff2\?v=[0-9a-f]{8}$/);
    }
  });

  it('asks for the first file that has a character', () => {
    expect(fontNeed('A', 'sans').files).toEqual(['sans-core.woff2']);
    expect(fontNeed('A', 'songBold').files).toEqual(['song-bold-latin.woff2']);
  });
});

describe.each(['data', 'tests/fixtures/county'].filter((folder) => existsSync(join(root, folder))))(
  'the labels of %s',
  (folder) => {
    const { labels } = readPlanText(join(root, folder));

    it('are there', () => expect(labels.length).toBeGreaterThan(0));

    it.each(MAP_FONTS)('have all their characters in some file of %s', (font) => {
      expect(fontNeed(labels.join(''), font, rest).missing).toEqual([]);
    });

    it.each(MAP_FONTS)('would fail for 龘, which is in no file of %s', (font) => {
      expect(fontNeed([...labels, '龘湖'].join(''), font, rest).missing).toEqual(['龘']);
    });
  },
);

describe('the first map', () => {
  const { labels, zones, waters } = readPlanText(join(root, 'data'));
  const need = (texts: readonly string[], font: FontId): readonly string[] =>
    fontNeed(texts.filter(isChinese).join(''), font).files;

  it('needs at most 80 kB of fonts (else: npm run build:fonts)', () => {
    const files = [
      ...need(labels, 'sans'),
      ...need([...zones, ...waters], 'songBold'),
      ...need(waters, 'water'),
    ];
    expect(files).toContain('sans-core.woff2');
    const total = [...new Set(files)].reduce((sum, file) => sum + bytesOf(file), 0);
    expect(total).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
  });

  it('sets every water of the plan in left-leaning Song', () => {
    for (const name of waters.filter(isChinese)) expect(waterFont(name)).toEqual([FONT.water]);
  });

  it('sets the waters of another county upright, whole', () => {
    expect(waterFont('东澧河')).toEqual([FONT.songBold]);
  });
});

describe('the words of the interface', () => {
  const folder = join(root, 'src/i18n');
  const words = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));

  it('come with the first files, so that none is fetched when there is no network (else: npm run build:fonts)', () => {
    const { files, missing } = fontNeed(words.join('').replace(/\s/g, ''), 'sans');
    expect(missing).toEqual([]);
    expect([...files].sort()).toEqual(['sans-core.woff2', 'sans-ui.woff2']);
  });
});

describe('the rest of GB2312', () => {
  /** In no file of the two packages; listed in docs/fonts.md. */
  const ABSENT_HANZI = '阢劐坶塥蒈蓰猸弪艴骣桊轷戤赇牿犋毪胲脶膪憝铴镩稆瘭耠耢耥蟓筢蹯鲰齄';
  const ABSENT_SIGNS = 'ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';

  it.each([...MAP_FONTS, 'song'] as const)('is in %s but for what no source has', (font) => {
    const { missing } = fontNeed(String.fromCodePoint(...gb2312()), font, rest);
    expect([...missing].sort()).toEqual(Array.from(ABSENT_HANZI + ABSENT_SIGNS).sort());
  });
});
