import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(import.meta.dirname, '../../../src/app/tokens.css'), 'utf8');

/** The declarations of the first rule with this selector: `--k-park` → `#75471d`. */
function declarations(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no rule ${selector}`);
  const rule = css.slice(start, css.indexOf('\n}', start)).replace(/\/\*[\s\S]*?\*\//g, '');
  return new Map(
    [...rule.matchAll(/(--[\w-]+):([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.trim(),
    ]),
  );
}

/** What each rule itself declares. */
export const declared = {
  light: declarations(':root'),
  dark: declarations("[data-theme='dark']"),
};
export type ThemeName = keyof typeof declared;
export const THEME_NAMES = Object.keys(declared) as ThemeName[];
