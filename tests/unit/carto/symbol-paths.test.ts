import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileSymbols } from '../../../scripts/symbols/compile-symbols.ts';
import { STATUS_MARKS } from '../../../src/carto/symbols.ts';
import { SYMBOL_PATHS } from '../../../src/carto/symbol-paths.ts';
import { SYMBOL_GROUPS } from '../../../src/plan/kinds.ts';
import { LIGHTS } from '../../../src/plan/lights/rule.ts';

const CARTO = join(import.meta.dirname, '../../../src/carto');

describe('the compiled paths', () => {
  it('are those of the drawings (else: npm run build:symbols)', () => {
    expect(readFileSync(join(CARTO, 'symbol-paths.ts'), 'utf8')).toBe(
      compileSymbols(join(CARTO, 'symbols')),
    );
  });

  it('have a drawing for each symbol family, status mark and light, and no other', () => {
    const wanted = [
      ...SYMBOL_GROUPS,
      ...STATUS_MARKS.map((mark) => `status-${mark}`),
      ...LIGHTS.map((light) => `light-${light}`),
    ];
    expect(Object.keys(SYMBOL_PATHS).sort()).toEqual(wanted.sort());
  });
});

describe('a drawing that the map could not draw as it looks', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'symbols-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const compile = (inside: string): string => {
    writeFileSync(join(folder, 'mill.svg'), `<svg viewBox="-8 -8 16 16">${inside}</svg>`);
    return compileSymbols(folder);
  };

  it.each([
    ['a shape that is no path', '<path id="body" d="M0,0H4Z" /><circle r="3" />'],
    ['a path without a name', '<path d="M0,0H4Z" />'],
    ['relative commands', '<path id="body" d="M0,0h4Z" />'],
    ['a transform', '<path id="body" d="M0,0H4Z" transform="scale(2)" />'],
    ['no body', '<path id="core" d="M0,0H4Z" />'],
  ])('by %s is refused with the name of its file', (_, inside) => {
    expect(() => compile(inside)).toThrow('mill.svg');
  });

  it('is the exception: body and core are read', () => {
    const text = compile('<path id="body" d="M0,0H4Z" /><path id="core" d="M1,1H2Z" />');
    expect(text).toContain("mill: {\n    body: 'M0,0H4Z',\n    core: 'M1,1H2Z',\n  },");
  });
});
