import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseMap } from '../../../src/carto/basemap/base-map.ts';
import { BASE_KINDS, type BaseKind } from '../../../src/carto/basemap/kinds.ts';
import { fail, type BaseReason, type Outcome } from '../../../src/carto/basemap/reason.ts';
import { NO_SETTINGS, type BaseSettings } from '../../../src/carto/basemap/settings.ts';
import { xyzBase } from '../../../src/carto/basemap/tile-base.ts';
import { BaseMapState, type BaseWish } from '../../../src/state/base-map-state.svelte.ts';
import { ViewState } from '../../../src/state/view-state.svelte.ts';
import { county } from '../carto/sheets.ts';
import { FakeLink } from './fake-link.ts';

const KEY = 'aSecretKey0123456789';
const XYZ = 'https://secret.example/{z}/{x}/{y}.png';
const settings: BaseSettings = {
  ...NO_SETTINGS,
  tiandituKey: KEY,
  address: { ...NO_SETTINGS.address, xyz: XYZ },
};
const archive = new File(['x'], 'county.pmtiles');

function baseOf(kind: BaseKind): BaseMap {
  if (kind === 'builtin') throw new Error('the built-in base is not opened');
  return { ...xyzBase(settings, 'https://city.example/'), kind };
}

/** An opened page: what it keeps survives into the next one when `kept` is handed on. */
function open(hash = '', kept: Record<string, string> = {}) {
  const link = new FakeLink(hash);
  const view = new ViewState(county.plan, link);
  view.listen();
  const wishes: BaseWish[] = [];
  const answers: ((wish: BaseWish) => Promise<Outcome<BaseMap>>)[] = [];
  const base = new BaseMapState(view, {
    preferences: { get: (key) => kept[key] ?? null, set: (key, value) => (kept[key] = value) },
    isSecurePage: true,
    open: (wish) => {
      wishes.push(wish);
      const answer = answers.shift();
      return answer?.(wish) ?? Promise.resolve({ ok: true, value: baseOf(wish.kind) });
    },
  });
  const follow = async (): Promise<void> => {
    base.follow(view.base, view.unknownBase);
    await settled();
  };
  const refuse = (reason: BaseReason): void => {
    answers.push(() => Promise.resolve(fail(reason)));
  };
  return { link, view, base, kept, wishes, answers, follow, refuse };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a chosen base', () => {
  it('is drawn, and the link says its kind', async () => {
    const { base, link } = open();
    expect(await base.choose('xyz', settings, null)).toBe(true);
    expect(base.shown).toBe('xyz');
    expect(link.entries).toEqual(['', '#base=xyz']);
  });

  it('is awaited until the map reports its first tile, or that none will come', async () => {
    for (const report of [
      { kind: 'drawn', credits: [] },
      { kind: 'failed', reason: { code: 'network' } },
    ] as const) {
      const { base } = open();
      await base.choose('xyz', settings, null);
      expect(base.isAwaited).toBe(true);
      base.report(base.base!, report);
      expect(base.isAwaited).toBe(false);
    }
  });

  it('is opened once, although the link changes with it', async () => {
    const { base, wishes, follow } = open();
    await base.choose('xyz', settings, null);
    await follow();
    expect(wishes).toHaveLength(1);
  });

  it('gives way to the built-in one, which no link names', async () => {
    const { base, link } = open();
    await base.choose('xyz', settings, null);
    await base.choose('builtin', settings, null);
    expect(base.base).toBeNull();
    expect(link.read()).toBe('');
  });

  it('goes and comes with back and forward', async () => {
    const { base, link, follow } = open();
    await base.choose('xyz', settings, null);
    link.go(-1);
    await follow();
    expect(base.shown).toBe('builtin');
    link.go(1);
    await follow();
    expect(base.shown).toBe('xyz');
  });

  it('names who made it, and what its services say once they answer', async () => {
    const { base } = open();
    await base.choose('xyz', { ...settings, credit: { xyz: '某局', wmts: '' } }, null);
    base.report(base.base!, { kind: 'drawn', credits: ['© OSM', '© OSM'] });
    expect(base.credits).toEqual(['© OSM']);
  });

  it('that was overtaken by another choice does not come back', async () => {
    const { base, answers } = open();
    let release = (): void => undefined;
    answers.push(
      (wish) =>
        new Promise((resolve) => {
          release = () => resolve({ ok: true, value: baseOf(wish.kind) });
        }),
    );
    const slow = base.choose('xyz', settings, null);
    await base.choose('tianditu-vec', settings, null);
    release();
    expect(await slow).toBe(false);
    expect(base.shown).toBe('tianditu-vec');
    expect(base.isOpening).toBe(false);
  });
});

