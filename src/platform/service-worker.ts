/**
 * The offline copy: a service worker of its own file, `sw.js` beside the page. With the server there, pages and data come
 * from the server, so that nobody looks at an old plan; without it, from the copy. What carries its version in its name
 * comes from the copy first. `scripts/offline-copy.ts` fills in the version and the files of the build.
 */

/** What this file uses of the service worker's scope; the types of the page and of workers exclude each other. */
interface Extendable extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
interface Told extends Extendable {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
interface Scope {
  readonly registration: { readonly scope: string };
  skipWaiting: () => Promise<void>;
  addEventListener: ((
    type: 'install' | 'activate',
    listener: (event: Extendable) => void,
  ) => void) &
    ((type: 'fetch', listener: (event: Fetching) => void) => void) &
    ((type: 'message', listener: (event: Told) => void) => void);
}

const worker = globalThis as unknown as Scope;
const BUILD = '__OFFLINE_BUILD__';
const FILES = '__OFFLINE_FILES__'.split(' ');
const SCOPE = worker.registration.scope;
const PREFIX = `plan-atlas ${SCOPE} `;
/** Somebody waits for a server that does not answer: a VPN that is off, a cable that is out. */
const PATIENCE_MS = 4000;
/** These names change with their content. */
const VERSIONED = /^assets\/.+-[\w-]{8}\.\w+$|^fonts\/.+\?v=/;

worker.addEventListener('install', (event) => {
  event.waitUntil(fillCopy());
});

/** The app's own files all or none: a copy that lacks one would fail when it is needed. */
async function fillCopy(): Promise<void> {
  const copy = await caches.open(PREFIX + BUILD);
  const request = (file: string): Request =>
    new Request(SCOPE + file, { cache: VERSIONED.test(file) ? 'default' : 'no-cache' });
  const data = FILES.filter((file) => file.startsWith('data/'));
  await copy.addAll(FILES.filter((file) => !data.includes(file)).map(request));
  // The folder of the data may have been exchanged since the build: what is gone is gone.
  await Promise.allSettled(data.map((file) => copy.add(request(file))));
}

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCopies());
});

/** The copy before this one stays: a window that is still open may ask for a part of it. */
async function dropOldCopies(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const kept = [...ours.filter((name) => name !== PREFIX + BUILD).slice(-1), PREFIX + BUILD];
  const old = ours.filter((name) => !kept.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

worker.addEventListener('message', (event) => {
  if (event.data === 'build') event.ports[0]?.postMessage(BUILD);
  if (event.data === 'activate') event.waitUntil(worker.skipWaiting());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  // An archive of tiles is read in ranges: no copy has them.
  if (request.method !== 'GET' || request.headers.has('range')) return;
  if (!request.url.startsWith(SCOPE)) return;
  const path = request.url.slice(SCOPE.length).replace(/#.*$/, '');
  if (request.mode === 'navigate') {
    const page = path.replace(/\?.*$/, '');
    if (page === '' || page === 'index.html') event.respondWith(fromServer(request, SCOPE, false));
  } else if (VERSIONED.test(path)) event.respondWith(fromCopy(request));
  else if (path.startsWith('data/')) event.respondWith(fromServer(request, request.url, true));
  else if (FILES.includes(path)) event.respondWith(fromServer(request, request.url, false));
});

/** The copy's file, of whichever version; a font slice that is first met now is kept for later. */
async function fromCopy(request: Request): Promise<Response> {
  const found = await caches.match(request.url);
  if (found !== undefined) return found;
  const response = await fetch(request);
  if (response.ok && request.url.includes('/fonts/')) {
    const copy = await caches.open(PREFIX + BUILD);
    await copy.put(request.url, response.clone());
  }
  return response;
}

/** The server's answer, or the copy's if there is none within patience. */
async function fromServer(request: Request, key: string, isKept: boolean): Promise<Response> {
  const copy = await caches.open(PREFIX + BUILD);
  const kept = await copy.match(key);
  try {
    const response = await (kept === undefined ? fetch(request) : withPatience(fetch(request)));
    // A gateway without its server answers for it.
    if (response.status >= 500 && kept !== undefined) return kept;
    if (isKept && response.status === 200) await copy.put(key, response.clone());
    return response;
  } catch (error) {
    if (kept !== undefined) return kept;
    throw error;
  }
}

function withPatience<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      reject(new Error('no answer'));
    }, PATIENCE_MS);
    work.then(resolve, reject);
  });
}
