import { describe, expect, it } from 'vitest';
import { attachmentFaults, isWebAddress, tidyAttachments } from '../../../src/notes/attachments.ts';
import { importNotes } from '../../../src/notes/hand-round.ts';
import { comment, plan, Reviewer } from './people.ts';

const faults = (name: string, where: string) => attachmentFaults({ name, where });

describe('an attachment', () => {
  it.each([
    ['', ''],
    ['四至说明', ''],
    ['四至说明', 'https://www.hbqj.gov.cn/a.html?id=1'],
    ['四至说明', '潜政发〔2022〕1号'],
    ['四至说明', 'D:\\会审\\四至.docx'],
    ['四至说明', '\\\\nas\\会审'],
    ['四至说明', '第三次会议纪要: 附件 2'],
  ])('“%s” at “%s” is a reference', (name, where) => {
    expect(faults(name, where)).toEqual([]);
  });

  it.each([
    'http://10.0.0.1/a.pdf',
    'https://',
    'https://a b',
    'data:application/pdf;base64,JVBERi0',
    'javascript:alert(1)',
    'file:///etc/hosts',
    'blob:https://example.com/1',
  ])('is not at “%s”', (where) => {
    expect(faults('四至说明', where)).toEqual(['attachmentWhere']);
    expect(isWebAddress(where)).toBe(false);
  });

  it('needs a name as soon as it says where it is', () => {
    expect(faults(' ', '潜政发〔2022〕1号')).toEqual(['attachmentName']);
  });

  it('is kept without blanks, and not at all when it says nothing', () => {
    expect(
      tidyAttachments([
        { name: ' 甲 ', where: ' https://a.cn/ ' },
        { name: ' ', where: '' },
      ]),
    ).toEqual([{ name: '甲', where: 'https://a.cn/' }]);
  });

  it('goes round in the file; two lists that differ are a conflict with both', () => {
    const [a, b] = [new Reviewer('甲'), new Reviewer('乙')];
    const id = a.add(comment('看附件', { attachments: [{ name: '一', where: '' }] }));
    b.take(a.file());
    expect(b.notes[0]?.attachments).toEqual([{ name: '一', where: '' }]);
    const [ofA, ofB] = [[{ name: '一', where: 'https://a.cn/' }], [{ name: '一', where: '二号' }]];
    a.document.change(id, { attachments: ofA }, a.now());
    b.document.change(id, { attachments: ofB }, b.now());
    importNotes(a.document, plan, { text: b.file(), fileName: 'b' }, { author: '甲', at: a.now() });
    const [conflict] = a.notes[0]?.conflicts ?? [];
    expect(conflict?.field).toBe('attachments');
    expect(conflict?.values.map(({ value }) => value)).toEqual(expect.arrayContaining([ofA, ofB]));
  });
});
