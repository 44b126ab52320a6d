import { LIGHTS, type Light } from '../plan/lights/rule.ts';
import type { Swatch } from './swatch.ts';
import { SYMBOL_PATHS } from './symbol-paths.ts';
import type { ThemeToken } from './theme.ts';

/** How a light is drawn on the map and beside words: shape and colour; no data is a broken ring without a fill. */
export interface LightDrawing extends Swatch {
  readonly token: ThemeToken;
}

const drawing = (light: Light, token: ThemeToken): LightDrawing => ({
  path: SYMBOL_PATHS[`light-${light}`].body,
  token,
  hatch: false,
  ...(light === 'none' ? { fill: 0, rim: 1.7, dash: [2.25, 2.3] } : { fill: 1, rim: 0, dash: [] }),
});

/** ■ ▲ ● ◌ (look.md §3): told apart by shape alone. */
export const LIGHT_DRAWING: Readonly<Record<Light, LightDrawing>> = {
  red: drawing('red', 'c-bad'),
  yellow: drawing('yellow', 'c-warn'),
  green: drawing('green', 'c-good'),
  none: drawing('none', 'c-none'),
};

/** Name of the picture of a light on the map. */
export const lightIcon = (light: Light): string => `light-${light}`;

/** The light that `lightIcon` made a name of; undefined for another name. */
export const parseLightIcon = (name: string): Light | undefined =>
  LIGHTS.find((light) => lightIcon(light) === name);
