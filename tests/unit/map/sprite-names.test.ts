import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildDrawing } from '../../../src/carto/scene.ts';
import { styleLayers } from '../../../src/carto/style/style.ts';
import { LAND_USE_CLASSES, patternName, UNMATCHED_LAND_USE } from '../../../src/carto/land-use.ts';
import { countName, DRAWN_CLASSES, spriteName, STATUS_MARKS } from '../../../src/carto/symbols.ts';
import { lightIcon } from '../../../src/carto/lights.ts';
import { drawSprite } from '../../../src/map/sprites.ts';
import { SYMBOL_GROUPS } from '../../../src/plan/kinds.ts';
import { LIGHTS } from '../../../src/plan/lights/rule.ts';
import { imagesOf } from '../carto/drawn-layers.ts';
import { county, delivered } from '../carto/sheets.ts';
import { themes } from '../carto/token-themes.ts';
import { blankCanvas } from './blank-canvas.ts';

const theme = themes.light;
const layers = styleLayers(theme);

beforeAll(() => {
  for (const [name, value] of Object.entries(blankCanvas())) vi.stubGlobal(name, value);
});
afterAll(() => vi.unstubAllGlobals());

/** Every picture that the style can ask for: each group in each class with each mark, plain and in hand. */
function everyImage(): Set<string> {
  const names = new Set<string>();
  for (const group of SYMBOL_GROUPS) {
    for (const cls of DRAWN_CLASSES) {
      for (const mark of [null, ...STATUS_MARKS]) {
        const feature = {
          geometry: { type: 'Point' as const, coordinates: [0, 0] },
          properties: { group, cls, icon: spriteName({ group, cls, mark }), leader: '' },
        };
        for (const layer of layers) imagesOf(layer, feature).forEach((name) => names.add(name));
      }
    }
  }
  names.delete('');
  return names;
}

describe('the pictures of the style', () => {
  it('can all be drawn, whatever the group, class and mark', () => {
    const names = [...everyImage()];
    expect(names.filter((name) => drawSprite(name, theme, 2) === null)).toEqual([]);
    for (const prefix of ['', 'related-', 'selected-']) {
      expect(names).toContain(`${prefix}town-schematic-unknown`);
    }
  });

  it.each([
    ['delivered', delivered],
    ['county', county],
  ])('can all be drawn for the features of the %s plan, its lists and groups', (_, { plan }) => {
    const drawing = buildDrawing(plan, 'zh', '', () => true);
    const names = new Set(
      drawing.features.flatMap((feature) =>
        layers.flatMap((layer) => imagesOf(layer, feature)).concat(feature.properties.mark),
      ),
    );
    names.delete('');
    expect([...names].filter((name) => drawSprite(name, theme, 2) === null)).toEqual([]);
    expect(names.size).toBeGreaterThan(10);
  });

  it('can all be drawn with every mark, on the ground and in hand, and so can groups', () => {
    const names = SYMBOL_GROUPS.flatMap((group) =>
      DRAWN_CLASSES.flatMap((cls) =>
        STATUS_MARKS.flatMap((mark) =>
          [false, true].map((ground) => spriteName({ group, cls, mark, ground })),
        ),
      ),
    ).concat(countName(2), countName(99), countName(1000));
    const inHand = ['', 'selected-', 'related-'].flatMap((disc) =>
      names.map((name) => `${disc}${name}`),
    );
    const alone = STATUS_MARKS.map((mark) => `status-${mark}`);
    expect([...inHand, ...alone].filter((name) => drawSprite(name, theme, 1) === null)).toEqual([]);
  });

  it('can all be drawn for every light, in hand too', () => {
    const names = ['', 'selected-', 'related-'].flatMap((disc) =>
      LIGHTS.map((light) => `${disc}${lightIcon(light)}`),
    );
    expect(names.filter((name) => drawSprite(name, theme, 2) === null)).toEqual([]);
  });

  it('can all be drawn for every class of land use', () => {
    const names = [...LAND_USE_CLASSES, UNMATCHED_LAND_USE].map(({ pattern, text }) =>
      patternName(pattern, text),
    );
    const missing = names.filter((name) => name !== '' && drawSprite(name, theme, 2) === null);
    expect(missing).toEqual([]);
  });

  it.each([
    'lu-none-dark',
    'lu-dots',
    'lu-dots-red',
    'lu-constructor-dark',
    'status-planned',
    'park',
    'park-none',
    'selected-park',
    'hatch-none',
    'leader-up-3',
    'light-blue',
    'light-',
    'toString',
    '',
  ])('do not include %j', (name) => {
    expect(drawSprite(name, theme, 2)).toBeNull();
  });
});
