import type { Geometry, Position } from 'geojson';
import { thinLine } from '../../geo/thin-line.ts';
import type { Pixel } from '../crowding/boxes.ts';

/** Lines and rings of a geometry. */
export function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

export interface PathOptions {
  readonly toUnits: (position: Position) => Pixel;
  /** Units that a line may be off when its points are thinned. */
  readonly tolerance: number;
}

/** Path data of lines and areas: whole tenths of a unit, from point to point. */
export function pathData(geometry: Geometry, { toUnits, tolerance }: PathOptions): string {
  const isArea = geometry.type.endsWith('Polygon');
  return linesOf(geometry)
    .map((line) => {
      let [x, y] = [0, 0];
      const steps = thinLine(line.map(toUnits), tolerance).map(([toX, toY]) => {
        const step = [Math.round(toX * 10) - x, Math.round(toY * 10) - y] as const;
        [x, y] = [x + step[0], y + step[1]];
        return step.map((value) => String(value / 10)).join(' ');
      });
      const [first = '', ...rest] = steps;
      return `M${first}${rest.length === 0 ? '' : `l${rest.join(' ')}`}${isArea ? 'z' : ''}`;
    })
    .join('')
    .replaceAll(' -', '-')
    .replace(/(?<![\d.])0\./g, '.');
}
