/**
 * One file of a plan package after reading: its parsed JSON, or why there is none. Reading (network, disk) happens
 * outside; this room never does it.
 */
export type PlanFile =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: 'missing' | 'not-json'; readonly reason: string };

/**
 * Files of a plan package by their path inside it, e.g. `plan.json`, `layers/parks.geojson`, `progress.json`,
 * `diagram.geojson`, `base/boundary.geojson`. A layer that plan.json declares must be there; the base files and the
 * diagram are checked when they are given.
 */
export type PlanFiles = Readonly<Record<string, PlanFile>>;

export const PLAN_FILE = 'plan.json';
export const PROGRESS_FILE = 'progress.json';
export const DIAGRAM_FILE = 'diagram.geojson';
/** Read when somebody first looks through the 招商 lens; may be missing. */
export const INVESTMENT_FILE = 'investment.json';

/** Parses the text of a package file (a byte order mark is allowed). Never throws. */
export function parsePlanFile(text: string): PlanFile {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    return {
      ok: false,
      failure: 'not-json',
      reason: error instanceof Error ? error.message : String(error),
    };
  }
}

/** The value for a file that could not be fetched or read; `reason` is shown to people, e.g. `HTTP 404`. */
export function missingPlanFile(reason: string): PlanFile {
  return { ok: false, failure: 'missing', reason };
}

/** The file at `path`, or undefined when the package was given without it. */
export function fileAt(files: PlanFiles, path: string): PlanFile | undefined {
  return Object.hasOwn(files, path) ? files[path] : undefined;
}

/** Whether a text is a path inside the package: relative, no `..`, no address of another host. */
export function isPackagePath(text: string): boolean {
  return (
    /^[\p{L}\p{N}_-][\p{L}\p{N}_./-]*$/u.test(text) &&
    !text.split('/').includes('..') &&
    !text.includes('//')
  );
}

/**
 * Which further files a parsed plan.json asks for: its layers, progress.json and diagram.geojson (both may be
 * missing), and the base files. Takes any value; paths that leave the package are left out.
 */
export function packagePaths(planJson: unknown): readonly string[] {
  const declared = ['layers', 'base'].flatMap((key) => {
    const entries = read(planJson, key);
    return Array.isArray(entries) ? entries.map((entry: unknown) => read(entry, 'file')) : [];
  });
  const paths = declared.filter(
    (file): file is string => typeof file === 'string' && isPackagePath(file),
  );
  return [...new Set([...paths, PROGRESS_FILE, DIAGRAM_FILE])];
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
