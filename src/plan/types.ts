import type { Geometry } from 'geojson';
import type { ClauseId, DepartmentId, FeatureId, LayerId, TargetId } from './ids.ts';
import type { LightRule } from './lights/rule.ts';
import type {
  Confidence,
  Edition,
  FeatureKind,
  Lens,
  LensPanel,
  LINK_DIRECTIONS,
  PositionClass,
  Status,
} from './kinds.ts';

/** A title or name in both languages of the app. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** The plan document as it was published. Dates are `YYYY-MM-DD`. */
export interface PlanDocument {
  readonly title: string;
  readonly titleEn?: string;
  readonly documentNumber: string;
  readonly indexNumber?: string;
  readonly issuer: string;
  readonly draftingUnit?: string;
  readonly signed: string;
  readonly published: string;
  readonly validity: string;
  readonly url?: string;
}

/** How the place of a feature is known. `toleranceM` is a radius in metres, null when no number can be given. */
export interface Position {
  readonly class: PositionClass;
  readonly toleranceM: number | null;
  /** Where the position comes from; for class `none`, where was looked. */
  readonly source: string;
  /** For class `none`: why there is none. Else: what a reader should know before relying on it. */
  readonly note?: string;
}

/** One attribute for people. `value` is shown as given with `unit`; an unknown value has no fact at all. */
export interface Fact {
  readonly key: string;
  readonly label: string;
  readonly value: string | number;
  readonly unit?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date?: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** Absent is public. */
  readonly edition?: Edition;
}

/** What became known after the plan, about one feature or one target. */
export interface ProgressRecord {
  readonly feature?: FeatureId;
  readonly target?: TargetId;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when the source gives none. */
  readonly date: string | null;
  /** The state that the record reports, in the words of the app's status list; absent for a figure. */
  readonly status?: Status;
  readonly value?: number;
  readonly unit?: string;
  /** Progress that the source states, and what the plan asks for on that day, 0 to 100. */
  readonly percent?: number;
  readonly planPercent?: number;
  /** Days by which it was to begin and to be registered (入库), `YYYY-MM-DD`; and whether it is registered. */
  readonly plannedStart?: string;
  readonly plannedRegistration?: string;
  readonly registered?: boolean;
  readonly note: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** Absent is public. */
  readonly edition?: Edition;
}

/** One spatial item of the plan, or a context place. GeoJSON exists only at the borders. */
export interface PlanFeature {
  readonly id: FeatureId;
  readonly layer: LayerId;
  readonly kind: FeatureKind;
  readonly name: string;
  /** Short form for map labels; the name where absent. */
  readonly shortName?: string;
  readonly nameEn?: string;
  /** Short form of the English name for map labels. */
  readonly shortNameEn?: string;
  readonly aliases: readonly string[];
  /** The document's own grouping word, e.g. `招商项目`. */
  readonly category?: string;
  /** In document order; empty only for context features. */
  readonly clauses: readonly ClauseId[];
  readonly context: boolean;
  readonly status: Status;
  readonly statusDate?: string;
  readonly statusSource?: string;
  readonly position: Position;
  readonly edition: Edition;
  readonly facts: readonly Fact[];
  /** Code of the classification of 用地用海, or the name of a class; of kind `land-use` only. */
  readonly landUse?: string;
  /** Features that this one is a part of (block → zone). */
  readonly partOf?: FeatureId;
  /** WGS84 longitude, latitude; null exactly when `position.class` is `none`. */
  readonly geometry: Geometry | null;
}

/** A quantity of a clause that the document states, e.g. 110 个. */
export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
}

/** One clause (task, aim or organisational measure) of the document. */
export interface Clause {
  readonly id: ClauseId;
  /** The document's own numbering, e.g. `三(一)一`. */
  readonly ref: string;
  /** Heading the clause stands under; clauses with the same section are grouped in the tree. */
  readonly section: string;
  /** The document's numbering of the section, e.g. `三(一)`. */
  readonly sectionRef: string;
  readonly title: string;
  /** Our own summary, never the document's sentences. */
  readonly summary: string;
  /** The document's own words, when the deploying city adds them. */
  readonly text?: string;
  /** In document order. */
  readonly departments: readonly DepartmentId[];
  /** True only when the document itself names a lead unit. */
  readonly leadStated: boolean;
  /** True for the numbered tasks; false for aims and organisational measures. */
  readonly task: boolean;
  readonly figures: readonly Figure[];
  /** How many spatial items the document names here; fewer features than that means that some were lost. */
  readonly itemsNamed?: number;
}

export interface Department {
  readonly id: DepartmentId;
  readonly name: string;
  readonly shortName?: string;
  readonly nameEn?: string;
  readonly aliases: readonly string[];
}

/** A target of the document. `value` is a number only where the document gives one. */
export interface Target {
  readonly id: TargetId;
  /** The clause that states it (`2` for the general aims). */
  readonly clause: ClauseId;
  readonly year?: number;
  readonly metric: string;
  readonly value: number | string;
  readonly unit?: string;
  readonly compare?: '≥' | '≤' | '≈' | '=';
}

