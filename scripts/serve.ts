import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { Edition } from '../src/plan/kinds.ts';
import { PublicFolder } from './edition-files.ts';
import { withoutFirstPicture } from './first-picture.ts';
import { isPackageFile } from './plan-data.ts';

/**
 * What the app needs and nothing else: its own host, no inline script or style, no eval. Only data may be read from
 * other hosts: a person can name a base map anywhere (`docs/deployment.md` says how to narrow that). Nothing is asked
 * of another host before somebody has named it.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https: http:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every answer; `docs/deployment.md` asks the same of a production server. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), fullscreen=(self), geolocation=(), gyroscope=(), hid=(), ' +
    'magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export interface ServeOptions {
  /** The built app. */
  readonly root: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Another county's plan package: it replaces `data/` whole, file by file it would mix two. */
  readonly dataDir?: string;
  /** Edition in which `dataDir` is shown; the public one by default. */
  readonly edition?: Edition;
  /** Sub-path under which the app is served, e.g. `/atlas/`; `/` by default. */
  readonly base?: string;
  /** Added to, or replacing, the security headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The port is taken by another program. */
export class PortBusyError extends Error {
  override readonly name = 'PortBusyError';
  constructor(port: number, cause: unknown) {
    super(
      `端口 ${port} 已被占用,请换一个 / Port ${port} is in use, choose another: ` +
        `npm start -- --port ${port + 1}`,
      { cause },
    );
  }
}

/** Files whose address changes with their content: a hash in the name, or for fonts in the query. */
const HASHED = /^\/(?:assets\/.+-[\w-]{8}\.\w+|fonts\/[\w-]+\.woff2)$/;
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\.geojson$/, 'application/geo+json'],
  [/\.json$/, 'application/json'],
  [/\.m?js$/, 'text/javascript'],
  [/\.woff2$/, 'font/woff2'],
  [/\.webmanifest$/, 'application/manifest+json'],
];

function fileHeaders(response: ServerResponse, path: string): void {
  const type = TYPES.find(([name]) => name.test(path));
  if (type !== undefined) response.setHeader('Content-Type', type[1]);
  // A hash in the name is the version; everything else is asked for again and answered by 304.
  const cache = HASHED.test(path) ? 'public,max-age=31536000,immutable' : 'no-cache';
  response.setHeader('Cache-Control', cache);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${reason}\n`);
}

/** sirv reads a range unchecked and would throw on `bytes=9-1`; without one it sends the whole. */
function dropBadRange(request: IncomingMessage): void {
  const range = request.headers.range;
  if (range === undefined) return;
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
  const isGood = first !== undefined && (last === '' || Number(first) <= Number(last));
  if (!isGood) delete request.headers.range;
}

/** The path below `base`, decoded, or `undefined` if it is outside, malformed or tries to climb. */
function pathBelow(base: string, url: string): string | undefined {
  const raw = url.split(/[?#]/, 1)[0] ?? '/';
  if (!raw.startsWith(base)) return undefined;
  try {
    const path = `/${decodeURIComponent(raw.slice(base.length))}`;
    const climbs = path.split(/[/\\]/).some((part) => part.startsWith('.'));
    return climbs || path.includes('\0') ? undefined : path;
  } catch {
    // A malformed escape names no file.
    return undefined;
  }
}

function sendPage(root: string, response: ServerResponse): void {
  const page = withoutFirstPicture(readFileSync(join(root, 'index.html'), 'utf8'));
  response.setHeader('Cache-Control', 'no-cache');
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

function handler(options: ServeOptions): RequestListener {
  const { base = '/', dataDir, edition = 'public' } = options;
  const headers = { ...SECURITY_HEADERS, ...options.headers };
  const notFound = (_request: IncomingMessage, response: ServerResponse): void =>
    refuse(response, 404, 'Not found');
  const files = sirv(options.root, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: fileHeaders,
    onNoMatch: notFound,
  });
  // Read from disk each time: a package is edited while it is looked at.
  const data =
    dataDir === undefined
      ? undefined
      : sirv(dataDir, { dev: true, etag: true, setHeaders: fileHeaders, onNoMatch: notFound });

  const published =
    dataDir === undefined || edition === 'internal' ? undefined : new PublicFolder(dataDir);

  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      refuse(response, 405, 'Method not allowed');
      return;
    }
    if (request.url === base.slice(0, -1)) {
      response.writeHead(308, { Location: base }).end();
      return;
    }
    const path = pathBelow(base, request.url ?? '/');
    if (path === undefined) {
      notFound(request, response);
      return;
    }
    dropBadRange(request);
    const isData = data !== undefined && path.startsWith('/data/');
    const below = isData ? path.slice('/data'.length) : path;
    request.url = encodeURI(below);
    // Its first picture is of the package that it was built with.
    if (dataDir !== undefined && /^\/(?:index\.html)?$/.test(path))
      sendPage(options.root, response);
    else if (!isData) files(request, response);
    else if (!isPackageFile(below)) notFound(request, response);
    else if (published === undefined) data(request, response);
    else published.answer(below.slice(1), response);
  };
}

/** Serves a built app. Rejects with {@link PortBusyError} if the port is taken. */
export function serve(options: ServeOptions): Promise<RunningServer> {
  const server = createServer(handler(options));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortBusyError(options.port, error) : error),
    );
    server.listen(options.port, options.host, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : options.port;
      const host = options.host.includes(':') ? `[${options.host}]` : options.host;
      resolve({
        url: `http://${host}:${port}${options.base ?? '/'}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/** The built app of this work tree. */
export const DIST = join(import.meta.dirname, '..', 'dist');
