import type { Page } from '@playwright/test';
import type { Rgb } from './tile-server.ts';

/** Part of the page, CSS pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Colours of an area of the page, row by row, as a person sees it: whatever lies on the map is in it. */
export async function coloursOf(page: Page, clip: Area): Promise<readonly Rgb[]> {
  const png = (await page.screenshot({ clip })).toString('base64');
  const values = await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, image.width, image.height).data];
  }, png);
  return Array.from({ length: values.length / 4 }, (_, at) => {
    const [r = 0, g = 0, b = 0] = values.slice(at * 4, at * 4 + 3);
    return [r, g, b] as const;
  });
}

/** The commonest colour of an area: its ground. */
export async function groundOf(page: Page, area: Area): Promise<Rgb> {
  const counts = new Map<string, number>();
  for (const colour of await coloursOf(page, area)) {
    counts.set(colour.join(), (counts.get(colour.join()) ?? 0) + 1);
  }
  const first = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  const [r = Number.NaN, g = Number.NaN, b = Number.NaN] = first.split(',').map(Number);
  return [r, g, b];
}

/** How many pixels of an area are darker than a grey: the strokes of a name. */
export async function darkPixels(page: Page, area: Area, below = 120): Promise<number> {
  const colours = await coloursOf(page, area);
  return colours.filter((colour) => Math.max(...colour) < below).length;
}
