import { openLights } from './open-lights.ts';
import { browserBasePorts } from './base-ports.ts';
import { browserDeskPorts } from './open-notes.ts';
import { browserLink } from '../platform/browser-link.ts';
import { loadPlanFiles, type LoadProgress } from '../platform/load-plan-files.ts';
import type { Issue } from '../plan/issue.ts';
import { DIAGRAM_FILE, type PlanFiles } from '../plan/plan-files.ts';
import { readPlan, type PlanResult, type ReadPlanOptions } from '../plan/read-plan.ts';
import type { Delivery } from './delivery.ts';
import { BaseMapState } from '../state/base-map-state.svelte.ts';
import { NotesDesk } from '../state/notes-desk.svelte.ts';
import { Session } from '../state/session.svelte.ts';
import { ViewState } from '../state/view-state.svelte.ts';

export type Opened =
  | {
      readonly ok: true;
      readonly session: Session;
      readonly baseContents: Record<string, unknown>;
      /** Reads the structure diagram into the session. */
      readonly loadDiagram: () => Promise<void>;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads, checks and builds the plan: the same checks as `npm run check:data`. */
export async function openPlan(
  { readPlanFile, loadValidator }: Delivery,
  onProgress: (progress: LoadProgress) => void,
): Promise<Opened> {
  const [files, validateGeoJson] = await Promise.all([
    loadPlanFiles(readPlanFile, onProgress),
    loadValidator(),
  ]);
  const options = validateGeoJson === undefined ? {} : { validateGeoJson };
  const { plan, issues } = await build(files, options);
  if (plan === null) return { ok: false, issues };
  const view = new ViewState(plan, browserLink());
  const baseMap = new BaseMapState(view, browserBasePorts(plan.place.bounds));
  const desk = new NotesDesk(browserDeskPorts(plan));
  const session = new Session(plan, issues, view, baseMap, desk);
  session.readFile = readPlanFile;
  const loadDiagram = async (): Promise<void> => {
    const [diagram, { diagramSheet }] = await Promise.all([
      readPlanFile(DIAGRAM_FILE),
      import('../carto/diagram-sheet.ts'),
    ]);
    const whole = await build({ ...files, [DIAGRAM_FILE]: diagram }, options);
    session.diagramSheet = diagramSheet(whole.diagram);
    session.diagram = whole.diagram;
    session.issues = whole.issues;
  };
  if (session.view.language === 'en') await session.fetchEnglish();
  if (session.view.mode === 'diagram') await loadDiagram();
  // Without them the map draws its symbols; they are asked for again after the first picture.
  if (session.view.theme === 'lights') await openLights(session).catch(() => undefined);
  return {
    ok: true,
    session,
    loadDiagram,
    baseContents: baseContents(plan.base, files),
  };
}

/** A package without a fault needs no messages: only one with faults is read again, with their words. */
async function build(
  files: PlanFiles,
  options: Omit<ReadPlanOptions, 'words'>,
): Promise<PlanResult> {
  const result = readPlan(files, { ...options, words: null });
  if (result.issues.length === 0) return result;
  const { buildPlan } = await import('../plan/build-plan.ts');
  return buildPlan(files, options);
}

function baseContents(
  base: readonly { readonly file: string }[],
  files: PlanFiles,
): Record<string, unknown> {
  const contents: Record<string, unknown> = {};
  for (const { file } of base) {
    const read = files[file];
    if (read?.ok === true) contents[file] = read.value;
  }
  return contents;
}
