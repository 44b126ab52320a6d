import { readTheme, type Theme } from '../../../src/carto/theme.ts';
import { declared, type ThemeName } from './token-declarations.ts';

const themeOf = (name: ThemeName): Theme =>
  readTheme((property) => declared[name].get(property) ?? declared.light.get(property) ?? '');

/** The themes as the page computes them: the dark one over the light one. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: themeOf('light'),
  dark: themeOf('dark'),
};
