import type { ClauseId, DepartmentId, FeatureId } from '../../../src/plan/ids.ts';

/** Ids as a test writes them. */
export const clauseId = (id: string) => id as ClauseId;
export const departmentId = (id: string) => id as DepartmentId;
export const featureId = (id: string) => id as FeatureId;
