import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { IconData } from '../../../src/ui/icon.ts';

const SRC = join(import.meta.dirname, '../../../src');
/** What `Icon.svelte` draws; `key` is for lists of the package's makers. */
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  circle: ['cx', 'cy', 'r'],
  rect: ['x', 'y', 'width', 'height', 'rx'],
  line: ['x1', 'y1', 'x2', 'y2'],
};

const used = new Set(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .flatMap((file) =>
      [...readFileSync(join(SRC, file), 'utf8').matchAll(/'(@lucide\/icons\/icons\/[^']+)'/g)].map(
        ([, name]) => name ?? '',
      ),
    ),
);

test('every icon that a component imports has only what our component draws', async () => {
  expect(used.size).toBeGreaterThan(40);
  const missed: string[] = [];
  for (const name of used) {
    const { default: icon } = (await import(/* @vite-ignore */ name)) as { default: IconData };
    for (const [shape, attributes] of icon.node) {
      for (const attribute of Object.keys(attributes)) {
        if (attribute === 'key' || DRAWN[shape]?.includes(attribute)) continue;
        missed.push(`${name}: ${shape} ${attribute}`);
      }
    }
  }
  expect(missed).toEqual([]);
});
