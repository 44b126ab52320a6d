/**
 * Notes by the thousand, beside a session with none, in one run: what opening takes longer, and what a change of the filter costs
 * the main thread beyond the map's own redraw.
 */
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { exportNotes } from '../src/notes/hand-round.ts';
import { NoteDocument } from '../src/notes/note-document.ts';
import type { NoteId } from '../src/notes/types.ts';
import { buildPlan } from '../src/plan/build-plan.ts';
import { readPackage } from './check-data/read-package.ts';

const COUNT = 2000;

/** A file of many notes, on the features of the plan in turn and on points of their own. */
function manyNotes(root: string): string {
  const { plan } = buildPlan(readPackage(join(root, process.env['PLAN_DATA'] ?? 'data')));
  if (plan === null) throw new Error('no plan');
  const document = new NoteDocument();
  const [west, south, east, north] = plan.place.bounds;
  for (let i = 0; i < COUNT; i += 1) {
    const feature = plan.features[i % plan.features.length];
    const at = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString();
    const coordinates = [
      west + ((east - west) * ((i * 37) % COUNT)) / COUNT,
      south + ((north - south) * ((i * 61) % COUNT)) / COUNT,
    ];
    const id = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}` as NoteId;
    document.add(
      id,
      {
        type: 'comment',
        text: `第 ${String(i + 1)} 条：请核对位置与四至。`,
        anchors: [
          ...(feature === undefined ? [] : [{ on: 'feature' as const, id: feature.id }]),
          ...(i % 2 === 0
            ? [{ on: 'shape' as const, geometry: { type: 'Point' as const, coordinates } }]
            : []),
        ],
      },
      { author: i % 3 === 0 ? '规划科' : '园区办', at },
    );
    // Two statuses, so that there is something to filter by.
    if (i % 2 === 0) document.change(id, { status: 'answered' }, at);
  }
  return exportNotes(document, plan, { session: '压力', author: '测试', edition: 'public' });
}

const openPanel = (page: Page): Promise<void> =>
  page.getByRole('button', { name: '批注', exact: true }).first().click();

/** Milliseconds from navigation until the panel, opened as soon as it can be, has its list. */
async function timeToOpen(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  await openPanel(page);
  await page.getByRole('group', { name: '筛选' }).waitFor();
  const at = await page.evaluate(() => performance.now());
  await page.close();
  return at;
}

/** What changes of the filter cost the main thread before the next frame, layout included; the map's own redraw follows. */
async function filterCost(context: BrowserContext, url: string, rounds: number): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('[data-map-state="idle"]').waitFor();
  await openPanel(page);
  // All, open, answered.
  const chips = page.getByRole('group', { name: '筛选' }).locator('[aria-pressed]');
  await chips.nth(2).waitFor();
  await page.waitForTimeout(2000);
  const costs: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    costs.push(
      await chips.nth(1 + (i % 2)).evaluate(async (chip: HTMLElement) => {
        // No named functions here: the script runs in the page, without this file's helpers.
        await new Promise((done) => {
          requestAnimationFrame(done);
        });
        const begin = performance.now();
        chip.click();
        // The state settles in microtasks; the layout is asked for, so that it counts. Frames of the map come later.
        await new Promise((done) => {
          queueMicrotask(() => {
            queueMicrotask(() => {
              done(null);
            });
          });
        });
        document.body.getBoundingClientRect();
        return performance.now() - begin;
      }),
    );
    await page.waitForTimeout(400);
  }
  await page.close();
  return costs;
}

export interface NoteTimes {
  readonly open: { readonly many: number[]; readonly none: number[] };
  readonly filter: number[];
}

/** Measures both in interleaved rounds. `viewport` in CSS pixels. */
export async function measureNotes(
  browser: Browser,
  url: string,
  root: string,
  rounds: number,
): Promise<NoteTimes> {
  const viewport = { width: 1440, height: 900 };
  const many = await browser.newContext({ viewport });
  const none = await browser.newContext({ viewport });
  const page = await many.newPage();
  await page.goto(url);
  await openPanel(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入' }).click();
  const mimeType = 'application/geo+json';
  const buffer = Buffer.from(manyNotes(root));
  await (await chooser).setFiles({ name: 'many.geojson', mimeType, buffer });
  await page.getByRole('status', { name: /^导入 / }).waitFor({ timeout: 120_000 });
  await page.waitForTimeout(3000);
  await page.close();
  const open = { many: [] as number[], none: [] as number[] };
  await timeToOpen(none, url);
  for (let round = 0; round < rounds; round += 1) {
    open.none.push(await timeToOpen(none, url));
    open.many.push(await timeToOpen(many, url));
  }
  const filter = await filterCost(many, url, rounds * 2);
  await many.close();
  await none.close();
  return { open, filter };
}
