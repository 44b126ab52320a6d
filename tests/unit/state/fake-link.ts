import type { LinkPort } from '../../../src/state/link-port.ts';

/** An address bar with its history, as a browser keeps it: pushing drops what lay ahead. */
export class FakeLink implements LinkPort {
  #entries: string[];
  #at = 0;
  readonly #listeners = new Set<() => void>();

  constructor(hash = '') {
    this.#entries = [hash];
  }

  /** All entries, the oldest first. */
  get entries(): readonly string[] {
    return this.#entries;
  }

  read(): string {
    return this.#entries[this.#at] ?? '';
  }

  push(hash: string): void {
    if (hash === this.read()) return;
    this.#entries = [...this.#entries.slice(0, this.#at + 1), hash];
    this.#at += 1;
  }

  replace(hash: string): void {
    this.#entries[this.#at] = hash;
  }

  onChange(callback: () => void): () => void {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  href(hash: string): string {
    return `https://plan.test/${hash}`;
  }

  /** The person goes back (−1) or forward (1). */
  go(steps: number): void {
    const at = this.#at + steps;
    if (at < 0 || at >= this.#entries.length) return;
    this.#at = at;
    this.#tell();
  }

  /** The person types an address. */
  typed(hash: string): void {
    this.push(hash);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
