import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import Disclosure from '../../../src/ui/Disclosure.svelte';
import { markup } from '../support/markup.ts';

const show = (isOpen: boolean) =>
  render(Disclosure, { title: '责任单位', note: '3 家', isOpen, children: markup('<p>名单</p>') });

const button = page.getByRole('button', { name: '责任单位' });

describe('a disclosure', () => {
  it('hides its content while it is closed', async () => {
    await show(false);
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    await expect.element(page.getByText('名单')).not.toBeVisible();
  });

  it('shows its content while it is open', async () => {
    await show(true);
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
    await expect.element(page.getByText('名单')).toBeVisible();
  });

  it('opens and closes by a click', async () => {
    await show(false);
    await userEvent.click(button);
    await expect.element(page.getByText('名单')).toBeVisible();
    await userEvent.click(button);
    await expect.element(page.getByText('名单')).not.toBeVisible();
  });

  it('opens by the keyboard', async () => {
    await show(false);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
  });

  it('names the content that its button controls', async () => {
    await show(true);
    const id = button.element().getAttribute('aria-controls');
    expect(document.getElementById(id!)?.textContent).toBe('名单');
  });

  it('is a heading with its count beside the title', async () => {
    await show(false);
    const heading = page.getByRole('heading', { level: 2 });
    await expect.element(heading).toHaveTextContent('责任单位 3 家');
  });
});
