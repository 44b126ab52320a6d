import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { rgbOf } from '../../../src/carto/colour.ts';
import { buildLinkDrawing, linkArcs } from '../../../src/carto/link-drawing.ts';
import { diagramStyleLayers } from '../../../src/carto/style/diagram-style.ts';
import { styleLayers } from '../../../src/carto/style/style.ts';
import { thematicStyle } from '../../../src/carto/style/thematic-layers.ts';
import { firstLabelLayer, inZOrder, nextAbove, Z_ORDER } from '../../../src/carto/style/z-order.ts';
import { buildTownshipDrawing } from '../../../src/carto/township-drawing.ts';
import { messagesFor } from '../../../src/i18n/messages.ts';
import { itemsByTownship } from '../../../src/plan/township-counts.ts';
import { delivered } from './sheets.ts';
import { THEME_NAMES } from './token-declarations.ts';
import { themes } from './token-themes.ts';

const { plan } = delivered;

function drawing(language: 'zh' | 'en') {
  const arcs = linkArcs(plan, plan.links, language, messagesFor(language).links);
  return {
    links: buildLinkDrawing(arcs, plan.place.bounds, null),
    townships: buildTownshipDrawing(itemsByTownship(plan).townships),
  };
}

describe('the style of themes', () => {
  const cases = THEME_NAMES.flatMap((theme) =>
    (['zh', 'en'] as const).map((language) => ({ theme, language })),
  );

  it.each(cases)('in $language and $theme passes the official validator', ({ theme, language }) => {
    const { sources, layers } = thematicStyle(drawing(language), themes[theme]);
    expect(validateStyleMin({ version: 8, sources: { ...sources }, layers: [...layers] })).toEqual(
      [],
    );
  });

  it('has the layers and the source of what is shown, nothing else', () => {
    const { links, townships } = drawing('zh');
    const idsOf = (style: ReturnType<typeof thematicStyle>) => [
      Object.keys(style.sources),
      style.layers.map(({ id }) => id.split('/')[0]),
    ];
    expect(idsOf(thematicStyle({ links, townships: null }, themes.light))).toEqual([
      ['links'],
      ['links', 'links', 'links'],
    ]);
    expect(idsOf(thematicStyle({ links: null, townships }, themes.light))).toEqual([
      ['townships'],
      ['townships'],
    ]);
    expect(idsOf(thematicStyle({ links: null, townships: null }, themes.light))).toEqual([[], []]);
  });

  it('lets no name overlap another one', () => {
    const { layers } = thematicStyle(drawing('zh'), themes.light);
    expect(JSON.stringify(layers)).not.toContain('text-allow-overlap');
  });
});

describe('the places of a link’s name', () => {
  /** Room that the map leaves between a name's point and the edge of the sheet, CSS pixels. */
  const ROOM = 72;
  const NAME_PX = 140;
  const { layers } = thematicStyle(drawing('zh'), themes.light);
  const layout = layers.find(({ id }) => id === 'links/label')?.layout as Record<string, unknown>;
  const [, , east = [], west = []] = layout['text-variable-anchor-offset'] as unknown[][];

  /** How far a name reaches to the east and to the west of its point, CSS pixels, at each of its places. */
  const reaches = ([, list]: unknown[]) =>
    (list as (string | [number, number])[]).flatMap((anchor, at, all) => {
      if (typeof anchor !== 'string') return [];
      const dx = (all[at + 1] as [number, number])[0] * Number(layout['text-size']);
      const share = anchor.includes('left') ? 0 : anchor.includes('right') ? 1 : 0.5;
      return [{ east: dx + NAME_PX * (1 - share), west: NAME_PX * share - dx }];
    });

  it('keep it whole at either edge of the sheet, as long as one of them is free', () => {
    expect(reaches(east)).toHaveLength(11);
    for (const place of reaches(east).slice(0, -2)) expect(place.east).toBeLessThanOrEqual(ROOM);
    for (const place of reaches(west).slice(0, -2)) expect(place.west).toBeLessThanOrEqual(ROOM);
  });
});

describe('where a theme stands among the layers', () => {
  it('is below the first names above the lines', () => {
    const layers = styleLayers(themes.light);
    const at = layers.findIndex(({ id }) => id === firstLabelLayer(layers));
    expect(layers[at]?.type).toBe('symbol');
    expect(layers.slice(0, at).map(({ type }) => type)).not.toContain('symbol');
    const lines = layers.filter(({ id, type }) => id.startsWith('plan/line/') && type === 'line');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(layers.indexOf(line)).toBeLessThan(at);
  });

  it('is the same layer in the structure diagram, so that it is always there', () => {
    const ids = diagramStyleLayers(themes.light).map(({ id }) => id);
    expect(ids).toContain(firstLabelLayer(styleLayers(themes.light)));
  });

  it('is nowhere without any names', () => {
    const lines = inZOrder(styleLayers(themes.light)).filter(({ type }) => type !== 'symbol');
    expect(() => firstLabelLayer(lines)).toThrow('no layer of names');
  });

  it('is found for a layer that comes later: below the next one that is there', () => {
    expect(nextAbove('links/head', (id) => id === 'focus/label')).toBe('focus/label');
    expect(nextAbove('links/label', () => true)).toBe(Z_ORDER[Z_ORDER.indexOf('links/label') + 1]);
    expect(nextAbove('links/head', () => false)).toBeUndefined();
    expect(() => nextAbove('links/stray', () => true)).toThrow('links/stray');
  });
});

describe('the colours for another library', () => {
  it('are those of the tokens', () => {
    expect(rgbOf('#2347A0')).toEqual([35, 71, 160]);
    for (const theme of Object.values(themes)) {
      expect(() => [rgbOf(theme['k-transport']), rgbOf(theme['c-ink'])]).not.toThrow();
    }
  });

  it('are refused when they are written otherwise', () => {
    expect(() => rgbOf('rgb(1 2 3)')).toThrow(RangeError);
  });
});
