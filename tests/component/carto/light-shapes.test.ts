import { describe, expect, it } from 'vitest';
import { lightIcon } from '../../../src/carto/lights.ts';
import { drawSprite } from '../../../src/map/sprites.ts';
import { LIGHTS } from '../../../src/plan/lights/rule.ts';
import { themesOfPage } from '../support/themes.ts';

const RATIO = 2;
/** Radius inside which the shape stands; the rim of the disc lies outside, CSS pixels. */
const INSIDE = 8.5;

/** Where a light's picture has ink, whatever its colour: pixels that differ from the paper of the disc. */
function ink(name: string, theme: ReturnType<typeof themesOfPage>['light']): readonly boolean[] {
  const { image } = drawSprite(name, theme, RATIO)!;
  const { data, width } = image;
  const grey = (at: number): number =>
    0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  // Just inside the rim, where no shape reaches.
  const paper = grey((Math.round(width / 2) * width + Math.round(width / 2 + INSIDE * RATIO)) * 4);
  return Array.from({ length: data.length / 4 }, (_, at) => {
    const [x, y] = [(at % width) - width / 2, Math.floor(at / width) - width / 2];
    return Math.hypot(x, y) < INSIDE * RATIO && Math.abs(grey(at * 4) - paper) > 40;
  });
}

const pairs = LIGHTS.flatMap((a, i) => LIGHTS.slice(i + 1).map((b) => [a, b] as const));

describe.each(['light', 'dark'] as const)('on the %s sheet, with colour off', (name) => {
  const theme = themesOfPage()[name];

  it.each(pairs)('%s and %s differ in a fifth of their surface or more', (a, b) => {
    const [one, other] = [ink(lightIcon(a), theme), ink(lightIcon(b), theme)];
    const any = one.filter((isInk, at) => isInk || other[at]).length;
    const different = one.filter((isInk, at) => isInk !== other[at]).length;
    expect(any).toBeGreaterThan(50);
    expect(different / any).toBeGreaterThan(0.2);
  });
});
