import type { Map as MapLibreMap } from 'maplibre-gl';
import { BACKDROP, type BaseMap } from '../carto/basemap/base-map.ts';
import { plainText } from '../carto/basemap/credits.ts';
import { reasonOfStatus, type BaseReason } from '../carto/basemap/reason.ts';

/** How a chosen base map fares: told once for each base. */
export type BaseReport =
  | {
      readonly kind: 'drawn';
      /** Who else is to be named, from what the tile services themselves say. */
      readonly credits: readonly string[];
    }
  | { readonly kind: 'failed'; readonly reason: BaseReason };

/** No tile at all within this time is no answer, seconds. */
const PATIENCE_S = 10;
/** How often the tiles are looked at, milliseconds: the map tells nobody of a tile that is missing (404). */
const TICK_MS = 250;

/** What the events of a source carry that the library's types do not tell. */
interface SourceEvent {
  readonly sourceId?: string;
  readonly tile?: { readonly latestFeatureIndex?: unknown; readonly texture?: unknown };
}

const isOfBackdrop = (event: object): event is SourceEvent & { readonly sourceId: string } =>
  ((event as SourceEvent).sourceId ?? '').startsWith(BACKDROP);

/**
 * Watches the tiles of a chosen base until the first one is there, or it is clear that none will come. Later gaps are no
 * failure: a single missing tile, a network that goes away.
 */
export class BackdropWatch {
  readonly #map: MapLibreMap;
  readonly #base: BaseMap;
  readonly #report: (report: BaseReport) => void;
  readonly #listening: readonly { unsubscribe(): void }[];
  #first: BaseReason | null = null;
  #asked = 0;
  #ticks = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Begins at once; the map shows the base from now on. */
  constructor(map: MapLibreMap, base: BaseMap, report: (report: BaseReport) => void) {
    this.#map = map;
    this.#base = base;
    this.#report = report;
    this.#listening = [
      map.on('dataloading', (event) => {
        if (isOfBackdrop(event)) this.#ask();
      }),
      map.on('data', (event) => {
        if (isOfBackdrop(event)) this.#receive(event);
      }),
      map.on('error', (event) => {
        if (isOfBackdrop(event)) this.#miss(event.error);
      }),
      map.on('idle', () => {
        this.#rest();
      }),
    ];
  }

  end(): void {
    clearInterval(this.#timer);
    for (const listener of this.#listening) listener.unsubscribe();
  }

  /** The clock runs from the first request: a map in a hidden tab asks for nothing. */
  #ask(): void {
    this.#asked += 1;
    this.#timer ??= setInterval(() => {
      this.#ticks += 1;
      if (this.#isAnswered()) this.#rest();
      else if (this.#ticks * TICK_MS >= PATIENCE_S * 1000) {
        this.#fail(this.#first ?? { code: 'timeout', seconds: PATIENCE_S });
      }
    }, TICK_MS);
  }

  /** Nothing that was asked for is still on its way. */
  #isAnswered(): boolean {
    const ids = Object.keys(this.#base.sources);
    return ids.every((id) => this.#map.getSource(id) && this.#map.isSourceLoaded(id));
  }

  #receive({ tile }: SourceEvent): void {
    if (tile === undefined) return;
    const hasContent = (tile.latestFeatureIndex ?? tile.texture ?? null) !== null;
    // An archive answers for tiles that it does not have, too: the ground is empty there.
    if (hasContent || this.#base.archive !== null) this.#succeed();
  }

  #miss(error: unknown): void {
    const reason = reasonOf(error, this.#base.hasKey);
    this.#first ??= reason;
    if (reason.code === 'key-refused') this.#fail(reason);
  }

  /** Everything that was asked for is answered. */
  #rest(): void {
    if (this.#first !== null) this.#fail(this.#first);
    else if (this.#asked > 0 && this.#hasTiles()) this.#fail({ code: 'no-tiles' });
    else this.#succeed();
  }

  /** A geojson source has one answer, not tiles of its own that could be missing. */
  #hasTiles(): boolean {
    const sources = Object.values(this.#base.sources);
    return sources.every(({ type }) => type !== 'geojson');
  }

  #succeed(): void {
    this.end();
    this.#report({ kind: 'drawn', credits: this.#creditsOfSources() });
  }

  #fail(reason: BaseReason): void {
    this.end();
    this.#report({ kind: 'failed', reason });
  }

  /** A source by TileJSON knows its credit only now. */
  #creditsOfSources(): readonly string[] {
    return Object.keys(this.#base.sources).flatMap((id) => {
      const credit = this.#map.getSource(id)?.attribution;
      return credit === undefined || credit === '' ? [] : [plainText(credit)];
    });
  }
}

/** The machine's error in our terms; its own text names the address and stays out. */
function reasonOf(error: unknown, hasKey: boolean): BaseReason {
  const { status, name, message } = error as { status?: number; name?: string; message?: string };
  // A refused or unreachable address has the status 0 in the worker's report, or none.
  if (typeof status === 'number' && status > 0) return reasonOfStatus(status, hasKey);
  if (/decod|image|InvalidStateError|pbf|varint|parse/i.test(`${name ?? ''} ${message ?? ''}`)) {
    return { code: 'broken-tile' };
  }
  return { code: 'network' };
}
