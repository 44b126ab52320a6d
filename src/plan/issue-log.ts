import type { Issue, IssueCode } from './issue.ts';
import type * as words from './issue-messages.ts';
import type { IssueParams, Subject } from './issue-params.ts';

/** What messages are made of: the module `issue-messages.ts`. */
export type IssueWords = typeof words;

/** Where in the package something stands. */
export interface Place {
  readonly file: string;
  readonly path: string;
  readonly id?: string;
  readonly subject?: Subject;
}

/** The same place, one step further in: a key (`.name`) or an index (`[3]`). */
export function within(place: Place, step: string | number): Place {
  return { ...place, path: joinPath(place.path, step) };
}

/** Appends a key or an index to a JSON path. */
export function joinPath(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${String(step)}]`;
  if (step === '') return path;
  return path === '' ? step : `${path}.${step}`;
}

/** Collects findings in the order of reading. */
export class IssueLog {
  readonly #issues: Issue[] = [];
  /** Null: messages are empty. */
  readonly words: IssueWords | null;

  constructor(words: IssueWords | null) {
    this.words = words;
  }

  /** Adds a finding and returns its message, without the subject. */
  add<C extends IssueCode>(
    code: C,
    place: Place,
    params: IssueParams[C],
    level: Issue['level'] = 'error',
  ): string {
    const { file, path, id, subject } = place;
    const text = this.words?.ISSUE_MESSAGES[code](params) ?? '';
    const message =
      this.words === null || subject === undefined
        ? text
        : `${this.words.nameOf(subject)}：${text}`;
    this.#issues.push({ level, code, file, path, message, ...(id === undefined ? {} : { id }) });
    return text;
  }

  get all(): readonly Issue[] {
    return this.#issues;
  }
}
