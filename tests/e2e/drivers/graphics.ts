import type { Locator, Page } from '@playwright/test';
import { waitForMap } from '../support/test.ts';
import type { MapDriver } from './map.ts';

/** The graphics card of the page, which takes a WebGL context away and gives it back as a driver that fails does. */
export class GraphicsDriver {
  readonly note: Locator;
  readonly advice: Locator;
  readonly again: Locator;

  constructor(readonly page: Page) {
    const main = page.getByRole('main');
    this.note = main.getByRole('status').filter({ hasText: '地图正在恢复' });
    this.advice = main.getByRole('alert').filter({ hasText: '地图还没有恢复' });
    this.again = main.getByRole('button', { name: '重新画图' });
  }

  async lose(): Promise<void> {
    await this.page.locator('.maplibregl-canvas').evaluate((canvas: HTMLCanvasElement) => {
      const lost = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      if (!lost) throw new Error('this browser cannot lose a context');
      Object.assign(window, { restoreContext: () => lost.restoreContext() });
      lost.loseContext();
    });
  }

  async restore(): Promise<void> {
    await this.page.evaluate(() => {
      (window as unknown as { restoreContext: () => void }).restoreContext();
    });
    await waitForMap(this.page);
  }
}

/** The map as a person sees it, without the panels beside it: a PNG in Base64. */
export async function pictureOf(map: MapDriver): Promise<string> {
  // A pointer that rests on a symbol lights it.
  await map.page.mouse.move(0, 0);
  await map.settled();
  const clip = await map.frame();
  return (await map.page.screenshot({ clip })).toString('base64');
}

/** Share of the pixels that differ for the eye between two pictures of one size. */
export function shareOfChange(page: Page, before: string, after: string): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [one, two] = await Promise.all(
        pictures.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      if (one === undefined || two?.length !== one.length) return 1;
      let changed = 0;
      for (let at = 0; at < one.length; at += 4) {
        const differs = [0, 1, 2].some(
          (part) => Math.abs((one[at + part] ?? 0) - (two[at + part] ?? 0)) > 24,
        );
        if (differs) changed += 1;
      }
      return changed / (one.length / 4);
    },
    [before, after],
  );
}
