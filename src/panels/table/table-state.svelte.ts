import { planningWords } from '../../i18n/planning-words.ts';
import { filterRows, sortRows, type RowOrder } from '../../output/arrange-rows.ts';
import {
  attributeTable,
  type AttributeTable,
  type TableRow,
} from '../../output/attribute-table.ts';
import type { LayerId } from '../../plan/ids.ts';
import type { PositionClass } from '../../plan/kinds.ts';
import type { Session } from '../../state/session.svelte.ts';

/** More rows than a browser lays out at once without a pause. */
const PAGE_ROWS = 100;

/** What the attribute table shows: layer, filter, order, page. */
export class TableState {
  readonly #session: Session;

  layer = $state<LayerId | null>(null);
  text = $state('');
  position = $state<PositionClass | null>(null);
  isInViewOnly = $state(false);
  order = $state.raw<RowOrder | null>(null);
  /** The page that was turned to, and what was selected then: a new selection turns to its own page. */
  #turned = $state.raw({ page: 0, selection: '' });

  constructor(session: Session) {
    this.#session = session;
  }

  readonly words = $derived.by(() => planningWords(this.#session.view.language).table);

  readonly language = $derived.by(() => ({
    language: this.#session.view.language,
    t: this.#session.t,
    words: this.words,
  }));

  readonly whole = $derived.by<AttributeTable>(() =>
    attributeTable(this.#session.plan, this.layer, this.language),
  );

  /** All rows that pass the filter, in the order asked for: what is exported. */
  readonly rows = $derived.by<readonly TableRow[]>(() => {
    const inView = this.isInViewOnly ? new Set(this.#session.inView.map(({ id }) => id)) : null;
    const rows = filterRows(
      this.whole.rows,
      this.text,
      ({ id, position }) =>
        (this.position === null || position.class === this.position) &&
        (inView === null || inView.has(id)),
    );
    return sortRows(this.whole, rows, this.order);
  });

  readonly pages = $derived.by(() => Math.max(1, Math.ceil(this.rows.length / PAGE_ROWS)));

  readonly #selection = $derived.by(() => this.#session.view.selected.join());

  /** From 0. A selection made elsewhere brings its page. */
  readonly page = $derived.by(() => {
    let { page } = this.#turned;
    if (this.#turned.selection !== this.#selection) {
      const [first] = this.#session.view.selected;
      const at = this.rows.findIndex(({ feature }) => feature.id === first);
      if (at >= 0) page = Math.floor(at / PAGE_ROWS);
    }
    return Math.min(page, this.pages - 1);
  });

  readonly shown = $derived.by<readonly TableRow[]>(() =>
    this.rows.slice(this.page * PAGE_ROWS, (this.page + 1) * PAGE_ROWS),
  );

  turnTo(page: number): void {
    this.#turned = { page: Math.max(0, page), selection: this.#selection };
  }

  /** Up, down, as in the plan. */
  sortBy(key: string): void {
    if (this.order?.by !== key) this.order = { by: key, isDescending: false };
    else this.order = this.order.isDescending ? null : { by: key, isDescending: true };
  }

  readonly layerTitle = $derived.by(() => {
    if (this.layer === null) return this.words.allLayers;
    const title = this.#session.plan.layerById.get(this.layer)?.title;
    return title?.[this.#session.view.language] ?? this.layer;
  });

  /** The filter in words, for the file that is exported. */
  readonly filterText = $derived.by(() => {
    const { t, view, inView } = this.#session;
    const parts = [
      this.text.trim(),
      this.position === null ? '' : t.positions[this.position],
      this.isInViewOnly && view.camera !== null ? this.words.inView(inView.length) : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? this.words.allRows : parts.join(this.words.join);
  });
}
