/** Branded identifiers: a clause id cannot be passed where a feature id is wanted. */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Id of a plan feature: the top-level `id` of its GeoJSON feature, e.g. `lobster-town`. */
export type FeatureId = Id<'feature'>;
/** Id of a clause of the document, e.g. `3.1.1`. */
export type ClauseId = Id<'clause'>;
/** Id of a responsible department, e.g. `fgw`. */
export type DepartmentId = Id<'department'>;
/** Id of a target, e.g. `t2025-gdp`. */
export type TargetId = Id<'target'>;
/** Id of a layer of the plan package, e.g. `parks`. */
export type LayerId = Id<'layer'>;
