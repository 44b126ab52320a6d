import type { BaseDrawing } from './base-drawing.ts';
import type { DiagramDrawing } from './diagram-drawing.ts';
import type { Drawing } from './drawing.ts';
import { fontNeed } from './font-faces.ts';
import type { FontId } from './font-names.ts';

/** What the map draws with names. */
export interface Labelled {
  readonly drawing: Drawing;
  readonly base: BaseDrawing;
  readonly diagram: DiagramDrawing | null;
}

/** Kinds whose names are set in Song, as the zone layers have it. */
const SONG_KINDS: readonly string[] = ['core-city', 'district'];
/** What of the base map carries a name, in Song unless it is a water's that leans. */
const NAMED_ROLES: readonly string[] = ['neighbour-label', 'river-label', 'river-course'];

const lacks = (names: readonly string[], font: FontId): boolean =>
  fontNeed(names.join(''), font).missing.length > 0;

/**
 * Whether some name has a letter that the first files of its font have not: so it is with another county's package, for
 * which no fonts were cut.
 */
export function needsRestOfFonts({ drawing, base, diagram }: Labelled): boolean {
  const plan = drawing.features.map((feature) => feature.properties);
  const inSong = [
    ...plan.filter(({ kind }) => SONG_KINDS.includes(kind)),
    ...base.features
      .map((feature) => feature.properties)
      .filter(({ role, slanted }) => NAMED_ROLES.includes(role) && !slanted),
  ].map(({ label }) => label);
  const signs = diagram?.features.map(({ properties }) => properties.head + properties.tail) ?? [];
  return (
    lacks(
      plan.map(({ label }) => label),
      'sans',
    ) || lacks([...inSong, ...signs], 'songBold')
  );
}
