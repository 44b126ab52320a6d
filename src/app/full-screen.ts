/** The browser's full screen, as far as it is allowed. The person's own way out of it is told. */
export class FullScreen {
  /** We took the screen and have not given it back. */
  #isOurs = false;
  /** One change after the other: a browser that is still leaving would take the next entry with it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(onLeft: () => void) {
    document.addEventListener('fullscreenchange', () => {
      if (document.fullscreenElement !== null || !this.#isOurs) return;
      this.#isOurs = false;
      onLeft();
    });
  }

  enter(): void {
    this.#then(async () => {
      await document.documentElement.requestFullscreen();
      this.#isOurs = true;
    });
  }

  leave(): void {
    this.#then(async () => {
      this.#isOurs = false;
      if (document.fullscreenElement !== null) await document.exitFullscreen();
    });
  }

  /** What the browser does not allow (a page opened by a link may not take the screen) leaves things as they are. */
  #then(change: () => Promise<void>): void {
    this.#last = this.#last.then(change).catch(() => undefined);
  }
}
