import type { HitTarget, SearchHit, SearchResults } from '../plan/search/hits.ts';
import type { NearMiss } from '../plan/search/near-misses.ts';

/** Finds in one plan. Fetched on first use, with its dictionary of readings. */
export interface SearchEngine {
  search(query: string): SearchResults;
  nearMisses(query: string): readonly NearMiss[];
}

/** What is typed, what it finds, and which result the keyboard is on. */
export class SearchState {
  readonly #load: () => Promise<SearchEngine>;
  #engine = $state.raw<SearchEngine | null>(null);
  #loading: Promise<void> | null = null;
  query = $state('');
  isOpen = $state(false);
  active = $state(0);
  /** What it searches with could not be fetched; the next letter tries again. */
  hasFailed = $state(false);

  constructor(load: () => Promise<SearchEngine>) {
    this.#load = load;
  }

  readonly results = $derived.by<SearchResults | null>(() =>
    this.#engine === null || this.query.trim() === '' ? null : this.#engine.search(this.query),
  );

  /** All hits in the order they are shown. */
  readonly hits = $derived.by<readonly SearchHit[]>(
    () => this.results?.groups.flatMap((group) => group.hits) ?? [],
  );

  readonly near = $derived.by<readonly NearMiss[]>(() =>
    this.#engine === null || this.results === null || this.results.total > 0
      ? []
      : this.#engine.nearMisses(this.query),
  );

  /** Gets ready; typing before that is kept and answered as soon as the engine is there. */
  async prepare(): Promise<void> {
    this.#loading ??= this.#load().then(
      (engine) => {
        this.#engine = engine;
        this.hasFailed = false;
        this.#goToBest();
      },
      () => {
        // The network failed: the next key stroke tries again.
        this.#loading = null;
        this.hasFailed = true;
      },
    );
    await this.#loading;
  }

  type(query: string): void {
    this.query = query;
    this.isOpen = true;
    this.#goToBest();
  }

  move(step: number): void {
    const n = this.hits.length;
    if (n > 0) this.active = (this.active + step + n) % n;
  }

  close(): void {
    this.isOpen = false;
  }

  clear(): void {
    this.query = '';
    this.active = 0;
  }

  #goToBest(): void {
    const best = this.results?.best ?? null;
    const at = best === null ? -1 : this.hits.findIndex((hit) => isSame(hit, best));
    this.active = Math.max(0, at);
  }
}

const isSame = (a: HitTarget, b: HitTarget): boolean => a.kind === b.kind && a.id === b.id;
