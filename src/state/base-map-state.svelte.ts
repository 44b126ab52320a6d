import type { BaseMap } from '../carto/basemap/base-map.ts';
import { isBaseKind, type BaseKind, type ChosenKind } from '../carto/basemap/kinds.ts';
import { fail, type BaseReason, type Outcome } from '../carto/basemap/reason.ts';
import {
  formatSettings,
  hasSettingsFor,
  NO_SETTINGS,
  parseSettings,
  type BaseSettings,
} from '../carto/basemap/settings.ts';
import type { ViewState } from './view-state.svelte.ts';

/** What is to be opened. */
export interface BaseWish {
  readonly kind: ChosenKind;
  readonly settings: BaseSettings;
  /** The local archive; null when the page has none (any more). */
  readonly file: File | null;
}

export interface BaseMapPorts {
  /** Where addresses and keys are kept: this browser, nowhere else. */
  readonly preferences: {
    get(key: string): string | null;
    set(key: string, value: string): void;
  };
  /** The page came by `https:`. */
  readonly isSecurePage: boolean;
  /** Rejects only when the code for it cannot be fetched. */
  open(wish: BaseWish): Promise<Outcome<BaseMap>>;
}

/** For a session without a browser: remembers nothing, opens nothing. */
export const NO_BASE_PORTS: BaseMapPorts = {
  preferences: { get: () => null, set: () => undefined },
  isSecurePage: false,
  open: () => Promise.resolve(fail({ code: 'network' })),
};

/** A base that could not be drawn; the built-in one is there instead. */
export interface BaseFailure {
  readonly kind: BaseKind;
  readonly reason: BaseReason;
}

const SETTINGS_KEY = 'base-map';
/** The last choice; only an address without any link in it takes it up again. */
const CHOICE_KEY = 'base-map-choice';

/** The base map: what is wished for, what is there, and why the two differ. */
export class BaseMapState {
  readonly #view: ViewState;
  readonly #ports: BaseMapPorts;
  /** Counts the attempts: the answer to an old one is too late. */
  #attempt = 0;
  /** The wish that has been followed already. */
  #followed: BaseKind = 'builtin';

  settings = $state.raw<BaseSettings>(NO_SETTINGS);
  file = $state.raw<File | null>(null);
  /** The chosen base, opened; null draws the built-in one. */
  base = $state.raw<BaseMap | null>(null);
  /** What its tile services want named, known only after the first tile. */
  lateCredits = $state.raw<readonly string[]>([]);
  failure = $state.raw<BaseFailure | null>(null);
  isOpening = $state(false);
  /** Opened, and nothing of it is on the map yet. */
  isAwaited = $state(false);
  isDialogOpen = $state(false);

  /** The base that is drawn now. */
  readonly shown = $derived.by<BaseKind>(() => this.base?.kind ?? 'builtin');

  readonly credits = $derived.by<readonly string[]>(() =>
    this.base === null ? [] : [...new Set([...this.base.credits, ...this.lateCredits])],
  );

  constructor(view: ViewState, ports: BaseMapPorts) {
    this.#view = view;
    this.#ports = ports;
    this.settings = parseSettings(ports.preferences.get(SETTINGS_KEY));
    const last = ports.preferences.get(CHOICE_KEY) ?? '';
    // A link says all of the view: only a start without one goes on where the person was.
    if (view.isFreshStart && isBaseKind(last) && hasSettingsFor(last, this.settings)) {
      if (last !== 'pmtiles-file') view.base = last;
    }
  }

  /**
   * Follows the link, back and forward.
   * @param unknownBase what the link names and the app does not have
   */
  follow(base: BaseKind, unknownBase: string | null): void {
    if (unknownBase !== null) {
      this.#giveUp('builtin', { code: 'unknown-kind', value: unknownBase });
      this.#followed = 'builtin';
    } else if (base !== this.#followed) void this.#open(base);
  }

  /** The page came by `https:`: addresses by `http:` are refused then. */
  get isSecurePage(): boolean {
    return this.#ports.isSecurePage;
  }

  /**
   * Remembers an entry and opens it. True when it could be opened; its first tile may still fail, which
   * {@link report} then says.
   */
  async choose(kind: BaseKind, settings: BaseSettings, file: File | null): Promise<boolean> {
    this.settings = settings;
    this.file = file;
    this.#ports.preferences.set(SETTINGS_KEY, formatSettings(settings));
    this.#ports.preferences.set(CHOICE_KEY, kind);
    // Before the link changes, so that following it does not open the same base twice.
    const opening = this.#open(kind);
    this.#view.setBase(kind);
    return opening;
  }

  /** A file dropped on the map. */
  async drop(file: File): Promise<void> {
    if (file.name.toLowerCase().endsWith('.pmtiles')) {
      await this.choose('pmtiles-file', this.settings, file);
    } else {
      this.failure = {
        kind: 'pmtiles-file',
        reason: { code: 'file-name', name: file.name },
      };
    }
  }

  /** Tries the wished base again, with the same settings. */
  async retry(): Promise<boolean> {
    return this.#open(this.#view.base);
  }

  /** What the map says of a base that it was given. */
  report(
    base: BaseMap,
    report:
      | { readonly kind: 'drawn'; readonly credits: readonly string[] }
      | { readonly kind: 'failed'; readonly reason: BaseReason },
  ): void {
    if (base !== this.base) return;
    this.isAwaited = false;
    if (report.kind === 'drawn') this.lateCredits = report.credits;
    else this.#giveUp(base.kind, report.reason);
  }

  /** Forgets every address and key that this browser keeps. */
  forget(): void {
    this.settings = NO_SETTINGS;
    this.file = null;
    this.#ports.preferences.set(SETTINGS_KEY, '');
    this.#ports.preferences.set(CHOICE_KEY, '');
  }

  dismiss(): void {
    this.failure = null;
    this.#view.unknownBase = null;
  }

  async #open(kind: BaseKind): Promise<boolean> {
    this.#attempt += 1;
    const attempt = this.#attempt;
    this.#followed = kind;
    this.failure = null;
    if (kind === 'builtin') {
      this.base = null;
      this.isOpening = false;
      return true;
    }
    const { settings, file } = this;
    if (kind === 'pmtiles-file' && file === null) return this.#giveUp(kind, { code: 'file-again' });
    if (!hasSettingsFor(kind, settings)) return this.#giveUp(kind, { code: 'no-settings' });
    this.isOpening = true;
    const opened = await this.#ports
      .open({ kind, settings, file })
      .catch(() => fail({ code: 'network' }));
    if (attempt !== this.#attempt) return false;
    this.isOpening = false;
    if (!opened.ok) return this.#giveUp(kind, opened.reason);
    this.base = opened.value;
    this.isAwaited = true;
    this.lateCredits = [];
    return true;
  }

  #giveUp(kind: BaseKind, reason: BaseReason): false {
    this.base = null;
    this.isOpening = false;
    this.failure = { kind, reason };
    return false;
  }
}
