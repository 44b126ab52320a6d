/** A value with the way it came to be what it is, both ways. */
export interface Trail<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** Steps that can be taken back. */
const MOST_STEPS = 500;

export const startTrail = <T>(present: T): Trail<T> => ({ past: [], present, future: [] });

/** Goes on to a value; what had been taken back before is given up. */
export const step = <T>({ past, present }: Trail<T>, next: T): Trail<T> => ({
  past: [...past, present].slice(-MOST_STEPS),
  present: next,
  future: [],
});

/** Changes the value without a step of its own: the middle of a movement. */
export const amend = <T>(trail: Trail<T>, present: T): Trail<T> => ({ ...trail, present });

export function undo<T>(trail: Trail<T>): Trail<T> {
  const before = trail.past.at(-1);
  if (before === undefined) return trail;
  return {
    past: trail.past.slice(0, -1),
    present: before,
    future: [trail.present, ...trail.future],
  };
}

export function redo<T>(trail: Trail<T>): Trail<T> {
  const [next, ...future] = trail.future;
  if (next === undefined) return trail;
  return { past: [...trail.past, trail.present], present: next, future };
}
