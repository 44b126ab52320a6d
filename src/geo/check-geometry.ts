import { checkPolygon, type Ring } from './check-polygon.ts';
import { checkPositions, type Bounds } from './check-position.ts';
import { FindingList, type GeometryFinding, type Pair } from './geometry-finding.ts';
import { positionPath, readParts, type GeometryPart, type PositionList } from './geometry-parts.ts';
import { samePoint } from './segment-meetings.ts';

export interface CheckGeometryOptions {
  /** Where the coordinates are expected, WGS84 degrees; lets exchanged axes be seen where both orders are legal. */
  readonly bounds?: Bounds;
}

/**
 * Finds what geojson-validation 1.0.2 lets through in a geometry: numbers that are not finite, not degrees, or
 * exchanged; 3-D and 4-D positions; more than six decimals; wrong winding; rings that cross themselves, have no area
 * or lie outside their shell; empty geometries; repeated vertices. Also the malformed ones, so that it can stand alone.
 *
 * `geometry` is any value; `null` is a legal "no place" and has no findings. Never throws. One finding per kind
 * (per ring for ring faults) with a count. Coordinates are `[longitude, latitude]`, plane geometry in degrees.
 */
export function checkGeometry(
  geometry: unknown,
  options: CheckGeometryOptions = {},
): readonly GeometryFinding[] {
  const findings = new FindingList();
  if (geometry === null) return findings.all;
  for (const part of readParts(geometry, findings))
    checkPart(part, options.bounds ?? null, findings);
  return findings.all;
}

function checkPart(part: GeometryPart, bounds: Bounds | null, findings: FindingList): void {
  const rings: Ring[] = [];
  for (const list of part.lists) {
    const points = checkPositions(list, bounds, findings);
    if (part.kind === 'points') continue;
    const isLongEnough = checkLength(list, part.kind, findings);
    if (points === null) continue;
    checkRepeated(points, list, findings);
    if (part.kind === 'polygon' && isLongEnough && checkClosed(points, list, findings)) {
      rings.push({ path: list.path, points });
    }
  }
  if (part.kind === 'polygon' && rings.length === part.lists.length) checkPolygon(rings, findings);
}

function checkLength(list: PositionList, kind: 'line' | 'polygon', findings: FindingList): boolean {
  const count = list.positions.length;
  if (count >= (kind === 'line' ? 2 : 4)) return true;
  const reason = kind === 'line' ? 'line-short' : 'ring-short';
  findings.add({ code: 'geojson', reason, found: String(count) }, list.path, list.path);
  return false;
}

function checkClosed(points: readonly Pair[], list: PositionList, findings: FindingList): boolean {
  const [first, last] = [points[0], points.at(-1)];
  if (first !== undefined && last !== undefined && samePoint(first, last)) return true;
  findings.add({ code: 'geojson', reason: 'ring-open', found: String(last) }, list.path, list.path);
  return false;
}

function checkRepeated(points: readonly Pair[], list: PositionList, findings: FindingList): void {
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (before === undefined || !samePoint(before, point)) return;
    findings.add(
      { code: 'coordinate-repeated', position: point },
      positionPath(list, i),
      '',
      'warning',
    );
  });
}
