import { DRAWN_CLASSES, type DrawnClass } from '../carto/symbols.ts';
import { isBaseKind, type BaseKind } from '../carto/basemap/kinds.ts';
import type { ClauseId, DepartmentId, FeatureId, LayerId } from '../plan/ids.ts';
import type { Lens } from '../plan/kinds.ts';
import { defaultLayers } from '../plan/lenses.ts';
import { LIGHTS, type Light } from '../plan/lights/rule.ts';
import type { Plan } from '../plan/types.ts';
import type { LinkPort } from './link-port.ts';
import type { Camera, FitRequest, LinkNotice } from './view-types.ts';
import { formatLink, type MapTheme } from './link.ts';
import { linkStateOf } from './link-of-view.ts';
import { readLink } from './read-link.ts';

/**
 * What the person looks at: the part of the state that the link reproduces (contract §3).
 * Choices make a history entry, camera moves replace the current one.
 */
export class ViewState {
  readonly #plan: Plan;
  readonly #port: LinkPort;
  #unknown: readonly (readonly [string, string])[] = [];

  camera = $state.raw<Camera | null>(null);
  selected = $state.raw<readonly FeatureId[]>([]);
  clause = $state<ClauseId | null>(null);
  department = $state<DepartmentId | null>(null);
  /** Visible layers; null means the package's own defaults. */
  layers = $state.raw<ReadonlySet<LayerId> | null>(null);
  /** Position classes whose features are neither drawn nor counted as in view. */
  hiddenClasses = $state.raw<ReadonlySet<DrawnClass>>(new Set());
  language = $state<'zh' | 'en'>('zh');
  /** The lens that was chosen; null until then, which shows the first. */
  chosenLens = $state<Lens | null>(null);
  readonly lens = $derived<Lens>(this.chosenLens ?? 'planning');
  /** Places as they are known, or the structure diagram. */
  mode = $state<'boundary' | 'diagram'>('boundary');
  /** Id of the stop of the tour that is presented; null outside of the presentation. */
  tour = $state<string | null>(null);
  /** Where the presentation was left. */
  lastStop = $state<string | null>(null);
  /** Thematic map over the plan. */
  theme = $state<MapTheme | null>(null);
  /** Lights whose features are not shown while the theme of lights is on. */
  hiddenLights = $state.raw<ReadonlySet<Light>>(new Set());
  /** The base map that is wished for; `BaseMapState` says which one is there. */
  base = $state<BaseKind>('builtin');
  /** The page was opened by an address that says nothing of the view. */
  readonly isFreshStart: boolean;
  /** What the link names as base and the app does not have. */
  unknownBase = $state<string | null>(null);
  notices = $state.raw<readonly LinkNotice[]>([]);
  fitRequest = $state.raw<FitRequest | null>(null);
  /** Under the pointer or the keyboard, on the map or in a list: not in the link. */
  hovered = $state<FeatureId | null>(null);
  hoveredClause = $state<ClauseId | null>(null);

  readonly visibleLayers = $derived.by<ReadonlySet<LayerId>>(
    () => this.layers ?? defaultLayers(this.#plan, this.lens),
  );

  constructor(plan: Plan, port: LinkPort) {
    this.#plan = plan;
    this.#port = port;
    this.isFreshStart = port.read() === '';
    this.#read();
  }

  /** Follows back, forward and typed links; returns the way to stop. */
  listen(): () => void {
    return this.#port.onChange(() => {
      if (this.#port.read() !== this.hash) this.#read();
    });
  }

