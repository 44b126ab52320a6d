import { PICTURE_RATIO } from '../../carto/print/paper.ts';
import type { Sheet } from '../../carto/print/compose-sheet.ts';
import type { MapPort } from '../../state/map-port.ts';

/** A change waits this long for the next one: a slider, a text being typed. */
const REST_MS = 150;

/** The map of a sheet: a rough picture at once, then the one that is printed. One at a time, and only of the last sheet. */
export class SheetPicture {
  /** What is shown; it may be the rough one. */
  canvas = $state.raw<HTMLCanvasElement | null>(null);
  state = $state<'drawing' | 'ready' | 'failed'>('drawing');
  #wanted = 0;
  #last: Promise<void> = Promise.resolve();

  draw(port: MapPort, sheet: Sheet, selected: readonly string[]): void {
    this.#wanted += 1;
    const mine = this.#wanted;
    this.state = 'drawing';
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
      this.canvas = canvas;
      if (ratio === PICTURE_RATIO) this.state = 'ready';
    } catch {
      if (isWanted()) this.state = 'failed';
    }
  }
}
