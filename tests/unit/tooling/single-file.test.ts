import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { assembleSingleFile } from '../../../scripts/single-file.ts';
import { chooseFonts } from '../../../scripts/single-fonts.ts';
import { ROOT } from './temp-tree.ts';

const PAGE = readFileSync(join(ROOT, 'index.html'), 'utf8');
const SCRIPT = 'const end = "</script><!--"; export {}';

const file = (json: Record<string, unknown> = {}): string =>
  assembleSingleFile({
    page: PAGE,
    script: SCRIPT,
    style: 'p{color:red}',
    icon: '<svg/>',
    edition: 'public',
    worker: { id: 'worker', source: 'postMessage(1)' },
    json,
  });

const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
const between = (text: string, from: string, to: string): string =>
  text.split(from)[1]?.split(to)[0] ?? '';

describe('the single file', () => {
  test('names the hashes of its two scripts and its style, byte for byte', () => {
    const page = file();
    const loader = between(page, '<script type="module">', '</script>');
    const style = between(page, '<style>', '</style>');
    expect(page).toContain(`script-src 'sha256-${hash(loader)}' 'sha256-${hash(SCRIPT)}'; `);
    expect(page).toContain(`style-src 'sha256-${hash(style)}'`);
  });

  test('has its policy before anything that could be judged by it', () => {
    const page = file();
    const at = page.indexOf('Content-Security-Policy');
    for (const later of ['<style', '<script', '<link'])
      expect(page.indexOf(later)).toBeGreaterThan(at);
  });

  test('asks for no other file', () => {
    expect(file()).not.toMatch(/(?:src|href)="(?!data:)/);
  });

  test('carries script and worker packed, as they were, with the end of a script in a text', () => {
    const unpack = (id: string): string => {
      const packed = between(file(), `<script type="text/plain" id="${id}">`, '</script>');
      return gunzipSync(Buffer.from(packed, 'base64')).toString();
    };
    expect(unpack('packed-script')).toBe(SCRIPT);
    expect(unpack('worker')).toBe('postMessage(1)');
  });

  test('carries data that has markup in it, and reads as it was', () => {
    const json = { plan: { name: '</script><script>alert(1)</script>', line: ' ' } };
    const text = between(file(json), '<script type="application/json" id="plan">', '</script>');
    expect(JSON.parse(text)).toEqual(json.plan);
  });

  test('puts a text with `$&` in as it is', () => {
    expect(file({ plan: 'a $& b' })).toContain('"a $& b"');
  });
});

describe('the fonts of the single file', () => {
  const choose = (text: string, room: number) => chooseFonts(text, join(ROOT, 'public'), room);
  const namesOf = ({ fonts }: ReturnType<typeof choose>) =>
    fonts.map(({ file: name }) => name.replace(/^fonts\/|\?.*$/g, ''));

  test('are those that the texts need', () => {
    expect(namesOf(choose('潜江', 1e7))).toContain('sans-core.woff2');
    expect(namesOf(choose('潜江', 1e7))).not.toContain('sans-24.woff2');
  });

  test('leave out a slice for which there is no room, and say so', () => {
    // In no file of the plan: the last of the slices.
    const rare = '蹰';
    const roomy = choose(`潜江${rare}`, 1e7);
    const tight = choose(`潜江${rare}`, 1e5);
    expect(roomy.leftOut).toEqual([]);
    expect(tight.leftOut.length).toBeGreaterThan(0);
    expect(namesOf(tight)).toContain('sans-core.woff2');
  });
});
