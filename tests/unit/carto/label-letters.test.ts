import { describe, expect, it } from 'vitest';
import { buildDiagramDrawing } from '../../../src/carto/diagram-drawing.ts';
import { needsRestOfFonts } from '../../../src/carto/label-letters.ts';
import { buildDrawing } from '../../../src/carto/scene.ts';
import { buildPlan } from '../../../src/plan/build-plan.ts';
import { baseOf, delivered } from './sheets.ts';

const drawing = buildDrawing(delivered.plan, 'zh', '（示意）', () => true);
const labelled = { drawing, base: baseOf(delivered, 'zh'), diagram: null };
/** The first feature that `is` picks, with another name. */
const renamed = (label: string, is: (kind: string) => boolean): typeof drawing => {
  const at = drawing.features.findIndex(({ properties }) => is(properties.kind));
  return {
    ...drawing,
    features: drawing.features.map((feature, i) =>
      i === at ? { ...feature, properties: { ...feature.properties, label } } : feature,
    ),
  };
};

describe('the fonts that the map starts with', () => {
  it.each(['zh', 'en'] as const)(
    'have every letter of the plan that they were cut for: %s',
    (language) => {
      const own = buildDrawing(
        delivered.plan,
        language,
        language === 'zh' ? '（示意）' : ' (schematic)',
        () => true,
      );
      const { diagram } = buildPlan(delivered.files);
      const base = baseOf(delivered, language);
      expect(diagram.length).toBeGreaterThan(0);
      expect(
        needsRestOfFonts({ drawing: own, base, diagram: buildDiagramDrawing(diagram, language) }),
      ).toBe(false);
    },
  );

  it('lack a letter of another plan', () => {
    const is = (kind: string): boolean => kind === 'park';
    expect(needsRestOfFonts({ ...labelled, drawing: renamed('鄱阳工业园', is) })).toBe(true);
  });

  it('lack in Song what they have in Hei: a zone is set in Song', () => {
    const [park, district] = ['park', 'district'].map((wanted) =>
      renamed('铁路园区', (kind) => kind === wanted),
    );
    expect(needsRestOfFonts({ ...labelled, drawing: park ?? drawing })).toBe(false);
    expect(needsRestOfFonts({ ...labelled, drawing: district ?? drawing })).toBe(true);
  });
});
