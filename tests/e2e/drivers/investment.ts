import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/test.ts';

/** The 招商 lens: form and lists of the need, sheet of a park, tray, chains, brochure, share. */
export class InvestmentDriver {
  readonly need: Locator;
  readonly #card: Locator;
  /** Buttons at the foot of the card. */
  readonly actions: Locator;
  readonly dialog: Locator;
  /** Rows of the sites that fit. */
  readonly fits: Locator;
  readonly tray: Locator;

  constructor(readonly page: Page) {
    this.need = page.getByRole('region', { name: '按需选址' });
    this.#card = page.locator('#card');
    this.actions = this.#card.locator('.actions');
    this.dialog = page.getByRole('dialog');
    this.fits = this.need.getByRole('list', { name: /^符合/ }).locator('li:has(button)');
    this.tray = page.getByRole('region', { name: '园区对比' });
  }

  async industry(name: string): Promise<void> {
    await this.need.getByRole('button', { name, exact: true }).click();
  }

  async area(text: string): Promise<void> {
    await this.need.getByLabel('面积不少于').fill(text);
  }

  async distance(km: string): Promise<void> {
    await this.need.getByLabel('距离不超过（直线）').fill(km);
  }

  /** What distances are asked to, as the form shows it. */
  measuredTo(): Promise<string> {
    return this.need
      .getByLabel('到哪里')
      .evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text ?? '');
  }

  async measureTo(name: string): Promise<void> {
    await this.need.getByLabel('到哪里').selectOption({ label: name });
  }

  async withoutUnknown(): Promise<void> {
    await this.need.getByRole('checkbox').uncheck();
  }

  async clear(): Promise<void> {
    await this.need.getByRole('button', { name: '清除' }).click();
  }

  async choose(name: string): Promise<void> {
    await this.need.getByRole('button', { name }).first().click();
  }

  /** The reason beside an excluded site. */
  async whyNot(name: string): Promise<string> {
    const row = this.need
      .getByRole('list', { name: /^不符合/ })
      .getByRole('listitem')
      .filter({ hasText: name });
    return ((await row.locator('.right').textContent()) ?? '').trim();
  }

  /** A row of the park sheet, in one line. */
  async row(key: string): Promise<string> {
    const row = this.#card.locator(`[data-row="${key}"]`);
    return (await row.innerText()).replaceAll(/\s+/g, ' ').trim();
  }

  cardRows(prefix: string): Locator {
    return this.#card.locator(`[data-row^="${prefix}"]`);
  }

  async ask(key: string): Promise<void> {
    await this.#card.locator(`[data-row="${key}"]`).getByRole('button', { name: /^问/ }).click();
  }

  /** Texts of what does not lie wholly inside the box that scrolls it. */
  hiddenBelow(rows: Locator): Promise<string[]> {
    return rows.evaluateAll((elements) =>
      elements.flatMap((element) => {
        const box = element.closest('.scroll')?.getBoundingClientRect();
        const own = element.getBoundingClientRect();
        const isInside =
          box !== undefined && own.top >= box.top - 1 && own.bottom <= box.bottom + 1;
        return isInside ? [] : [element.textContent.trim()];
      }),
    );
  }

  async compare(): Promise<void> {
    await this.#card.getByRole('button', { name: '加入对比' }).click();
  }

  /** A row of the tray, cells separated by bars. */
  async compared(key: string): Promise<string> {
    const cells = await this.tray.locator(`[data-row="${key}"] > *`).allInnerTexts();
    return cells.map((text) => text.replaceAll(/\s+/g, ' ').trim()).join('|');
  }

  async removeFromTray(name: string): Promise<void> {
    await this.tray.getByRole('button', { name: `移除${name}` }).click();
  }

  async openChains(): Promise<void> {
    await this.page.getByRole('button', { name: /产业链图谱/ }).click();
  }

  node(name: string | RegExp): Locator {
    return this.page.locator('[data-node]').filter({
      hasText: typeof name === 'string' ? new RegExp(`^\\s*${name}\\s*$`) : name,
    });
  }

  /** @param withMap also waits for the map's picture */
  async openBrochure(withMap = true): Promise<void> {
    await this.#card.getByRole('button', { name: '两页册' }).click();
    const print = this.page.getByRole('button', {
      name: withMap ? '打印或存为 PDF' : /^打印或存为|正在画/,
    });
    await expect(print).toBeVisible();
  }

  /**
   * What the map of the brochure shows: its scale bar, and each distance with the part of the picture under its label that
   * is a sharp edge of brightness, as strokes of letters are.
   */
  brochureMap(): Promise<{
    bar: { px: number; km: number };
    lines: { px: number; km: number; ink: number }[];
  }> {
    return this.dialog.getByRole('figure', { name: '位置图' }).evaluate((figure) => {
      const of = (element: Element, name: string): number => Number(element.getAttribute(name));
      const bar = figure.querySelector('rect.paper')!;
      const km = Number.parseFloat(bar.parentElement!.querySelectorAll('text')[1]!.textContent);
      const canvas = figure.querySelector('canvas')!;
      const { width, height } = canvas;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
      const ratio = width / 688;
      const grey = (x: number, y: number): number => {
        const at = (y * width + x) * 4;
        return (data[at]! + data[at + 1]! + data[at + 2]!) / 3;
      };
      const labels = [...figure.querySelectorAll('[data-label]')];
      const lines = [...figure.querySelectorAll('line')].map((line, i) => {
        const label = labels[i]!;
        const [, x = '0', y = '0'] =
          /translate\(([-\d.]+) ([-\d.]+)\)/.exec(label.getAttribute('transform') ?? '') ?? [];
        const [left, right] = [Number(x) - 29, Number(x) + 29].map((one) =>
          Math.round(one * ratio),
        );
        const [top, bottom] = [Number(y) - 9, Number(y) + 9].map((one) => Math.round(one * ratio));
        let edges = 0;
        for (let py = top!; py < bottom!; py += 1)
          for (let px = left! + 1; px < right!; px += 1)
            if (Math.abs(grey(px, py) - grey(px - 1, py)) > 70) edges += 1;
        return {
          px: Math.hypot(of(line, 'x2') - of(line, 'x1'), of(line, 'y2') - of(line, 'y1')),
          km: Number.parseFloat(label.textContent),
          ink: edges / ((right! - left!) * (bottom! - top!)),
        };
      });
      return { bar: { px: of(bar, 'width'), km }, lines };
    });
  }

  async share(): Promise<void> {
    await this.#card.getByRole('button', { name: '分享' }).click();
    await expect(this.dialog.getByRole('img', { name: '二维码' })).toBeVisible();
  }

  shownLink(): Promise<string> {
    return this.dialog.getByLabel('链接', { exact: true }).inputValue();
  }

  /** The code as a camera would see it. */
  async codePixels(): Promise<{ data: number[]; width: number; height: number }> {
    const png = await this.dialog.getByRole('img', { name: '二维码' }).screenshot();
    return this.page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const pen = canvas.getContext('2d')!;
      pen.drawImage(bitmap, 0, 0);
      const { data, width, height } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
      return { data: [...data], width, height };
    }, png.toString('base64'));
  }

  /** Path of the file that was saved. */
  async savePicture(): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.dialog.getByRole('button', { name: /存为 PNG/ }).click();
    return (await download).path();
  }
}
