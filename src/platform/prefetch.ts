/** Brings files into the browser's cache before they are wanted. A failure is no harm: they are asked for again. */
export function prefetch(urls: readonly string[]): void {
  for (const url of urls) {
    fetch(url, { priority: 'low' }).catch(() => undefined);
  }
}
