import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Theme } from '../theme.ts';
import type { ChosenKind } from './kinds.ts';

/** Every source and layer of a chosen base begins with this, so that the map knows whose trouble it is. */
export const BACKDROP = 'backdrop/';

/** Tiles that are read out of a file instead of being fetched one by one. */
export interface TileArchive {
  /** Names the archive in its tile addresses; a new one each time it is opened, so that no cache mixes two. */
  readonly id: string;
  /** One tile's bytes, unpacked; null where the archive has none. */
  readonly tile: (
    z: number,
    x: number,
    y: number,
    signal: AbortSignal,
  ) => Promise<ArrayBuffer | null>;
}

/** A base map that has been opened: all that is needed to draw it in any theme and language. */
export interface BaseMap {
  readonly kind: ChosenKind;
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: (theme: Theme, language: 'zh' | 'en') => readonly LayerSpecification[];
  /** Who is to be named on the map, plain text. */
  readonly credits: readonly string[];
  /** A person's key is part of the addresses: a refusal means the key. */
  readonly hasKey: boolean;
  readonly archive: TileArchive | null;
}

/** A base map in one theme and language, as `buildStyle` takes it. */
export interface Backdrop {
  readonly sources: BaseMap['sources'];
  readonly layers: readonly LayerSpecification[];
}

/** Scheme of the tile addresses of an archive; `src/map` answers them. */
export const ARCHIVE_SCHEME = 'archive';

export const archiveTiles = (id: string): string => `${ARCHIVE_SCHEME}://${id}/{z}/{x}/{y}`;

/** Takes an archive's tile address apart; null when it is none. */
export function parseArchiveTile(
  url: string,
): { readonly id: string; readonly z: number; readonly x: number; readonly y: number } | null {
  const [, id, z, x, y] = /^archive:\/\/([^/]+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
  if (id === undefined) return null;
  return { id, z: Number(z), x: Number(x), y: Number(y) };
}
