import { describe, expect, it } from 'vitest';
import { ThemeState } from '../../../src/state/theme-state.svelte.ts';

function fakePort(kept: Record<string, string> = {}) {
  return {
    kept,
    get: (key: string) => kept[key] ?? null,
    set: (key: string, value: string) => {
      kept[key] = value;
    },
  };
}

describe('the theme', () => {
  it('is paper until the person chooses', () => {
    expect(new ThemeState(fakePort()).name).toBe('light');
  });

  it('is what was chosen last time', () => {
    const port = fakePort();
    new ThemeState(port).toggle();
    expect(port.kept).toEqual({ theme: 'dark' });
    expect(new ThemeState(port).name).toBe('dark');
  });

  it('takes anything else that is kept for paper', () => {
    expect(new ThemeState(fakePort({ theme: '<b>' })).name).toBe('light');
  });
});
