import type { Issue, IssueCode } from './issue.ts';
import { ISSUE_MESSAGES, type IssueParams } from './issue-messages.ts';

/** Where in the package something stands; `subject` starts the message (feature name and id). */
export interface Place {
  readonly file: string;
  readonly path: string;
  readonly id?: string;
  readonly subject?: string;
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

  /** Adds a finding and returns its message. */
  add<C extends IssueCode>(
    code: C,
    place: Place,
    params: IssueParams[C],
    level: Issue['level'] = 'error',
  ): string {
    const text = ISSUE_MESSAGES[code](params);
    const message = place.subject === undefined ? text : `${place.subject}：${text}`;
    const { file, path, id } = place;
    this.#issues.push({ level, code, file, path, message, ...(id === undefined ? {} : { id }) });
    return text;
  }

  get all(): readonly Issue[] {
    return this.#issues;
  }
}
