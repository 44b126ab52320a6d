import type { Component } from 'svelte';
import type { LicenceDocument } from '../platform/licence-document.ts';
import type { FontPlace } from '../carto/font-faces.ts';
import type { Language } from '../i18n/messages.ts';
import type { ReadPlanFile } from '../platform/load-plan-files.ts';
import type { ValidateGeoJson } from '../plan/read-geometry.ts';

/** What the ways of handing the app over differ in: a folder on a server, or one file on a stick. */
export interface Delivery {
  readonly readPlanFile: ReadPlanFile;
  /** The first gate for GeoJSON; none where the package was checked when the file was made. */
  readonly loadValidator: () => Promise<ValidateGeoJson | undefined>;
  readonly fonts: FontPlace;
  /** The libraries of the build with their licences, as `scripts/licences.ts` writes them. */
  readonly readLicences: () => Promise<LicenceDocument>;
  /**
   * The first complete picture is there: what may follow, and files that later pictures will want.
   * @param onVersion called when a new version has arrived; the page changes to it when a person says so
   */
  readonly onFirstPicture: (
    wanted: readonly string[],
    onVersion: (version: NewVersion) => void,
  ) => Promise<void>;
}

/** A version that could take the place of the one on the screen. */
export interface NewVersion {
  readonly Notice: Component<{ language: Language; onChange: () => void; onLater: () => void }>;
  readonly change: () => void;
}
