/**
 * The proof that a public build holds nothing internal: lists every internal word, id, field name and position of a
 * package, and looks for them in the built files. It shares no code with the filter (`src/plan/edition.ts`) that it
 * judges.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PlanFiles } from '../src/plan/plan-files.ts';

/** Something that must not be in a public build, and where the package has it. */
export interface InternalMark {
  readonly kind: 'word' | 'name' | 'position';
  readonly text: string;
  readonly where: string;
}

export interface Hit extends InternalMark {
  /** The built file that has it. */
  readonly file: string;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPosition = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number';
const isMarked = (value: unknown): boolean =>
  isObject(value) &&
  (value['edition'] === 'internal' ||
    (isObject(value['properties']) && value['properties']['edition'] === 'internal'));

/** Members that say which other thing an entry is about: it goes with that thing. */
const ABOUT = ['feature', 'target', 'from', 'clause', 'represents'];

function idsOfMarked(files: PlanFiles): ReadonlySet<unknown> {
  const ids = new Set<unknown>();
  const visit = (value: unknown, isInside: boolean): void => {
    if (Array.isArray(value)) value.forEach((one) => visit(one, isInside));
    if (!isObject(value)) return;
    const inside = isInside || isMarked(value);
    if (inside && typeof value['id'] === 'string') ids.add(value['id']);
    Object.values(value).forEach((one) => visit(one, inside));
  };
  const hidden = filesOfMarkedLayers(files);
  for (const [path, file] of Object.entries(files))
    if (file.ok) visit(file.value, hidden.has(path));
  return ids;
}

function layersOf(files: PlanFiles): readonly Json[] {
  const plan = files['plan.json'];
  const layers = plan?.ok === true && isObject(plan.value) ? plan.value['layers'] : [];
  return Array.isArray(layers) ? layers.filter(isObject) : [];
}

function filesOfMarkedLayers(files: PlanFiles): ReadonlySet<unknown> {
  return new Set(layersOf(files).flatMap((layer) => (isMarked(layer) ? [layer['file']] : [])));
}

/** What is in the package once: in its internal parts, or in its public ones. */
class Sorted {
  readonly words = new Map<string, string>();
  readonly names = new Map<string, string>();
  readonly positions = new Map<string, string>();

