import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { BaseMap } from '../../../src/carto/basemap/base-map.ts';
import { NO_SETTINGS } from '../../../src/carto/basemap/settings.ts';
import { tiandituBase, xyzBase } from '../../../src/carto/basemap/tile-base.ts';
import { BackdropWatch, type BaseReport } from '../../../src/map/backdrop-watch.ts';

type Listener = (event: object) => void;

/** A map that only tells events. */
class TellingMap {
  readonly #listeners = new Map<string, readonly Listener[]>();
  attribution: string | undefined;
  /** Every tile that was asked for is there or known to be missing. */
  isAnswered = false;

  get map(): MapLibreMap {
    return this as unknown as MapLibreMap;
  }

  on(type: string, listener: Listener): { unsubscribe: () => void } {
    const others = (): readonly Listener[] => this.#listeners.get(type) ?? [];
    this.#listeners.set(type, [...others(), listener]);
    return {
      unsubscribe: () =>
        this.#listeners.set(
          type,
          others().filter((one) => one !== listener),
        ),
    };
  }

  tell(type: string, event: object = {}): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(event);
  }

  isSourceLoaded(): boolean {
    return this.isAnswered;
  }

  getSource(): { attribution: string | undefined } {
    return { attribution: this.attribution };
  }
}

const SOURCE = 'backdrop/xyz';
const address = { ...NO_SETTINGS.address, xyz: 'https://a.example/{z}/{x}/{y}' };
const pictures = xyzBase({ ...NO_SETTINGS, address }, 'https://city.example/');
const withKey = tiandituBase('tianditu-img', 'k');
const archive: BaseMap = { ...pictures, archive: { id: '1', tile: () => Promise.resolve(null) } };

function watch(base: BaseMap) {
  const map = new TellingMap();
  const reports: BaseReport[] = [];
  const watcher = new BackdropWatch(map.map, base, (report) => reports.push(report));
  const ask = (): void => map.tell('dataloading', { sourceId: SOURCE });
  const answer = (tile: object = { texture: {} }): void =>
    map.tell('data', { sourceId: SOURCE, tile });
  const miss = (error: unknown): void => map.tell('error', { sourceId: SOURCE, error });
  return { map, reports, watcher, ask, answer, miss };
}

const failed = (reason: object) => [{ kind: 'failed', reason }];
const httpError = (status: number) => Object.assign(new Error('AJAXError'), { status });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a base is there', () => {
  it('with its first tile, and later gaps are no failure', () => {
    const { reports, ask, answer, miss, map } = watch(pictures);
    ask();
    answer();
    miss(httpError(500));
    map.tell('idle');
    vi.advanceTimersByTime(20_000);
    expect(reports).toEqual([{ kind: 'drawn', credits: [] }]);
  });

  it('although some tiles failed before the first one came', () => {
    const { reports, ask, answer, miss } = watch(pictures);
    ask();
    miss(httpError(500));
    answer();
    expect(reports).toEqual([{ kind: 'drawn', credits: [] }]);
  });

  it('when nothing had to be asked for', () => {
    const { reports, map } = watch(pictures);
    map.tell('idle');
    expect(reports).toEqual([{ kind: 'drawn', credits: [] }]);
  });

  it('when an archive answers, be it that the ground is empty', () => {
    const { reports, ask, answer } = watch(archive);
    ask();
    answer({});
    expect(reports).toHaveLength(1);
  });

  it('and says what its source wants named', () => {
    const { reports, ask, answer, map } = watch(pictures);
    map.attribution = '<b>&copy; OSM</b>';
    ask();
    answer();
    expect(reports).toEqual([{ kind: 'drawn', credits: ['© OSM'] }]);
  });
});

describe('a base fails', () => {
  it.each([401, 403, 418])('at once when its key is refused by %i', (status) => {
    const { reports, ask, miss } = watch(withKey);
    ask();
    miss(httpError(status));
    expect(reports).toEqual(failed({ code: 'key-refused', status }));
  });

  it('by the status, without a key, when all is answered', () => {
    const { reports, ask, miss, map } = watch(pictures);
    ask();
    miss(httpError(403));
    expect(reports).toEqual([]);
    map.tell('idle');
    expect(reports).toEqual(failed({ code: 'http', status: 403 }));
  });

  it('when nobody answers', () => {
    const { reports, ask, miss, map } = watch(pictures);
    ask();
    miss(new TypeError('Failed to fetch'));
    map.tell('idle');
    expect(reports).toEqual(failed({ code: 'network' }));
  });

  it('when what comes is no picture', () => {
    const { reports, ask, miss, map } = watch(pictures);
    ask();
    miss(new DOMException('The source image could not be decoded.', 'InvalidStateError'));
    map.tell('idle');
    expect(reports).toEqual(failed({ code: 'broken-tile' }));
  });

  it('when every tile is missing, which the map does not tell as an error', () => {
    const { reports, ask, map } = watch(pictures);
    ask();
    map.tell('idle');
    expect(reports).toEqual(failed({ code: 'no-tiles' }));
  });

  it('when every tile is missing and the map does not even come to rest', () => {
    const { reports, ask, map } = watch(pictures);
    ask();
    map.isAnswered = true;
    vi.advanceTimersByTime(300);
    expect(reports).toEqual(failed({ code: 'no-tiles' }));
  });

  it('after ten seconds without any tile, counted from the first request', () => {
    const { reports, ask } = watch(pictures);
    vi.advanceTimersByTime(60_000);
    ask();
    vi.advanceTimersByTime(9_999);
    expect(reports).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(reports).toEqual(failed({ code: 'timeout', seconds: 10 }));
  });

  it('only once', () => {
    const { reports, ask, miss, map } = watch(withKey);
    ask();
    miss(httpError(403));
    miss(httpError(403));
    map.tell('idle');
    vi.advanceTimersByTime(20_000);
    expect(reports).toHaveLength(1);
  });
});

describe('a watch', () => {
  it('that was ended says nothing more', () => {
    const { reports, watcher, ask, answer } = watch(pictures);
    ask();
    watcher.end();
    answer();
    vi.advanceTimersByTime(20_000);
    expect(reports).toEqual([]);
  });

  it('does not mind the plan’s own sources', () => {
    const { reports, map } = watch(pictures);
    map.tell('dataloading', { sourceId: 'plan' });
    map.tell('error', { sourceId: 'plan', error: httpError(500) });
    vi.advanceTimersByTime(20_000);
    expect(reports).toEqual([]);
  });
});
