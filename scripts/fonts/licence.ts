import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { COPYRIGHT } from './faces.ts';

const require = createRequire(import.meta.url);

/** The licence text that goes beside the fonts, with what the licence asks a derived font to say. */
export function licenceText(): string {
  const licence = readFileSync(require.resolve('@fontsource/noto-sans-sc/LICENSE'), 'utf8');
  return `The fonts in this folder are subsets of Noto Sans SC and Noto Serif SC, joined and renamed for
Plan Atlas; the files called water-* are slanted to the left. They are named "PA Sans", "PA Song" and
"PA Water" and use no reserved font name.

Noto Sans SC:  ${COPYRIGHT['noto-sans-sc']}
Noto Serif SC: ${COPYRIGHT['noto-serif-sc']}

Source: the npm packages @fontsource/noto-sans-sc and @fontsource/noto-serif-sc 5.3.0, whose licence
file follows.

${licence.trim()}
`;
}
