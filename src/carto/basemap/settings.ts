import { isAddressKind, isTianditu } from './kind-groups.ts';
import type { AddressKind, BaseKind } from './kinds.ts';

/** What a person has entered about base maps. Kept in this browser only. */
export interface BaseSettings {
  readonly tiandituKey: string;
  readonly address: Readonly<Record<AddressKind, string>>;
  /** Identifier of the layer of a WMTS service; empty until there was a choice. */
  readonly wmtsLayer: string;
  /** Who is to be named on the map: tile addresses do not say it. */
  readonly credit: Readonly<Record<'xyz' | 'wmts', string>>;
}

export const NO_SETTINGS: BaseSettings = {
  tiandituKey: '',
  address: { pmtiles: '', xyz: '', wmts: '', style: '' },
  wmtsLayer: '',
  credit: { xyz: '', wmts: '' },
};

const VERSION = 1;

/** Reads what was stored. Never throws: what cannot be read counts as not entered. */
export function parseSettings(stored: string | null): BaseSettings {
  let raw: unknown;
  try {
    raw = JSON.parse(stored ?? 'null');
  } catch {
    return NO_SETTINGS;
  }
  if (!isRecord(raw) || raw['version'] !== VERSION) return NO_SETTINGS;
  const address = isRecord(raw['address']) ? raw['address'] : {};
  const credit = isRecord(raw['credit']) ? raw['credit'] : {};
  return {
    tiandituKey: text(raw['tiandituKey']),
    address: {
      pmtiles: text(address['pmtiles']),
      xyz: text(address['xyz']),
      wmts: text(address['wmts']),
      style: text(address['style']),
    },
    wmtsLayer: text(raw['wmtsLayer']),
    credit: { xyz: text(credit['xyz']), wmts: text(credit['wmts']) },
  };
}

/** The pair of {@link parseSettings}. */
export const formatSettings = (settings: BaseSettings): string =>
  JSON.stringify({ version: VERSION, ...settings });

/** Whether this browser knows what the kind needs; a local file is handed over each time anew. */
export function hasSettingsFor(kind: BaseKind, settings: BaseSettings): boolean {
  if (isTianditu(kind)) return settings.tiandituKey !== '';
  return !isAddressKind(kind) || settings.address[kind] !== '';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
