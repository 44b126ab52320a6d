import { fetchPlanFile } from '../platform/load-plan-files.ts';
import type { Delivery } from './delivery.ts';

/** The app as a folder on a server: everything is fetched beside the page. */
export const served: Delivery = {
  readPlanFile: (path) => fetchPlanFile(`data/${path}`),
  // geojson-validation stays a file of its own: it is LGPL, unmodified and can be replaced.
  loadValidator: async () => {
    const { default: gjv } = await import('geojson-validation');
    return (value) => gjv.valid(value, true);
  },
  fonts: new URL('./', document.baseURI).href,
  readLicences: async () => (await import('../platform/licence-document.ts')).fetchLicences(),
  onFirstPicture: async (...told) => (await import('./after-first-picture.ts')).followUp(...told),
};
