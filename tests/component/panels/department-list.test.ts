import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import DepartmentList from '../../../src/panels/departments/DepartmentList.svelte';
import type { Session } from '../../../src/state/session.svelte.ts';
import { openCounty } from '../support/county.ts';
import { textOf } from '../support/markup.ts';

async function show(): Promise<Session> {
  const session = openCounty();
  await render(DepartmentList, { session });
  return session;
}

const list = page.getByRole('list', { name: '责任单位' });

describe('the list of departments', () => {
  it('has all of them in the order of the document, with how many clauses name them', async () => {
    await show();
    expect(list.getByRole('button').elements().map(textOf)).toEqual([
      '县发展和改革局 4 条',
      '县自然资源局 2 条',
      '县农业农村局 2 条',
    ]);
  });

  it('selects a department by a click and marks it as pressed', async () => {
    const session = await show();
    const water = list.getByRole('button', { name: '县自然资源局' });
    await expect.element(water).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(water);
    expect(session.view.department).toBe('zrj');
    await expect.element(water).toHaveAttribute('aria-pressed', 'true');
  });

  it('is one stop for Tab and is walked with the arrows', async () => {
    const session = await show();
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    await userEvent.keyboard('{Enter}');
    expect(session.view.department).toBe('nyj');
  });
});
