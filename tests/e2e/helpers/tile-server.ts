/** A tile service on another port of this machine, as a person's own would be: it can be stopped, and come back. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

export type Rgb = readonly [number, number, number];

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG of one colour, 256 px wide. */
export function plainPng([r, g, b]: Rgb): Buffer {
  const side = 256;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // 8 bits, RGB.
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, Buffer.from([r, g, b]))]);
  const rows = Buffer.concat(Array.from({ length: side }, () => row));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const png = (colour: Rgb): Reply => ({
  status: 200,
  type: 'image/png',
  body: plainPng(colour),
});

export class TileServer {
  readonly #server: Server;
  #port = 0;
  /** Paths that were asked for, with their queries. */
  readonly asked: string[] = [];

  /** `answer` gets the path and query; undefined is 404. */
  constructor(answer: (path: string) => Reply | undefined) {
    this.#server = createServer((request: IncomingMessage, response: ServerResponse) => {
      const path = request.url ?? '/';
      this.asked.push(path);
      const reply = answer(path);
      response.writeHead(reply?.status ?? 404, {
        'Access-Control-Allow-Origin': '*',
        'Content-Type': reply?.type ?? 'text/plain',
        'Cache-Control': 'no-store',
      });
      response.end(reply?.body ?? 'not here');
    });
  }

  /** Begins, on the port that it had before if it was stopped. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }
}
