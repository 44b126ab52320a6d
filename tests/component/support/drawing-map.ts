import '../../../src/app/tokens.css';
import '../../../src/app/global.css';
import { vi } from 'vitest';
import { cleanup, render, type RenderResult } from 'vitest-browser-svelte/pure';
import { cdp, userEvent } from 'vitest/browser';
import type { SketchShape, Vertex } from '../../../src/geo/sketch/sketch.ts';
import { SketchState } from '../../../src/app/drawing-kit.ts';
import type { KeptSketch } from '../../../src/state/sketch-state.svelte.ts';
import type { DrawnThing } from '../../../src/map/drawing/drawing.ts';
import { pixelOf, type Camera } from '../../e2e/helpers/mercator.ts';
import { CountyPackage } from './county.ts';
import DrawingHarness from './DrawingHarness.svelte';
import { place } from './markup.ts';

const CAMERA: Camera = { zoom: 11, lat: 34.15, lon: 105.2 };

/** A map of the fixture county with the drawing tools over it, and what came out of them. */
export class DrawingMap {
  readonly drawn: { shape: SketchShape; of: string | null }[] = [];
  readonly kept: (KeptSketch | null)[] = [];
  readonly deleted: string[] = [];
  readonly pickedFeatures: (string | null)[] = [];
  readonly drawing = new SketchState({
    onDrawn: (shape, of) => this.drawn.push({ shape, of }),
    onSketch: (kept) => this.kept.push(structuredClone(kept)),
    onDelete: (id) => this.deleted.push(id),
  });
  readonly #box = place('<div></div>');
  #page: RenderResult<typeof DrawingHarness> | null = null;

  #shapes: readonly DrawnThing[] = [];

  async open(): Promise<void> {
    Object.assign(this.#box.style, { position: 'relative', width: '900px', height: '640px' });
    const county = new CountyPackage();
    const { plan } = county.plan();
    this.#page = await render(
      DrawingHarness,
      {
        plan,
        baseContents: Object.fromEntries(plan.base.map(({ file }) => [file, county.json(file)])),
        view: {
          language: 'zh',
          visibleLayers: new Set(['town', 'parks', 'lines', 'water']),
          hiddenClasses: new Set(),
          diagram: null,
          camera: CAMERA,
          fitRequest: null,
          selected: new Set(),
          related: new Set(),
          hovered: null,
          dimOthers: false,
        },
        drawing: this.drawing,
        shapes: [],
        onPickFeature: (id: string | null) => this.pickedFeatures.push(id),
        onPickShape: (id: string) => {
          const shape = this.#shapes.find((one) => one.id === id);
          if (shape) this.drawing.edit(id, shape.geometry as SketchShape);
        },
      },
      { baseElement: this.#box },
    );
    await vi.waitFor(
      () => {
        if (this.#box.querySelector('[data-drawing="ready"]') === null) throw new Error('loading');
        if (this.#box.querySelector('[data-map-state="idle"]') === null) throw new Error('busy');
      },
      { timeout: 20_000, interval: 50 },
    );
  }

  async setShapes(shapes: readonly DrawnThing[]): Promise<void> {
    this.#shapes = shapes;
    await this.#page?.rerender({ shapes });
  }

  /** Takes the drawing off the map, or lays another one on it. */
  async setLayer(hasLayer: boolean): Promise<void> {
    await this.#page?.rerender({ hasLayer });
  }

  close(): void {
    cleanup();
    this.#box.remove();
  }

  get canvas(): HTMLCanvasElement {
    return this.#box.querySelector('canvas')!;
  }

  get text(): string {
    return this.#box.textContent;
  }

  /** What a screen reader was told last. */
  get said(): string {
    return this.#box.querySelector('[aria-live]')!.textContent;
  }

  /** The note beside the shape. */
  get note(): string {
    return this.#box.querySelector('.note')?.textContent ?? '';
  }

  pixel([lon, lat]: Vertex): { x: number; y: number } {
    const { width, height } = this.canvas.getBoundingClientRect();
    return pixelOf({ lon, lat }, CAMERA, { x: 0, y: 0, width, height });
  }

  async move(at: Vertex, [dx, dy]: readonly [number, number] = [0, 0]): Promise<void> {
    const { x, y } = this.pixel(at);
    await userEvent.hover(this.canvas, { position: { x: x + dx, y: y + dy } });
  }

  /** Clicks, some pixels off. */
  async click(
    at: Vertex,
    [dx, dy]: readonly [number, number] = [0, 0],
    modifiers: 'Alt'[] = [],
  ): Promise<void> {
    const { x, y } = this.pixel(at);
    await userEvent.click(this.canvas, { position: { x: x + dx, y: y + dy }, modifiers });
  }

  async doubleClick(at: Vertex): Promise<void> {
    await userEvent.dblClick(this.canvas, { position: this.pixel(at) });
  }

  /** Presses at one place, lets go at another: with the real mouse of the browser. */
  async drag(from: Vertex, to: Vertex): Promise<void> {
    const [a, b] = [this.#screen(from), this.#screen(to)];
    const mouse = (type: string, { x, y }: { x: number; y: number }, buttons: number) =>
      session().send('Input.dispatchMouseEvent', {
        type,
        x,
        y,
        button: 'left',
        buttons,
        clickCount: 1,
      });
    await mouse('mouseMoved', a, 0);
    await mouse('mousePressed', a, 1);
    for (const share of [0.25, 0.5, 0.75, 1])
      await mouse('mouseMoved', { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }, 1);
    await mouse('mouseReleased', b, 0);
  }

  async tap(at: Vertex): Promise<void> {
    await this.#touch('touchStart', [this.#screen(at)]);
    await this.#touch('touchEnd', []);
  }

  async swipe(from: Vertex, to: Vertex): Promise<void> {
    const [a, b] = [this.#screen(from), this.#screen(to)];
    await this.#touch('touchStart', [a]);
    for (const share of [0.25, 0.5, 0.75, 1])
      await this.#touch('touchMove', [
        { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share },
      ]);
    await this.#touch('touchEnd', []);
  }

  async #touch(type: string, touchPoints: readonly { x: number; y: number }[]): Promise<void> {
    await session().send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  /** In pixels of the whole window: tests run in a frame of it, which is shown smaller. */
  #screen(at: Vertex): { x: number; y: number } {
    const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth);
    const scale = frame.width / innerWidth;
    const { left, top } = this.canvas.getBoundingClientRect();
    const { x, y } = this.pixel(at);
    return { x: frame.left + (left + x) * scale, y: frame.top + (top + y) * scale };
  }

  /** Lays down whatever is in hand. */
  reset(): void {
    while (this.drawing.sketch !== null) this.drawing.cancel();
    for (const list of [this.drawn, this.kept, this.deleted, this.pickedFeatures]) list.length = 0;
  }
}

/** The browser's own protocol; the provider does not type it. */
const session = (): { send: (method: string, params: object) => Promise<unknown> } =>
  cdp() as unknown as { send: (method: string, params: object) => Promise<unknown> };
