import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import NoticesPanel from '../../../src/panels/notices/NoticesPanel.svelte';
import type { Session } from '../../../src/state/session.svelte.ts';
import { CountyPackage, open, openCounty } from '../support/county.ts';
import { textOf } from '../support/markup.ts';

async function show(session: Session): Promise<Session> {
  await render(NoticesPanel, { session });
  return session;
}

/** A package with an error in a feature and a warning about another. */
function broken(): CountyPackage {
  const county = new CountyPackage();
  county.feature('tea-town').properties['clauses'] = ['3.2', '9.9'];
  county.entry('clauses', '3.3')['itemsNamed'] = 3;
  return county;
}

const status = page.getByRole('status');
const said = () => textOf(status.element());
const close = page.getByRole('button', { name: '关闭' });

describe('the notices', () => {
  it('say nothing when there is nothing to say', async () => {
    await show(openCounty('#select=tea-town'));
    await expect.poll(said).toBe('');
  });

  it('say which thing of a link the plan does not have', async () => {
    await show(openCounty('#select=tea-town,old-town&clause=9.9'));
    await expect
      .element(status)
      .toHaveTextContent('链接里的要素“old-town”在本方案中不存在，已忽略');
    await expect.element(status).toHaveTextContent('链接里的条款“9.9”在本方案中不存在，已忽略');
  });

  it('say what of a link cannot be read', async () => {
    await show(openCounty('#map=here'));
    await expect.element(status).toHaveTextContent('链接里的地图位置“here”写法不对，已忽略');
  });

  it('say twice what a link has wrong twice', async () => {
    await show(openCounty('#clause=3.2&clause=3.3&clause=3.3'));
    expect(said()).toContain('链接里的条款“3.3”写法不对，已忽略');
  });

  it('go when they are closed', async () => {
    const session = await show(openCounty('#select=old-town'));
    await userEvent.click(close);
    await expect.poll(said).toBe('');
    expect(session.view.notices).toEqual([]);
  });
});

describe('the issues of the data', () => {
  it('are counted', async () => {
    const session = await show(open(broken()));
    const errors = session.issues.filter(({ level }) => level === 'error').length;
    const warnings = session.issues.length - errors;
    expect(errors).toBeGreaterThan(0);
    const words = `${String(errors)} 处错误`;
    await expect.element(status).toHaveTextContent(words);
    if (warnings > 0) await expect.element(status).toHaveTextContent(`${String(warnings)} 处提醒`);
  });

  it('are listed on request with file, id, path and what to do', async () => {
    const session = await show(open(broken()));
    await expect.element(page.getByRole('list')).not.toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: '看清单' }));
    const rows = page.getByRole('listitem').elements();
    expect(rows).toHaveLength(session.issues.length);
    const row = rows.map(textOf).find((words) => words.includes('tea-town'));
    expect(row).toMatch(
      /^layers\/town\.geojson · tea-town features\[1\]\.properties\.clauses\[1\] /,
    );
    expect(row).toContain('9.9');
  });

  it('fold away again', async () => {
    await show(open(broken()));
    const button = page.getByRole('button', { name: '看清单' });
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(button);
    await userEvent.click(page.getByRole('button', { name: '收起' }));
    await expect.element(page.getByRole('list')).not.toBeInTheDocument();
  });

  it('go when they are closed', async () => {
    await show(open(broken()));
    await userEvent.click(close);
    await expect.poll(said).toBe('');
  });
});
