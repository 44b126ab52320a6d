import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../../scripts/serve.ts';
import { ROOT } from './temp-tree.ts';

const page = readFileSync(join(ROOT, 'docs/deployment.md'), 'utf8');
const blockOf = (language: string): string =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';

describe('the page for operators', () => {
  test('lists the headers that the tests run with', () => {
    const lines = blockOf('text').trim().split('\n');
    expect(Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)))).toEqual(
      SECURITY_HEADERS,
    );
  });

  test('gives them to nginx, word for word', () => {
    const added = [...blockOf('nginx').matchAll(/add_header (\S+) "([^"]*)" always;/g)];
    const headers = Object.fromEntries(added.map(([, name, value]) => [name, value]));
    expect(headers).toEqual({ ...SECURITY_HEADERS, 'Cache-Control': 'no-cache' });
  });
});
