/** The build that a page or a service worker is of; `scripts/offline-copy.ts` writes both. */
function buildOfPage(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? '';
}

function buildOfWorker(worker: ServiceWorker): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      resolve(data);
    };
    worker.postMessage('build', [port2]);
  });
}

function reached(worker: ServiceWorker, wanted: ServiceWorkerState): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state !== wanted) return;
      worker.removeEventListener('statechange', look);
      resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Lets a worker that waits take over, and loads the page again with it. Only ever called by a person. */
async function change(worker: ServiceWorker): Promise<void> {
  worker.postMessage('activate');
  await reached(worker, 'activated');
  location.reload();
}

/** How often a window that stays open asks for a new version. */
const ASK_AGAIN_MS = 30 * 60_000;

/**
 * Keeps a copy of the app for the time without a server, and says when another version than the page's has arrived. The page
 * goes on with its own version until a person asks for the other. Without a secure address there is no copy.
 */
export async function keepOfflineCopy(onVersion: (change: () => void) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register('sw.js');
  const meet = async (worker: ServiceWorker): Promise<void> => {
    // The first copy of all has no page that an older one serves.
    if (registration.active === null) return;
    await reached(worker, 'installed');
    if ((await buildOfWorker(worker)) === buildOfPage(document)) worker.postMessage('activate');
    else {
      onVersion(() => {
        void change(worker);
      });
    }
  };
  registration.addEventListener('updatefound', () => {
    if (registration.installing !== null) void meet(registration.installing);
  });
  const waiting = registration.waiting ?? registration.installing;
  if (waiting !== null) void meet(waiting);
  const ask = (): void => {
    // Without a server there is nothing new.
    registration.update().catch(() => undefined);
  };
  setInterval(ask, ASK_AGAIN_MS);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask();
  });
}
