/** A canvas that takes every stroke and keeps none: enough to see which pictures can be drawn at all. */
export function blankCanvas(): { readonly document: object; readonly Path2D: object } {
  const context = (element: object): object =>
    new Proxy(
      {},
      {
        get: (_, name) =>
          name === 'canvas'
            ? element
            : (): object => ({ data: new Uint8ClampedArray(64 * 64 * 4) }),
        set: () => true,
      },
    );
  return {
    document: {
      createElement: () => {
        const element = { width: 0, height: 0, getContext: () => context(element) };
        return element;
      },
    },
    Path2D: class {
      readonly path: string | undefined;
      constructor(path?: string) {
        this.path = path;
      }
    },
  };
}
