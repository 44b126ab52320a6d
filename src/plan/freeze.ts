/** Freezes a value and everything in it. Maps refuse every change as well. Returns the same value. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) {
    for (const [key, member] of value as ReadonlyMap<unknown, unknown>) {
      deepFreeze(key);
      deepFreeze(member);
    }
    const refuse = { value: refuseChange };
    Object.defineProperties(value, { set: refuse, delete: refuse, clear: refuse });
  }
  for (const member of Object.values(value)) deepFreeze(member);
  return Object.freeze(value);
}

/** `Object.freeze` does not reach the entries of a Map. */
function refuseChange(): never {
  throw new TypeError('the plan is frozen: notes and proposals are a second document');
}
