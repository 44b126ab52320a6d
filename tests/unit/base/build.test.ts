import { describe, expect, it } from 'vitest';
import { buildBaseFiles } from '../../../scripts/base/build-base-files.ts';
import { decodeRing } from '../../../scripts/base/read-package.ts';
import { readBaseText, root } from './base-files.ts';

describe('build:base', () => {
  const files = buildBaseFiles(root);

  it.each(['boundary', 'neighbours', 'rivers'] as const)(
    'makes the committed %s.geojson, byte for byte',
    (name) => {
      expect(files[name] === readBaseText(name)).toBe(true);
    },
  );

  it('writes one feature a line', () => {
    for (const text of Object.values(files)) {
      const lines = text.trimEnd().split('\n').slice(1, -1);
      for (const line of lines) expect(() => void JSON.parse(line.replace(/,$/, ''))).not.toThrow();
    }
  });
});

describe('decoding a ring', () => {
  it('reads zig-zag differences from an offset and leaves out the closing point', () => {
    // A unit square: +1 0, 0 +1, −1 0, 0 −1 after the offset itself.
    expect(decodeRing('@@B@@BA@@A', [10, 20])).toEqual([
      [10, 20],
      [11, 20],
      [11, 21],
      [10, 21],
    ]);
  });
});
