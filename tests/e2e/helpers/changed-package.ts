/** A plan package with one file spoilt on its way to the page, as a careless editor would leave it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PLAN_FOLDER } from './plan-package.ts';

/** A feature as a test spoils it. */
export interface LooseFeature {
  id: string;
  properties: Record<string, unknown>;
  geometry: { coordinates: unknown } | null;
}

/** Serves `text` in place of a file of the package. */
export async function serveText(page: Page, file: string, text: string): Promise<void> {
  await page.route(`**/data/${file}`, (route) =>
    route.fulfill({ body: text, contentType: 'application/geo+json' }),
  );
}

/** The file is not on the server. */
export async function serveMissing(page: Page, file: string): Promise<void> {
  await page.route(`**/data/${file}`, (route) =>
    route.fulfill({ status: 404, body: 'Not found', contentType: 'text/plain' }),
  );
}

/** Serves a layer with one feature changed; the rest of it stays as it is. */
export function serveChangedFeature(
  page: Page,
  file: string,
  id: string,
  change: (feature: LooseFeature, all: LooseFeature[]) => void,
): Promise<void> {
  const collection = JSON.parse(sourceOf(file)) as { features: LooseFeature[] };
  const feature = collection.features.find((one) => one.id === id);
  if (feature === undefined) throw new Error(`${id} is not in ${file}`);
  change(feature, collection.features);
  return serveText(page, file, JSON.stringify(collection));
}

/** Serves a file with one piece of its text replaced. */
export function serveReplaced(page: Page, file: string, from: string, to: string): Promise<void> {
  const text = sourceOf(file);
  if (!text.includes(from)) throw new Error(`${from} is not in ${file}`);
  return serveText(page, file, text.replace(from, to));
}

function sourceOf(file: string): string {
  return readFileSync(join(PLAN_FOLDER, file), 'utf8');
}
