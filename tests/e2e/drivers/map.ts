import type { Locator, Page } from '@playwright/test';
import { pixelOf, type Box, type Camera, type LonLat } from '../helpers/mercator.ts';
import { expect, waitForMap } from '../support/test.ts';

/** The map, worked by pixels and keys as a person does. Places are found through the link's own camera. */
export class MapDriver {
  readonly sheet: Locator;
  readonly canvas: Locator;
  readonly home: Locator;
  /** What the corner says of the selection: 已选 n, 同条款 n. */
  readonly focusNote: Locator;
  /** The list that a count opens. */
  readonly group: Locator;
  readonly groupItems: Locator;
  readonly #window: Locator;

  constructor(readonly page: Page) {
    this.sheet = page.getByRole('main');
    this.canvas = page.locator('.maplibregl-canvas');
    this.home = page.getByRole('button', { name: '全图' });
    this.focusNote = page.getByRole('main').getByText(/^已选/);
    this.group = page.getByRole('main').getByRole('dialog', { name: /^此处/ });
    this.groupItems = this.group.getByRole('listitem').getByRole('button');
    this.#window = page.locator('[data-map-state]');
  }

  settled(): Promise<void> {
    return waitForMap(this.page);
  }

  /** The camera that the link states; the test must have opened or moved the map before. */
  async camera(): Promise<Camera> {
    const hash = await this.page.evaluate(() => location.hash);
    const text = new URLSearchParams(hash.slice(1)).get('map') ?? '';
    const [zoom = Number.NaN, lat = Number.NaN, lon = Number.NaN] = text.split('/').map(Number);
    return { zoom, lat, lon };
  }

  /** The pixel of the page at which a position is drawn now. */
  async pixel(position: LonLat): Promise<{ x: number; y: number }> {
    return pixelOf(position, await this.camera(), await this.#box());
  }

  /** Whether the map itself is what a finger would meet at a position: no panel, no note lies on it. */
  async isOnTopAt(position: LonLat): Promise<boolean> {
    const { x, y } = await this.pixel(position);
    return this.canvas.evaluate((canvas, at) => document.elementFromPoint(at.x, at.y) === canvas, {
      x,
      y,
    });
  }

  async showDiagram(): Promise<void> {
    await this.sheet.getByRole('button', { name: '空间结构图' }).click();
  }

  async showBoundaries(): Promise<void> {
    await this.sheet.getByRole('button', { name: '边界图' }).click();
  }

  async clickAt(position: LonLat, modifier?: 'Shift'): Promise<void> {
    const { x, y } = await this.pixel(position);
    if (modifier !== undefined) await this.page.keyboard.down(modifier);
    await this.page.mouse.click(x, y);
    if (modifier !== undefined) await this.page.keyboard.up(modifier);
  }

  async hoverAt(position: LonLat): Promise<void> {
    const { x, y } = await this.pixel(position);
    await this.page.mouse.move(x, y);
  }

  async hoverMiddle(): Promise<void> {
    const { x, y, width, height } = await this.frame();
    await this.page.mouse.move(x + width / 2, y + height / 2);
  }

  /** Drags the sheet by some pixels and waits until the link has followed. */
  async drag(dx: number, dy: number): Promise<void> {
    const before = await this.page.evaluate(() => location.hash);
    const frame = await this.frame();
    const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + dx / 2, y + dy / 2);
    await this.page.mouse.move(x + dx, y + dy);
    await this.page.mouse.up();
    await expect.poll(() => this.page.evaluate(() => location.hash)).not.toBe(before);
  }

  /** The free part of the map, inside the frame. */
  async frame(): Promise<Box> {
    return boxOf(this.#window);
  }

  #box(): Promise<Box> {
    return boxOf(this.canvas);
  }
}

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('the map is not on the page');
  return box;
}
