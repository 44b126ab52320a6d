/**
 * Cuts the app's fonts out of Noto Sans SC and Noto Serif SC: `npx tsx scripts/build-fonts.ts`.
 * Writes public/fonts, src/carto/font-manifest*.json and src/app/fonts*.css; the result is committed,
 * and the same input gives the same bytes. See docs/fonts.md.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { packCodePoints, unicodeRanges } from '../src/carto/code-points.ts';
import type { FontManifest, ManifestFile } from '../src/carto/font-faces.ts';
import { FONT } from '../src/carto/font-names.ts';
import type { FontId } from '../src/carto/font-names.ts';
import { ASCII, codePoints, MARKS, textOf, UPRIGHT_MARKS } from './fonts/characters.ts';
import { writeCss } from './fonts/css.ts';
import type { FontFaceRule } from './fonts/css.ts';
import { FACE_SOURCES, WATER } from './fonts/faces.ts';
import { gb2312 } from './fonts/gb2312.ts';
import { codesOf, shearFont } from './fonts/join.ts';
import { licenceText } from './fonts/licence.ts';
import { readPlanText } from './fonts/plan-text.ts';
import { divide } from './fonts/slices.ts';
import type { Slice } from './fonts/slices.ts';
import { cut, cutTrueType, loadFace, namesOf, useGroupsOf } from './fonts/source-font.ts';

const root = join(import.meta.dirname, '..');
/** What the interface's words claim in CSS. */
const EVERYTHING = 'U+0-10FFFF';
const fontFolder = join(root, 'public/fonts');

function messages(): string[] {
  const folder = join(root, 'src/i18n');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  return files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
}

async function writeFormatted(path: string, text: string): Promise<void> {
  const file = join(root, path);
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

function writeFont(file: string, bytes: Buffer): string {
  writeFileSync(join(fontFolder, file), bytes);
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8);
}

function kebab(id: FontId): string {
  return id.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

const plan = readPlanText(resolve(root, process.env.PLAN_DATA ?? 'data'));
const interfaceTexts = messages();
const wanted = new Set([
  ...codePoints([...plan.all, ...plan.labels, ...interfaceTexts, MARKS, UPRIGHT_MARKS]),
  ...ASCII,
  ...gb2312(),
]);

const faces = await Promise.all(
  FACE_SOURCES.map(async (face) => {
    const font = await loadFace(face, FONT[face.id], wanted);
    return { ...face, font, codes: codesOf(font) };
  }),
);
const drawable = new Set([...wanted].filter((code) => faces.every(({ codes }) => codes.has(code))));
const slices = divide({
  plan,
  messages: interfaceTexts,
  drawable,
  useGroups: useGroupsOf('noto-sans-sc'),
});

mkdirSync(fontFolder, { recursive: true });
for (const file of readdirSync(fontFolder)) rmSync(join(fontFolder, file));
writeFileSync(join(fontFolder, 'OFL.txt'), licenceText());

const files: Record<FontId, ManifestFile[]> = {
  sans: [],
  sansBold: [],
  song: [],
  songBold: [],
  water: [],
};
const sets = new Map<string, readonly number[]>();
let total = 0;

async function addFile(id: FontId, set: string, slice: Slice, font: Buffer): Promise<void> {
  if (slice.codes.length === 0) return;
  const file = `${kebab(id)}-${slice.name}.woff2`;
  const bytes = await cut(font, textOf(slice.codes));
  sets.set(set, slice.codes);
  files[id].push({ file, set, version: writeFont(file, bytes) });
  total += bytes.length;
  console.log(`${String(bytes.length).padStart(8)}  ${file}  ${slice.codes.length} characters`);
}

for (const { id, group, font } of faces) {
  for (const slice of slices.ofGroup[group]) {
    await addFile(id, `${group}/${slice.name}`, slice, font);
  }
  for (const slice of slices.rest) await addFile(id, `rest/${slice.name}`, slice, font);
}

const upright = faces.find(({ id }) => id === WATER.from);
if (upright !== undefined && slices.water.codes.length > 0) {
  const names = namesOf(FONT.water, upright.source);
  const slanted = shearFont(
    await cutTrueType(upright.font, textOf(slices.water.codes)),
    WATER,
    names,
  );
  await addFile('water', 'water/core', slices.water, slanted);
}

/**
 * The rules of the slices, those of one slice together: their equal ranges then cost nothing when compressed. In CSS the
 * last rule wins, and a file that lacks a character passes it on: so the rules of the interface's words come first and
 * claim everything, which spares listing a thousand characters, and the rest leaves out what slices before it have.
 */
function rules(isRest: boolean): FontFaceRule[] {
  const wantedSets = [...sets].filter(([set]) => set.startsWith('rest/') === isRest);
  const isOfInterface = ([set]: readonly [string, unknown]): boolean => set.endsWith('/ui');
  const inOrder = [
    ...wantedSets.filter(isOfInterface),
    ...wantedSets.filter((entry) => !isOfInterface(entry)),
  ];
  return inOrder.flatMap(([set, codes]) =>
    faces.flatMap(({ id, group, cssFamily, weight }) => {
      const file = files[id].find((entry) => entry.set === set);
      if (file === undefined) return [];
      const before = new Set(isRest ? slices.ofGroup[group].flatMap((slice) => slice.codes) : []);
      const ranges = isOfInterface([set, codes])
        ? [EVERYTHING]
        : unicodeRanges(codes.filter((code) => !before.has(code)));
      const url = `/fonts/${file.file}?v=${file.version}`;
      return ranges.length === 0 ? [] : [{ family: cssFamily, weight, url, ranges }];
    }),
  );
}

const note = 'Written by scripts/build-fonts.ts, see docs/fonts.md.';
await writeFormatted('src/app/fonts.css', writeCss(note, rules(false)));
await writeFormatted('src/app/fonts-rest.css', writeCss(note, rules(true)));

/** The part of the manifest that the first map draws with, or what comes when a label needs it. */
function manifestPart(isRest: boolean): FontManifest {
  const isOfPart = (set: string): boolean => /^rest\/|^song\/ui$/.test(set) === isRest;
  const filesOf = (id: FontId): ManifestFile[] => files[id].filter(({ set }) => isOfPart(set));
  return {
    files: {
      sans: filesOf('sans'),
      sansBold: filesOf('sansBold'),
      song: filesOf('song'),
      songBold: filesOf('songBold'),
      water: filesOf('water'),
    },
    characters: Object.fromEntries(
      [...sets]
        .filter(([set]) => isOfPart(set))
        .map(([set, codes]) => [set, packCodePoints(codes)]),
    ),
  };
}

await writeFormatted('src/carto/font-manifest.json', JSON.stringify(manifestPart(false)));
await writeFormatted('src/carto/font-manifest-rest.json', JSON.stringify(manifestPart(true)));

const absent = [...wanted].filter((code) => !drawable.has(code));
console.log(`${String(total).padStart(8)}  in all`);
console.log(`in no source font (${absent.length}): ${textOf(absent)}`);
