/** Names of the map's fonts, for `text-font`. */
export const FONT = {
  sans: 'PA Sans',
  sansBold: 'PA Sans Bold',
  song: 'PA Song',
  songBold: 'PA Song Bold',
  /** Left-leaning Song (左斜宋): only the characters of the plan's own water names. */
  water: 'PA Water',
} as const;

export type FontId = keyof typeof FONT;
