import {
  DIAGRAM_FILE,
  missingPlanFile,
  packagePaths,
  parsePlanFile,
  PLAN_FILE,
  PROGRESS_FILE,
  type PlanFile,
  type PlanFiles,
} from '../plan/plan-files.ts';

/** How far the reading has come, in files. */
export interface LoadProgress {
  readonly done: number;
  readonly total: number;
}

/** Reads a file of a package by its path in it. Never rejects. */
export type ReadPlanFile = (path: string) => Promise<PlanFile>;

/** Reads a file of a package over the network. */
export async function fetchPlanFile(url: string): Promise<PlanFile> {
  try {
    const response = await fetch(url);
    if (!response.ok) return missingPlanFile(`HTTP ${String(response.status)}`);
    return parsePlanFile(await response.text());
  } catch (cause) {
    return missingPlanFile(cause instanceof Error ? cause.message : String(cause));
  }
}

/**
 * Loads `plan.json` and, in parallel, every file that it declares. Failures are values: one bad file does not hide
 * the others. The structure diagram is read when it is first shown, not here.
 */
export async function loadPlanFiles(
  read: ReadPlanFile,
  onProgress: (progress: LoadProgress) => void,
): Promise<PlanFiles> {
  const files: Record<string, PlanFile> = {};
  const early = read(PROGRESS_FILE);
  const planFile = await read(PLAN_FILE);
  files[PLAN_FILE] = planFile;
  const paths = packagePaths(planFile.ok ? planFile.value : null).filter(
    (path) => path !== DIAGRAM_FILE,
  );
  const total = paths.length + 1;
  let done = 1;
  onProgress({ done, total });
  await Promise.all(
    paths.map(async (path) => {
      files[path] = await (path === PROGRESS_FILE ? early : read(path));
      done += 1;
      onProgress({ done, total });
    }),
  );
  return files;
}
