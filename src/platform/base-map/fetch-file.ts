import { fail, reasonOfStatus, type Outcome } from '../../carto/basemap/reason.ts';

/** No answer within this time is none, seconds. */
export const PATIENCE_S = 10;

/** Fetches a text of a service that a person named, without cookies. Failures are values; they name no address. */
export async function fetchText(address: string): Promise<Outcome<string>> {
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE_S * 1000),
    });
    if (!response.ok) return { ok: false, reason: reasonOfStatus(response.status, false) };
    return { ok: true, value: await response.text() };
  } catch (cause) {
    return isTimeout(cause)
      ? fail({ code: 'timeout', seconds: PATIENCE_S })
      : fail({ code: 'network' });
  }
}

const isTimeout = (cause: unknown): boolean =>
  cause instanceof DOMException && cause.name === 'TimeoutError';
