import { describe, expect, it } from 'vitest';
import { filterNotes, NO_FILTER, countOpen, type NoteFilter } from '../../../src/notes/filter.ts';
import { reportsOf } from '../../../src/notes/reports.ts';
import {
  clausesOfNote,
  departmentsOfNote,
  featuresOfNote,
  isAnchorGone,
} from '../../../src/notes/touches.ts';
import type { ProgressReport } from '../../../src/notes/types.ts';
import { comment, feature, plan, Reviewer } from './people.ts';

const item = plan.features.find(({ clauses }) => clauses.length > 0)!;
const clause = item.clauses[0]!;
const [department] = plan.departments;
const target = plan.targets[0]!;
const report: ProgressReport = {
  on: { kind: 'target', id: target.id },
  date: '2025-09-30',
  status: null,
  percent: 40,
  planPercent: 50,
  source: '季报',
};

function reviewed() {
  const [a, b] = [new Reviewer('甲'), new Reviewer('乙')];
  const onFeature = a.add(comment('在要素上', { anchors: [{ on: 'feature', id: item.id }] }));
  const onClause = a.add(comment('在条款上 ABC', { anchors: [{ on: 'clause', id: clause }] }));
  const addressed = a.add(comment('请办', { department: department!.id }));
  const progress = a.add({ ...comment('季报'), type: 'progress', progress: report });
  b.take(a.file());
  b.document.reply(addressed, 'r' as never, '已阅', { author: '乙', at: b.now() });
  b.document.change(onClause, { status: 'done' }, b.now());
  return { b, onFeature, onClause, addressed, progress };
}

describe('filters and counts', () => {
  const { b, onFeature, onClause, addressed, progress } = reviewed();
  const shown = (filter: Partial<NoteFilter>) =>
    filterNotes(plan, b.notes, { ...NO_FILTER, ...filter }).map(({ id }) => id);

  it.each<[string, Partial<NoteFilter>, string[]]>([
    ['nothing', {}, [onFeature, onClause, addressed, progress]],
    ['status', { status: 'done' }, [onClause]],
    ['type', { type: 'progress' }, [progress]],
    ['clause, features of it included', { clause }, [onFeature, onClause]],
    ['department', { department: department!.id }, [addressed]],
    ['author of a reply', { author: '乙' }, [addressed]],
    ['text, capitals aside', { text: ' abc ' }, [onClause]],
    ['text of a reply', { text: '已阅' }, [addressed]],
    ['two things at once', { clause, status: 'open' }, [onFeature]],
  ])('by %s', (_, filter, ids) => {
    expect(shown(filter)).toEqual(ids);
  });

  it('counts open notes, as the filter would show them', () => {
    const counts = countOpen(b.notes, (note) => clausesOfNote(plan, note));
    for (const { id } of plan.clauses) {
      expect(counts.get(id) ?? 0).toBe(shown({ clause: id, status: 'open' }).length);
    }
    expect(countOpen(b.notes, featuresOfNote)).toEqual(new Map([[item.id, 1]]));
    expect(countOpen(b.notes, departmentsOfNote)).toEqual(new Map([[department!.id, 1]]));
  });

  it('finds a report of a target under the clause that states it', () => {
    const note = b.document.get(progress)!;
    expect(clausesOfNote(plan, note)).toEqual([target.clause]);
  });

  it('knows anchors whose object has gone', () => {
    expect(isAnchorGone(plan, { on: 'feature', id: feature('gone') })).toBe(true);
    expect(isAnchorGone(plan, { on: 'feature', id: item.id })).toBe(false);
    expect(isAnchorGone(plan, { on: 'clause', id: '99' as never })).toBe(true);
    expect(isAnchorGone(plan, { on: 'department', id: department!.id })).toBe(false);
  });

  it('hands on reports with their author, but none that was rejected', () => {
    const clock = { now: b.now(), dataDate: plan.dataDate };
    expect(reportsOf(b.notes, clock)).toEqual([
      expect.objectContaining({ ...report, author: '甲', note: progress }),
    ]);
    b.document.change(progress, { status: 'rejected' }, b.now());
    expect(reportsOf(b.notes, clock)).toEqual([]);
  });
});
