import { DRAWN_CLASSES, type DrawnClass } from '../carto/symbols.ts';
import { LENSES, type Lens } from '../plan/kinds.ts';
import { LIGHTS, type Light } from '../plan/lights/rule.ts';
import type { ClauseId, DepartmentId, FeatureId, LayerId } from '../plan/ids.ts';

/**
 * Where each piece of the app's state is kept: in the URL hash (contract §3), in browser storage for the next
 * visit, in exports (prints, pictures, files). A link lists its keys in this order.
 */
export const STATE_PLACES = {
  map: { link: true, storage: true, exports: true },
  lens: { link: true, storage: true, exports: false },
  select: { link: true, storage: false, exports: true },
  clause: { link: true, storage: false, exports: true },
  dept: { link: true, storage: false, exports: true },
  layers: { link: true, storage: true, exports: true },
  pos: { link: true, storage: true, exports: true },
  base: { link: true, storage: true, exports: true },
  mode: { link: true, storage: true, exports: true },
  lang: { link: true, storage: true, exports: true },
  tour: { link: true, storage: true, exports: false },
  theme: { link: true, storage: false, exports: true },
  light: { link: true, storage: false, exports: true },
  colours: { link: false, storage: true, exports: false },
  search: { link: false, storage: false, exports: false },
} as const satisfies Record<string, Readonly<Record<'link' | 'storage' | 'exports', boolean>>>;

type StateKey = keyof typeof STATE_PLACES;
type InLink<Key extends StateKey> = (typeof STATE_PLACES)[Key]['link'] extends true ? Key : never;
/** Keys of the table that stand in the URL. */
export type LinkKey = { [Key in StateKey]: InLink<Key> }[StateKey];

/** Middle of the map in WGS84 degrees, and its MapLibre zoom. */
export interface LinkCamera {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

/** What a link says. An absent key means the default; ids are not checked against the plan here. */
export interface LinkState {
  readonly map?: LinkCamera;
  readonly lens?: Lens;
  /** In the order of selection, never empty. */
  readonly select?: readonly FeatureId[];
  readonly clause?: ClauseId;
  readonly dept?: DepartmentId;
  /** The visible layers; an empty list hides all, an absent one means the plan's default. */
  readonly layers?: readonly LayerId[];
  /** The position classes whose features are shown, best first; an absent list means all of them. */
  readonly pos?: readonly DrawnClass[];
  readonly base?: string;
  readonly mode?: 'boundary' | 'diagram';
  readonly lang?: 'zh' | 'en';
  /** Id of a tour stop. */
  readonly tour?: string;
  /** Thematic map over the plan; the colours of the page are `colours` and not in the link. */
  readonly theme?: MapTheme;
  /** The lights whose features are shown while the theme `lights` is on; an absent list means all of them. */
  readonly light?: readonly Light[];
}

/** Thematic maps that can be drawn over the plan. */
export type MapTheme = 'township' | 'lights';

/** A value of a link that was ignored, as it stands there, and why. */
export interface LinkProblem {
  readonly key: LinkKey;
  readonly value: string;
  /** `encoding`: a broken percent sequence; `choice`: not on the list; `duplicate`: the first one counts. */
  readonly reason: 'encoding' | 'format' | 'range' | 'choice' | 'empty' | 'duplicate';
}

/** A link read; pairs of keys that are not ours are decoded and in order, for `formatLink` to put back. */
export interface ParsedLink {
  readonly state: LinkState;
  readonly unknown: readonly (readonly [key: string, value: string])[];
  readonly problems: readonly LinkProblem[];
}

/** How one key is read, still encoded (an encoded comma is no separator), and written: null if it cannot be. */
interface Codec<Value> {
  readonly read: (raw: string) => { readonly value: Value } | LinkProblem['reason'];
  readonly write: (value: Value) => string | null;
}

/** Decodes one part; null for a broken percent sequence. */
function decode(raw: string): string | null {
  try {
    return decodeURIComponent(raw);
  } catch {
    return null;
  }
}

/** Encodes one part, `/` and `:` left readable. Half a surrogate pair, which no URL can carry, becomes U+FFFD. */
function encode(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%2F|%3A/g, decodeURIComponent);
}

function idCodec<Id extends string>(): Codec<Id> {
  return {
    read: (raw) => {
      const value = decode(raw) as Id | null;
      return value === null ? 'encoding' : value === '' ? 'empty' : { value };
    },
    write: (id) => (id === '' ? null : encode(id)),
  };
}

/** Ids with commas between them; repeated and empty ones are dropped. */
function idListCodec<Id extends string>(mayBeEmpty: boolean): Codec<readonly Id[]> {
  const tidy = (ids: readonly (string | null)[]) => [...new Set(ids)].filter((id) => !!id) as Id[];
  return {
    read: (raw) => {
      const ids = raw.split(',').map(decode);
      if (ids.includes(null)) return 'encoding';
      const value = tidy(ids);
      return value.length === 0 && !mayBeEmpty ? 'empty' : { value };
    },
    write: (ids) => {
      const value = tidy(ids);
      return value.length === 0 && !mayBeEmpty ? null : value.map(encode).join(',');
    },
  };
}

