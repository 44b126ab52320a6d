/** How long the address of a file is kept: a browser may ask where to put it. */
const KEPT_MS = 60_000;

/** Hands a file to the person, as a download. Nothing leaves the browser. */
export function saveFile({
  name,
  content,
}: {
  readonly name: string;
  readonly content: Blob;
}): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_MS);
}
