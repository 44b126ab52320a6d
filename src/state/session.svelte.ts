import { zh, type Messages } from '../i18n/zh.ts';
import { boundsMeet, boundsOf, type GeometryBounds } from '../geo/geometry-bounds.ts';
import { coverage } from '../plan/coverage.ts';
import type { SketchShape } from '../geo/sketch/sketch.ts';
import type { ClauseId, DepartmentId, FeatureId } from '../plan/ids.ts';
import type { Light } from '../plan/lights/rule.ts';
import type { Issue } from '../plan/issue.ts';
import {
  blocksOfFeature,
  featuresOfClause,
  featuresOfDepartment,
  isOnMap,
  siblingFeatures,
  type Visibility,
} from '../plan/queries.ts';
import type { DiagramSheet } from '../carto/diagram-sheet.ts';
import type { DiagramFeature } from '../plan/read-diagram.ts';
import { linksOfClause } from '../plan/regional-links.ts';
import { itemsByTownship, type TownshipItems } from '../plan/township-counts.ts';
import type { Plan, PlanFeature, RegionalLink } from '../plan/types.ts';
import { missingPlanFile, type PlanFile } from '../plan/plan-files.ts';
import type { InvestmentState } from './investment-state.svelte.ts';
import { BaseMapState, NO_BASE_PORTS } from './base-map-state.svelte.ts';
import { NO_NOTES, NotesDesk } from './notes-desk.svelte.ts';
import type { MapPort } from './map-port.ts';
import type { NotesState } from './notes-state.svelte.ts';
import type { LightState } from './light-state.svelte.ts';
import type { ViewState } from './view-state.svelte.ts';
import type { Camera } from './view-types.ts';

/** Extent of the visible sheet in WGS84 degrees. */
export interface ViewExtent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** 覆盖, 表格, 量算, 周边. */
export type PlanningTool = 'coverage' | 'table' | 'measure' | 'nearby';

/** One open plan: the frozen plan, what the person looks at, and what follows from both. */
export class Session {
  readonly plan: Plan;
  /** Findings about the package; those about the diagram come when it is read. */
  issues = $state.raw<readonly Issue[]>([]);
  readonly view: ViewState;
  readonly baseMap: BaseMapState;
  /** Their panel, form and marks; {@link Session.notes} are on it. */
  readonly desk: NotesDesk;
  readonly coverage: ReturnType<typeof coverage>;
  /** The words of the English page; null until somebody wants them. */
  english = $state.raw<Messages | null>(null);
  /** What the map shows right now; null before it has drawn. */
  extent = $state.raw<ViewExtent | null>(null);
  /** Signs of the structure diagram; null until they have been read, empty when the package has none. */
  diagram = $state.raw<readonly DiagramFeature[] | null>(null);
  /** The same as the map draws it. */
  diagramSheet = $state.raw<DiagramSheet | null>(null);
  /** The map has drawn once: what the first picture did not need may follow. */
  isFirstPictureDrawn = $state(false);
  /** Lights; null until their code has been fetched, and for a package without a rule. */
  lights = $state.raw<LightState | null>(null);
  /** Arcs and circles cannot be drawn here; what they say stands in the panels. */
  hasOverlayFailed = $state(false);
  /** The planning tool that is open. */
  tool = $state<PlanningTool | null>(null);
  /** A shape that a person has drawn for a tool, to be measured or asked about. */
  drawn = $state.raw<SketchShape | null>(null);
  /** What an open tool has found: lit instead of what shares a clause. Null while no tool has an answer. */
  findings = $state.raw<(() => ReadonlySet<FeatureId> | null) | null>(null);
  /** What the 招商 lens has beside the plan; null until somebody has looked through it. */
  investment = $state.raw<InvestmentState | null>(null);
  /** Reads a further file of the package. */
  readFile: (path: string) => Promise<PlanFile> = (path) => Promise.resolve(missingPlanFile(path));
  /** The map, for what draws it again; null where there is none. */
  mapPort = $state.raw<MapPort | null>(null);
  /** Whose task sheet lies over the page, ready for print. */
  taskSheet = $state<DepartmentId | null>(null);
  /** The print sheets are open. */
  isPrinting = $state(false);
  pointer = $state.raw<{ readonly lon: number; readonly lat: number } | null>(null);
  liveCamera = $state.raw<Camera | null>(null);

  constructor(
    plan: Plan,
    issues: readonly Issue[],
    view: ViewState,
    baseMap = new BaseMapState(view, NO_BASE_PORTS),
    desk = new NotesDesk(NO_NOTES),
  ) {
    this.baseMap = baseMap;
    this.desk = desk;
    this.plan = plan;
    this.issues = issues;
    this.view = view;
    this.coverage = coverage(plan);
    this.#bounds = new Map(plan.features.map(({ id, geometry }) => [id, boundsOf([geometry])]));
  }

  /** Chinese words until the English ones have been fetched. */
  readonly t: Messages = $derived.by(() =>
    this.view.language === 'en' ? (this.english ?? zh) : zh,
  );

  /** Fetches the English words; without a network the page goes on in Chinese and asks again the next time. */
  async fetchEnglish(): Promise<void> {
    if (this.english !== null) return;
    try {
      this.english = (await import('../i18n/en.ts')).en;
    } catch {
      this.english = null;
    }
  }

  /** Notes on this plan; null until their part of the app has come, after the first picture. */
  get notes(): NotesState | null {
    return this.desk.book;
  }

  readonly selected = $derived.by<readonly PlanFeature[]>(() =>
    this.view.selected.flatMap((id) => this.plan.featureById.get(id) ?? []),
  );

