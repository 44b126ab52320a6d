import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** What goes into the page. */
export interface SingleFileParts {
  /** The page as it stands in the work tree, with its module script. */
  readonly page: string;
  readonly script: string;
  readonly style: string;
  /** The icon, an SVG. */
  readonly icon: string;
  readonly edition: string;
  /** The map's worker and the id of its element. */
  readonly worker: { readonly id: string; readonly source: string };
  /** Values as JSON, by the id of their element. */
  readonly json: Readonly<Record<string, unknown>>;
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** Code as the page carries it: gzip in Base64, a third of its size. */
export function pack(source: string): string {
  return gzipSync(source, { level: 9 }).toString('base64');
}

/** The id of the app's packed script. */
const PACKED = 'packed-script';

/** Unpacks the app's script and puts it into the page as an inline one, which runs if its hash is in the policy. */
const LOADER = `
const packed = atob(document.getElementById('${PACKED}').textContent);
const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0));
const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
const script = document.createElement('script');
script.type = 'module';
script.textContent = await new Response(unpacked).text();
document.body.append(script);
`;

/**
 * The policy of the single file: its two scripts and its one style by their hashes, the worker and the fonts from what
 * the script unpacks. Other hosts serve data only, and only when a person names a base map there.
 */
export function singleFilePolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(LOADER)} ${hashOf(script)}`,
    // From a page without an origin MapLibre starts its worker as `data:`: Chromium runs no module from `blob:` there.
    'worker-src data:',
    `style-src ${hashOf(style)}`,
    'font-src blob:',
    'img-src data:',
    'connect-src blob: https: http:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function jsonElement(id: string, value: unknown): string {
  // JSON knows this escape: no text of the data can end the element.
  const text = JSON.stringify(value).replace(/</g, '\\u003c');
  return `<script type="application/json" id="${id}">${text}</script>`;
}

function packedElement(id: string, source: string): string {
  return `<script type="text/plain" id="${id}">${pack(source)}</script>`;
}

/** Puts everything into one page. */
export function assembleSingleFile(parts: SingleFileParts): string {
  const { script, style, worker } = parts;
  if (/<\/style/i.test(style)) throw new Error('the style would end its element');
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${singleFilePolicy(script, style)}" />`,
    `<meta name="edition" content="${parts.edition}" />`,
    `<style>${style}</style>`,
  ];
  const body = [
    ...Object.entries(parts.json).map(([id, value]) => jsonElement(id, value)),
    packedElement(worker.id, worker.source),
    packedElement(PACKED, script),
    `<script type="module">${LOADER}</script>`,
  ];
  const icon = `data:image/svg+xml;base64,${Buffer.from(parts.icon).toString('base64')}`;
  return (
    parts.page
      // The policy stands before everything that it judges; the character set comes first of all.
      .replace(/<meta charset="utf-8" \/>/, (tag) => [tag, ...head].join('\n    '))
      .replace(/\s*<link rel="manifest"[^>]*>/, '')
      .replace(/href="\.\/favicon\.svg"/, () => `href="${icon}"`)
      .replace(/<script type="module" src="[^"]*"><\/script>/, () => body.join('\n    '))
  );
}
