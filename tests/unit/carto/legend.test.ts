import { describe, expect, it } from 'vitest';
import {
  classLegend,
  landUseLegend,
  layerLegend,
  STATUS_LEGEND,
} from '../../../src/carto/legend.ts';
import { DRAWN_CLASSES, GROUP_OF_KIND } from '../../../src/carto/symbols.ts';
import { county, delivered, SHEET_NAMES, sheets } from './sheets.ts';

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

describe('the legend of statuses', () => {
  it('has a row without a mark, one for the ground and one for each mark', () => {
    expect(STATUS_LEGEND.map(({ key }) => key)).toEqual([
      'no-mark',
      'ground',
      'under-construction',
      'completed',
      'unknown',
    ]);
  });

  it('shows each mark once', () => {
    const marks = STATUS_LEGEND.flatMap(({ swatch }) => swatch.mark?.body ?? []);
    expect(new Set(marks).size).toBe(3);
  });
});

describe('the legend of land use', () => {
  it('lists the classes that the county has in the order of the standard, what matches none last', () => {
    const rows = landUseLegend(county.plan.features);
    expect(rows.map(({ name, code, fill, count }) => [name, code, fill, count])).toEqual([
      ['耕地', '01', '#F5F8DC', 1],
      ['工业用地', '1001', '#BB9674', 1],
      ['公用设施用地', '13', '#006380', 1],
      ['留白用地', '16', '#FFFFFF', 1],
      [null, undefined, '#FFFFFF', 1],
    ]);
  });

  it('is empty for a plan without parcels', () => {
    expect(landUseLegend(delivered.plan.features)).toEqual([]);
  });
});
