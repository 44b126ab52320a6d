/** A layer of a WMTS service to choose from. */
export interface LayerChoice {
  readonly id: string;
  readonly title: string;
}

/** Why a base map is not drawn; a message each in `baseMap.reasons`. No address and no key in it. */
export type BaseReason =
  /** The link names a kind that the app does not have. */
  | { readonly code: 'unknown-kind'; readonly value: string }
  /** The link names a base that this browser knows no address or key for. */
  | { readonly code: 'no-settings' }
  /** A local file is gone with the page that had it. */
  | { readonly code: 'file-again' }
  /** A dropped file that is no archive by its name. */
  | { readonly code: 'file-name'; readonly name: string }
  | { readonly code: 'key-refused'; readonly status: number }
  | { readonly code: 'http'; readonly status: number }
  /** No answer at all: name, network, or the policy of this site. */
  | { readonly code: 'network' }
  | { readonly code: 'timeout'; readonly seconds: number }
  /** Every tile of the view is missing (404). */
  | { readonly code: 'no-tiles' }
  /** What came is no picture and no vector tile. */
  | { readonly code: 'broken-tile' }
  | { readonly code: 'not-pmtiles' }
  /** The server hands out whole files only. */
  | { readonly code: 'no-ranges' }
  | { readonly code: 'tile-type'; readonly type: string }
  | { readonly code: 'not-protomaps'; readonly layers: readonly string[] }
  /** The archive covers other ground: west, south, east, north in degrees. */
  | { readonly code: 'elsewhere'; readonly bounds: readonly [number, number, number, number] }
  | { readonly code: 'not-json' }
  | { readonly code: 'not-style' }
  | { readonly code: 'nothing-drawable' }
  | { readonly code: 'not-capabilities' }
  | { readonly code: 'choose-layer'; readonly layers: readonly LayerChoice[] }
  | { readonly code: 'no-mercator'; readonly found: readonly string[] }
  | { readonly code: 'matrix-names'; readonly names: readonly string[] }
  | { readonly code: 'no-picture-format'; readonly formats: readonly string[] };

/** An expected failure is a value. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: BaseReason };

export const fail = (reason: BaseReason): { readonly ok: false; readonly reason: BaseReason } => ({
  ok: false,
  reason,
});

/** What Tianditu answers to a key it does not take. */
const KEY_STATUSES = [401, 403, 418];

/** Why an HTTP answer is no tile. Where a key is in play, a refusal means the key. */
export const reasonOfStatus = (status: number, hasKey: boolean): BaseReason =>
  hasKey && KEY_STATUSES.includes(status)
    ? { code: 'key-refused', status }
    : { code: 'http', status };
