/** What another reader than ours finds in a printed file: poppler's tools, where they are installed. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const HAS_POPPLER = ['pdftotext', 'pdfimages'].every((tool) => {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

export interface ReadByPoppler {
  /** Without white space. */
  readonly pages: readonly string[];
  /** Dots per inch of each picture, the lesser of both directions. */
  readonly dpi: readonly number[];
}

export function readByPoppler(bytes: Buffer): ReadByPoppler {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  const file = join(folder, 'printed.pdf');
  try {
    writeFileSync(file, bytes);
    const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'], {
      encoding: 'utf8',
    });
    const list = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' });
    return {
      // Each page ends with a form feed.
      pages: text
        .split('\f')
        .slice(0, -1)
        .map((page) => page.replaceAll(/\s/g, '')),
      dpi: list
        .split('\n')
        .slice(2)
        .filter((line) => /\bimage\b/.test(line))
        .map((line) => line.trim().split(/\s+/))
        .map((cells) => Math.min(Number(cells[12]), Number(cells[13]))),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
