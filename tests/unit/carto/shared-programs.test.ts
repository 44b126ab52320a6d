import {
  createPropertyExpression,
  latest,
  type StylePropertyExpression,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { byZoom } from '../../../src/carto/style/base-layers.ts';
import { withSharedProgram } from '../../../src/carto/style/shared-programs.ts';
import { diagramStyleLayers } from '../../../src/carto/style/diagram-style.ts';
import { styleLayers } from '../../../src/carto/style/style.ts';
import { themes } from './token-themes.ts';

/** What MapLibre makes of a value. */
function expressionOf(
  type: 'line' | 'symbol',
  name: string,
  value: unknown,
): StylePropertyExpression {
  const specs = latest[`paint_${type}`] as unknown as Record<string, StylePropertySpecification>;
  const spec = specs[name];
  if (spec === undefined) throw new Error(`no such property: ${name}`);
  const result = createPropertyExpression(value, name, spec);
  if (result.result === 'error') throw new Error(JSON.stringify(result.value));
  return result.value;
}

const paintOf = (layer: { readonly paint?: object | undefined }): Record<string, unknown> => ({
  ...layer.paint,
});

const SHARED = {
  line: ['line-color', 'line-width', 'line-gap-width', 'line-opacity'],
  symbol: ['text-color', 'text-opacity', 'icon-opacity'],
} as const;

describe.each([
  ['plan', styleLayers],
  ['diagram', diagramStyleLayers],
] as const)('the layers of the %s', (_, build) => {
  const layers = build(themes.light);

  it.each(['line', 'symbol'] as const)(
    'take the same properties by feature in every %s',
    (type) => {
      const ofType = layers.filter((layer) => layer.type === type);
      expect(ofType.length).toBeGreaterThan(1);
      for (const layer of ofType)
        for (const name of SHARED[type]) {
          const { kind } = expressionOf(type, name, paintOf(layer)[name]);
          expect(['source', 'composite'], `${layer.id} ${name}`).toContain(kind);
        }
    },
  );
});

describe('withSharedProgram', () => {
  const line = (paint: Record<string, unknown>) =>
    paintOf(withSharedProgram({ id: 'a', type: 'line', source: 's', paint }));

  it.each([
    ['a number', 2.5, 2.5],
    ['a number by zoom', byZoom([8, 1], [12, 3]), 2],
    ['a number by feature', ['get', 'wide'], 7],
  ])('keeps %s as it is', (__, width, expected) => {
    const expression = expressionOf(
      'line',
      'line-width',
      line({ 'line-width': width })['line-width'],
    );
    for (const part of [{}, { part: 'body' }])
      expect(
        expression.evaluate({ zoom: 10 }, { type: 2, properties: { wide: 7, ...part } } as never),
      ).toBe(expected);
  });

  it('leaves areas alone', () => {
    const fill = { id: 'a', type: 'fill', source: 's', paint: { 'fill-opacity': 1 } } as const;
    expect(withSharedProgram(fill)).toBe(fill);
  });
});
