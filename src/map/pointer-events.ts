import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapEvents } from './map-options.ts';
import { PickCycle, pickAt } from './picking.ts';
import type { PointerClaims } from './pointer-claims.ts';

/** Tells what the pointer is on and what is clicked; what {@link PointerClaims} take is no feature's. */
export function listenToPointer(map: MapLibreMap, claims: PointerClaims, events: MapEvents): void {
  const cycle = new PickCycle();
  map.on('mousemove', (event) => {
    const { lng, lat } = event.lngLat;
    events.pointer({ lon: lng, lat });
    const isClaimed = claims.hover(event.point);
    const { ids, group } = isClaimed ? { ids: [], group: [] } : pickAt(map, event.point);
    const isTarget = isClaimed || ids.length + group.length > 0;
    map.getCanvas().style.cursor = isTarget ? 'pointer' : '';
    events.hover(ids[0] ?? null, { x: event.point.x, y: event.point.y });
  });
  map.on('mouseout', () => {
    claims.hover(null);
    events.pointer(null);
    events.hover(null, { x: 0, y: 0 });
  });
  const pick = (point: { readonly x: number; readonly y: number }, add: boolean): void => {
    const { ids, group } = pickAt(map, point);
    if (group.length > 0) events.pickGroup(group, point);
    else events.pick(cycle.next(point, ids), add);
  };
  // Shift and drag zooms to a box; Shift and a click without a drag is taken for a box too small, and adds.
  map.on('boxzoomcancel', (event) => {
    const { originalEvent } = event;
    if (!(originalEvent instanceof MouseEvent)) return;
    const { left, top } = map.getCanvas().getBoundingClientRect();
    pick({ x: originalEvent.clientX - left, y: originalEvent.clientY - top }, true);
  });
  map.on('click', ({ point, originalEvent }) => {
    if (claims.click(point)) return;
    pick({ x: point.x, y: point.y }, originalEvent.shiftKey);
  });
}
