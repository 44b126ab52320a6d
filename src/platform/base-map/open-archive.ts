/** Opens PMTiles archives. Its own chunk: it brings the reader and the Protomaps style with it. */
import { FileSource, PMTiles, TileType, type Header } from 'pmtiles';
import { archiveTiles, type BaseMap, type TileArchive } from '../../carto/basemap/base-map.ts';
import { plainText } from '../../carto/basemap/credits.ts';
import { isProtomapsSchema, protomapsBase } from '../../carto/basemap/protomaps.ts';
import { rasterBase } from '../../carto/basemap/raster.ts';
import { fail, reasonOfStatus, type BaseReason, type Outcome } from '../../carto/basemap/reason.ts';
import { boundsMeet } from '../../geo/geometry-bounds.ts';
import { PATIENCE_S } from './fetch-file.ts';

type ArchiveKind = 'pmtiles' | 'pmtiles-file';
type Bounds = readonly [number, number, number, number];

const PICTURES = [TileType.Png, TileType.Jpeg, TileType.Webp, TileType.Avif];

let opened = 0;

/**
 * Reads header and metadata of an archive and says how it is drawn.
 * @param from a local file, or an absolute address whose server answers byte ranges
 * @param bounds extent of the plan, degrees: an archive of other ground is refused
 */
export async function openArchive(
  kind: ArchiveKind,
  from: File | string,
  bounds: Bounds,
): Promise<Outcome<BaseMap>> {
  const pmtiles = new PMTiles(typeof from === 'string' ? from : new FileSource(from));
  let header: Header;
  let metadata: unknown;
  try {
    const late = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new TooLateError()), PATIENCE_S * 1000),
    );
    header = await Promise.race([pmtiles.getHeader(), late]);
    metadata = await Promise.race([pmtiles.getMetadata(), late]);
  } catch (cause) {
    return { ok: false, reason: reasonOf(cause) };
  }
  const own: Bounds = [header.minLon, header.minLat, header.maxLon, header.maxLat];
  const isStated = own[0] < own[2] && own[1] < own[3];
  if (isStated && !boundsMeet(own, bounds)) return fail({ code: 'elsewhere', bounds: own });
  const archive = archiveOf(pmtiles);
  const more = { credits: creditsOf(metadata), hasKey: false, archive };
  const tiles = [archiveTiles(archive.id)];
  const range = {
    minzoom: header.minZoom,
    maxzoom: header.maxZoom,
    ...(isStated ? { bounds: [...own] as [number, number, number, number] } : {}),
  };
  if (PICTURES.includes(header.tileType)) {
    const stack = [{ name: 'archive', tiles, scheme: 'xyz' as const, tileSize: 256, ...range }];
    return { ok: true, value: rasterBase(kind, stack, more) };
  }
  if (header.tileType !== TileType.Mvt) {
    return fail({ code: 'tile-type', type: TileType[header.tileType] });
  }
  const names = vectorLayersOf(metadata);
  if (!isProtomapsSchema(names)) return fail({ code: 'not-protomaps', layers: names });
  return { ok: true, value: protomapsBase(kind, { tiles, ...range }, more) };
}

class TooLateError extends Error {
  override readonly name = 'TooLateError';
}

function archiveOf(pmtiles: PMTiles): TileArchive {
  opened += 1;
  return {
    id: String(opened),
    tile: async (z, x, y, signal) => (await pmtiles.getZxy(z, x, y, signal))?.data ?? null,
  };
}

/** The reader tells its troubles by words only. */
function reasonOf(cause: unknown): BaseReason {
  if (cause instanceof TooLateError) return { code: 'timeout', seconds: PATIENCE_S };
  const words = cause instanceof Error ? cause.message : '';
  const status = /Bad response code: (\d+)/.exec(words)?.[1];
  if (status !== undefined) return reasonOfStatus(Number(status), false);
  if (/Byte Serving|416/.test(words)) return { code: 'no-ranges' };
  // The browser's own error of `fetch`; a local file has none.
  if (cause instanceof TypeError && /fetch|network|load failed/i.test(words)) {
    return { code: 'network' };
  }
  return { code: 'not-pmtiles' };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function vectorLayersOf(metadata: unknown): readonly string[] {
  const layers = isObject(metadata) ? metadata['vector_layers'] : undefined;
  if (!Array.isArray(layers)) return [];
  return layers.flatMap((layer: unknown) =>
    isObject(layer) && typeof layer['id'] === 'string' ? [layer['id']] : [],
  );
}

function creditsOf(metadata: unknown): readonly string[] {
  const credit = isObject(metadata) ? metadata['attribution'] : undefined;
  return typeof credit === 'string' && credit !== '' ? [plainText(credit)] : [];
}
