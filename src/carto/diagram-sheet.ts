import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { DiagramFeature } from '../plan/read-diagram.ts';
import { buildDiagramDrawing, type DiagramDrawing } from './diagram-drawing.ts';
import { diagramStyleLayers } from './style/diagram-style.ts';
import type { Theme } from './theme.ts';

/** The structure diagram as the map draws it. Its code comes with the diagram's file, after the first picture. */
export interface DiagramSheet {
  readonly drawing: (language: 'zh' | 'en') => DiagramDrawing;
  readonly layers: (theme: Theme) => readonly LayerSpecification[];
}

export function diagramSheet(signs: readonly DiagramFeature[]): DiagramSheet {
  return {
    drawing: (language) => buildDiagramDrawing(signs, language),
    layers: diagramStyleLayers,
  };
}