/** A layer of the plan package, as declared in `plan.json`. */
export interface PlanLayer {
  readonly id: LayerId;
  readonly file: string;
  readonly title: BilingualText;
  /** The kind whose symbol stands for the layer in the legend. */
  readonly kind: FeatureKind;
  readonly edition: Edition;
  readonly defaultVisible: boolean;
  readonly source: string;
  readonly licence: string;
}

/** Where the sheet starts and what it is called: everything of the place that the app must not know in code. */
export interface PlanPlace {
  readonly name: string;
  readonly nameEn: string;
  /** West, south, east, north in WGS84 degrees: the home extent. */
  readonly bounds: readonly [number, number, number, number];
}

/** A base file of the package (boundary, neighbours, rivers …), drawn under everything. */
export interface BaseFile {
  readonly id: string;
  readonly file: string;
  readonly role: 'boundary' | 'neighbours' | 'rivers' | 'railways' | 'roads';
  readonly source: string;
  readonly licence: string;
  readonly attribution?: string;
}

/** One stop of the guided tour. */
export interface TourStop {
  readonly id: string;
  readonly title: BilingualText;
  readonly sentence: string;
  readonly clause: ClauseId;
  readonly features: readonly FeatureId[];
  /** Where the sheet stands; the features are brought into view where absent. */
  readonly camera?: { readonly zoom: number; readonly lat: number; readonly lon: number };
  /** Layers of this stop; those that are shown already where absent. */
  readonly layers?: readonly LayerId[];
  /** The reading of the layout; places as known where absent. */
  readonly mode?: 'boundary' | 'diagram';
}

/** A count of plan items that the leaders' lens shows: which kinds it takes in is the package's decision. */
export interface FigureRule {
  readonly id: string;
  readonly label: BilingualText;
  readonly unit: BilingualText;
  readonly kinds: readonly FeatureKind[];
}

/** What a lens shows at first: data, so that a county arranges its own. */
export interface LensDefaults {
  readonly id: Lens;
  /** Beside the map, from the top. */
  readonly panels: readonly LensPanel[];
  /** Visible layers; the package's own defaults where absent. */
  readonly layers?: readonly LayerId[];
}

/** Which way what a clause speaks of goes: from the plan's place outwards, towards it, or both ways. */
export type LinkDirection = (typeof LINK_DIRECTIONS)[number];

/** The far end of a regional link: a city outside the plan, by its name point. */
export interface LinkEnd {
  readonly name: string;
  readonly nameEn: string;
  /** WGS84 longitude, latitude. */
  readonly at: readonly [number, number];
  /** Where the point comes from, and that it is the point of the name. */
  readonly source: string;
  /** Who the licence of the point wants named on the map. */
  readonly attribution?: string;
}

/** What ties the plan's place to a city, as one clause says it. */
export interface RegionalLink {
  readonly id: string;
  readonly clause: ClauseId;
  /** Feature whose place is the near end; without a place the link is listed, not drawn. */
  readonly from: FeatureId;
  readonly to: LinkEnd;
  readonly direction: LinkDirection;
  /** Our own short words of what the clause says goes where. */
  readonly sense: BilingualText;
  /** The clause names the cluster of cities only, not this city. */
  readonly byCluster: boolean;
}

/** The whole plan, frozen, with every link resolved both ways. */
export interface Plan {
  readonly document: PlanDocument;
  readonly place: PlanPlace;
  /** `YYYY-MM-DD`: the day up to which facts were gathered. */
  readonly dataDate: string;
  /** Map review number; absent puts 未经审核 不得公开 on every sheet. */
  readonly mapReviewNumber?: string;
  /** How records become lights; a package without a rule has no lights. */
  readonly lightRule?: LightRule;
  readonly clauses: readonly Clause[];
  readonly departments: readonly Department[];
  readonly targets: readonly Target[];
  readonly layers: readonly PlanLayer[];
  readonly base: readonly BaseFile[];
  readonly features: readonly PlanFeature[];
  readonly progress: readonly ProgressRecord[];
  readonly tour: readonly TourStop[];
  readonly links: readonly RegionalLink[];
  /** Only what the package says; {@link lensOf} fills in the rest. */
  readonly lenses: readonly LensDefaults[];
  readonly figures: readonly FigureRule[];

  readonly featureById: ReadonlyMap<FeatureId, PlanFeature>;
  readonly clauseById: ReadonlyMap<ClauseId, Clause>;
  readonly departmentById: ReadonlyMap<DepartmentId, Department>;
  readonly targetById: ReadonlyMap<TargetId, Target>;
  readonly layerById: ReadonlyMap<LayerId, PlanLayer>;
  /** Inverse links; each list in document or file order, never undefined for a known id. */
  readonly featuresByClause: ReadonlyMap<ClauseId, readonly FeatureId[]>;
  readonly clausesByDepartment: ReadonlyMap<DepartmentId, readonly ClauseId[]>;
  readonly targetsByClause: ReadonlyMap<ClauseId, readonly TargetId[]>;
  readonly linksByClause: ReadonlyMap<ClauseId, readonly RegionalLink[]>;
  readonly progressByFeature: ReadonlyMap<FeatureId, readonly ProgressRecord[]>;
  readonly progressByTarget: ReadonlyMap<TargetId, readonly ProgressRecord[]>;
}
