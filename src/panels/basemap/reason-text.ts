import type { BaseFault } from '../../carto/basemap/check.ts';
import { isTianditu } from '../../carto/basemap/kind-groups.ts';
import type { BaseKind } from '../../carto/basemap/kinds.ts';
import type { BaseMapWords } from '../../i18n/base-map-words.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { BaseFailure } from '../../state/base-map-state.svelte.ts';

/** The service in a sentence: 天地图 is one, whichever of its maps was chosen. */
function nameOf(t: Messages, kind: BaseKind): string {
  const name = t.baseMap.kinds[kind];
  return isTianditu(kind) ? (name.split(' ')[0] ?? name) : name;
}

const listed = (names: readonly string[]): string => names.join(', ');

/** Degrees with a tenth: where an archive lies, not a measurement. */
const degrees = (bounds: readonly number[]): string =>
  bounds.map((value) => `${value.toFixed(1)}°`).join(', ');

/** Why a base map is not drawn and what to do, as a sentence. */
export function reasonText(t: Messages, more: BaseMapWords, { kind, reason }: BaseFailure): string {
  const words = more.reasons;
  const name = nameOf(t, kind);
  switch (reason.code) {
    case 'unknown-kind':
      return words[reason.code](reason.value);
    case 'file-name':
      return words[reason.code](reason.name);
    case 'no-settings':
      return words[reason.code](t.baseMap.kinds[kind]);
    case 'network':
    case 'no-tiles':
    case 'broken-tile':
      return words[reason.code](name);
    case 'key-refused':
    case 'http':
      return words[reason.code](name, reason.status);
    case 'timeout':
      return words.timeout(name, reason.seconds);
    case 'tile-type':
      return words['tile-type'](reason.type);
    case 'not-protomaps':
      return words['not-protomaps'](
        reason.layers.length === 0 ? words.noLayers : listed(reason.layers),
      );
    case 'elsewhere':
      return words.elsewhere(degrees(reason.bounds));
    case 'choose-layer':
      return words['choose-layer'](reason.layers.length);
    case 'no-mercator':
      return words['no-mercator'](listed(reason.found));
    case 'matrix-names':
      return words['matrix-names'](listed(reason.names));
    case 'no-picture-format':
      return words['no-picture-format'](
        reason.formats.length === 0 ? words.noLayers : listed(reason.formats),
      );
    case 'file-again':
    case 'not-pmtiles':
    case 'no-ranges':
    case 'not-json':
    case 'not-style':
    case 'nothing-drawable':
    case 'not-capabilities':
      return words[reason.code];
  }
}

/** What keeps an entry from being tried, as a sentence. */
export function faultText(more: BaseMapWords, fault: BaseFault): string {
  const words = more.faults;
  return fault.code === 'missing' || fault.code === 'unknown'
    ? words[fault.code](listed(fault.names))
    : words[fault.code];
}
