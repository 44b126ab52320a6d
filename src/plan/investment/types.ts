import type { ClauseId, DepartmentId, FeatureId } from '../ids.ts';
import type { BilingualText } from '../types.ts';

/** A chip of the filter: the words of a fact that it stands for. The data groups them, no code guesses. */
export interface WordGroup {
  readonly id: string;
  readonly name: BilingualText;
  readonly words: readonly string[];
}

/** What a distance is asked to: the nearest of these features that has a place. */
export interface DistanceEnd {
  readonly id: string;
  readonly name: BilingualText;
  readonly features: readonly FeatureId[];
}

/** What a clause says about one row of the sheet, in our own words: it stands beside 暂缺 and never fills the row. */
export interface SheetRemark {
  readonly key: string;
  readonly clause: ClauseId;
  readonly says: BilingualText;
  /** It holds for every site; else for those that the clause names. */
  readonly everywhere: boolean;
}

/** A link of an industry chain (产业链). Without features it is missing here and drawn hollow (待招). */
export interface ChainNode {
  readonly id: string;
  readonly label: BilingualText;
  /** Id of one of the chain's stages. */
  readonly stage: string;
  /** The clause that names it. */
  readonly clause: ClauseId;
  /** What the clause wants of it, in our own words. */
  readonly says?: BilingualText;
  readonly features: readonly FeatureId[];
}

/** An industry chain that the document names (产业链图谱). */
export interface Chain {
  readonly id: string;
  readonly name: BilingualText;
  readonly stages: readonly { readonly id: string; readonly name: BilingualText }[];
  readonly nodes: readonly ChainNode[];
}

/** Projects that the document says are being won (跟踪落户). */
export interface TrackedProjects {
  readonly clause: ClauseId;
  readonly features: readonly FeatureId[];
}

/** What the 招商 lens needs beyond the plan: `investment.json`. */
export interface Investment {
  readonly industries: readonly WordGroup[];
  readonly levels: readonly WordGroup[];
  readonly ends: readonly DistanceEnd[];
  /** Which unit to ask about a missing fact; without an entry the first unit of the site's clauses. */
  readonly askUnits: ReadonlyMap<string, DepartmentId>;
  readonly remarks: readonly SheetRemark[];
  readonly chains: readonly Chain[];
  readonly tracked: readonly TrackedProjects[];
}
