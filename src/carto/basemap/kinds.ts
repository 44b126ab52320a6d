/**
 * Kinds of base map, by the id that a link carries in `base=`. The id says what sort of base was chosen and nothing
 * more: addresses and keys stay in the browser of the person who entered them.
 */
export const BASE_KINDS = [
  'builtin',
  'pmtiles-file',
  'pmtiles',
  'tianditu-vec',
  'tianditu-img',
  'tianditu-ter',
  'xyz',
  'wmts',
  'style',
] as const;

export type BaseKind = (typeof BASE_KINDS)[number];
/** Every kind but the built-in one: what has to be opened before it can be drawn. */
export type ChosenKind = Exclude<BaseKind, 'builtin'>;
/** Kinds that are an address. */
export type AddressKind = 'pmtiles' | 'xyz' | 'wmts' | 'style';
export type TiandituKind = 'tianditu-vec' | 'tianditu-img' | 'tianditu-ter';

export const isBaseKind = (text: string): text is BaseKind =>
  (BASE_KINDS as readonly string[]).includes(text);
