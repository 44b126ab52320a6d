import '../../../src/app/tokens.css';
import { readTheme, type Theme } from '../../../src/carto/theme.ts';

/** The tokens as the page computes them on the paper sheet and on the dark one. */
export function themesOfPage(): Readonly<Record<'light' | 'dark', Theme>> {
  const root = document.documentElement;
  const before = root.dataset['theme'];
  const read = (name: 'light' | 'dark'): Theme => {
    root.dataset['theme'] = name;
    const style = getComputedStyle(root);
    return readTheme((property) => style.getPropertyValue(property));
  };
  const themes = { light: read('light'), dark: read('dark') };
  if (before === undefined) delete root.dataset['theme'];
  else root.dataset['theme'] = before;
  return themes;
}
