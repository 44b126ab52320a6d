import { overlapsOf, type OverlapArea, type OverlapRow } from '../plan/overlaps.ts';
import type { OverlapQuestion } from './overlap-worker.ts';
import OverlapWorker from './overlap-worker.ts?worker';

/** About 5 ms a pair that meets: more pairs than this may keep the page from answering for a moment. */
const PAIRS_AT_ONCE = 400;

/** Works overlaps out; in a worker, which ends with its answer, when there may be many. */
export function runOverlaps(
  side: readonly OverlapArea[],
  other: readonly OverlapArea[],
): Promise<readonly OverlapRow[]> {
  if (side.length * other.length <= PAIRS_AT_ONCE) {
    return Promise.resolve().then(() => overlapsOf(side, other));
  }
  return new Promise((resolve, reject) => {
    const worker = new OverlapWorker();
    worker.onmessage = ({ data }: MessageEvent<readonly OverlapRow[]>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.postMessage({ side, other } satisfies OverlapQuestion);
  });
}
