import type { AddressKind, BaseKind, TiandituKind } from './kinds.ts';

export const isTianditu = (kind: BaseKind): kind is TiandituKind => kind.startsWith('tianditu-');

export const isAddressKind = (kind: BaseKind): kind is AddressKind =>
  kind === 'pmtiles' || kind === 'xyz' || kind === 'wmts' || kind === 'style';
