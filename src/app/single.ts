import { INLINED, inlinedFonts, inlinedPlan, readInlined } from '../platform/inlined.ts';
import type { LicenceDocument } from '../platform/licence-document.ts';
import type { Delivery } from './delivery.ts';

/** The app as one HTML file, opened from a disk: everything is in the page already. */
export const single: Delivery = {
  readPlanFile: inlinedPlan(document),
  // Its gate was passed when the file was made; a LGPL library would have to stay replaceable here.
  loadValidator: () => Promise.resolve(undefined),
  fonts: inlinedFonts(document),
  readLicences: () => Promise.resolve(readInlined(document, INLINED.licences) as LicenceDocument),
  onFirstPicture: () => Promise.resolve(),
};
