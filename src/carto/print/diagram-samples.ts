import type { Mark, PathMark } from './marks.ts';

/** Signs of the structure diagram that have a row in its legend. */
export const DIAGRAM_ROLES = ['disc', 'ellipse', 'axis', 'ring', 'basin'] as const;
export type DiagramRole = (typeof DIAGRAM_ROLES)[number];

const ellipse = (rx: number, ry: number): string =>
  `M${-rx},0A${rx},${ry} 0 1 1 ${rx},0A${rx},${ry} 0 1 1 ${-rx},0Z`;

/** A sign of the structure diagram in small, around a point. */
export function diagramMarks(role: DiagramRole, x: number, y: number): readonly Mark[] {
  const at = { x, y, scale: 1 };
  const draw = (d: string, rest: Partial<PathMark>): PathMark => ({ mark: 'path', at, d, ...rest });
  switch (role) {
    case 'disc':
      return [draw(ellipse(2.2, 2.2), { fill: 'k-core' })];
    case 'ring':
      return [draw(ellipse(1.6, 1.6), { fill: 'm-land', stroke: 'k-town', width: 1 })];
    case 'axis':
      return [draw('M-5,-1H1.5V-2.2L5,0L1.5,2.2V1H-5Z', { fill: 'k-transport', fillOpacity: 0.7 })];
    case 'ellipse':
    case 'basin': {
      const fill = role === 'ellipse' ? 'k-zone' : 'k-eco';
      return [5, 3.6, 2.2].map((rx) => draw(ellipse(rx, rx / 2), { fill, fillOpacity: 0.35 }));
    }
  }
}
