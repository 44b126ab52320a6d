import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { textOf } from './characters.ts';
import { COPYRIGHT } from './faces.ts';
import type { FaceSource } from './faces.ts';
import { groupByCharacter } from './gb2312.ts';
import { codesOf, joinFonts } from './join.ts';

const require = createRequire(import.meta.url);
/** Named one by one, so that the packages count as used. */
const UNICODE_JSON: Readonly<Record<FaceSource['source'], string>> = {
  'noto-sans-sc': require.resolve('@fontsource/noto-sans-sc/unicode.json'),
  'noto-serif-sc': require.resolve('@fontsource/noto-serif-sc/unicode.json'),
};

/** MapLibre draws character by character and the interface needs no kerning: outlines only. */
const OUTLINES_ONLY = { keepFeatures: [], noLayoutClosure: true, noHinting: true } as const;
const UNUSED_TABLES = ['BASE', 'GDEF', 'GPOS', 'GSUB', 'STAT', 'gasp', 'prep', 'vhea', 'vmtx'];

function fontFile({ source, weight }: FaceSource, part: string): string {
  const name = `${source}-${part}-${String(weight)}-normal.woff2`;
  return join(dirname(UNICODE_JSON[source]), 'files', name);
}

/** File number by character, see {@link groupByCharacter}. */
export function useGroupsOf(source: FaceSource['source']): Map<number, number> {
  const json = readFileSync(UNICODE_JSON[source], 'utf8');
  return groupByCharacter(JSON.parse(json) as Record<string, string>);
}

/** Entries of the `name` table: the family is ours, the copyright is kept. */
export function namesOf(family: string, source: FaceSource['source']): Map<number, string> {
  return new Map([
    [0, COPYRIGHT[source]],
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, family.replaceAll(' ', '')],
    [13, 'SIL Open Font License 1.1, see OFL.txt'],
  ]);
}

/** A WOFF2 file with the characters of `text` out of a TrueType font. */
export function cut(font: Buffer, text: string): Promise<Buffer> {
  return subsetFont(font, text, { targetFormat: 'woff2', preserveNameIds: [13], ...OUTLINES_ONLY });
}

/** A TrueType file with the characters of `text` out of any font. */
export function cutTrueType(font: Buffer, text: string): Promise<Buffer> {
  const options = { targetFormat: 'truetype', dropTables: UNUSED_TABLES } as const;
  return subsetFont(font, text, { ...options, ...OUTLINES_ONLY });
}

/**
 * One TrueType font with every character of `wanted` that the package has. Its “whole” simplified
 * file lacks some 1,100 characters of GB2312 and signs such as ≥, which only the numbered files have.
 */
export async function loadFace(
  face: FaceSource,
  family: string,
  wanted: ReadonlySet<number>,
): Promise<Buffer> {
  const whole = await cutTrueType(
    readFileSync(fontFile(face, 'chinese-simplified')),
    textOf(wanted),
  );
  const inWhole = codesOf(whole);
  const groups = useGroupsOf(face.source);
  const byFile = new Map<string, number[]>();
  for (const code of [...wanted].filter((code) => !inWhole.has(code)).sort((a, b) => a - b)) {
    const file = fontFile(face, String(groups.get(code) ?? 'latin-ext'));
    if (existsSync(file)) byFile.set(file, [...(byFile.get(file) ?? []), code]);
  }
  const others: Buffer[] = [];
  for (const [file, codes] of [...byFile].sort(([a], [b]) => (a < b ? -1 : 1))) {
    others.push(await cutTrueType(readFileSync(file), textOf(codes)));
  }
  return joinFonts([whole, ...others], namesOf(family, face.source));
}
