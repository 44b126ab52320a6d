export type ThemeName = 'light' | 'dark';

/** Where the choice is kept for the next visit. */
export interface ThemePort {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** Paper by day, the dark sheet for the wall screen. The person's choice; light until then. */
export class ThemeState {
  readonly #port: ThemePort;
  name = $state<ThemeName>('light');
  /** The presentation is on: the dark sheet, whatever was chosen. */
  isWall = $state(false);
  readonly shown = $derived<ThemeName>(this.isWall ? 'dark' : this.name);

  constructor(port: ThemePort) {
    this.#port = port;
    this.name = port.get('theme') === 'dark' ? 'dark' : 'light';
  }

  toggle(): void {
    this.name = this.name === 'dark' ? 'light' : 'dark';
    this.#port.set('theme', this.name);
  }
}
