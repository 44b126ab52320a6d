import { isMixedContent, isWebAddress } from './address.ts';
import { isAddressKind, isTianditu } from './kind-groups.ts';
import type { BaseKind } from './kinds.ts';
import type { BaseSettings } from './settings.ts';
import { isWmtsTemplate, wmtsFault, xyzFault } from './tiles.ts';

/** What keeps an entry from being used; a message each in `baseMap.faults`. */
export type BaseFault =
  | { readonly code: 'key-missing' | 'key-form' }
  | { readonly code: 'file-missing' }
  | { readonly code: 'address-missing' | 'address-form' | 'address-mixed' }
  | { readonly code: 'missing' | 'unknown'; readonly names: readonly string[] };

export interface BaseCheck {
  readonly kind: BaseKind;
  readonly settings: BaseSettings;
  readonly hasFile: boolean;
  /** The page itself came by `https:`. */
  readonly isSecurePage: boolean;
}

/** Checks an entry before anything is fetched: null when it can be tried. */
export function checkBase({ kind, settings, hasFile, isSecurePage }: BaseCheck): BaseFault | null {
  if (kind === 'pmtiles-file') return hasFile ? null : { code: 'file-missing' };
  if (isTianditu(kind)) {
    if (settings.tiandituKey === '') return { code: 'key-missing' };
    return /^[\w-]+$/.test(settings.tiandituKey) ? null : { code: 'key-form' };
  }
  if (!isAddressKind(kind)) return null;
  const address = settings.address[kind];
  if (address === '') return { code: 'address-missing' };
  if (!isWebAddress(address)) return { code: 'address-form' };
  if (isMixedContent(address, isSecurePage)) return { code: 'address-mixed' };
  const fault =
    kind === 'xyz'
      ? xyzFault(address)
      : kind === 'wmts' && isWmtsTemplate(address)
        ? wmtsFault(address)
        : null;
  if (fault === null) return null;
  return fault.missing.length > 0
    ? { code: 'missing', names: fault.missing }
    : { code: 'unknown', names: fault.unknown };
}
