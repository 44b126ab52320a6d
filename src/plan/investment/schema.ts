import * as v from 'valibot';
import type { ClauseId, DepartmentId } from '../ids.ts';
import { bilingual, featureId, id, plainId, text } from '../schema.ts';

const clauseId = id<ClauseId>();
const departmentId = id<DepartmentId>();

export const wordGroupSchema = v.object({
  id: plainId,
  name: bilingual,
  words: v.array(text),
});

export const endSchema = v.object({
  id: plainId,
  name: bilingual,
  features: v.array(featureId),
});

export const askUnitsSchema = v.record(v.string(), departmentId);

export const remarkSchema = v.object({
  key: text,
  clause: clauseId,
  says: bilingual,
  everywhere: v.optional(v.boolean(), false),
});

export const chainSchema = v.object({
  id: plainId,
  name: bilingual,
  stages: v.array(v.object({ id: plainId, name: bilingual })),
  nodes: v.array(v.unknown()),
});

/** The schema of a node of a chain with these stages. */
export const nodeSchema = (stages: readonly string[]) =>
  v.object({
    id: plainId,
    label: bilingual,
    stage: v.picklist(stages),
    clause: clauseId,
    says: v.exactOptional(bilingual),
    features: v.array(featureId),
  });

export const trackedSchema = v.object({ clause: clauseId, features: v.array(featureId) });
