import { expect, vi } from 'vitest';
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { readTheme } from '../../../src/carto/theme.ts';
import { buildBaseDrawing } from '../../../src/carto/base-drawing.ts';
import { fontFaces } from '../../../src/carto/font-faces.ts';
import type { DiagramSheet } from '../../../src/carto/diagram-sheet.ts';
import { buildFocus } from '../../../src/carto/focus-drawing.ts';
import { buildDrawing } from '../../../src/carto/scene.ts';
import { buildStyle, styleLayers } from '../../../src/carto/style/style.ts';
import { maplibregl } from '../../../src/map/maplibre.ts';
import { drawSprite } from '../../../src/map/sprites.ts';
import type { Plan } from '../../../src/plan/types.ts';

export const tokens = () => {
  const style = getComputedStyle(document.documentElement);
  return readTheme((property) => style.getPropertyValue(property));
};

/** The whole style of a plan or of its structure diagram, as the app makes it. */
export function styleOf(
  plan: Plan,
  base: Readonly<Record<string, unknown>>,
  language: 'zh' | 'en' = 'zh',
  diagram: DiagramSheet | null = null,
): StyleSpecification {
  const drawing = buildDrawing(plan, language, '（示意）', () => true);
  return buildStyle({
    layers: diagram?.layers(tokens()) ?? styleLayers(tokens()),
    base: buildBaseDrawing(
      plan.base.map((file) => ({ file, content: base[file.file] })),
      language,
      plan.place.bounds,
    ),
    plan: diagram?.drawing(language) ?? drawing,
    focus: buildFocus(drawing, new Set(), () => null),
    fonts: fontFaces(new URL('/', location.href).href),
  });
}

/** A bare MapLibre map of a style, to look into. */
export function mapOf(style: StyleSpecification, width: number, height: number): MapLibreMap {
  const container = document.createElement('div');
  Object.assign(container.style, { width: `${width}px`, height: `${height}px` });
  document.body.replaceChildren(container);
  const map = new maplibregl.Map({ container, style, fadeDuration: 0, attributionControl: false });
  map.setMissingStyleImageResolver((id) => {
    const sprite = map.hasImage(id) ? null : drawSprite(id, tokens(), 2);
    if (sprite === null) return;
    map.addImage(id, sprite.image, { pixelRatio: sprite.pixelRatio, sdf: sprite.sdf });
  });
  return map;
}

export async function drawnAt(
  map: MapLibreMap,
  zoom: number,
  center: [number, number],
): Promise<void> {
  const idle = vi.fn();
  void map.once('idle', idle);
  map.jumpTo({ center, zoom });
  map.triggerRepaint();
  await expect.poll(() => idle.mock.calls.length, { timeout: 30_000 }).toBe(1);
}
