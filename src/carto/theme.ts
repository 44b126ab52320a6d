/**
 * The map's share of the design tokens. `tokens.css` is the only place where a colour is written; the app reads
 * the values once (getComputedStyle) and hands them to the pure builders here, so that map, legend and print agree.
 */
export const THEME_TOKENS = [
  'm-outside',
  'm-land',
  'm-band',
  'm-boundary',
  'm-boundary-2',
  'm-township',
  'm-water',
  'm-water-line',
  'm-water-text',
  'm-road',
  'm-road-core',
  'm-rail',
  'm-grid',
  'm-text',
  'm-text-out',
  'm-halo',
  'k-core',
  'k-zone',
  'k-park',
  'k-town',
  'k-transport',
  'k-energy',
  'k-eco',
  'k-project',
  'k-firm',
  'k-service',
  'c-ink',
  'c-clause',
  'c-mark',
  'c-on-mark',
  'c-paper',
  'c-accent',
  'c-good',
  'c-warn',
  'c-bad',
  'c-none',
] as const;

export type ThemeToken = (typeof THEME_TOKENS)[number];

/** Token name → CSS colour. */
export type Theme = Readonly<Record<ThemeToken, string>>;

/** Builds a theme from any reader of CSS custom properties (`--k-park` …). Throws on a token without a value. */
export function readTheme(read: (property: string) => string): Theme {
  const theme: Partial<Record<ThemeToken, string>> = {};
  for (const token of THEME_TOKENS) {
    const value = read(`--${token}`).trim();
    if (value === '') throw new Error(`design token --${token} has no value`);
    theme[token] = value;
  }
  return theme as Theme;
}
