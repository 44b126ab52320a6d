import { describe, expect, it } from 'vitest';
import { classLegend, layerLegend } from '../../../src/carto/legend.ts';
import { DRAWN_CLASSES, GROUP_OF_KIND } from '../../../src/carto/symbols.ts';
import { SHEET_NAMES, sheets } from './sheets.ts';

describe.each(SHEET_NAMES)('the legend of the %s plan', (name) => {
  const { plan } = sheets[name];

  it('counts the items of each position class, without context places and blocks', () => {
    const counts: Record<string, number> = {};
    for (const { context, partOf, position } of plan.features) {
      if (context || partOf !== undefined) continue;
      counts[position.class] = (counts[position.class] ?? 0) + 1;
    }
    expect(classLegend(plan.features)).toEqual(
      DRAWN_CLASSES.map((cls) => ({ cls, count: counts[cls] ?? 0 })),
    );
  });

  it('counts only the features that it is given', () => {
    const [first] = plan.layers;
    const some = plan.features.filter(({ layer }) => layer === first?.id);
    const sum = classLegend(some).reduce((total, { count }) => total + count, 0);
    expect(sum).toBe(
      some.filter(
        ({ context, partOf, geometry }) => !context && partOf === undefined && geometry !== null,
      ).length,
    );
  });

  it('has a row for each layer in the order of the package', () => {
    expect(layerLegend(plan).map(({ layer }) => layer)).toEqual(plan.layers);
  });

  it('gives a layer the symbol of its kind and counts its features with and without place', () => {
    for (const { layer, group, placed, total } of layerLegend(plan)) {
      const own = plan.features.filter((feature) => feature.layer === layer.id);
      const unplaced = own.filter(({ position }) => position.class === 'none');
      expect(group).toBe(GROUP_OF_KIND[layer.kind]);
      expect([placed, total]).toEqual([own.length - unplaced.length, own.length]);
    }
  });
});
