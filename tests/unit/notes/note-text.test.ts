import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseNoteText, plainNoteText } from '../../../src/notes/note-text.ts';

const line = (text: string) => {
  const [block] = parseNoteText(text);
  return block?.kind === 'paragraph' ? block.lines[0] : undefined;
};

describe('the text of a note', () => {
  it('has paragraphs with their line breaks', () => {
    expect(parseNoteText('一\n二\r\n\r\n三')).toEqual([
      {
        kind: 'paragraph',
        lines: [[{ kind: 'text', text: '一' }], [{ kind: 'text', text: '二' }]],
      },
      { kind: 'paragraph', lines: [[{ kind: 'text', text: '三' }]] },
    ]);
  });

  it('has lists, which keep the number that they begin with', () => {
    expect(parseNoteText('- 东\n- 西\n3、南\n4、北')).toMatchObject([
      { kind: 'list', start: null, items: [[{ text: '东' }], [{ text: '西' }]] },
      { kind: 'list', start: 3, items: [[{ text: '南' }], [{ text: '北' }]] },
    ]);
  });

  it('takes a coordinate for no list', () => {
    expect(parseNoteText('112.9, 30.42')).toMatchObject([{ kind: 'paragraph' }]);
  });

  it('has bold words and links', () => {
    expect(line('见**附件 [网页](https://a.cn/b)**')).toEqual([
      { kind: 'text', text: '见' },
      {
        kind: 'bold',
        parts: [
          { kind: 'text', text: '附件 ' },
          { kind: 'link', text: '网页', href: 'https://a.cn/b' },
        ],
      },
    ]);
  });

  it('ends a bare address before the punctuation of its sentence', () => {
    expect(line('见 https://a.cn/b?c=1，谢谢')?.[1]).toEqual({
      kind: 'link',
      text: 'https://a.cn/b?c=1',
      href: 'https://a.cn/b?c=1',
    });
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert)',
    '[a](data:text/html,x)',
    '[a](//evil.example)',
    '[a]( javascript:x)',
    '<img src=x onerror=alert(1)>',
    '**',
    '[a](b)',
  ])('leaves %s as it was typed', (text) => {
    expect(line(text)).toEqual([{ kind: 'text', text }]);
  });

  it('links to nothing but http, https and mail, whatever is typed', () => {
    const piece = fc.oneof(
      fc.constantFrom('[', ']', '(', ')', '**', 'javascript:', 'https://', '- ', '\n', 'data:'),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const found = JSON.stringify(parseNoteText(pieces.join(''))).matchAll(/"href":"([^"]*)"/g);
        for (const [, href = ''] of found) expect(href).toMatch(/^(?:https?:\/\/|mailto:)/i);
      }),
    );
  });

  it('loses no word on the way to one line', () => {
    expect(plainNoteText('请给**四至**：\n\n- 东\n- [西](https://a.cn)')).toBe('请给四至： 东 西');
  });
});
