/** Opens what a person chose as base map. Fetched only when something was chosen. */
import { resolveAddress } from '../../carto/basemap/address.ts';
import type { BaseMap } from '../../carto/basemap/base-map.ts';
import { foreignStyle } from '../../carto/basemap/foreign-style.ts';
import { rasterBase } from '../../carto/basemap/raster.ts';
import { fail, type Outcome } from '../../carto/basemap/reason.ts';
import type { BaseSettings } from '../../carto/basemap/settings.ts';
import { tiandituBase, wmtsTemplateBase, xyzBase } from '../../carto/basemap/tile-base.ts';
import { isWmtsTemplate } from '../../carto/basemap/tiles.ts';
import { chooseWmts } from '../../carto/basemap/wmts-capabilities.ts';
import type { BaseWish } from '../../state/base-map-state.svelte.ts';
import { fetchText } from './fetch-file.ts';
import { readCapabilities } from './read-capabilities.ts';

/** West, south, east, north. */
type Bounds = readonly [number, number, number, number];

/**
 * Opens a base map that has passed `checkBase`. Tile services are not asked yet: the map finds out how they answer.
 * Never throws for what a server or a file says.
 * @param bounds extent of the plan in degrees
 */
export async function openBase(wish: BaseWish, bounds: Bounds): Promise<Outcome<BaseMap>> {
  const { kind, settings } = wish;
  const page = document.baseURI;
  switch (kind) {
    case 'tianditu-vec':
    case 'tianditu-img':
    case 'tianditu-ter':
      return { ok: true, value: tiandituBase(kind, settings.tiandituKey) };
    case 'xyz':
      return { ok: true, value: xyzBase(settings, page) };
    case 'wmts':
      return isWmtsTemplate(settings.address.wmts)
        ? { ok: true, value: wmtsTemplateBase(settings, page) }
        : openWmts(settings, resolveAddress(settings.address.wmts, page));
    case 'style':
      return openStyle(resolveAddress(settings.address.style, page));
    case 'pmtiles':
    case 'pmtiles-file':
      return openPmtiles(wish, page, bounds);
  }
}

async function openWmts(settings: BaseSettings, address: string): Promise<Outcome<BaseMap>> {
  const text = await fetchText(address);
  if (!text.ok) return text;
  const capabilities = readCapabilities(text.value, address);
  if (capabilities === null) return fail({ code: 'not-capabilities' });
  const chosen = chooseWmts(capabilities, settings.wmtsLayer, address);
  if (!chosen.ok) return chosen;
  const { tiles, provider } = chosen.value;
  // A person's own words about the source go before the service's.
  const credit = settings.credit.wmts === '' ? provider : settings.credit.wmts;
  return {
    ok: true,
    value: rasterBase('wmts', [tiles], {
      credits: credit === '' ? [] : [credit],
      hasKey: false,
      archive: null,
    }),
  };
}

async function openStyle(address: string): Promise<Outcome<BaseMap>> {
  const text = await fetchText(address);
  if (!text.ok) return text;
  let style: unknown;
  try {
    style = JSON.parse(text.value);
  } catch {
    return fail({ code: 'not-json' });
  }
  return foreignStyle(style, address);
}

async function openPmtiles(
  wish: BaseWish,
  page: string,
  bounds: Bounds,
): Promise<Outcome<BaseMap>> {
  const { openArchive } = await import('./open-archive.ts');
  if (wish.kind === 'pmtiles') {
    const address = wish.settings.address.pmtiles;
    return openArchive(wish.kind, resolveAddress(address, page), bounds);
  }
  if (wish.file === null) return fail({ code: 'file-again' });
  return openArchive('pmtiles-file', wish.file, bounds);
}
