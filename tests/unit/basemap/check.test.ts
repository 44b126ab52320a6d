import { describe, expect, it } from 'vitest';
import { checkBase, type BaseCheck } from '../../../src/carto/basemap/check.ts';
import { BASE_KINDS, type AddressKind, type BaseKind } from '../../../src/carto/basemap/kinds.ts';
import {
  formatSettings,
  hasSettingsFor,
  NO_SETTINGS,
  parseSettings,
  type BaseSettings,
} from '../../../src/carto/basemap/settings.ts';

const withAddress = (kind: AddressKind, address: string): BaseSettings => ({
  ...NO_SETTINGS,
  address: { ...NO_SETTINGS.address, [kind]: address },
});
const withKey = (tiandituKey: string): BaseSettings => ({ ...NO_SETTINGS, tiandituKey });

const check = (kind: BaseKind, settings: BaseSettings, more: Partial<BaseCheck> = {}) =>
  checkBase({ kind, settings, hasFile: false, isSecurePage: false, ...more });

describe('an entry', () => {
  it('for the built-in base needs nothing', () => {
    expect(check('builtin', NO_SETTINGS)).toBeNull();
  });

  it('for a local archive needs a file', () => {
    expect(check('pmtiles-file', NO_SETTINGS)).toEqual({ code: 'file-missing' });
    expect(check('pmtiles-file', NO_SETTINGS, { hasFile: true })).toBeNull();
  });

  it('for Tianditu needs a key of letters and digits', () => {
    expect(check('tianditu-img', NO_SETTINGS)).toEqual({ code: 'key-missing' });
    expect(check('tianditu-img', withKey('a b'))).toEqual({ code: 'key-form' });
    expect(check('tianditu-img', withKey('tk=abc&x'))).toEqual({ code: 'key-form' });
    expect(check('tianditu-img', withKey('0aF9'))).toBeNull();
  });

  it.each(['pmtiles', 'xyz', 'wmts', 'style'] as const)('for %s needs an address', (kind) => {
    expect(check(kind, NO_SETTINGS)).toEqual({ code: 'address-missing' });
    expect(check(kind, withAddress(kind, 'not an address'))).toEqual({ code: 'address-form' });
  });

  it('of another kind does not count', () => {
    expect(check('style', withAddress('pmtiles', 'https://a.example/a.pmtiles'))).toEqual({
      code: 'address-missing',
    });
  });

  it('with an http address is refused on an https page, but for this machine', () => {
    const onSecure = (address: string) =>
      check('style', withAddress('style', address), { isSecurePage: true });
    expect(onSecure('http://a.example/style.json')).toEqual({ code: 'address-mixed' });
    expect(onSecure('https://a.example/style.json')).toBeNull();
    expect(onSecure('http://127.0.0.1:8080/style.json')).toBeNull();
    expect(onSecure('http://localhost.evil.example/x')).toEqual({ code: 'address-mixed' });
  });

  it('names the placeholders that are missing before those that are not known', () => {
    const address = 'https://a.example/{z}/{foo}.png';
    expect(check('xyz', withAddress('xyz', address))).toEqual({
      code: 'missing',
      names: ['{x}', '{y}'],
    });
    expect(check('xyz', withAddress('xyz', 'https://a.example/{z}/{x}/{y}?k={k}'))).toEqual({
      code: 'unknown',
      names: ['{k}'],
    });
  });

  it('for WMTS may be a template or a GetCapabilities address', () => {
    const wmts = (address: string) => check('wmts', withAddress('wmts', address));
    expect(wmts('https://a.example/?REQUEST=GetCapabilities')).toBeNull();
    expect(wmts('https://a.example/{TileMatrix}/{TileRow}/{TileCol}')).toBeNull();
    expect(wmts('https://a.example/{TileMatrix}/{TileRow}')).toEqual({
      code: 'missing',
      names: ['{TileCol}'],
    });
  });
});

describe('stored settings', () => {
  it('are read as they were written', () => {
    const settings: BaseSettings = {
      tiandituKey: 'k',
      address: { pmtiles: 'p', xyz: 'x', wmts: 'w', style: 's' },
      wmtsLayer: 'l',
      credit: { xyz: 'cx', wmts: 'cw' },
    };
    expect(parseSettings(formatSettings(settings))).toEqual(settings);
  });

  it.each([null, '', '{', '[]', '"x"', '{"version":2,"tiandituKey":"k"}'])(
    'that cannot be read (%j) count as none',
    (stored) => {
      expect(parseSettings(stored)).toEqual(NO_SETTINGS);
    },
  );

  it('lose only what is broken in them', () => {
    const stored = '{"version":1,"tiandituKey":"k","address":{"xyz":7,"style":"s"}}';
    expect(parseSettings(stored)).toEqual({ ...withAddress('style', 's'), tiandituKey: 'k' });
  });

  it('are enough for a kind when its own part is there', () => {
    const kinds = BASE_KINDS.filter((kind) => hasSettingsFor(kind, withKey('k')));
    expect(kinds).toEqual([
      'builtin',
      'pmtiles-file',
      'tianditu-vec',
      'tianditu-img',
      'tianditu-ter',
    ]);
  });
});
