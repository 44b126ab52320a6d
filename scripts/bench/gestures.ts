/** How smoothly a map follows the hand: time between frames while it is dragged and zoomed, ours and bare MapLibre in turn. */
import type { Browser, Page } from 'playwright';
import { VIEWPORT, type BenchPage } from './pages.ts';

const DRAGS = 3;
const STEPS = 40;
const WHEELS = 8;
/** The app fetches what may be wanted next after its first picture. */
const REST_MS = 4000;

/** Milliseconds between the frames of a scripted gesture. */
async function frameTimes(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    // A method and no named function: the script runs in the page, without this file's helpers.
    const recorder = {
      record(at: number): void {
        frames.push(at);
        requestAnimationFrame((next) => {
          recorder.record(next);
        });
      },
    };
    Object.assign(globalThis, { frames });
    requestAnimationFrame((at) => {
      recorder.record(at);
    });
  });
  const [x, y] = [VIEWPORT.width / 2, VIEWPORT.height / 2];
  for (let drag = 0; drag < DRAGS; drag += 1) {
    const side = drag % 2 === 0 ? 1 : -1;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + side * 220, y + side * 120, { steps: STEPS });
    await page.mouse.up();
  }
  await page.mouse.move(x, y);
  for (let turn = 0; turn < WHEELS; turn += 1) {
    await page.mouse.wheel(0, turn < WHEELS / 2 ? -120 : 120);
    await page.waitForTimeout(60);
  }
  const frames = await page.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
  return frames.slice(1).map((at, i) => at - (frames[i] ?? at));
}

export async function measureGestures(
  browser: Browser,
  pages: readonly BenchPage[],
  rounds: number,
): Promise<ReadonlyMap<BenchPage['name'], number[]>> {
  const times = new Map<BenchPage['name'], number[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, url } of pages) {
      const page = await browser.newPage({ viewport: VIEWPORT });
      await page.goto(url);
      await page.waitForSelector('[data-map-state="idle"]', { state: 'attached' });
      await page.waitForTimeout(REST_MS);
      times.set(name, [...(times.get(name) ?? []), ...(await frameTimes(page))]);
      await page.close();
    }
  }
  return times;
}
