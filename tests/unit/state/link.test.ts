import { describe, expect, it } from 'vitest';
import type { ClauseId, DepartmentId, FeatureId, LayerId } from '../../../src/plan/ids.ts';
import { formatLink, parseLink, STATE_PLACES } from '../../../src/state/link.ts';

const features = (...ids: string[]) => ids as FeatureId[];
const layers = (...ids: string[]) => ids as LayerId[];

describe('parseLink', () => {
  it('reads every key of the contract', () => {
    const hash =
      '#map=12.50/30.42000/112.90000&lens=investment&select=yofc-park&clause=3.3.1&dept=fgw' +
      '&layers=parks,towns&base=outline&mode=diagram&lang=en&tour=parks&theme=township&light=red,none';
    expect(parseLink(hash)).toEqual({
      state: {
        map: { zoom: 12.5, lat: 30.42, lon: 112.9 },
        lens: 'investment',
        select: ['yofc-park'],
        clause: '3.3.1',
        dept: 'fgw',
        layers: ['parks', 'towns'],
        base: 'outline',
        mode: 'diagram',
        lang: 'en',
        tour: 'parks',
        theme: 'township',
        light: ['red', 'none'],
      },
      unknown: [],
      problems: [],
    });
  });

  it('takes any subset, with or without the hash sign', () => {
    expect(parseLink('clause=3.6').state).toEqual({ clause: '3.6' });
    expect(parseLink('#clause=3.6').state).toEqual({ clause: '3.6' });
    expect(parseLink('')).toEqual({ state: {}, unknown: [], problems: [] });
    expect(parseLink('#')).toEqual({ state: {}, unknown: [], problems: [] });
  });

  it('reads the visible position classes in the order of their list, each once', () => {
    expect(parseLink('#pos=schematic,surveyed,schematic').state).toEqual({
      pos: ['surveyed', 'schematic'],
    });
    expect(formatLink({ pos: ['schematic', 'surveyed'] })).toBe('#pos=surveyed,schematic');
  });

  it('tells no visible position class from all of them', () => {
    expect(parseLink('#pos=').state).toEqual({ pos: [] });
    expect(formatLink({ pos: [] })).toBe('#pos=');
    expect(parseLink('#clause=3.6').state).not.toHaveProperty('pos');
  });

  it.each([
    ['pos=schematic,exact', 'choice'],
    ['pos=none', 'choice'],
    ['pos=%E6', 'encoding'],
  ])('ignores and reports %s', (pair, reason) => {
    const { state, problems } = parseLink(`#${pair}`);
    expect(state).toEqual({});
    expect(problems).toMatchObject([{ key: 'pos', reason }]);
  });

  it('tells no visible layer from the default layers', () => {
    expect(parseLink('#layers=').state).toEqual({ layers: [] });
    expect(parseLink('#clause=3.6').state).not.toHaveProperty('layers');
  });

  it('reads several selected features in their order, each once', () => {
    expect(parseLink('#select=b,a,b').state.select).toEqual(['b', 'a']);
  });

  it('keeps a comma that belongs to an id', () => {
    expect(parseLink('#select=a%2Cb,c').state.select).toEqual(['a,b', 'c']);
  });

  it('reads a link whose readable characters something on the way has encoded', () => {
    const { state } = parseLink('#map=12%2F30.4%2F112.9&l%65ns=plannin%67&clause=3%2E6');
    expect(state).toEqual({
      map: { zoom: 12, lat: 30.4, lon: 112.9 },
      lens: 'planning',
      clause: '3.6',
    });
  });

  it.each([
    ['map=12/30.4', 'map', '12/30.4', 'format'],
    ['map=12/north/112', 'map', '12/north/112', 'format'],
    ['map=1e1/30/112', 'map', '1e1/30/112', 'format'],
    ['map=12/30/112/0', 'map', '12/30/112/0', 'format'],
    ['map=25/30/112', 'map', '25/30/112', 'range'],
    ['map=12/86/112', 'map', '12/86/112', 'range'],
    ['map=12/30/181', 'map', '12/30/181', 'range'],
    ['map=', 'map', '', 'empty'],
    ['lens=leader', 'lens', 'leader', 'choice'],
    ['mode=', 'mode', '', 'empty'],
    ['lang=fr', 'lang', 'fr', 'choice'],
    ['theme=dark', 'theme', 'dark', 'choice'],
    ['light=red,blue', 'light', 'red,blue', 'choice'],
    ['clause=', 'clause', '', 'empty'],
    ['select=,', 'select', ',', 'empty'],
    ['select=%E9%be', 'select', '%E9%be', 'encoding'],
    ['dept=%zz', 'dept', '%zz', 'encoding'],
  ])('ignores and reports %s', (pair, key, value, reason) => {
    const { state, problems } = parseLink(`#${pair}&tour=aims`);
    expect(state).toEqual({ tour: 'aims' });
    expect(problems).toEqual([{ key, value, reason }]);
  });

  it('keeps the first of two values and reports the second', () => {
    const { state, problems } = parseLink('#clause=3.6&clause=3.7');
    expect(state.clause).toBe('3.6');
    expect(problems).toEqual([{ key: 'clause', value: '3.7', reason: 'duplicate' }]);
  });

  it('hands unknown keys back in order, decoded', () => {
    const { unknown, problems } = parseLink('#z=1&clause=3.6&a=%E6%BD%9C=x&flag&__proto__=p');
    expect(problems).toEqual([]);
    expect(unknown).toEqual([
      ['z', '1'],
      ['a', '潜=x'],
      ['flag', ''],
      ['__proto__', 'p'],
    ]);
  });
});