  /** Lit beside the selection: of the clause or department in hand, else of the feature's own clauses. */
  readonly related = $derived.by<ReadonlySet<FeatureId>>(() => {
    const { clause, department } = this.view;
    const selected = new Set(this.view.selected);
    const related = new Set<FeatureId>();
    const { tour } = this.view;
    const stop = tour === null ? undefined : this.plan.tour.find(({ id }) => id === tour);
    const add = (features: readonly PlanFeature[]): void => {
      for (const feature of features) {
        if (!selected.has(feature.id)) related.add(feature.id);
        for (const block of blocksOfFeature(this.plan, feature.id)) {
          if (!selected.has(block.id)) related.add(block.id);
        }
      }
    };
    if (stop !== undefined) add(stop.features.flatMap((id) => this.plan.featureById.get(id) ?? []));
    else if (clause !== null) add(featuresOfClause(this.plan, clause));
    else if (department !== null) add(featuresOfDepartment(this.plan, department));
    else {
      add(this.selected);
      for (const feature of this.selected) add(siblingFeatures(this.plan, feature.id));
    }
    return related;
  });

  /** A tool is open that can use a drawn shape; the tools of the notes come first. */
  readonly isSketching = $derived.by<boolean>(
    () =>
      (this.tool === 'measure' || this.tool === 'nearby') &&
      !this.desk.isOpen &&
      this.shownDiagram === null,
  );

  /** What the open tool has found, else what fits the need of the 招商 lens; null without an answer. */
  readonly found = $derived.by<ReadonlySet<FeatureId> | null>(
    () =>
      this.findings?.() ??
      (this.view.lens === 'investment' ? (this.investment?.found ?? null) : null),
  );

  /** What the map lights softly: what a tool has found or the related, and the features of a clause under the pointer in a panel. */
  readonly lit = $derived.by<ReadonlySet<FeatureId>>(() => {
    const hovered = this.view.hoveredClause;
    const steady = this.found ?? this.related;
    if (hovered === null) return steady;
    const lit = new Set(steady);
    for (const id of this.plan.featuresByClause.get(hovered) ?? []) {
      if (!this.view.selected.includes(id)) lit.add(id);
    }
    return lit;
  });

  /** True while something is in hand, so that the rest steps back. */
  readonly isFocused = $derived.by(
    () =>
      this.view.selected.length > 0 || this.view.clause !== null || this.view.department !== null,
  );

  /** The diagram is asked for and there: what is shown instead of the places. */
  readonly shownDiagram = $derived.by<readonly DiagramFeature[] | null>(() =>
    this.view.mode === 'diagram' && this.diagram !== null && this.diagram.length > 0
      ? this.diagram
      : null,
  );

  /** Plan items by township, worked out when first asked for. */
  readonly townships = $derived.by<TownshipItems>(() => itemsByTownship(this.plan));

  /** Regional links on the map: of the clause in hand, never over the structure diagram. */
  readonly shownLinks = $derived.by<readonly RegionalLink[]>(() =>
    this.view.clause === null || this.shownDiagram !== null
      ? []
      : linksOfClause(this.plan, this.view.clause),
  );

  /** Circles of the theme by township, never over the structure diagram. */
  readonly shownTownships = $derived.by<TownshipItems['townships']>(() =>
    this.view.theme === 'township' && this.shownDiagram === null ? this.townships.townships : [],
  );

  /** Lights instead of symbols, never over the structure diagram; null while the theme is off. */
  readonly shownLights = $derived.by<ReadonlyMap<FeatureId, Light> | null>(() =>
    this.view.theme === 'lights' && this.shownDiagram === null
      ? (this.lights?.lightOfFeature ?? null)
      : null,
  );

  /** What is switched on: layers, position classes, lights. */
  readonly seen = $derived.by<Visibility>(() => ({
    visibleLayers: this.view.visibleLayers,
    hiddenClasses: this.view.hiddenClasses,
    lights: this.shownLights,
    hiddenLights: this.view.hiddenLights,
  }));

  /** True while something in hand is on the map: only then is there a reason to dim the rest. */
  readonly isAnythingLit = $derived.by(() => {
    const signs = this.shownDiagram;
    const drawn =
      signs === null
        ? (id: FeatureId) => {
            const feature = this.plan.featureById.get(id);
            return feature !== undefined && isOnMap(feature, this.seen);
          }
        : (id: FeatureId) => signs.some(({ represents }) => represents === id);
    return [...this.view.selected, ...(this.found ?? this.related)].some(drawn);
  });

  /** Clauses of what is selected, for the tree and the coverage strip. */
  readonly litClauses = $derived.by<ReadonlySet<ClauseId>>(() => {
    const lit = new Set(this.selected.flatMap((feature) => feature.clauses));
    if (this.view.department !== null) {
      for (const id of this.plan.clausesByDepartment.get(this.view.department) ?? []) lit.add(id);
    }
    const hovered = this.view.hovered;
    if (hovered !== null) {
      for (const id of this.plan.featureById.get(hovered)?.clauses ?? []) lit.add(id);
    }
    return lit;
  });

  readonly #bounds: ReadonlyMap<FeatureId, GeometryBounds | null>;

  #touches(feature: PlanFeature, { west, south, east, north }: ViewExtent): boolean {
    const bounds = this.#bounds.get(feature.id) ?? null;
    return bounds !== null && boundsMeet(bounds, [west, south, east, north]);
  }

  /** What the map draws inside the extent; all of them before the map has drawn. */
  readonly inView = $derived.by<readonly PlanFeature[]>(() => {
    const { extent } = this;
    return this.plan.features.filter(
      (feature) =>
        isOnMap(feature, this.seen) && (extent === null || this.#touches(feature, extent)),
    );
  });
}