function choiceCodec<Choice extends string>(...choices: readonly Choice[]): Codec<Choice> {
  return {
    read: (raw) => {
      const value = choices.find((choice) => choice === decode(raw));
      return value === undefined ? (raw === '' ? 'empty' : 'choice') : { value };
    },
    write: (choice) => (choices.includes(choice) ? choice : null),
  };
}

/** Some of a closed list, in the order of the list; none of them is an answer, too. */
function choiceListCodec<Choice extends string>(
  choices: readonly Choice[],
): Codec<readonly Choice[]> {
  const tidy = (some: readonly string[]) => choices.filter((choice) => some.includes(choice));
  return {
    read: (raw) => {
      const some = raw === '' ? [] : raw.split(',').map(decode);
      if (some.includes(null)) return 'encoding';
      const isKnown = some.every((one) => choices.some((choice) => choice === one));
      return isKnown ? { value: tidy(some as string[]) } : 'choice';
    },
    write: (some) => tidy(some).map(encode).join(','),
  };
}

/** Zoom 0–24, latitude within the Web Mercator square. */
const isOnMap = ({ zoom, lat, lon }: LinkCamera): boolean =>
  zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 85.05112 && Math.abs(lon) <= 180;

const NUMBERS = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/;

/** `ZOOM/LAT/LON`: zoom to 0.01, degrees to 1e-5 (about 1 m), below zoom 10 to 1e-4. */
const cameraCodec: Codec<LinkCamera> = {
  read: (raw) => {
    if (raw === '') return 'empty';
    const [zoom, lat, lon] = (NUMBERS.exec(decode(raw) ?? '') ?? []).slice(1).map(Number);
    if (zoom === undefined || lat === undefined || lon === undefined) return 'format';
    const value = { zoom, lat, lon };
    return isOnMap(value) ? { value } : 'range';
  },
  write: ({ zoom, lat, lon }) => {
    const decimals = Number(zoom.toFixed(2)) < 10 ? 4 : 5;
    const shown = [zoom.toFixed(2), lat.toFixed(decimals), lon.toFixed(decimals)];
    const text = shown.map((number) => (Number(number) === 0 ? number.replace('-', '') : number));
    return isOnMap({ zoom, lat, lon }) ? text.join('/') : null;
  },
};

const CODECS: { readonly [Key in LinkKey]: Codec<NonNullable<LinkState[Key]>> } = {
  map: cameraCodec,
  lens: choiceCodec(...LENSES),
  select: idListCodec<FeatureId>(false),
  clause: idCodec<ClauseId>(),
  dept: idCodec<DepartmentId>(),
  layers: idListCodec<LayerId>(true),
  pos: choiceListCodec(DRAWN_CLASSES),
  base: idCodec(),
  mode: choiceCodec('boundary', 'diagram'),
  lang: choiceCodec('zh', 'en'),
  tour: idCodec(),
  theme: choiceCodec('township', 'lights'),
  light: choiceListCodec(LIGHTS),
};

const LINK_KEYS = (Object.keys(STATE_PLACES) as StateKey[]).filter(
  (key): key is LinkKey => STATE_PLACES[key].link,
);

/**
 * Reads a URL hash, with or without `#`. Never throws: a wrong value of a known key is left out and reported,
 * unknown keys are handed back.
 */
export function parseLink(hash: string): ParsedLink {
  const state: Partial<Record<LinkKey, unknown>> = {};
  const unknown: [string, string][] = [];
  const problems: LinkProblem[] = [];
  for (const pair of hash.replace(/^#/, '').split('&').filter(Boolean)) {
    const [rawName = '', ...rest] = pair.split('=');
    const [name, value] = [decode(rawName) ?? rawName, rest.join('=')];
    const key = LINK_KEYS.find((known) => known === name);
    const read = key && (key in state ? 'duplicate' : CODECS[key].read(value));
    if (!key || !read) unknown.push([name, decode(value) ?? value]);
    else if (typeof read === 'string') problems.push({ key, value, reason: read });
    else state[key] = read.value;
  }
  return { state: state as LinkState, unknown, problems };
}

function writeKey<Key extends LinkKey>(key: Key, value: LinkState[Key]): string | null {
  const text = value === undefined ? null : CODECS[key].write(value);
  return text === null ? null : `${key}=${text}`;
}

/**
 * Writes a URL hash with its `#`, the unknown pairs last; the empty string when there is nothing to say. What a
 * link cannot carry (a position off the map) is left out.
 */
export function formatLink(state: LinkState, unknown: ParsedLink['unknown'] = []): string {
  const known = LINK_KEYS.map((key) => writeKey(key, state[key])).filter((pair) => pair !== null);
  const others = unknown.map(([name, value]) =>
    value === '' && name !== '' ? encode(name) : `${encode(name)}=${encode(value)}`,
  );
  return [...known, ...others].map((pair, at) => (at === 0 ? '#' : '&') + pair).join('');
}
