import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { roving } from '../../../src/ui/roving.ts';
import { place } from '../support/markup.ts';

let group: HTMLElement;
let action: ReturnType<typeof roving>;

function make(axis: 'vertical' | 'both' = 'vertical'): void {
  group = place(`<div>${['甲', '乙', '丙', '丁'].map(buttonOf).join('')}</div>`);
  action = roving(group, { selector: 'button', axis });
}

const buttonOf = (name: string): string => `<button type="button">${name}</button>`;
const buttons = () => [...group.querySelectorAll('button')];
const tabStops = () => buttons().filter(({ tabIndex }) => tabIndex === 0);
const names = (some: readonly Element[]) => some.map(({ textContent }) => textContent);
const focused = () => document.activeElement?.textContent;

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await userEvent.keyboard(key);
}

beforeEach(() => {
  make();
});

afterEach(() => {
  action.destroy();
  group.remove();
});

describe('a roving group', () => {
  it('is one stop for Tab, its first member', async () => {
    expect(names(tabStops())).toEqual(['甲']);
    await userEvent.tab();
    expect(focused()).toBe('甲');
    await userEvent.tab();
    expect(group.contains(document.activeElement)).toBe(false);
  });

  it('moves with the arrows and the tab stop moves along', async () => {
    buttons()[0]!.focus();
    await press('{ArrowDown}', '{ArrowDown}', '{ArrowUp}');
    expect(focused()).toBe('乙');
    expect(names(tabStops())).toEqual(['乙']);
  });

  it('ends at its last and its first member', async () => {
    buttons()[0]!.focus();
    await press('{ArrowUp}');
    expect(focused()).toBe('甲');
    await press('{End}', '{ArrowDown}');
    expect(focused()).toBe('丁');
    await press('{Home}');
    expect(focused()).toBe('甲');
  });

  it('leaves left and right alone in a list', async () => {
    buttons()[0]!.focus();
    await press('{ArrowRight}');
    expect(focused()).toBe('甲');
  });

  it('takes left and right too in a strip', async () => {
    action.update({ selector: 'button', axis: 'both' });
    buttons()[0]!.focus();
    await press('{ArrowRight}', '{ArrowRight}', '{ArrowLeft}');
    expect(focused()).toBe('乙');
  });

  it('leaves keys with a modifier to the browser', async () => {
    buttons()[0]!.focus();
    await press('{Control>}{ArrowDown}{/Control}', '{Alt>}{End}{/Alt}');
    expect(focused()).toBe('甲');
  });

  it('puts the tab stop where a click or a script has put the focus', async () => {
    await userEvent.click(buttons()[2]!);
    expect(names(tabStops())).toEqual(['丙']);
    await press('{ArrowDown}');
    expect(focused()).toBe('丁');
  });

  it('keeps its place when members are added behind it', async () => {
    await userEvent.click(buttons()[1]!);
    group.append(place(buttonOf('戊')));
    await expect.poll(() => buttons()[4]?.tabIndex).toBe(-1);
    expect(names(tabStops())).toEqual(['乙']);
  });

  it('goes to the new last member when its place is gone', async () => {
    await userEvent.click(buttons()[3]!);
    buttons()[3]!.remove();
    buttons()[2]!.remove();
    await expect.poll(() => names(tabStops())).toEqual(['乙']);
  });

  it('has a tab stop again after it was empty', async () => {
    group.replaceChildren();
    group.append(place(buttonOf('己')), place(buttonOf('庚')));
    await expect.poll(() => names(tabStops())).toEqual(['己']);
  });

  it('lets go of its members when it is destroyed', async () => {
    action.destroy();
    buttons()[0]!.focus();
    await press('{ArrowDown}');
    expect(focused()).toBe('甲');
  });
});
