import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { assembleSingleFile, inlineScript } from '../../../scripts/single-file.ts';
import { chooseFonts } from '../../../scripts/single-fonts.ts';
import { ROOT } from './temp-tree.ts';

const PAGE = readFileSync(join(ROOT, 'index.html'), 'utf8');
const SCRIPT = 'const end = "</script><!--"; export {}';

const file = (json: Record<string, unknown> = {}, script = SCRIPT): string =>
  assembleSingleFile({
    page: PAGE,
    script,
    style: 'p{color:red}',
    icon: '<svg/>',
    edition: 'public',
    worker: { id: 'worker', packed: 'H4sI' },
    json,
  });

const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
const between = (text: string, from: string, to: string): string =>
  text.split(from)[1]?.split(to)[0] ?? '';

describe('the single file', () => {
  test('names the hash of what stands in its script and its style, byte for byte', () => {
    const page = file();
    const script = between(page, '<script type="module">', '</script>');
    const style = between(page, '<style>', '</style>');
    expect(page).toContain(`script-src 'sha256-${hash(script)}'`);
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

  test('keeps the meaning of a script that has the end of one in a text', () => {
    const script = inlineScript(SCRIPT);
    expect(script).not.toMatch(/<\/script|<!--/);
    expect(runInNewContext(`${script.replace('export {}', '')} end`)).toBe('</script><!--');
  });

  test('carries data that has markup in it, and reads as it was', () => {
    const json = { plan: { name: '</script><script>alert(1)</script>', line: ' ' } };
    const text = between(file(json), '<script type="application/json" id="plan">', '</script>');
    expect(JSON.parse(text)).toEqual(json.plan);
  });

  test('puts a script with `$&` in as it is', () => {
    expect(file({}, 'a.replace(/x/g, "\\\\$&")')).toContain('a.replace(/x/g, "\\\\$&")');
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
