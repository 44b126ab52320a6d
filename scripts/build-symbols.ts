/**
 * Compiles the drawings in src/carto/symbols/ into src/carto/symbol-paths.ts: `npm run build:symbols`. The result is
 * committed; a test builds it again and compares.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSymbols } from './symbols/compile-symbols.ts';

const carto = join(import.meta.dirname, '../src/carto');
writeFileSync(join(carto, 'symbol-paths.ts'), compileSymbols(join(carto, 'symbols')));
