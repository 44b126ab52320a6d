import { describe, expect, it } from 'vitest';
import type { NoteId } from '../../../src/notes/types.ts';
import { changed, comment, Reviewer } from './people.ts';

/** Two people with the same note. */
function two(): { a: Reviewer; b: Reviewer; id: NoteId } {
  const [a, b] = [new Reviewer('甲'), new Reviewer('乙')];
  const id = a.add(comment('原文'));
  b.take(a.file());
  return { a, b, id };
}

describe('merging the notes of two people', () => {
  it('takes the change of one of them without a question', () => {
    const { a, b, id } = two();
    const old = a.file();
    b.write(id, '乙改');
    expect(a.take(b.file())).toMatchObject({ changed: [id], added: [], conflicts: [] });
    expect(a.notes[0]).toMatchObject({ text: '乙改', conflicts: [] });
    // An older file does not bring the old text back.
    expect(b.take(old)).toMatchObject({ changed: [], conflicts: [], unchanged: 1 });
    expect(b.notes[0]?.text).toBe('乙改');
  });

  it('keeps both values when both changed the same field, and does not decide', () => {
    const { a, b, id } = two();
    a.write(id, '甲改');
    b.write(id, '乙改');
    const report = a.take(b.file());
    expect(report.conflicts).toEqual([{ id, field: 'text' }]);
    const [conflict] = a.notes[0]!.conflicts;
    expect(conflict?.values.map(({ value, by }) => [value, by]).sort()).toEqual([
      ['乙改', '乙'],
      ['甲改', '甲'],
    ]);
    expect(a.notes[0]!.text).toBe(conflict!.values[0]!.value);
  });

  it('takes two fields that two people changed, without a conflict', () => {
    const { a, b, id } = two();
    a.document.change(id, { status: 'answered' }, a.now());
    b.write(id, '乙改');
    a.take(b.file());
    expect(a.notes[0]).toMatchObject({ status: 'answered', text: '乙改', conflicts: [] });
  });

  it('has no conflict when both wrote the same', () => {
    const { a, b, id } = two();
    a.write(id, '同文');
    b.write(id, '同文');
    expect(a.take(b.file()).conflicts).toEqual([]);
    expect(a.notes[0]!.conflicts).toEqual([]);
  });

  it('hands the decision round: the other person is not asked again', () => {
    const { a, b, id } = two();
    a.write(id, '甲改');
    b.write(id, '乙改');
    a.take(b.file());
    const values = a.notes[0]!.conflicts[0]!.values;
    a.document.resolve(
      id,
      'text',
      values.findIndex(({ value }) => value === '甲改'),
      a.now(),
    );
    expect(a.notes[0]).toMatchObject({ text: '甲改', conflicts: [] });
    expect(b.take(a.file()).conflicts).toEqual([]);
    expect(b.notes[0]).toMatchObject({ text: '甲改', conflicts: [] });
  });

  it('hands an undecided conflict round, and takes it back with undo', () => {
    const { a, b, id } = two();
    a.write(id, '甲改');
    b.write(id, '乙改');
    a.take(b.file());
    const reader = new Reviewer('丙');
    reader.take(a.file());
    expect(reader.notes).toEqual(a.notes);
    a.document.undo();
    expect(a.notes[0]).toMatchObject({ text: '甲改', conflicts: [] });
    a.document.redo();
    expect(reader.notes).toEqual(a.notes);
  });

  it('takes back what was handed round already as a change like others', () => {
    const { a, b, id } = two();
    a.write(id, '错了');
    b.take(a.file());
    a.document.undo();
    expect(a.notes[0]!.text).toBe('原文');
    expect(b.take(a.file()).conflicts).toEqual([]);
    expect(b.notes[0]!.text).toBe('原文');
  });

  it('joins replies, and keeps both of a reply that was altered somewhere', () => {
    const { a, b, id } = two();
    a.document.reply(id, 'r1' as never, '答复', { author: '甲', at: a.now() });
    b.take(a.file());
    const altered = changed(b.file(), (file) => {
      const [reply] = file.features[0]!.properties['replies'] as { text: string }[];
      reply!.text = '改过的答复';
    });
    a.take(altered);
    expect(a.notes[0]!.replies.map(({ text }) => text).sort()).toEqual(['改过的答复', '答复']);
    const once = a.notes;
    a.take(altered);
    expect(a.notes).toEqual(once);
  });

  it('brings a deleted note back from a file: nothing is lost by an import', () => {
    const { a, b, id } = two();
    a.document.remove(id);
    expect(a.take(b.file()).added).toEqual([id]);
  });

  it('reads a text that was changed in another program as a change', () => {
    const { a, id } = two();
    const edited = changed(a.file(), (file) => {
      file.features[0]!.properties['text'] = '在别处改的';
    });
    expect(a.take(edited)).toMatchObject({ changed: [id], conflicts: [] });
    expect(a.notes[0]!.text).toBe('在别处改的');
    expect(a.take(edited).changed).toEqual([]);
  });
});
