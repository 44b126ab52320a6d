import { formatDate, formatValue } from '../../i18n/formats.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { NotesMoreWords } from '../../i18n/notes-words.ts';
import type { ProgressReport } from '../../notes/types.ts';

type Line = readonly [label: string, text: string];

/** What a report says between its day and its source, in the order of the form. Only the share is said to be missing. */
export function reportLines(
  t: Messages,
  words: NotesMoreWords,
  language: 'zh' | 'en',
  report: ProgressReport,
): readonly Line[] {
  const { status, percent, planPercent, value, unit, plannedStart, registered } = report;
  const { plannedRegistration } = report;
  const w = words.progress;
  const share = (of: number | null): string => (of === null ? w.notReported : `${String(of)}%`);
  const lines: readonly (Line | null)[] = [
    status === null ? null : [w.status, t.statuses[status]],
    [
      w.percent,
      planPercent === null ? share(percent) : w.ofPlan(share(percent), share(planPercent)),
    ],
    value === undefined ? null : [w.value, formatValue(value, unit)],
    plannedStart === undefined ? null : [w.plannedStart, formatDate(plannedStart, language)],
    plannedRegistration === undefined
      ? null
      : [w.plannedRegistration, formatDate(plannedRegistration, language)],
    registered === undefined ? null : [w.registered, w.registeredWords[registered ? 'yes' : 'no']],
  ];
  return lines.filter((line) => line !== null);
}
