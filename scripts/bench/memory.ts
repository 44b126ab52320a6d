/** Whether a page that is used for long grows: heap after the first minute and at the end, garbage collected. */
import type { Browser, CDPSession, Page } from 'playwright';
import { VIEWPORT } from './pages.ts';

const MINUTE_MS = 60_000;
/** What a person does takes a moment, and so does the map. */
const PAUSE_MS = 250;

/** One round of use; each step leaves the page as it found it, so that the heaps are of the same state. */
const STEPS: readonly ((page: Page, round: number) => Promise<void>)[] = [
  async (page, round) => {
    const rows = page.locator('[data-feature]');
    await rows.nth(round % Math.max(1, await rows.count())).click();
    await page.keyboard.press('Escape');
  },
  async (page, round) => {
    const rows = page.locator('[data-clause]');
    await rows.nth(round % Math.max(1, await rows.count())).click();
    await page.keyboard.press('Escape');
  },
  async (page) => {
    await page.getByRole('combobox', { name: '搜索' }).fill('小镇');
    await page.waitForTimeout(PAUSE_MS);
    await page.getByRole('combobox', { name: '搜索' }).fill('');
    await page.keyboard.press('Escape');
  },
  async (page) => {
    for (const tool of ['覆盖', '表格', '量算', '周边']) {
      const button = page
        .getByRole('group', { name: '规划工具' })
        .getByRole('button', { name: tool, exact: true });
      await button.click();
      await page.waitForTimeout(PAUSE_MS);
      await button.click();
    }
  },
  async (page) => {
    for (const name of [/^空间结构图/, /^边界图/]) {
      await page.getByRole('main').getByRole('button', { name }).click();
      await page.waitForTimeout(PAUSE_MS);
    }
  },
  async (page) => {
    for (const lens of ['招商', '领导', '规划']) {
      await page.getByRole('banner').getByRole('button', { name: lens, exact: true }).click();
      await page.waitForTimeout(PAUSE_MS);
    }
  },
  async (page) => {
    const notes = page.getByRole('banner').getByRole('button', { name: '批注', exact: true });
    await notes.click();
    await page.waitForTimeout(PAUSE_MS);
    await notes.click();
  },
  async (page) => {
    for (const name of ['按乡镇计数', '亮灯']) {
      const toggle = page.getByRole('button', { name, exact: true });
      await toggle.click();
      await page.waitForTimeout(PAUSE_MS);
      await toggle.click();
    }
  },
  async (page) => {
    for (const name of ['放大', '缩小', '全图']) {
      await page.getByRole('main').getByRole('button', { name }).click();
      await page.waitForTimeout(PAUSE_MS);
    }
  },
];

async function heapMB(session: CDPSession): Promise<number> {
  // What the first collection has freed may hold more.
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1e6;
}

export interface Heaps {
  readonly early: number;
  readonly late: number;
  /** Rounds of use in all. */
  readonly rounds: number;
}

/** @param minutes of use in all; the first heap is taken after one minute, or after half of a shorter time */
export async function measureMemory(
  browser: Browser,
  url: string,
  minutes: number,
): Promise<Heaps> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.addInitScript(() => {
    // Else the page asks a new visitor for a lens.
    if (location.protocol !== 'about:') localStorage.setItem('plan-atlas:lens', 'planning');
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(url);
  await page.locator('[data-map-state="idle"]').waitFor();
  await page.locator('[data-feature]').first().waitFor();
  const begin = Date.now();
  let rounds = 0;
  const useUntil = async (end: number): Promise<void> => {
    while (Date.now() < end || rounds === 0) {
      for (const step of STEPS) await step(page, rounds);
      rounds += 1;
    }
    await page.locator('[data-map-state="idle"]').waitFor();
  };
  await useUntil(begin + Math.min(MINUTE_MS, (minutes * MINUTE_MS) / 2));
  const early = await heapMB(session);
  await useUntil(begin + minutes * MINUTE_MS);
  const late = await heapMB(session);
  await page.close();
  return { early, late, rounds };
}