  /** The link of the present view. */
  get hash(): string {
    return formatLink(linkStateOf(this), this.#unknown);
  }

  get href(): string {
    return this.#port.href(this.hash);
  }

  /** Selects one feature; the clause or department it was reached through stays lit when it belongs to it. */
  selectFeature(id: FeatureId): void {
    const feature = this.#plan.featureById.get(id);
    if (feature === undefined) return;
    if (this.clause !== null && !feature.clauses.includes(this.clause)) this.clause = null;
    if (this.department !== null && !this.#isOf(this.department, id)) this.department = null;
    this.selected = [id];
    this.#push({ features: [id], force: false });
  }

  /** Selects these features together and nothing else; ids that the plan does not have are left out. */
  selectFeatures(ids: readonly FeatureId[]): void {
    const known = [...new Set(ids)].filter((id) => this.#plan.featureById.has(id));
    if (known.length === 0) return;
    this.clause = null;
    this.department = null;
    this.selected = known;
    this.#push({ features: known, force: false });
  }

  /** Adds a feature to the selection or takes it out (Shift-click). */
  toggleFeature(id: FeatureId): void {
    if (!this.#plan.featureById.has(id)) return;
    this.selected = this.selected.includes(id)
      ? this.selected.filter((other) => other !== id)
      : [...this.selected, id];
    this.#push({ features: this.selected, force: false });
  }

  selectClause(id: ClauseId): void {
    if (!this.#plan.clauseById.has(id)) return;
    this.clause = id;
    this.department = null;
    this.selected = [];
    this.#push({ features: this.#plan.featuresByClause.get(id) ?? [], force: false });
  }

  selectDepartment(id: DepartmentId): void {
    if (!this.#plan.departmentById.has(id)) return;
    this.department = id;
    this.clause = null;
    this.selected = [];
    this.#push({ features: this.#featuresOfDepartment(id), force: false });
  }

  /** Esc: from the feature back to its clause or department, from there to nothing. */
  stepBack(): void {
    if (this.selected.length > 0) this.selected = [];
    else if (this.clause !== null || this.department !== null) {
      this.clause = null;
      this.department = null;
    } else return;
    this.#push(null);
  }

  /** Closes the card: nothing is selected any more. */
  clear(): void {
    this.selected = [];
    this.clause = null;
    this.department = null;
    this.#push(null);
  }

  toggleLayer(id: LayerId): void {
    const next = new Set(this.visibleLayers);
    if (!next.delete(id)) next.add(id);
    this.layers = next;
    this.#port.replace(this.hash);
  }

  /** Hides the features of a position class, or shows them again. */
  toggleClass(cls: DrawnClass): void {
    const next = new Set(this.hiddenClasses);
    if (!next.delete(cls)) next.add(cls);
    this.hiddenClasses = next;
    this.#port.replace(this.hash);
  }

  /** Hides the features of these lights and shows those of the others. */
  hideLights(hidden: Iterable<Light>): void {
    this.hiddenLights = new Set(hidden);
    this.#port.replace(this.hash);
  }

  /** Switches between the two readings of the layout; what is selected stays selected. */
  setMode(mode: 'boundary' | 'diagram'): void {
    this.mode = mode;
    this.#push(mode === 'diagram' ? { features: 'home', force: true } : null);
  }

  /** Looks through another lens; what is selected, the extent and chosen layers stay. */
  setLens(lens: Lens): void {
    if (lens === this.chosenLens) return;
    this.chosenLens = lens;
    this.#push(null);
  }

  /** Presents a stop of the tour, or leaves the presentation. What was in hand is put down: the stop says what is lit. */
  setTour(id: string | null): void {
    const stop = this.#plan.tour.find((one) => one.id === id);
    if (id !== null && stop === undefined) return;
    this.lastStop = id ?? this.tour ?? this.lastStop;
    this.tour = id;
    if (stop === undefined) {
      this.#push(null);
      return;
    }
    this.selected = [];
    this.clause = null;
    this.department = null;
    this.mode = stop.mode ?? 'boundary';
    if (stop.layers !== undefined) this.layers = new Set(stop.layers);
    if (stop.camera === undefined)
      this.#push({ features: stop.features.length === 0 ? 'home' : stop.features, force: true });
    else {
      this.camera = stop.camera;
      this.#push(null);
    }
  }

  /** Draws a thematic map over the plan, or none. */
  setTheme(theme: MapTheme | null): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.#push(null);
  }

  /** Wishes for a base map; where it comes from is not part of the view. */
  setBase(base: BaseKind): void {
    this.unknownBase = null;
    if (base === this.base) return;
    this.base = base;
    this.#push(null);
  }

  setLanguage(language: 'zh' | 'en'): void {
    this.language = language;
    this.#port.replace(this.hash);
  }

  /** Called by the map when a movement has ended. */
  setCamera(camera: Camera): void {
    this.camera = camera;
    this.#port.replace(this.hash);
  }

  fit(features: readonly FeatureId[] | 'home'): void {
    this.fitRequest = { features, force: true };
  }
  dismissNotices(): void {
    this.notices = [];
  }

  #push(fit: FitRequest | null): void {
    this.#port.push(this.hash);
    if (fit !== null && fit.features.length > 0) this.fitRequest = fit;
  }

  #featuresOfDepartment(id: DepartmentId): readonly FeatureId[] {
    const clauses = this.#plan.clausesByDepartment.get(id) ?? [];
    return clauses.flatMap((clause) => this.#plan.featuresByClause.get(clause) ?? []);
  }

  #isOf(department: DepartmentId, feature: FeatureId): boolean {
    const clauses = this.#plan.clausesByDepartment.get(department) ?? [];
    const own = this.#plan.featureById.get(feature)?.clauses ?? [];
    return own.some((clause) => clauses.includes(clause));
  }

  /** Takes over what the address says. Ids that the plan does not have become notices, not errors. */
  #read(): void {
    const link = readLink(this.#plan, this.#port.read());
    const { map, lens, pos, base, mode, lang, theme, light } = link.state;
    this.#unknown = link.unknown;
    this.selected = link.selected;
    this.clause = link.clause;
    this.department = link.department;
    this.layers = link.layers;
    const seen: readonly DrawnClass[] = pos ?? DRAWN_CLASSES;
    this.hiddenClasses = new Set(DRAWN_CLASSES.filter((cls) => !seen.includes(cls)));
    this.chosenLens = lens ?? null;
    this.tour = link.tour;
    this.theme = theme ?? null;
    this.hiddenLights = new Set(light && LIGHTS.filter((one) => !light.includes(one)));
    this.base = base !== undefined && isBaseKind(base) ? base : 'builtin';
    this.unknownBase = base !== undefined && !isBaseKind(base) ? base : null;
    this.mode = mode ?? 'boundary';
    this.language = lang ?? 'zh';
    this.camera = map ?? null;
    this.notices = link.notices;
    this.fitRequest = this.#fitOfLink();
  }

  #fitOfLink(): FitRequest | null {
    if (this.camera !== null) return null;
    if (this.selected.length > 0) return { features: this.selected, force: true };
    if (this.clause !== null) {
      return { features: this.#plan.featuresByClause.get(this.clause) ?? [], force: true };
    }
    if (this.department !== null) {
      return { features: this.#featuresOfDepartment(this.department), force: true };
    }
    return { features: 'home', force: true };
  }
}
