import type { Geometry } from 'geojson';
import type { FeatureId } from './ids.ts';
import { within } from './issue-log.ts';
import { IdRegister } from './links.ts';
import { DIAGRAM_FILE, fileAt, type PlanFiles } from './plan-files.ts';
import { checkFeatureGeometry, type GeometryContext } from './read-geometry.ts';
import { featurePlace, readCollection } from './read-layer.ts';
import type { PlanIds } from './read-plan-json.ts';
import { isObject, readShape } from './read-shape.ts';
import { diagramSchema } from './schema.ts';

/**
 * One sign of the structure diagram (示意): no boundary, never measured. Lengths in metres, rotation in degrees
 * counter-clockwise from east. `geometry` is WGS84 longitude, latitude: a centre, or the line of an axis.
 */
export interface DiagramFeature {
  readonly id: string;
  /** `disc`, `ellipse`, `ring`, `axis`, `basin` … */
  readonly role: string;
  /** The plan item that the sign stands for; decoration has none. */
  readonly represents?: FeatureId;
  readonly name?: string;
  readonly nameEn?: string;
  readonly radiusM?: number;
  readonly semiAxesM?: readonly [number, number];
  readonly rotationDeg?: number;
  readonly note?: string;
  readonly geometry: Geometry;
}

/** Reads diagram.geojson when the package has one; broken signs are left out with their issues. */
export function readDiagram(
  files: PlanFiles,
  ids: PlanIds,
  context: GeometryContext,
): readonly DiagramFeature[] {
  const file = fileAt(files, DIAGRAM_FILE);
  if (file === undefined || (!file.ok && file.failure === 'missing')) return [];
  const { log } = context;
  const known = new IdRegister('feature');
  return (readCollection(files, DIAGRAM_FILE, log) ?? []).flatMap((raw, i): DiagramFeature[] => {
    const place = featurePlace(raw, DIAGRAM_FILE, `features[${String(i)}]`);
    const read = readShape(diagramSchema, raw, place, log);
    const geometry = isObject(raw) ? raw['geometry'] : undefined;
    if (geometry === null)
      log.add('geometry-empty', within(place, 'geometry'), { code: 'geometry-empty', count: 1 });
    const fault = checkFeatureGeometry(raw, geometry, place, context);
    if (read === null || fault !== null || geometry === null) return [];
    if (!known.declare(read.id, within(place, 'id'), log)) return [];
    const { represents } = read.properties;
    if (represents !== undefined && !ids.features.has(represents)) {
      const at = within(within(place, 'properties'), 'represents');
      if (!ids.features.isDeclared(represents))
        log.add('feature-unknown', at, { id: represents, by: 'represents' });
      return [];
    }
    return [{ ...read.properties, id: read.id, geometry: structuredClone(geometry) as Geometry }];
  });
}
