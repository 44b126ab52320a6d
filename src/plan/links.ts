import type { IssueCode } from './issue.ts';
import { within, type IssueLog, type Place } from './issue-log.ts';
import type { IdKind, IssueParams, LaterKind } from './issue-params.ts';

type LinkCode = Extract<
  IssueCode,
  'clause-unknown' | 'department-unknown' | 'target-unknown' | 'layer-not-declared'
>;

/**
 * Ids of one kind: those that the package declares, and those whose thing turned out sound. A link to a declared but
 * broken thing is dropped in silence, because the broken thing has its own issue already.
 */
export class IdRegister<T extends string> {
  readonly #declared = new Map<string, string>();
  readonly #sound = new Set<string>();
  readonly kind: IdKind | LaterKind;
  #isComplete = true;

  constructor(kind: IdKind | LaterKind) {
    this.kind = kind;
  }

  /** Notes that the package has a thing with this id; false with an issue when it had one before. */
  declare(id: string, place: Place, log: IssueLog): boolean {
    const first = this.#declared.get(id);
    if (first === undefined) {
      this.#declared.set(id, `${place.file} ${place.path}`);
      return true;
    }
    log.add('id-duplicate', place, { kind: this.kind, id, first });
    return false;
  }

  accept(id: T): void {
    this.#sound.add(id);
  }

  has(id: string): id is T {
    return this.#sound.has(id);
  }

  /** Says that a file with such ids could not be read: from now on any id may be one of its. */
  markIncomplete(): void {
    this.#isComplete = false;
  }

  /** Whether the package has, or may have, a thing with this id. */
  isDeclared(id: string): boolean {
    return this.#declared.has(id) || !this.#isComplete;
  }
}

/** The links of a list that lead somewhere, each once; an issue for each that leads nowhere. */
export function soundLinks<T extends string>(
  ids: readonly T[],
  register: IdRegister<T>,
  code: LinkCode,
  place: Place,
  log: IssueLog,
): readonly T[] {
  const sound = ids.filter((id, i) => {
    if (!register.isDeclared(id))
      log.add(code, within(place, i), { id } satisfies IssueParams[LinkCode]);
    return register.has(id);
  });
  return [...new Set(sound)];
}
