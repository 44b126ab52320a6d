/** A message in the panel, with a way back where there is one. */
export interface Message {
  readonly text: string;
  readonly way?: { readonly word: string; readonly act: () => void };
}

/** Tells the person something that has just been done. */
export type Say = (text: string, way?: Message['way']) => void;
