/** One change after the other: a browser that is still leaving would take the next entry with it. */
let last: Promise<unknown> = Promise.resolve();

/** The browser's full screen, as far as it is allowed. The person's own way out of it is told. */
export class FullScreen {
  /** We took the screen and have not given it back. */
  #isOurs = false;
  readonly #listen: () => void;

  constructor(onLeft: () => void) {
    this.#listen = () => {
      if (document.fullscreenElement !== null || !this.#isOurs) return;
      this.#isOurs = false;
      onLeft();
    };
    document.addEventListener('fullscreenchange', this.#listen);
  }

  enter(): void {
    this.#then(async () => {
      await document.documentElement.requestFullscreen();
      this.#isOurs = true;
    });
  }

  /** For good. */
  leave(): void {
    document.removeEventListener('fullscreenchange', this.#listen);
    this.#then(async () => {
      this.#isOurs = false;
      if (document.fullscreenElement !== null) await document.exitFullscreen();
    });
  }

  /** What the browser does not allow (a page opened by a link may not take the screen) leaves things as they are. */
  #then(change: () => Promise<void>): void {
    last = last.then(change).catch(() => undefined);
  }
}
