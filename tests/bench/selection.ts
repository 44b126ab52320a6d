/** The app's own map, selected in two ways: by feature-state as the app does, and by data-driven expressions. */
import './page.css';
import '../../src/app/tokens.css';
import { buildBaseDrawing } from '../../src/carto/base-drawing.ts';
import { buildFocus } from '../../src/carto/focus-drawing.ts';
import { fontFaces } from '../../src/carto/font-faces.ts';
import { buildDrawing } from '../../src/carto/scene.ts';
import { buildStyle, styleLayers } from '../../src/carto/style/style.ts';
import { readTheme } from '../../src/carto/theme.ts';
import { targetsOf } from '../../src/map/plan-map-view.ts';
import { MapController } from '../../src/map/map-controller.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { fetchPlanFile, loadPlanFiles } from '../../src/platform/load-plan-files.ts';

const NONE: ReadonlySet<string> = new Set();
const files = await loadPlanFiles(
  (path) => fetchPlanFile(`data/${path}`),
  () => undefined,
);
const { plan } = buildPlan(files);
if (plan === null) throw new Error('the plan package cannot be read');
const computed = getComputedStyle(document.documentElement);
const theme = readTheme((name) => computed.getPropertyValue(name));
const container = document.querySelector<HTMLElement>('#map');
if (container === null) throw new Error('#map is missing');
const fonts = fontFaces(new URL('./', document.baseURI).href);
const drawing = buildDrawing(plan, 'zh', '', () => true);
const base = buildBaseDrawing(
  plan.base.map((file) => {
    const read = files[file.file];
    return { file, content: read?.ok === true ? read.value : null };
  }),
  'zh',
  plan.place.bounds,
);
const targets = targetsOf(drawing.features);

const plain = buildStyle({
  layers: styleLayers(theme),
  base,
  plan: drawing,
  focus: buildFocus(drawing, NONE, () => null),
  fonts,
});

let onIdle: (() => void) | null = null;
const rested = (): Promise<void> =>
  new Promise((resolve) => {
    onIdle = resolve;
  });
const first = rested();
const controller = new MapController({
  container,
  theme,
  style: plain,
  targets,
  marks: { selected: NONE, related: NONE, hovered: null, dimOthers: false },
  camera: null,
  bounds: plan.place.bounds,
  padding: { top: 16, right: 16, bottom: 16, left: 16 },
  limit: null,
  locale: {},
  events: {
    busy: () => undefined,
    lost: () => undefined,
    move: () => undefined,
    settle: () => undefined,
    idle: () => {
      onIdle?.();
    },
    error: (message) => {
      throw new Error(message);
    },
    hover: () => undefined,
    pick: () => undefined,
    pickGroup: () => undefined,
    pointer: () => undefined,
  },
});

/** The app's way: feature-state. */
async function byState(related: ReadonlySet<string>): Promise<void> {
  const rest = rested();
  controller.mark({ selected: NONE, related, hovered: null, dimOthers: related.size > 0 });
  await rest;
}

/** The usual way: every layer of the plan gets an opacity by id. */
async function byExpression(related: ReadonlySet<string>): Promise<void> {
  const rest = rested();
  const opacity = ['case', ['in', ['get', 'id'], ['literal', [...related]]], 1, 0.28];
  const names: Readonly<Record<string, readonly string[]>> = {
    line: ['line-opacity'],
    fill: ['fill-opacity'],
    symbol: ['icon-opacity', 'text-opacity'],
  };
  const layers = plain.layers.map((layer) => {
    const isPlan =
      layer.id.startsWith('plan/') && !/mark|ink|halo|paper|leader|related|selected/.test(layer.id);
    if (!isPlan || related.size === 0) return layer;
    const paint = Object.fromEntries((names[layer.type] ?? []).map((name) => [name, opacity]));
    return { ...layer, paint: { ...layer.paint, ...paint } };
  });
  controller.show({ ...plain, layers }, targets);
  await rest;
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const clauses = plan.clauses.filter(({ id }) => (plan.featuresByClause.get(id) ?? []).length > 2);

/** Runs both ways in turn over the clauses; milliseconds each, select only (the way back is not timed). */
async function measure(rounds: number): Promise<{ state: number[]; expression: number[] }> {
  const result = { state: [] as number[], expression: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const clause = clauses[round % clauses.length];
    const related = new Set<string>(
      clause === undefined ? [] : plan?.featuresByClause.get(clause.id),
    );
    result.state.push(await time(() => byState(related)));
    await byState(NONE);
    result.expression.push(await time(() => byExpression(related)));
    await byExpression(NONE);
  }
  return result;
}

await first;
Object.assign(globalThis, { measureSelection: measure });
document.body.dataset['mapState'] = 'idle';
