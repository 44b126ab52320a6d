import { overlapsOf, type OverlapArea } from '../plan/overlaps.ts';

/** What the page asks of the worker. */
export interface OverlapQuestion {
  readonly side: readonly OverlapArea[];
  readonly other: readonly OverlapArea[];
}

const scope = self as unknown as {
  onmessage: (event: MessageEvent<OverlapQuestion>) => void;
  postMessage: (answer: unknown) => void;
};

scope.onmessage = ({ data }) => {
  scope.postMessage(overlapsOf(data.side, data.other));
};
