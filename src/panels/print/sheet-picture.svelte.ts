import { PICTURE_RATIO } from '../../carto/print/paper.ts';
import type { Sheet } from '../../carto/print/compose-sheet.ts';
import type { MapPort } from '../../state/map-port.ts';

/** A change waits this long for the next one: a slider, a text being typed. */
const REST_MS = 150;

/** Pixels of the preview for each CSS pixel of the sheet's own size, which the screen shows smaller. */
const SCREEN_RATIO = 1.25;

/** The map of a sheet: a rough picture at once, then the one that is printed. One at a time, and only of the last sheet. */
export class SheetPicture {
  /** What is shown on the screen; at first the rough one. */
  preview = $state.raw<HTMLCanvasElement | null>(null);
  /** What is printed and saved. */
  canvas = $state.raw<HTMLCanvasElement | null>(null);
  state = $state<'drawing' | 'ready' | 'failed'>('drawing');
  #wanted = 0;
  #last: Promise<void> = Promise.resolve();

  draw(port: MapPort, sheet: Sheet, selected: readonly string[]): void {
    this.#wanted += 1;
    const mine = this.#wanted;
    this.state = 'drawing';
    this.canvas = null;
    this.#last = this.#last.then(async () => {
      await new Promise((done) => setTimeout(done, REST_MS));
      for (const ratio of [1, PICTURE_RATIO]) {
        if (mine !== this.#wanted) return;
        await this.#take(port, sheet, selected, ratio, () => mine === this.#wanted);
      }
    });
  }

  /** Nobody waits any more. */
  stop(): void {
    this.#wanted += 1;
  }

  async #take(
    port: MapPort,
    { mapPx, centre, zoom }: Sheet,
    selected: readonly string[],
    ratio: number,
    isWanted: () => boolean,
  ): Promise<void> {
    try {
      const { canvas } = await port.picture({
        ...mapPx,
        ratio,
        camera: { ...centre, zoom },
        // Nothing steps back on paper, and nothing is under a pointer.
        marked: { selected, related: [] },
      });
      if (!isWanted()) return;
      if (ratio === PICTURE_RATIO) {
        this.canvas = canvas;
        this.preview = reduced(canvas, mapPx.width * SCREEN_RATIO);
        this.state = 'ready';
      } else this.preview = canvas;
    } catch {
      if (isWanted()) this.state = 'failed';
    }
  }
}

/** A browser that draws a canvas much smaller than it is leaves pixels out: this takes their means. */
function reduced(canvas: HTMLCanvasElement, width: number): HTMLCanvasElement {
  const small = document.createElement('canvas');
  small.width = Math.round(width);
  small.height = Math.round((width * canvas.height) / canvas.width);
  const pen = small.getContext('2d');
  if (pen === null) return canvas;
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(canvas, 0, 0, small.width, small.height);
  return small;
}
