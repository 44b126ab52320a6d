import type { Plan } from '../plan/types.ts';
import { nearMisses, type NearMiss } from '../plan/search/near-misses.ts';
import { buildSearchIndex, type SearchIndex } from '../plan/search/search-index.ts';
import type { ToPinyin } from '../plan/search/search-text.ts';
import { search } from '../plan/search/search.ts';
import type { HitTarget, SearchHit, SearchResults } from '../plan/search/hits.ts';

/** What is typed, what it finds, and which result the keyboard is on. Pinyin is fetched on first use. */
export class SearchState {
  readonly #plan: Plan;
  readonly #loadPinyin: () => Promise<ToPinyin>;
  #index = $state.raw<SearchIndex | null>(null);
  #loading: Promise<void> | null = null;
  query = $state('');
  isOpen = $state(false);
  active = $state(0);

  constructor(plan: Plan, loadPinyin: () => Promise<ToPinyin>) {
    this.#plan = plan;
    this.#loadPinyin = loadPinyin;
  }

  readonly results = $derived.by<SearchResults | null>(() =>
    this.#index === null || this.query.trim() === '' ? null : search(this.#index, this.query),
  );

  /** All hits in the order they are shown. */
  readonly hits = $derived.by<readonly SearchHit[]>(
    () => this.results?.groups.flatMap((group) => group.hits) ?? [],
  );

  readonly near = $derived.by<readonly NearMiss[]>(() =>
    this.#index === null || this.results === null || this.results.total > 0
      ? []
      : nearMisses(this.#index, this.query),
  );

  /** Gets ready on first focus; typing before that waits for nothing but the pinyin. */
  async prepare(): Promise<void> {
    this.#loading ??= this.#loadPinyin().then((toPinyin) => {
      this.#index = buildSearchIndex(this.#plan, toPinyin);
    });
    await this.#loading;
  }

  type(query: string): void {
    this.query = query;
    this.isOpen = true;
    const best = this.results?.best ?? null;
    const at = best === null ? -1 : this.hits.findIndex((hit) => isSame(hit, best));
    this.active = Math.max(0, at);
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
}

const isSame = (a: HitTarget, b: HitTarget): boolean => a.kind === b.kind && a.id === b.id;
