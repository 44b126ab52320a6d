/** The address bar's hash as a port: read it, write it, hear of changes made by the person. */
export interface LinkPort {
  read(): string;
  /** New entry in the history (a choice the person may want to go back from). */
  push(hash: string): void;
  /** Same entry (the map moved). */
  replace(hash: string): void;
  /** Calls back on back, forward and typed changes; returns the way to stop. */
  onChange(callback: () => void): () => void;
  /** The whole address for sharing. */
  href(hash: string): string;
}
