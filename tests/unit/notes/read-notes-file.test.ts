import { describe, expect, it } from 'vitest';
import { changed, comment, feature, Reviewer } from './people.ts';

/** A file of two sound notes. */
function twoNotes(): string {
  const a = new Reviewer('甲');
  a.add(comment('第一条', { anchors: [{ on: 'feature', id: feature('north-park') }] }));
  a.add(
    comment('第二条', {
      anchors: [{ on: 'shape', geometry: { type: 'Point', coordinates: [112.9, 30.4] } }],
    }),
  );
  return a.file();
}

const brief = ({ problems }: ReturnType<Reviewer['take']>) =>
  problems.map(({ code, record, field, found }) => [code, record, field, found]);

describe('a broken or foreign file of notes', () => {
  it.each([
    ['no JSON', '{"type":', { code: 'not-json' }],
    ['another JSON', '[1,2]', { code: 'not-collection' }],
    [
      'a newer version',
      '{"type":"FeatureCollection","schema":"plan-atlas-notes","version":2,"author":"","plan":{"documentNumber":""},"features":[]}',
      { code: 'newer', version: 2 },
    ],
  ])('%s is refused with its reason, and nothing changes', (_, text, failure) => {
    const reader = new Reviewer('丙');
    reader.add(comment('自己的'));
    const before = reader.notes;
    expect(reader.take(text)).toMatchObject({ failure, added: [], changed: [] });
    expect(reader.notes).toBe(before);
  });

  it('names record and field of what is wrong, and takes the rest', () => {
    const reader = new Reviewer('丙');
    const report = reader.take(
      changed(twoNotes(), ({ features }) => {
        const [first, second] = features;
        first!.properties['status'] = '已阅';
        first!.properties['department'] = 7;
        first!.properties['anchors'] = [{ on: 'moon' }, { on: 'clause', id: '3.1.1' }];
        second!.properties['type'] = 'praise';
        second!.geometry = { type: 'Point', coordinates: [512345.6, 3367186.6] };
        features.push({ properties: { name: '地块' }, geometry: null }, null as never);
      }),
    );
    expect(brief(report)).toEqual([
      ['field', 1, 'status', '"已阅"'],
      ['field', 1, 'department', '7'],
      ['entry', 1, 'anchors[0]', '{"on":"moon"}'],
      ['type', 2, 'type', '"praise"'],
      ['geometry', 2, 'geometry', expect.stringContaining('coordinate')],
      ['not-note', 3, null, '{"name":"地块"}'],
      ['not-feature', 4, null, 'null'],
    ]);
    expect(reader.notes).toMatchObject([
      {
        text: '第一条',
        status: 'open',
        department: null,
        anchors: [{ on: 'clause', id: '3.1.1' }],
      },
      { text: '第二条', type: 'comment', anchors: [] },
    ]);
  });

  it('takes what a planner drew in another program: text and a shape are enough', () => {
    const file = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { text: '此处积水' },
          geometry: {
            type: 'MultiPoint',
            coordinates: [
              [112.9, 30.4],
              [112.8, 30.3],
            ],
          },
        },
      ],
    });
    const reader = new Reviewer('丙');
    expect(brief(reader.take(file))).toEqual([['no-id', 1, 'id', 'undefined']]);
    expect(reader.notes).toMatchObject([
      {
        text: '此处积水',
        anchors: [
          { on: 'shape', geometry: { type: 'Point', coordinates: [112.9, 30.4] } },
          { on: 'shape', geometry: { type: 'Point', coordinates: [112.8, 30.3] } },
        ],
      },
    ]);
    const once = reader.notes;
    expect(reader.take(file)).toMatchObject({ added: [], changed: [], unchanged: 1 });
    expect(reader.notes).toBe(once);
  });

  it('reads what a program wrote as text, and a file that lost what it says of itself', () => {
    const a = new Reviewer('甲');
    a.take(twoNotes());
    const name = { of: 'name' as const, feature: feature('north-park'), name: '新名' };
    a.add({ ...comment('改名'), type: 'correction', correction: name });
    const whole = new Reviewer('丙');
    whole.take(a.file());
    const flat = new Reviewer('丙');
    const report = flat.take(
      changed(a.file(), (file) => {
        for (const { properties } of file.features) {
          for (const [key, value] of Object.entries(properties)) {
            if (typeof value === 'object' && value !== null)
              properties[key] = JSON.stringify(value);
          }
        }
        for (const member of ['schema', 'version', 'author', 'plan', 'session'])
          Reflect.deleteProperty(file, member);
      }),
    );
    expect(report.problems).toEqual([]);
    expect(flat.notes).toEqual(whole.notes);
  });

  it('says that a file was made for another plan, and takes its notes', () => {
    const reader = new Reviewer('丙');
    const other = changed(twoNotes(), (file) => {
      file['plan'] = { documentNumber: '某政发〔2020〕9号' };
    });
    expect(brief(reader.take(other))).toEqual([['other-plan', null, 'plan', '某政发〔2020〕9号']]);
    expect(reader.notes).toHaveLength(2);
  });

  it('merges a note that stands in it twice', () => {
    const reader = new Reviewer('丙');
    const report = reader.take(
      changed(twoNotes(), ({ features }) => {
        const twin = structuredClone(features[0]!);
        twin.properties['status'] = 'done';
        features.push(twin);
      }),
    );
    expect(report.problems.map(({ code, record }) => [code, record])).toEqual([['id-twice', 3]]);
    expect(reader.notes).toMatchObject([{ status: 'done' }, {}]);
  });

  it('believes no history whose values are not of their field', () => {
    const reader = new Reviewer('丙');
    const head = (value: unknown) => ({ version: String(value), by: '', at: '', value });
    reader.take(
      changed(twoNotes(), ({ features }) => {
        features[0]!.properties['history'] = {
          text: { heads: [head({ html: 1 }), head(7)], past: [] },
          status: { heads: [head('open'), head('burnt')], past: [] },
        };
      }),
    );
    expect(reader.notes[0]).toMatchObject({ text: '第一条', status: 'open', conflicts: [] });
  });

  it('keeps text with markup and text that looks like JSON as it is', () => {
    const a = new Reviewer('甲');
    a.add(comment('<img src=x onerror=alert(1)> [1]'));
    a.add(comment('[{"on":"clause"}]'));
    const reader = new Reviewer('丙');
    reader.take(a.file());
    expect(reader.notes.map(({ text }) => text)).toEqual(a.notes.map(({ text }) => text));
  });
});
