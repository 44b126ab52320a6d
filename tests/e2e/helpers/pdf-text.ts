/** Reads back what Chromium's print has written: a small reader for its plain PDFs, not for every PDF. */
import { inflateSync } from 'node:zlib';

export interface PrintedPage {
  /** In the order of drawing, without white space: the runs of one line are separate drawings. */
  readonly text: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface Printed {
  readonly pages: readonly PrintedPage[];
  /** Pixels of each picture in the file. */
  readonly images: readonly { readonly width: number; readonly height: number }[];
}

const MM_PER_POINT = 25.4 / 72;

/** Objects of a PDF by their number: dictionary as text, stream as bytes. */
function objectsOf(bytes: Buffer): Map<string, { head: string; stream: Buffer | null }> {
  const raw = bytes.toString('latin1');
  const objects = new Map<string, { head: string; stream: Buffer | null }>();
  const start = /(?:^|[\r\n])(\d+) 0 obj\r?\n/g;
  for (let match = start.exec(raw); match !== null; match = start.exec(raw)) {
    const from = match.index + match[0].length;
    const end = raw.indexOf('endobj', from);
    const streamAt = raw.slice(from, end).search(/stream\r?\n/);
    if (streamAt < 0) {
      objects.set(match[1]!, { head: raw.slice(from, end), stream: null });
      continue;
    }
    const head = raw.slice(from, from + streamAt);
    const length = Number(/\/Length (\d+)/.exec(head)![1]);
    const begin = from + streamAt + /^stream\r?\n/.exec(raw.slice(from + streamAt))![0].length;
    const stream = bytes.subarray(begin, begin + length);
    objects.set(match[1]!, {
      head,
      stream:
        head.includes('/FlateDecode') && !head.includes('/Image') ? inflateSync(stream) : stream,
    });
    start.lastIndex = begin + length;
  }
  return objects;
}

/** Code of a glyph → text, out of a ToUnicode map. */
function readToUnicode(text: string): Map<number, string> {
  const map = new Map<number, string>();
  const decode = (hex: string): string =>
    (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
  for (const [, block = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from = '', to = ''] of block.matchAll(/<([\da-fA-F]+)> <([\da-fA-F]+)>/g)) {
      map.set(parseInt(from, 16), decode(to));
    }
  }
  for (const [, block = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, a = '', b = '', to = ''] of block.matchAll(
      /<([\da-fA-F]+)> <([\da-fA-F]+)> <([\da-fA-F]+)>/g,
    )) {
      const first = parseInt(a, 16);
      for (let code = first; code <= parseInt(b, 16); code += 1) {
        map.set(code, String.fromCharCode(parseInt(to, 16) + code - first));
      }
    }
  }
  return map;
}

/** What draws each page, as text: operators of the PDF with their operands before them. */
export function contentsOf(bytes: Buffer): string[] {
  const objects = objectsOf(bytes);
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
    .map(({ head }) => {
      const number = /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '';
      return objects.get(number)?.stream?.toString('latin1') ?? '';
    });
}

export function readPrinted(bytes: Buffer): Printed {
  const objects = objectsOf(bytes);
  const at = (number: string | undefined): string => objects.get(number ?? '')?.head ?? '';
  /** A value of a dictionary: written in place, or in an object of its own. */
  const dictionary = (head: string, key: string): string => {
    const reference = new RegExp(`/${key} (\\d+) 0 R`).exec(head);
    return reference === null ? head.slice(head.indexOf(`/${key}`)) : at(reference[1]);
  };
  const fonts = new Map<string, Map<number, string>>();
  const fontOf = (number: string): Map<number, string> => {
    let font = fonts.get(number);
    if (font === undefined) {
      const reference = /\/ToUnicode (\d+) 0 R/.exec(at(number));
      const stream = objects.get(reference?.[1] ?? '')?.stream;
      font = readToUnicode(stream?.toString('latin1') ?? '');
      fonts.set(number, font);
    }
    return font;
  };
  const pages = [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
    .map(({ head }): PrintedPage => {
      const names = new Map(
        [...dictionary(dictionary(head, 'Resources'), 'Font').matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
          ([, name = '', number = '']) => [name, number],
        ),
      );
      const contents = /\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '';
      const drawing = objects.get(contents)?.stream?.toString('latin1') ?? '';
      let font = new Map<number, string>();
      let text = '';
      for (const [token, name, hex] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|<([\da-fA-F]+)>/g)) {
        if (name !== undefined) font = fontOf(names.get(name) ?? '');
        else if (hex !== undefined && token !== '') {
          for (const code of hex.match(/.{4}/g) ?? []) text += font.get(parseInt(code, 16)) ?? '';
        }
      }
      const [, , , width = '0', height = '0'] =
        /\/MediaBox \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/.exec(head) ?? [];
      return {
        text: text.replaceAll(/\s/g, ''),
        widthMm: Number(width) * MM_PER_POINT,
        heightMm: Number(height) * MM_PER_POINT,
      };
    });
  const images = [...objects.values()]
    .filter(({ head }) => head.includes('/Subtype /Image'))
    .map(({ head }) => ({
      width: Number(/\/Width (\d+)/.exec(head)?.[1]),
      height: Number(/\/Height (\d+)/.exec(head)?.[1]),
    }));
  return { pages, images };
}
