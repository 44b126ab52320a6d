import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render, type RenderResult } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import Dialog from '../../../src/ui/Dialog.svelte';
import { markup, place } from '../support/markup.ts';

let opener: HTMLElement;
let dialog: RenderResult<typeof Dialog>;
const onClose = vi.fn(() => void dialog.rerender({ isOpen: false }));

beforeEach(async () => {
  onClose.mockClear();
  opener = place('<button type="button">帮助</button>');
  opener.focus();
  dialog = await render(Dialog, {
    title: '快捷键',
    closeWord: '关闭',
    isOpen: false,
    onClose,
    children: markup('<p>Ctrl K</p>'),
  });
});

afterEach(() => opener.remove());

const open = () => dialog.rerender({ isOpen: true });

describe('a dialog', () => {
  it('is not on the page before it is opened', async () => {
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(page.getByText('Ctrl K')).not.toBeVisible();
  });

  it('is named by its title and shows what it wraps', async () => {
    await open();
    const shown = page.getByRole('dialog', { name: '快捷键', exact: true });
    await expect.element(shown).toBeVisible();
    await expect.element(shown.getByRole('heading', { name: '快捷键' })).toBeVisible();
    await expect.element(shown.getByText('Ctrl K')).toBeVisible();
  });

  it('is modal: the page behind it cannot be reached', async () => {
    await open();
    expect(page.getByRole('dialog').element().matches(':modal')).toBe(true);
    opener.focus();
    expect(document.activeElement).not.toBe(opener);
  });

  it('takes the focus', async () => {
    await open();
    expect(page.getByRole('dialog').element().contains(document.activeElement)).toBe(true);
  });

  it('closes with Esc and gives the focus back', async () => {
    await open();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(onClose).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(opener);
  });

  it('closes with its button and gives the focus back', async () => {
    await open();
    await userEvent.click(page.getByRole('button', { name: '关闭' }));
    expect(onClose).toHaveBeenCalled();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(document.activeElement).toBe(opener);
  });

  it('opens again after it was closed', async () => {
    await open();
    await userEvent.keyboard('{Escape}');
    await open();
    await expect.element(page.getByRole('dialog')).toBeVisible();
  });
});
