/** The browser's full screen, as far as it is allowed. The person's own way out of it is told. */
export class FullScreen {
  constructor(onLeft: () => void) {
    document.addEventListener('fullscreenchange', () => {
      if (document.fullscreenElement === null) onLeft();
    });
  }

  /** A page that was opened by a link may not take the screen: it presents in its window then. */
  enter(): void {
    document.documentElement.requestFullscreen().catch(() => undefined);
  }

  leave(): void {
    if (document.fullscreenElement !== null) void document.exitFullscreen();
  }
}
