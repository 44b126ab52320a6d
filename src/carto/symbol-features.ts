import type { DrawingFeature, DrawingProperties } from './drawing.ts';
import {
  layoutBands,
  type BandLayout,
  type Group,
  type Placement,
} from './crowding/band-layout.ts';
import { LIST_ROW_PX, type ListLayout } from './crowding/list-layout.ts';
import type { SymbolPoint } from './crowding/units.ts';
import { NO_LAND_USE } from './land-use.ts';
import { leaderImage, leaderMiddle } from './leader.ts';
import { countName } from './symbols.ts';

/** Size of a symbol's name, and of the name of what is selected, CSS pixels. */
export const LABEL_PX = 12;
/** A selected symbol is this much larger (look.md §4). */
export const SELECTED_SCALE = 1.3;

/** Beyond any zoom of the map. */
const ALWAYS = { z0: 0, z1: 30 } as const;

/** What stands differently from band to band. */
type Standing = Pick<
  DrawingProperties,
  'mode' | 'dx' | 'dy' | 'side' | 'leader' | 'leaderDx' | 'leaderDy'
>;

const ON_POINT: Omit<Standing, 'mode'> = {
  dx: 0,
  dy: 0,
  side: 'right',
  leader: '',
  leaderDx: 0,
  leaderDy: 0,
};

function rowStanding(list: ListLayout, slot: number): Omit<Standing, 'mode'> {
  const [leaderDx, leaderDy] = slot === 0 ? leaderMiddle(list) : [0, 0];
  return {
    dx: list.side === 'right' ? list.lead : -list.lead,
    dy: (list.top + slot) * LIST_ROW_PX,
    side: list.side,
    leader: slot === 0 ? leaderImage(list) : '',
    leaderDx,
    leaderDy,
  };
}

interface Stand {
  readonly at: readonly [number, number];
  readonly standing: Standing;
}

function standOf(point: SymbolPoint, placement: Placement): Stand {
  if (placement.mode !== 'row') {
    return { at: point.at, standing: { mode: placement.mode, ...ON_POINT } };
  }
  const { anchor, list, slot } = placement;
  return { at: anchor, standing: { mode: 'row', ...rowStanding(list, slot) } };
}

/** Runs of bands that hold the same value, as zooms: the first reaches down and the last up without end. */
function runsOf<T>(
  bands: readonly BandLayout[],
  valueOf: (band: BandLayout) => T | undefined,
): { value: T; z0: number; z1: number }[] {
  const runs: { value: T; key: string; z0: number; z1: number }[] = [];
  for (const band of bands) {
    const value = valueOf(band);
    const last = runs.at(-1);
    if (value === undefined) continue;
    const key = JSON.stringify(value);
    const z1 = band === bands.at(-1) ? ALWAYS.z1 : band.zoom + 1;
    if (last?.key === key && last.z1 === band.zoom) last.z1 = z1;
    else runs.push({ value, key, z0: band === bands[0] ? ALWAYS.z0 : band.zoom, z1 });
  }
  return runs;
}

function groupFeatures(bands: readonly BandLayout[]): DrawingFeature[] {
  const groups = new Map<string, Group>();
  for (const band of bands) for (const group of band.groups) groups.set(group.id, group);
  return [...groups.keys()].flatMap((id) =>
    runsOf(bands, (band) => band.groups.find((group) => group.id === id)).map(
      ({ value, z0, z1 }) => ({
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [...value.anchor] },
        properties: {
          id,
          kind: 'project' as const,
          group: 'place' as const,
          cls: 'gazetteer' as const,
          label: '',
          rank: -1,
          tier: 0 as const,
          part: 'group' as const,
          ...(value.list === null ? ON_POINT : rowStanding(value.list, 0)),
          mode: '' as const,
          z0,
          z1,
          icon: countName(value.members.length),
          mark: '',
          members: value.members.join(),
          ...NO_LAND_USE,
        },
      }),
    ),
  );
}

/**
 * The symbols of points and areas, each once for every band of zooms in which it stands differently, and the groups.
 * @param symbols each symbol with the properties that are the same in all bands
 * @param around a zoom when only its surroundings are wanted, null for all zooms
 */
export function symbolFeatures(
  symbols: readonly { readonly point: SymbolPoint; readonly properties: DrawingProperties }[],
  around: number | null,
): DrawingFeature[] {
  const bands = layoutBands(
    symbols.map(({ point }) => point),
    around,
  );
  const features = symbols.flatMap(({ point, properties }) =>
    runsOf(bands, (band) => {
      const placement = band.placements.get(point.id);
      return placement === undefined ? undefined : standOf(point, placement);
    }).map(({ value, z0, z1 }): DrawingFeature => ({
      type: 'Feature',
      id: point.id,
      geometry: { type: 'Point', coordinates: [...value.at] },
      properties: { ...properties, ...value.standing, part: 'symbol', z0, z1 },
    })),
  );
  return [...features, ...groupFeatures(bands)];
}
