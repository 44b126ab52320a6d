import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test.ts';

/** The print sheets: their form, their sheet, and what comes out. */
export class PrintDriver {
  readonly view: Locator;
  readonly opener: Locator;
  readonly typedScale: Locator;
  readonly title: Locator;
  readonly sheet: Locator;
  readonly #print: Locator;

  constructor(readonly page: Page) {
    this.view = page.getByRole('dialog', { name: '打印成图' });
    this.opener = page.getByRole('button', { name: '打印', exact: true });
    this.typedScale = this.view.getByLabel('自定比例 1:');
    this.title = this.view.getByLabel('图名');
    this.sheet = this.view.getByRole('img');
    this.#print = this.view.getByRole('button', { name: '打印或存为 PDF' });
  }

  async open(): Promise<void> {
    await this.opener.click();
    await expect(this.view).toBeVisible();
  }

  async choose(group: string, name: string): Promise<void> {
    await this.view
      .getByRole('group', { name: group })
      .getByRole('radio', { name, exact: true })
      .check();
  }

  async scale(label: string): Promise<void> {
    await this.view.getByLabel('比例尺', { exact: true }).selectOption({ label });
  }

  /** Waits until the map of the sheet is drawn as it will be printed. Software needs its time for ten million pixels. */
  async isDrawn(): Promise<void> {
    await expect(this.#print).toBeEnabled({ timeout: 90_000 });
  }

  async pdf(): Promise<Buffer> {
    await this.isDrawn();
    return this.page.pdf({ preferCSSPageSize: true, printBackground: true });
  }

  /** Path of the saved picture. */
  async png(): Promise<string> {
    await this.isDrawn();
    const download = this.page.waitForEvent('download');
    await this.view.getByRole('button', { name: /存为 PNG/ }).click();
    return (await download).path();
  }

  /** Texts of a part of the sheet. */
  texts(part: string): Promise<string[]> {
    return this.sheet.locator(`[data-part="${part}"] text`).allTextContents();
  }

  /** Where a part stands on the sheet, as shares of its width and height. */
  share(part: string): Promise<{ left: number; top: number; right: number; bottom: number }> {
    return this.sheet.locator(`[data-part="${part}"]`).evaluate((element) => {
      const own = element.getBoundingClientRect();
      const whole = element.closest('svg')!.getBoundingClientRect();
      return {
        left: (own.left - whole.left) / whole.width,
        top: (own.top - whole.top) / whole.height,
        right: (own.right - whole.left) / whole.width,
        bottom: (own.bottom - whole.top) / whole.height,
      };
    });
  }

  /** Middles of the blobs of a colour on the printed map, as shares of its width and height, from west to east. */
  blobs(rgb: readonly [number, number, number]): Promise<{ x: number; y: number }[]> {
    return this.view.locator('.paper canvas').evaluate((element, colour) => {
      const canvas = element as HTMLCanvasElement;
      const { width, height } = canvas;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
      const boxes: { left: number; top: number; right: number; bottom: number }[] = [];
      const near = 30;
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          const at = 4 * (y * width + x);
          if (colour.some((value, i) => Math.abs(data[at + i]! - value) > 6)) continue;
          const box = boxes.find(
            ({ left, top, right, bottom }) =>
              x > left - near && x < right + near && y > top - near && y < bottom + near,
          );
          if (box === undefined) boxes.push({ left: x, top: y, right: x, bottom: y });
          else {
            box.left = Math.min(box.left, x);
            box.right = Math.max(box.right, x);
            box.bottom = Math.max(box.bottom, y);
          }
        }
      }
      return boxes
        .map(({ left, top, right, bottom }) => ({
          x: (left + right + 1) / 2 / width,
          y: (top + bottom + 1) / 2 / height,
        }))
        .sort((a, b) => a.x - b.x);
    }, rgb);
  }

  said(): Locator {
    return this.view.getByRole('status');
  }
}
