import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import DepartmentCard from '../../../src/panels/feature/DepartmentCard.svelte';
import type { Session } from '../../../src/state/session.svelte.ts';
import { buttonsOf, section } from '../support/card.ts';
import { openCounty } from '../support/county.ts';
import { departmentId } from '../support/id.ts';
import { textOf } from '../support/markup.ts';

async function show(id: string): Promise<Session> {
  const session = openCounty(`#dept=${id}`);
  const department = session.plan.departmentById.get(departmentId(id))!;
  await render(DepartmentCard, { session, department });
  return session;
}

describe('a department card', () => {
  it('has the name as its heading and how many clauses name it', async () => {
    await show('fgj');
    await expect
      .element(page.getByRole('heading', { level: 2, name: '县发展和改革局' }))
      .toBeVisible();
    await expect.element(page.getByText('4 条')).toBeVisible();
  });

  it('links its clauses in the order of the document', async () => {
    const session = await show('fgj');
    const links = page.getByRole('link');
    expect(links.elements().map(textOf)).toEqual(['三(一)一', '三(一)二', '三(二)', '四(一)']);
    await userEvent.click(links.last());
    expect(session.view.clause).toBe('4.1');
  });

  it('says that the document names no lead unit', async () => {
    await show('fgj');
    expect(textOf(section('负责的条款'))).toContain('文件未载明牵头单位，按文件顺序列出');
  });

  it('has its features, on the map and not', async () => {
    await show('zrj');
    expect(buttonsOf(section('已上图'))).toContain('云溪水库加固');
    await show('fgj');
    expect(textOf(section('无空间位置'))).toContain('松涛互通 文件未载明位置');
  });
});
