import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapEvents } from './map-options.ts';
import { PickCycle, pickAt } from './picking.ts';

/** Pixel of the map's container. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Who comes before the features of the plan. */
interface Claims {
  readonly clickClaims: ReadonlySet<(at: Pixel) => boolean>;
  readonly hoverClaims: ReadonlySet<(at: Pixel | null) => boolean>;
  readonly isPointerTaken: boolean;
}

/** Tells what the pointer is on and what is clicked; what is claimed is no feature's. */
export function listenToPointer(map: MapLibreMap, claims: Claims, events: MapEvents): void {
  const cycle = new PickCycle();
  /** Asks all of them: those that do not have the pointer must let go. */
  const isHoverClaimed = (at: Pixel | null): boolean =>
    [...claims.hoverClaims].map((isClaimed) => isClaimed(at)).includes(true);
  map.on('mousemove', ({ lngLat, point }) => {
    events.pointer({ lon: lngLat.lng, lat: lngLat.lat });
    if (claims.isPointerTaken) return;
    const isClaimed = isHoverClaimed(point);
    const { ids, group } = isClaimed ? { ids: [], group: [] } : pickAt(map, point);
    const isTarget = isClaimed || ids.length + group.length > 0;
    map.getCanvas().style.cursor = isTarget ? 'pointer' : '';
    events.hover(ids[0] ?? null, { x: point.x, y: point.y });
  });
  map.on('mouseout', () => {
    isHoverClaimed(null);
    events.pointer(null);
    events.hover(null, { x: 0, y: 0 });
  });
  const pick = (point: Pixel, add: boolean): void => {
    const { ids, group } = pickAt(map, point);
    if (group.length > 0) events.pickGroup(group, point);
    else events.pick(cycle.next(point, ids), add);
  };
  // Shift and drag zooms to a box; Shift and a click without a drag is taken for a box too small, and adds.
  map.on('boxzoomcancel', (event) => {
    const { originalEvent } = event;
    if (!(originalEvent instanceof MouseEvent) || claims.isPointerTaken) return;
    const { left, top } = map.getCanvas().getBoundingClientRect();
    pick({ x: originalEvent.clientX - left, y: originalEvent.clientY - top }, true);
  });
  map.on('click', ({ point, originalEvent }) => {
    if ([...claims.clickClaims].some((isClaimed) => isClaimed(point))) return;
    pick({ x: point.x, y: point.y }, originalEvent.shiftKey);
  });
}
