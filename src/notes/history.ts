import { canonicalJson, compareText, contentHash } from './canonical.ts';
import type { ConflictValue, NoteField } from './types.ts';

/*
 * Where the value of a field comes from. A value that was handed round is a version, named after its content and the
 * versions it replaced, as a commit is in git. Heads are the versions that nothing has replaced: one as a rule, several
 * when people changed the same field without knowing of each other. Joining two histories is a union, so that the order
 * of joining does not matter and joining twice changes nothing.
 */
export interface FieldHistory {
  /** At least one; the newest first, then by content. */
  readonly heads: readonly Head[];
  /** Names of replaced versions, in order. */
  readonly past: readonly string[];
}

export interface Head extends ConflictValue {
  readonly version: string;
}

/** A history in the document and in files: `value` stands there only if the note itself does not have it. */
export type StoredHistory =
  /** One head that replaced nothing. */
  string | { readonly heads: readonly StoredHead[]; readonly past: readonly string[] };

export interface StoredHead {
  readonly version: string;
  readonly by: string;
  readonly at: string;
  /** Names the value of the only head, so that a change by hand is noticed. */
  readonly hash?: string;
  /** Of several heads. */
  readonly value?: unknown;
}

/** Who made a value and when. */
export type Origin = Pick<ConflictValue, 'by' | 'at'>;

/** Name of a value that replaces others. */
function versionOf(field: NoteField, value: unknown, parents: readonly string[]): string {
  return contentHash([field, value, [...parents].sort(compareText)]);
}

/** The history of a value that replaced nothing. */
export function rootHistory(field: NoteField, value: unknown, { by, at }: Origin): FieldHistory {
  return { heads: [{ version: versionOf(field, value, []), value, by, at }], past: [] };
}

/** A new value in the place of all heads. */
export function replaceHeads(
  field: NoteField,
  { heads, past }: FieldHistory,
  value: unknown,
  { by, at }: Origin,
): FieldHistory {
  const parents = heads.map(({ version }) => version);
  const head = { version: versionOf(field, value, parents), value, by, at };
  return { heads: [head], past: inOrder([...past, ...parents]) };
}

/** What both know: the versions that neither has replaced. */
export function joinHistories(a: FieldHistory, b: FieldHistory): FieldHistory {
  const past = inOrder([...a.past, ...b.past]);
  const replaced = new Set(past);
  const heads = new Map<string, Head>();
  for (const head of [...a.heads, ...b.heads]) {
    const known = heads.get(head.version);
    if (known === undefined || compareOrigin(head, known) < 0) heads.set(head.version, head);
  }
  const open = [...heads.values()].filter(({ version }) => !replaced.has(version));
  // Only a forged history replaces everything: then nothing of it is believed.
  return open.length === 0 ? a : { heads: open.sort(compareHeads), past };
}

/** The different values of the heads; more than one are a conflict. The first is what the note has meanwhile. */
export function valuesOf({ heads }: FieldHistory): readonly ConflictValue[] {
  const values = new Map<string, ConflictValue>();
  for (const { value, by, at } of heads) {
    const key = canonicalJson(value);
    if (!values.has(key)) values.set(key, { value, by, at });
  }
  return [...values.values()];
}

export function storeHistory(
  field: NoteField,
  { heads, past }: FieldHistory,
  root: Origin,
): StoredHistory {
  const [head] = heads;
  if (head === undefined || heads.length > 1) return { heads, past };
  const { version, value, by, at } = head;
  const isRoot =
    past.length === 0 &&
    by === root.by &&
    at === root.at &&
    version === versionOf(field, value, []);
  return isRoot ? version : { heads: [{ version, by, at, hash: contentHash(value) }], past };
}

/**
 * A stored history with the value that the note has now. When that is another one than the history says, somebody
 * changed it since: the new value replaces the heads.
 * @param root who made the note and when: the origin of a head that replaced nothing
 * @param isOpen the note has a conflict in this field that nobody has decided yet
 * @param now origin of a change since
 */
export function readHistory(
  field: NoteField,
  stored: StoredHistory,
  value: unknown,
  { root, isOpen, now }: { readonly root: Origin; readonly isOpen: boolean; readonly now: Origin },
): FieldHistory {
  if (typeof stored === 'string') {
    const head = { version: stored, value, ...root };
    return versionOf(field, value, []) === stored
      ? { heads: [head], past: [] }
      : replaceHeads(field, { heads: [head], past: [] }, value, now);
  }
  const { heads, past } = stored;
  const history = { heads: heads.map((head): Head => withValue(head, value)), past };
  const [first] = heads;
  const isSame =
    heads.length === 1
      ? first?.hash === contentHash(value)
      : isFirst(history, value) && (isOpen || valuesOf(history).length === 1);
  return isSame ? history : replaceHeads(field, history, value, now);
}

const withValue = ({ version, by, at, value }: StoredHead, only: unknown): Head => ({
  version,
  value: value === undefined ? only : value,
  by,
  at,
});

const isFirst = ({ heads }: FieldHistory, value: unknown): boolean =>
  canonicalJson(heads[0]?.value) === canonicalJson(value);

function inOrder(versions: readonly string[]): string[] {
  return [...new Set(versions)].sort(compareText);
}

const compareOrigin = (a: Origin, b: Origin): number =>
  compareText(a.at, b.at) || compareText(a.by, b.by);

const compareHeads = (a: Head, b: Head): number =>
  compareText(b.at, a.at) ||
  compareText(canonicalJson(a.value), canonicalJson(b.value)) ||
  compareText(a.version, b.version);
