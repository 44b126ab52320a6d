/**
 * When a person first sees the plan, by the pixels of the page and not by what a library says. Which pixels the plan's features
 * make is known from two complete pictures, with and without them; the frames of a screencast are then compared with the former.
 */
import type { Browser, Page } from 'playwright';
import { VIEWPORT, type BenchPage } from './pages.ts';

/** A channel that differs by more is another colour: screencasts are JPEG. */
const TOLERANCE = 60;
/** Seen is what has this share of the pixels: names may come later, or be drawn otherwise at first. */
const SHARE = 0.5;
/** Another way of drawing puts a line a pixel or two beside: what is this near counts as there, pixels. */
const NEAR = 2;
const SETTLE_MS = 1500;

/** A complete picture of a page and the pixels in it that the plan's features make. */
export interface Mask {
  /** Data address of the picture. */
  readonly picture: string;
  /** Data address of the picture without the plan's features. */
  readonly empty: string;
  /** Where the page has its map, pixels: lists beside it change with the plan, too. */
  readonly area: Area;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function pictureOf(
  browser: Browser,
  url: string,
): Promise<{ readonly picture: string; readonly area: Area }> {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('[data-map-state="idle"]', { state: 'attached' });
  await page.waitForTimeout(SETTLE_MS);
  const png = await page.screenshot();
  const area = await page.locator('#map').boundingBox();
  await context.close();
  if (area === null) throw new Error(`${url}: no #map`);
  return { picture: `data:image/png;base64,${png.toString('base64')}`, area };
}

export class MaskMaker {
  readonly #browser: Browser;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async of({ url, emptyUrl }: BenchPage): Promise<Mask> {
    const whole = await pictureOf(this.#browser, url);
    const { picture: empty } = await pictureOf(this.#browser, emptyUrl);
    return { ...whole, empty };
  }
}

interface Frame {
  /** Seconds since 1970. */
  readonly at: number;
  readonly jpeg: string;
}

/** Milliseconds from navigation to the first frame that shows the plan. */
export async function firstPicture(
  browser: Browser,
  { url }: BenchPage,
  mask: Mask,
): Promise<number> {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const frames: Frame[] = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ at: metadata.timestamp ?? 0, jpeg: `data:image/jpeg;base64,${data}` });
    // It may have ended meanwhile.
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 90, everyNthFrame: 1 });
  await page.goto(url);
  await page.waitForSelector('[data-map-state="idle"]', { state: 'attached' });
  await page.waitForTimeout(SETTLE_MS);
  await session.send('Page.stopScreencast');
  const origin = await page.evaluate(() => performance.timeOrigin);
  await context.close();
  const judge = await browser.newPage();
  const seen = await firstThatShows(
    judge,
    frames.filter(({ at }) => at * 1000 >= origin),
    mask,
  );
  await judge.close();
  if (seen === null) throw new Error(`${url}: no frame of ${String(frames.length)} shows the plan`);
  return seen.at * 1000 - origin;
}

/** The first frame, in their order, that shows the plan; all are judged in a page, which can read pictures. */
async function firstThatShows(
  page: Page,
  frames: readonly Frame[],
  { picture, empty, area }: Mask,
): Promise<Frame | null> {
  const at = await page.evaluate(
    async ({ masks, jpegs, area: map, width, near, tolerance, share }) => {
      // Methods and no named functions: the script runs in the page, without this file's helpers.
      const reader = {
        async pixels(address: string): Promise<Uint8ClampedArray> {
          const image = new Image();
          image.src = address;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d', { willReadFrequently: true });
          if (context === null) throw new Error('no canvas');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        },
        isOther(a: Uint8ClampedArray, inA: number, b: Uint8ClampedArray, inB: number): boolean {
          for (let part = 0; part < 3; part += 1) {
            if (Math.abs((a[inA + part] ?? 0) - (b[inB + part] ?? 0)) > tolerance) return true;
          }
          return false;
        },
      };
      const whole = await reader.pixels(masks[0] ?? '');
      const without = await reader.pixels(masks[1] ?? '');
      const ofPlan: number[] = [];
      for (let y = Math.ceil(map.y); y < Math.floor(map.y + map.height); y += 1) {
        for (let x = Math.ceil(map.x); x < Math.floor(map.x + map.width); x += 1) {
          const from = 4 * (y * width + x);
          if (reader.isOther(whole, from, without, from)) ofPlan.push(from);
        }
      }
      const around: number[] = [];
      for (let dy = -near; dy <= near; dy += 1) {
        for (let dx = -near; dx <= near; dx += 1) around.push(4 * (dy * width + dx));
      }
      if (ofPlan.length === 0) throw new Error('the plan changes no pixel');
      for (const [index, jpeg] of jpegs.entries()) {
        const frame = await reader.pixels(jpeg);
        if (frame.length !== whole.length) continue;
        const shown = ofPlan.filter((from) =>
          around.some((step) => !reader.isOther(whole, from, frame, from + step)),
        ).length;
        if (shown / ofPlan.length >= share) return index;
      }
      return -1;
    },
    {
      masks: [picture, empty],
      jpegs: frames.map(({ jpeg }) => jpeg),
      area,
      width: VIEWPORT.width,
      near: NEAR,
      tolerance: TOLERANCE,
      share: SHARE,
    },
  );
  return frames[at] ?? null;
}
