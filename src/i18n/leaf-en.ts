import type { LeafWords } from './leaf-zh.ts';

/** English words of every printed leaf. */
export const leafEn: LeafWords = {
  hint: 'Choose “Save as PDF” when printing; made without a network.',
  print: 'Print or save as PDF',
  drawing: 'Drawing the map…',
  noMap: 'The map cannot be drawn: there is none here',
  page: (page, of) => `Page ${String(page)} of ${String(of)}`,
  source: (number) => `After ${number}`,
  dataDate: (date) => `Data as of ${date}`,
  notReviewed: 'Not reviewed, not for publication',
  disclaimer: 'Made from public sources; the units in charge have the last word.',
};
