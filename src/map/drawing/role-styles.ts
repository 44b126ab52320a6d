import type { Theme } from '../../carto/theme.ts';
import type { SceneRole } from './drawing-scene.ts';

type Hex = `#${string}`;

/** The look of one mark, in the words of terra-draw. Widths in CSS pixels; that of a point is its radius. */
export interface RoleStyle {
  readonly pointColor: Hex;
  readonly pointWidth: number;
  readonly pointOpacity: number;
  readonly pointOutlineColor: Hex;
  readonly pointOutlineWidth: number;
  readonly polygonFillColor: Hex;
  readonly polygonFillOpacity: number;
  readonly polygonOutlineColor: Hex;
  readonly polygonOutlineWidth: number;
  readonly lineStringColor: Hex;
  readonly lineStringWidth: number;
  readonly zIndex: number;
}

/** Review drawings are cinnabar on paper; what is in hand is filled, what can be added is small. */
export function roleStyles(theme: Theme): Readonly<Record<SceneRole, RoleStyle>> {
  const ink = theme['c-clause'] as Hex;
  const paper = theme['c-paper'] as Hex;
  const mark = theme['c-mark'] as Hex;
  const base: RoleStyle = {
    pointColor: paper,
    pointWidth: 4.5,
    pointOpacity: 1,
    pointOutlineColor: ink,
    pointOutlineWidth: 2,
    polygonFillColor: ink,
    polygonFillOpacity: 0.08,
    polygonOutlineColor: ink,
    polygonOutlineWidth: 2.5,
    lineStringColor: ink,
    lineStringWidth: 2.5,
    zIndex: 20,
  };
  return {
    shape: { ...base, zIndex: 10 },
    midpoint: { ...base, pointWidth: 3, pointOutlineWidth: 1.2, zIndex: 15 },
    vertex: base,
    'in-hand': { ...base, pointColor: mark, pointWidth: 6.5, pointOutlineWidth: 2.5, zIndex: 30 },
    snap: { ...base, pointOpacity: 0, pointWidth: 9, pointOutlineWidth: 2, zIndex: 40 },
    fault: { ...base, pointOpacity: 0, pointWidth: 12, pointOutlineWidth: 3, zIndex: 50 },
  };
}
