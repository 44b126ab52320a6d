import { applyUpdate, encodeStateAsUpdate, encodeStateVector, type Doc } from 'yjs';

/** Origin of what another tab wrote: it has stored it itself. */
export const FROM_TAB = Symbol('tab');

type Message =
  | { readonly kind: 'update'; readonly update: Uint8Array }
  /** What a tab has; the others answer with what it lacks, and ask back. */
  | { readonly kind: 'have'; readonly state: Uint8Array; readonly isAnswer: boolean };

export interface Share {
  /** Says to the other tabs what this one has, so that each gets what it lacks. */
  introduce(): void;
  close(): void;
}

/** Keeps a document the same in all tabs of this browser that have it open. */
export function shareDocument(name: string, doc: Doc): Share {
  const channel = new BroadcastChannel(name);
  const post = (message: Message): void => {
    channel.postMessage(message);
  };
  const introduce = (isAnswer: boolean): void => {
    post({ kind: 'have', state: encodeStateVector(doc), isAnswer });
  };
  const send = (update: Uint8Array, origin: unknown): void => {
    if (origin !== FROM_TAB) post({ kind: 'update', update });
  };
  doc.on('update', send);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'update') {
      applyUpdate(doc, data.update, FROM_TAB);
      return;
    }
    post({ kind: 'update', update: encodeStateAsUpdate(doc, data.state) });
    if (!data.isAnswer) introduce(true);
  };
  const close = (): void => {
    doc.off('update', send);
    channel.close();
  };
  doc.on('destroy', close);
  return {
    introduce: () => {
      introduce(false);
    },
    close,
  };
}
