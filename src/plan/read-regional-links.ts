import { checkGeometry } from '../geo/check-geometry.ts';
import { within, type IssueLog, type Place } from './issue-log.ts';
import { isDrawable } from './read-geometry.ts';
import type { PlanFrame } from './read-plan-json.ts';
import type { RegionalLink } from './types.ts';

type RawLink = PlanFrame['links'][number];

/**
 * The regional links of plan.json that can be relied on, in the order of the file: from a feature that the package has,
 * to a city with a sound position (WGS84 longitude, latitude) and a source for it.
 */
export function readRegionalLinks(frame: PlanFrame, log: IssueLog): readonly RegionalLink[] {
  return frame.links.flatMap((entry) => readLink(entry, frame, log) ?? []);
}

function readLink(
  { value, place }: RawLink,
  { ids, place: { bounds } }: PlanFrame,
  log: IssueLog,
): RegionalLink | null {
  const city = within(place, 'to');
  if (!ids.features.isDeclared(value.from)) {
    log.add('feature-unknown', within(place, 'from'), { id: value.from, by: 'link' });
  }
  const hasSource = value.to.source.trim() !== '';
  if (!hasSource) {
    log.add('source-missing', within(city, 'source'), { field: 'source', of: 'link' });
  }
  const at = readPosition(value.to.at, within(city, 'at'), bounds, log);
  if (at === null || !hasSource || !ids.features.has(value.from)) return null;
  return { ...value, to: { ...value.to, at } };
}

/** The position as a pair, or null with the issues of a point: exchanged axes, metres, no number. */
function readPosition(
  coordinates: readonly unknown[],
  place: Place,
  bounds: readonly [number, number, number, number],
  log: IssueLog,
): readonly [number, number] | null {
  const findings = checkGeometry({ type: 'Point', coordinates }, { bounds });
  for (const finding of findings) log.add(finding.code, place, finding, finding.level);
  if (!findings.every(isDrawable)) return null;
  const [lon, lat] = coordinates;
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : null;
}
