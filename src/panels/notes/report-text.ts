import type { NotesMoreWords } from '../../i18n/notes-words.ts';
import type { ImportFailure, ImportProblem } from '../../notes/import-report.ts';

/** Why nothing of a file was taken, and what to do. */
export function failureText(words: NotesMoreWords, failure: ImportFailure): string {
  const { failures } = words.report;
  switch (failure.code) {
    case 'unreadable':
      return failures.unreadable;
    case 'not-json':
      return failures.notJson(failure.reason);
    case 'not-collection':
      return failures.notCollection;
    case 'newer':
      return failures.newer(failure.version);
    case 'read-only':
      return failures.readOnly;
  }
}

/** Which record, which field, what stood there, what was kept. */
export function problemText(words: NotesMoreWords, problem: ImportProblem): string {
  const { report } = words;
  const where = [
    problem.record === null ? report.wholeFile : report.record(problem.record, problem.id),
    ...(problem.field === null ? [] : [report.field(problem.field)]),
  ].join(' · ');
  const found = problem.found === '' ? '' : report.found(problem.found);
  return `${where}：${report.codes[problem.code]}${found}`;
}
