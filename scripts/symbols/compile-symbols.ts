import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Paths of one drawing: `body` is the outline, `core` a part inside that some have. */
interface SymbolPaths {
  readonly body: string;
  readonly core?: string;
}

/** The only letters of a path that a canvas and an SVG read alike, and numbers. */
const PATH = /^M[-MLHVACQZ\d., ]+$/;

/**
 * Reads one drawing: `<path id="body" d="…">` and perhaps `<path id="core" d="…">`, nothing else that would be drawn.
 * Throws with the file's name on anything that the map could not draw as the picture shows it.
 */
function readDrawing(file: string, svg: string): SymbolPaths {
  const paths = new Map<string, string>();
  for (const [tag] of svg.matchAll(/<(?!\/|\?|!)[^>]+>/g)) {
    if (/^<(svg|title)\b/.test(tag)) continue;
    const id = /\bid="(body|core)"/.exec(tag)?.[1];
    const d = /\bd="([^"]*)"/.exec(tag)?.[1];
    if (!tag.startsWith('<path') || id === undefined || d === undefined) {
      throw new Error(
        `${file}: only <path id="body" d="…"> and <path id="core" d="…">, not ${tag}`,
      );
    }
    if (/\btransform=/.test(tag))
      throw new Error(`${file}: ${id} has a transform, which is not read`);
    if (!PATH.test(d))
      throw new Error(`${file}: ${id} needs absolute commands M L H V A C Q Z: ${d}`);
    paths.set(id, d);
  }
  const body = paths.get('body');
  if (body === undefined) throw new Error(`${file}: has no <path id="body" d="…">`);
  const core = paths.get('core');
  return core === undefined ? { body } : { body, core };
}

const NOTE = `/*
 * Written by \`npm run build:symbols\` from the drawings in src/carto/symbols/. Change those, not this file.
 */
/** Paths of the map's drawings by the name of their file: symbols in a box of 16 units, status marks in one of 8. */
export const SYMBOL_PATHS = {
`;

const property = (name: string, value: string): string =>
  `${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${value},\n`;

function entry(name: string, { body, core }: SymbolPaths): string {
  const lines = [property('body', `'${body}'`)];
  if (core !== undefined) lines.push(property('core', `'${core}'`));
  return `  ${property(name, `{\n${lines.map((line) => `    ${line}`).join('')}  }`)}`;
}

/** The module that a folder of SVG drawings makes: source text as it stands in the repository. */
export function compileSymbols(folder: string): string {
  const files = readdirSync(folder).filter((file) => file.endsWith('.svg'));
  const entries = files
    .sort()
    .map((file) =>
      entry(basename(file, '.svg'), readDrawing(file, readFileSync(join(folder, file), 'utf8'))),
    );
  return `${NOTE}${entries.join('')}} as const;\n`;
}
