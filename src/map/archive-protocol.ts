import { ARCHIVE_SCHEME, parseArchiveTile, type TileArchive } from '../carto/basemap/base-map.ts';
import type { addProtocol } from 'maplibre-gl';

let archive: TileArchive | null = null;
let isRegistered = false;

/**
 * Names the archive that `archive://` addresses are answered from; null closes it. MapLibre knows one handler for a
 * scheme, whatever the number of maps, so that it stands here and not in a map's controller.
 */
export function serveArchive(add: typeof addProtocol, next: TileArchive | null): void {
  archive = next;
  if (isRegistered || next === null) return;
  isRegistered = true;
  add(ARCHIVE_SCHEME, async ({ url }, { signal }) => {
    const at = parseArchiveTile(url);
    // A tile of an archive that is closed already: nobody waits for it.
    if (at === null || archive?.id !== at.id) return { data: new ArrayBuffer(0) };
    const bytes = await archive.tile(at.z, at.x, at.y, signal);
    return { data: bytes ?? new ArrayBuffer(0) };
  });
}
