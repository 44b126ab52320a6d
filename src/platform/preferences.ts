/** What a person wants again next time. Storage may be forbidden or full: then the wish lasts until the page closes. */
export interface Preferences {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

const PREFIX = 'plan-atlas:';

export function browserPreferences(): Preferences {
  return {
    get: (key) => {
      try {
        return localStorage.getItem(PREFIX + key);
      } catch {
        return null;
      }
    },
    set: (key, value) => {
      try {
        localStorage.setItem(PREFIX + key, value);
      } catch {
        // A private window: nothing of the person's work is in here.
      }
    },
  };
}
