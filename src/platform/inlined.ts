import type { FontPlace } from '../carto/font-faces.ts';
import { fileAt, missingPlanFile, type PlanFiles } from '../plan/plan-files.ts';
import type { ReadPlanFile } from './load-plan-files.ts';

/**
 * What the single file carries beside its code: a page opened from a disk may not fetch the files next to it. Each part
 * stands in an element `<script type="application/json">`, which no browser runs; `scripts/build-single.ts` writes them.
 */
export const INLINED = {
  plan: 'inlined-plan',
  fonts: 'inlined-fonts',
  licences: 'inlined-licences',
  /** The map's worker: its code is the largest part that need not be readable at once, so it is packed. */
  worker: 'inlined-worker',
} as const;

/** A font file, and the face that the page knows it by; a face of the map alone has none. */
export interface InlinedFont {
  /** As the font manifest has it: `fonts/sans-core.woff2?v=…`. */
  readonly file: string;
  /** WOFF2, Base64. */
  readonly data: string;
  readonly face?: { readonly family: string; readonly weight: string; readonly ranges: string };
}

/** The value of an inlined element; throws when the page is not what the build wrote. */
export function readInlined(page: Document, id: string): unknown {
  const text = page.getElementById(id)?.textContent;
  if (text === undefined) throw new Error(`#${id} is missing in this file`);
  return JSON.parse(text);
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Unpacks the worker's code (gzip in Base64) where it stands; the map's chunk takes it from there. */
export async function unpackWorker(page: Document): Promise<void> {
  const element = page.getElementById(INLINED.worker);
  if (element === null) throw new Error(`#${INLINED.worker} is missing in this file`);
  const packed = new Blob([bytesOf(element.textContent)]).stream();
  element.textContent = await new Response(
    packed.pipeThrough(new DecompressionStream('gzip')),
  ).text();
}

/** Reads the files of the plan package from the page. */
export function inlinedPlan(page: Document): ReadPlanFile {
  const values = readInlined(page, INLINED.plan) as Readonly<Record<string, unknown>>;
  const files: PlanFiles = Object.fromEntries(
    Object.entries(values).map(([path, value]) => [path, { ok: true, value }]),
  );
  return (path) => Promise.resolve(fileAt(files, path) ?? missingPlanFile('not in this file'));
}

/** Gives the page its fonts, and the map their addresses. A font that the file does not have is drawn by the system. */
export function inlinedFonts(page: Document): FontPlace {
  const fonts = readInlined(page, INLINED.fonts) as readonly InlinedFont[];
  const urls = new Map<string, string>();
  for (const { file, data, face } of fonts) {
    const url = URL.createObjectURL(new Blob([bytesOf(data)], { type: 'font/woff2' }));
    urls.set(file, url);
    if (face === undefined) continue;
    const { family, weight, ranges } = face;
    page.fonts.add(
      new FontFace(family, `url(${url}) format('woff2')`, {
        weight,
        unicodeRange: ranges,
        display: 'swap',
      }),
    );
  }
  return (file) => urls.get(file) ?? null;
}