  note(kind: 'words' | 'names' | 'positions', text: string, where: string): void {
    if (!this[kind].has(text)) this[kind].set(text, where);
  }
}

/** Every internal text, field name and position of a package that no public part of it has as well. */
export function internalMarks(files: PlanFiles): readonly InternalMark[] {
  const internal = new Sorted();
  const open = new Sorted();
  const ids = idsOfMarked(files);
  const hidden = filesOfMarkedLayers(files);

  const visit = (value: unknown, where: string, isInside: boolean, columns: readonly unknown[]) => {
    const to = isInside ? internal : open;
    if (typeof value === 'string') to.note('words', value, where);
    if (isPosition(value)) to.note('positions', `${value[0]},${value[1]}`, where);
    else if (Array.isArray(value)) {
      value.forEach((one, i) => visit(one, `${where}[${i}]`, isInside, columns));
    }
    if (!isObject(value)) return;
    const inside =
      isInside ||
      isMarked(value) ||
      ABOUT.some((key) => value[key] !== undefined && ids.has(value[key]));
    const own = value['internalFields'];
    const fields = [own, columns].flat() as readonly unknown[];
    const properties = value['properties'];
    const isHiddenPlace = isObject(properties) && isMarked(properties['position']);
    for (const [key, one] of Object.entries(value)) {
      const isField = fields.includes(key);
      const within = inside || isField || (key === 'geometry' && isHiddenPlace);
      (within ? internal : open).note('names', key, `${where}.${key}`);
      // Names of fields are listed by the key itself, wherever it has a value.
      if (key !== 'internalFields') visit(one, `${where}.${key}`, within, columns);
    }
    if (inside && typeof value['key'] === 'string') internal.note('names', value['key'], where);
  };
  for (const [path, file] of Object.entries(files)) {
    if (!file.ok) continue;
    const layer = layersOf(files).find((one) => one['file'] === path);
    const columns = layer?.['internalFields'];
    visit(file.value, path, hidden.has(path), Array.isArray(columns) ? columns : []);
  }

  const only = (kind: 'words' | 'names' | 'positions'): [string, string][] =>
    [...internal[kind]].filter(([text]) => !open[kind].has(text));
  // An id that a public list refers to is internal all the same.
  const words = [...internal.words].filter(
    ([text]) => ids.has(text) || (!open.words.has(text) && text.trim() !== ''),
  );
  return [
    ...words.map(([text, where]) => ({ kind: 'word' as const, text, where })),
    ...only('names').map(([text, where]) => ({ kind: 'name' as const, text, where })),
    ...only('positions').map(([text, where]) => ({ kind: 'position' as const, text, where })),
  ].filter(({ text }) => text !== 'internal');
}

const I18N = join(import.meta.dirname, '../src/i18n');

/** The app's own words: a category or unit that it has, too, gives nothing away. */
const ownWords = readdirSync(I18N)
  .map((name) => readFileSync(join(I18N, name), 'utf8'))
  .join('\n');

/**
 * A text that the app's own code has, or may have by chance (`water`, `park`), is looked for among the texts of the data
 * only; one of other Chinese words, or long and not a plain word, in every built file.
 */
function isDistinct(text: string): boolean {
  if (text.length < 2 || ownWords.includes(text)) return false;
  return /[^ -~]/.test(text) || (text.length >= 8 && /[^A-Za-z]/.test(text));
}

/** A built file with the code that a page carries packed (gzip in Base64) readable behind it. */
export function unpacked(file: string, text: string): string {
  if (!file.endsWith('.html')) return text;
  const packed = text.matchAll(/<script type="text\/plain"[^>]*>([\w+/=]+)<\/script>/g);
  const sources = [...packed].map(([, code]) => gunzipSync(Buffer.from(code ?? '', 'base64')));
  return [text, ...sources].join('\n');
}

function dataTexts(file: string, text: string): readonly string[] {
  if (/\.(?:geo)?json$/.test(file)) return [text];
  if (!file.endsWith('.html')) return [];
  return [...text.matchAll(/<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, json]) => json ?? '',
  );
}

/** All texts, keys and positions of some JSON. */
function contentsOf(json: string): Record<InternalMark['kind'], ReadonlySet<string>> {
  const found = { word: new Set<string>(), name: new Set<string>(), position: new Set<string>() };
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.word.add(value);
    if (isPosition(value)) found.position.add(`${value[0]},${value[1]}`);
    if (Array.isArray(value)) value.forEach(visit);
    if (!isObject(value)) return;
    for (const [key, one] of Object.entries(value)) {
      found.name.add(key);
      if (key === 'key' && typeof one === 'string') found.name.add(one);
      visit(one);
    }
  };
  visit(JSON.parse(json));
  return found;
}

/** Where a build has what it must not have. */
export function scanBuild(dist: string, marks: readonly InternalMark[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!statSync(join(dist, file)).isFile()) continue;
    const text = unpacked(file, readFileSync(join(dist, file), 'utf8'));
    const data = dataTexts(file, text).map(contentsOf);
    for (const mark of marks) {
      const isThere =
        (mark.kind === 'word' &&
          isDistinct(mark.text) &&
          (text.includes(mark.text) || text.includes(JSON.stringify(mark.text).slice(1, -1)))) ||
        data.some((contents) => contents[mark.kind].has(mark.text));
      if (isThere || (isDistinct(mark.text) && file.includes(mark.text)))
        hits.push({ ...mark, file });
    }
  }
  return hits;
}
