import type { FontId } from '../../src/carto/font-names.ts';

/** Sans faces share one division into slices, Song faces another. */
export type FaceGroup = 'sans' | 'song';

export interface FaceSource {
  readonly id: Exclude<FontId, 'water'>;
  readonly group: FaceGroup;
  /** The `@fontsource` package that the outlines come from. */
  readonly source: 'noto-sans-sc' | 'noto-serif-sc';
  readonly weight: 400 | 700;
  /** The family that the interface's CSS asks for, see `--f-ui` and `--f-doc` in tokens.css. */
  readonly cssFamily: 'Noto Sans SC' | 'Noto Serif SC';
}

/** The notices in the sources' `name` tables, which the licence wants kept. */
export const COPYRIGHT: Readonly<Record<FaceSource['source'], string>> = {
  'noto-sans-sc': "(c) 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.",
  'noto-serif-sc': '(c) 2017-2024 Adobe (http://www.adobe.com/).',
};

export const FACE_SOURCES: readonly FaceSource[] = [
  { id: 'sans', group: 'sans', source: 'noto-sans-sc', weight: 400, cssFamily: 'Noto Sans SC' },
  { id: 'sansBold', group: 'sans', source: 'noto-sans-sc', weight: 700, cssFamily: 'Noto Sans SC' },
  { id: 'song', group: 'song', source: 'noto-serif-sc', weight: 400, cssFamily: 'Noto Serif SC' },
  {
    id: 'songBold',
    group: 'song',
    source: 'noto-serif-sc',
    weight: 700,
    cssFamily: 'Noto Serif SC',
  },
];

/**
 * Left-leaning Song (左斜宋), cut from bold Song. The lean is our choice: we had no text of the symbol
 * standard at hand that states an angle. The pivot is the middle of the em box (ascent 880, descent
 * 120 of 1000 units), so that a slanted name stands where the upright one would.
 */
export const WATER = { from: 'songBold', degrees: 15, pivot: 380 } as const;

/** Characters a slice of the rest holds: some 30 to 60 kB of WOFF2. */
export const SLICE_SIZE = 300;
