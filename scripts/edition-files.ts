import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { EditionError, publicTexts } from './edition.ts';

/** Path, size and time of all files in a folder: another text as soon as one of them changes. */
function stateOf(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${String(size)} ${String(mtimeMs)}`;
    })
    .join('\n');
}

/** The public edition of a folder that may change while it is looked at. */
export class PublicFolder {
  readonly #folder: string;
  #state = '';
  #texts: ReadonlyMap<string, string> = new Map();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The text of a file as it is now, or `undefined` if the public edition has no such file. */
  text(path: string): string | undefined {
    const state = stateOf(this.#folder);
    if (state !== this.#state) {
      this.#texts = publicTexts(this.#folder);
      this.#state = state;
    }
    return this.#texts.get(path);
  }

  /** Answers a request for a file; a package that has no public edition is an error with its reason. */
  answer(path: string, response: ServerResponse): void {
    try {
      const text = this.text(path);
      const isGeoJson = path.endsWith('.geojson');
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader(
        'Content-Type',
        text === undefined
          ? 'text/plain; charset=utf-8'
          : isGeoJson
            ? 'application/geo+json'
            : 'application/json',
      );
      response.statusCode = text === undefined ? 404 : 200;
      response.end(text ?? 'Not found\n');
    } catch (error) {
      if (!(error instanceof EditionError)) throw error;
      console.error(error.message);
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(error.message);
    }
  }
}

/** Writes the public edition of the package in `from` to the folder `to`. */
export function writePublic(from: string, to: string): void {
  for (const [path, text] of publicTexts(from)) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), text);
  }
}
