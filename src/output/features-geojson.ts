import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Messages } from '../i18n/messages.ts';
import { clausesOfFeature, departmentsOfFeature } from '../plan/queries.ts';
import type { Plan, PlanFeature } from '../plan/types.ts';

/** A collection that says where it comes from, in members of its own beside those of RFC 7946. */
export interface FeatureFile extends FeatureCollection<Geometry | null> {
  readonly name: string;
  readonly document: string;
  readonly documentNumber: string;
  /** `YYYY-MM-DD`. */
  readonly dataDate: string;
  readonly edition: string;
  readonly mapReviewNumber: string | null;
}

/**
 * Features as GeoJSON (WGS84): geometry as in the data, null where there is no place; how the place is known stands in
 * fields of its own. Facts are those of the data with their sources; what is not known is absent or null, never 0.
 */
export function toFeatureFile(
  plan: Plan,
  features: readonly PlanFeature[],
  { name, edition, t }: { readonly name: string; readonly edition: string; readonly t: Messages },
): FeatureFile {
  const { document, dataDate, mapReviewNumber } = plan;
  return {
    type: 'FeatureCollection',
    name,
    document: document.title,
    documentNumber: document.documentNumber,
    dataDate,
    edition,
    mapReviewNumber: mapReviewNumber ?? null,
    features: features.map((feature) => toFeature(plan, feature, t)),
  };
}

function toFeature(plan: Plan, feature: PlanFeature, t: Messages): Feature<Geometry | null> {
  const { id, name, nameEn, layer, kind, category, context, partOf, position } = feature;
  const bearer = partOf ?? id;
  return {
    type: 'Feature',
    id,
    properties: {
      name,
      ...(nameEn === undefined ? {} : { nameEn }),
      layer,
      kind,
      kindName: t.kinds[kind],
      ...(category === undefined ? {} : { category }),
      context,
      ...(partOf === undefined ? {} : { partOf }),
      clauses: clausesOfFeature(plan, bearer).map(({ id: clause }) => clause),
      clauseRefs: clausesOfFeature(plan, bearer).map(({ ref }) => ref),
      departments: departmentsOfFeature(plan, bearer).map((department) => department.name),
      status: feature.status,
      statusName: t.statuses[feature.status],
      ...(feature.statusDate === undefined ? {} : { statusDate: feature.statusDate }),
      ...(feature.statusSource === undefined ? {} : { statusSource: feature.statusSource }),
      positionClass: position.class,
      positionClassName: t.positions[position.class],
      toleranceM: position.toleranceM,
      positionSource: position.source,
      ...(position.note === undefined ? {} : { positionNote: position.note }),
      ...(feature.landUse === undefined ? {} : { landUse: feature.landUse }),
      edition: feature.edition,
      facts: feature.facts,
      dataDate: plan.dataDate,
    },
    geometry: feature.geometry,
  };
}
