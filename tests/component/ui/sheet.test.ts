import '../../../src/app/global.css';
import '../../../src/app/tokens.css';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import Sheet from '../../../src/ui/Sheet.svelte';
import { markup, place } from '../support/markup.ts';

/** A phone: 400 × 700 px, with marks to drag the handle to. */
let phone: HTMLElement;
let setTall: (isTall: boolean) => Promise<void>;

beforeEach(async () => {
  phone = place(`<div style="position: fixed; inset: 0 auto auto 0; width: 400px; height: 700px">
    <i data-testid="top" style="position: absolute; inset: 40px 0 auto; height: 20px"></i>
    <i data-testid="bottom" style="position: absolute; inset: auto 0 0; height: 20px"></i>
  </div>`);
  phone.style.setProperty('--d-3', '0ms');
  const screen = await render(
    Sheet,
    {
      label: '列表',
      words: { taller: '拉高面板', lower: '放低面板' },
      children: markup('<p>内容</p>'),
    },
    { baseElement: phone },
  );
  setTall = (isTall) => screen.rerender({ isTall });
});

afterEach(() => phone.remove());

const sheet = page.getByRole('region', { name: '列表' });
const handle = sheet.getByRole('button');
const height = () => sheet.element().getBoundingClientRect().height;
/** The stops of look.md §2, in a phone of 700 px: a strip, 48 %, all but search field and tab bar. */
const PEEK = 96;
const HALF = 336;
const FULL = 580;

async function press(...keys: string[]): Promise<void> {
  handle.element().focus();
  for (const key of keys) await userEvent.keyboard(`{${key}}`);
}

describe('the sheet', () => {
  it('stands half open and shows what it wraps', async () => {
    expect(height()).toBe(HALF);
    await expect.element(sheet.getByText('内容')).toBeVisible();
  });

  it('goes up when its content needs the room, is lowered by hand, and goes back afterwards', async () => {
    await setTall(true);
    await expect.poll(height).toBe(FULL);
    await press('ArrowDown');
    await expect.poll(height).toBe(HALF);
    await setTall(false);
    await setTall(true);
    await expect.poll(height).toBe(FULL);
    await setTall(false);
    await expect.poll(height).toBe(HALF);
  });

  it('grows with ArrowUp to its full height and no further', async () => {
    await press('ArrowUp');
    expect(height()).toBe(FULL);
    await press('ArrowUp');
    expect(height()).toBe(FULL);
  });

  it('shrinks with ArrowDown to a strip and no further', async () => {
    await press('ArrowDown');
    expect(height()).toBe(PEEK);
    await press('ArrowDown');
    expect(height()).toBe(PEEK);
  });

  it('goes between half and full with Enter', async () => {
    await press('Enter');
    expect(height()).toBe(FULL);
    await press('Enter');
    expect(height()).toBe(HALF);
  });

  it('says on its handle what the next press does', async () => {
    await expect.element(handle).toHaveAccessibleName('拉高面板');
    await press('Enter');
    await expect.element(handle).toHaveAccessibleName('放低面板');
  });

  it('leaves other keys alone', async () => {
    await press('ArrowLeft', 'x');
    expect(height()).toBe(HALF);
  });

  it('follows a drag of the handle upwards', async () => {
    await userEvent.dragAndDrop(handle, page.getByTestId('top'));
    await expect.poll(height).toBe(FULL);
  });

  it('follows a drag of the handle downwards', async () => {
    await userEvent.dragAndDrop(handle, page.getByTestId('bottom'));
    await expect.poll(height).toBe(PEEK);
  });

  it('opens fully when a screen reader presses the handle', async () => {
    (handle.element() as HTMLElement).click();
    await tick();
    expect(height()).toBe(FULL);
  });

  it('opens fully when the handle is tapped', async () => {
    await userEvent.click(handle);
    await expect.poll(height).toBe(FULL);
  });
});
