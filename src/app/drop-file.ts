import type { Action } from 'svelte/action';

export interface FileDrop {
  /** The first of the files that were let go over the element. */
  readonly onFile: (file: File) => void;
  /** A file is held over the element, or no longer. */
  readonly onHover: (isOver: boolean) => void;
}

/** Takes files that are dropped on an element. Without it the browser would leave the page and show the file. */
export const dropFile: Action<HTMLElement, FileDrop> = (element, drop) => {
  let { onFile, onHover } = drop;
  const hasFiles = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') === true;
  const over = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    onHover(true);
  };
  const leave = (event: DragEvent): void => {
    // Moving between children of the element leaves nothing.
    if (!element.contains(event.relatedTarget as Node | null)) onHover(false);
  };
  const take = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    onHover(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) onFile(file);
  };
  element.addEventListener('dragover', over);
  element.addEventListener('dragleave', leave);
  element.addEventListener('drop', take);
  return {
    update: (next) => {
      ({ onFile, onHover } = next);
    },
    destroy: () => {
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', take);
    },
  };
};
