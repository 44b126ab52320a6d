import { describe, expect, it } from 'vitest';
import { readTheme, THEME_TOKENS } from '../../../src/carto/theme.ts';
import { declared, THEME_NAMES } from './token-declarations.ts';

describe.each(THEME_NAMES)('the %s theme of tokens.css', (name) => {
  it.each(THEME_TOKENS)('gives a colour for %s', (token) => {
    expect(declared[name].get(`--${token}`)).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('readTheme', () => {
  it('asks for the custom property of each token and trims what it gets', () => {
    const theme = readTheme((property) => ` value of ${property} `);
    expect(theme['k-park']).toBe('value of --k-park');
    expect(Object.keys(theme)).toEqual([...THEME_TOKENS]);
  });

  it('throws on a token without a value, naming it', () => {
    expect(() => readTheme((property) => (property === '--m-water' ? '' : 'red'))).toThrow(
      '--m-water',
    );
  });
});
