import * as words from './issue-messages.ts';
import type { PlanFiles } from './plan-files.ts';
import { readPlan, type PlanResult, type ReadPlanOptions } from './read-plan.ts';

/** {@link readPlan} with the words of its messages. */
export function buildPlan(
  files: PlanFiles,
  options: Omit<ReadPlanOptions, 'words'> = {},
): PlanResult {
  return readPlan(files, { ...options, words });
}
