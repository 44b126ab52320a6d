import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { node, svgText } from '../../../src/carto/picture/svg-node.ts';

describe('a drawing as text', () => {
  it('has its nodes, attributes and texts, and leaves out what is undefined', () => {
    const drawing = node('g', { fill: 'none', stroke: undefined }, [
      node('path', { d: 'M0 0' }),
      '汉江',
    ]);
    expect(svgText(drawing)).toBe('<g fill="none"><path d="M0 0"/>汉江</g>');
  });

  it('lets no text of the data become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = svgText(node('text', { 'data-of': text }, [text]));
        const inside = /^<text data-of="([^"]*)">([^<]*)<\/text>$/s.exec(written);
        expect(inside).not.toBeNull();
        expect(written.match(/[<>]/g)).toHaveLength(4);
      }),
    );
    expect(svgText(node('text', {}, ['<img src=x onerror="1">&']))).toBe(
      '<text>&lt;img src=x onerror=&quot;1&quot;&gt;&amp;</text>',
    );
  });
});