describe('a base that fails', () => {
  it('leaves the built-in one with the reason; the link keeps the wish', async () => {
    const { base, link, refuse } = open('#select=tea-town');
    refuse({ code: 'network' });
    expect(await base.choose('xyz', settings, null)).toBe(false);
    expect(base.shown).toBe('builtin');
    expect(base.failure).toEqual({ kind: 'xyz', reason: { code: 'network' } });
    expect(link.read()).toBe('#select=tea-town&base=xyz');
  });

  it('at its first tile gives way, too', async () => {
    const { base } = open();
    await base.choose('tianditu-img', settings, null);
    const reason = { code: 'key-refused', status: 403 } as const;
    base.report(base.base!, { kind: 'failed', reason });
    expect(base.shown).toBe('builtin');
    expect(base.failure).toEqual({ kind: 'tianditu-img', reason });
  });

  it('keeps the wrong key for correction', async () => {
    const { base } = open();
    await base.choose('tianditu-img', settings, null);
    base.report(base.base!, { kind: 'failed', reason: { code: 'key-refused', status: 403 } });
    expect(base.settings.tiandituKey).toBe(KEY);
  });

  it('may be tried again', async () => {
    const { base, refuse, wishes } = open();
    refuse({ code: 'timeout', seconds: 10 });
    await base.choose('xyz', settings, null);
    expect(await base.retry()).toBe(true);
    expect(base.shown).toBe('xyz');
    expect(base.failure).toBeNull();
    expect(wishes.map(({ kind }) => kind)).toEqual(['xyz', 'xyz']);
  });

  it('long after another was chosen changes nothing', async () => {
    const { base } = open();
    await base.choose('xyz', settings, null);
    const old = base.base!;
    await base.choose('tianditu-vec', settings, null);
    base.report(old, { kind: 'failed', reason: { code: 'network' } });
    expect(base.shown).toBe('tianditu-vec');
    expect(base.failure).toBeNull();
  });

  it('because its code cannot be fetched is a failure like others', async () => {
    const { base, answers } = open();
    answers.push(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await base.choose('xyz', settings, null)).toBe(false);
    expect(base.failure?.reason).toEqual({ code: 'network' });
  });
});

describe('a link', () => {
  it.each(['xyz', 'wmts', 'style', 'pmtiles', 'tianditu-vec'] as const)(
    'with base=%s from another browser opens on the built-in base and says so',
    async (kind) => {
      const { base, follow, wishes } = open(`#base=${kind}`);
      await follow();
      expect(base.shown).toBe('builtin');
      expect(base.failure).toEqual({ kind, reason: { code: 'no-settings' } });
      expect(wishes).toEqual([]);
    },
  );

  it('with a local archive asks for the file again', async () => {
    const { base, follow } = open('#base=pmtiles-file');
    await follow();
    expect(base.failure?.reason).toEqual({ code: 'file-again' });
  });

  it('with a base that the app does not know opens on the built-in one and says which', async () => {
    const { base, follow, view } = open('#base=moon&select=tea-town');
    await follow();
    expect(base.failure?.reason).toEqual({ code: 'unknown-kind', value: 'moon' });
    expect(view.selected).toEqual(['tea-town']);
    base.dismiss();
    expect(base.failure).toBeNull();
  });

  it('opens a base that this browser knows', async () => {
    const { kept, base: first } = open();
    await first.choose('xyz', settings, null);
    const { base, follow } = open('#base=xyz&select=tea-town', kept);
    await follow();
    expect(base.shown).toBe('xyz');
  });

  it('without a base means the built-in one, whatever was chosen before', async () => {
    const { kept, base: first } = open();
    await first.choose('xyz', settings, null);
    const { base, follow } = open('#select=tea-town', kept);
    await follow();
    expect(base.shown).toBe('builtin');
  });

  it('that says nothing goes on with the last choice', async () => {
    const { kept, base: first } = open();
    await first.choose('xyz', settings, null);
    const { base, view, follow } = open('', kept);
    await follow();
    expect(base.shown).toBe('xyz');
    expect(view.hash).toBe('#base=xyz');
  });

  it('never carries a key or an address, whatever was chosen', async () => {
    const kinds = fc.array(fc.constantFrom(...BASE_KINDS), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(kinds, async (chosen) => {
        const { base, link, view } = open();
        for (const kind of chosen) await base.choose(kind, settings, archive);
        const said = [...link.entries, view.hash, view.href].join(' ');
        expect(said).not.toMatch(/secret|aSecretKey|county\.pmtiles/);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a file', () => {
  it('dropped on the map becomes the base', async () => {
    const { base, link, wishes } = open();
    await base.drop(archive);
    expect(base.shown).toBe('pmtiles-file');
    expect(link.read()).toBe('#base=pmtiles-file');
    expect(wishes[0]?.file).toBe(archive);
  });

  it('of another sort changes nothing and says so', async () => {
    const { base, link } = open();
    await base.choose('xyz', settings, null);
    await base.drop(new File(['x'], 'list.xlsx'));
    expect(base.shown).toBe('xyz');
    expect(base.failure?.reason).toEqual({ code: 'file-name', name: 'list.xlsx' });
    expect(link.read()).toBe('#base=xyz');
  });
});

describe('what was entered', () => {
  it('is kept in the browser for the next time', async () => {
    const { kept, base } = open();
    await base.choose('xyz', settings, null);
    expect(open('#', kept).base.settings).toEqual(settings);
  });

  it('is forgotten on request', async () => {
    const { kept, base } = open();
    await base.choose('tianditu-vec', settings, null);
    base.forget();
    expect(JSON.stringify(kept)).not.toContain(KEY);
    expect(open('', kept).base.settings).toEqual(NO_SETTINGS);
  });
});