describe('formatLink', () => {
  it('writes zoom with two decimals and degrees with five', () => {
    const map = { zoom: 12.3456, lat: 30.4212345, lon: 112.9 };
    expect(formatLink({ map })).toBe('#map=12.35/30.42123/112.90000');
  });

  it('writes degrees with four decimals below zoom 10, judged by the zoom as written', () => {
    expect(formatLink({ map: { zoom: 9.99, lat: 30.42126, lon: 112.9 } })).toBe(
      '#map=9.99/30.4213/112.9000',
    );
    expect(formatLink({ map: { zoom: 9.996, lat: 30.42126, lon: 112.9 } })).toBe(
      '#map=10.00/30.42126/112.90000',
    );
  });

  it('writes no negative zero', () => {
    expect(formatLink({ map: { zoom: 3, lat: -0.000001, lon: -0 } })).toBe(
      '#map=3.00/0.0000/0.0000',
    );
  });

  it('leaves out what parseLink would refuse', () => {
    expect(formatLink({ map: { zoom: 3, lat: Number.NaN, lon: 0 }, select: [] })).toBe('');
    expect(formatLink({ map: { zoom: 3, lat: 30, lon: 200 }, clause: '' as ClauseId })).toBe('');
  });

  it('keeps slash and colon readable and encodes what would break the link', () => {
    expect(formatLink({ dept: 'a/b:c' as DepartmentId })).toBe('#dept=a/b:c');
    expect(formatLink({ select: features('a,b', "c&d=e#f (g)'") })).toBe(
      '#select=a%2Cb,c%26d%3De%23f%20%28g%29%27',
    );
  });

  it('says that no layer is visible', () => {
    expect(formatLink({ layers: layers() })).toBe('#layers=');
  });

  it('writes keys in the order of the table, unknown pairs last', () => {
    const state = { tour: 'aims', clause: '3.6' as ClauseId, lens: 'planning' } as const;
    expect(
      formatLink(state, [
        ['z', '1'],
        ['flag', ''],
        ['', ''],
      ]),
    ).toBe('#lens=planning&clause=3.6&tour=aims&z=1&flag&=');
  });

  it('does not fail on half a surrogate pair', () => {
    expect(formatLink({ base: 'a\uD800' })).toBe('#base=a%EF%BF%BD');
  });
});

describe('STATE_PLACES', () => {
  it('has exactly the keys of contract §3 in the link', () => {
    const inLink = Object.entries(STATE_PLACES).filter(([, place]) => place.link);
    expect(inLink.map(([key]) => key).join(' ')).toBe(
      'map lens select clause dept layers pos base mode lang tour theme light',
    );
  });

  it('rules what is written: a key that is not for the link stays out of it', () => {
    const state = { clause: '3.6', colours: 'dark' } as unknown as { clause: ClauseId };
    expect(formatLink(state)).toBe('#clause=3.6');
    expect(parseLink('#colours=dark')).toMatchObject({
      state: {},
      unknown: [['colours', 'dark']],
    });
  });
});
