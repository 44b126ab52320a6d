import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import ClauseTree from '../../../src/panels/clauses/ClauseTree.svelte';
import type { Session } from '../../../src/state/session.svelte.ts';
import { CountyPackage, open, openCounty } from '../support/county.ts';
import { departmentId, featureId } from '../support/id.ts';
import { textOf } from '../support/markup.ts';

async function show(session = openCounty()): Promise<Session> {
  await render(ClauseTree, { session });
  return session;
}

const tree = page.getByRole('tree', { name: '条款' });
const rows = () => tree.getByRole('treeitem').elements().map(textOf);
const row = (words: string) => tree.getByRole('treeitem').filter({ hasText: words });
const section = row('园城一体');

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await userEvent.keyboard(`{${key}}`);
}

describe('the tree of clauses', () => {
  it('lists sections and clauses in the order of the document, with what is on the map', async () => {
    await show();
    expect(rows()).toEqual([
      '二 总体目标 —',
      '三(一) 园城一体 6/7',
      '三(一)一 一城一园布局 4/4',
      '三(一)二 交通对外联通 3/4',
      '三(二) 茶香小镇和加工企业 2/2',
      '三(三) 水库和备用水源 2/2',
      '四(一) 季度会商 —',
    ]);
  });

  it('puts the clauses of a section one level below it', async () => {
    await show();
    await expect.element(section).toHaveAttribute('aria-level', '1');
    await expect.element(row('一城一园布局')).toHaveAttribute('aria-level', '2');
    await expect.element(row('水库和备用水源')).toHaveAttribute('aria-level', '1');
  });

  it('starts with a section closed under which nothing can be on a map', async () => {
    const county = new CountyPackage();
    const clauses = county.json('plan.json')['clauses'] as Record<string, unknown>[];
    clauses.push({ ...clauses.at(-1)!, id: '4.2', ref: '四(一)二', title: '公开进展' });
    await show(open(county));
    await expect.element(row('组织保障')).toHaveAttribute('aria-expanded', 'false');
    await expect.element(row('公开进展')).not.toBeInTheDocument();
  });

  it('closes and opens a section by a click', async () => {
    await show();
    await userEvent.click(section);
    await expect.element(section).toHaveAttribute('aria-expanded', 'false');
    await expect.element(row('一城一园布局')).not.toBeInTheDocument();
    await userEvent.click(section);
    await expect.element(row('一城一园布局')).toBeVisible();
  });

  it('closes the section of the selected clause by a click', async () => {
    await show(openCounty('#clause=3.1.1'));
    await userEvent.click(section);
    expect(section.element().getAttribute('aria-expanded')).toBe('false');
  });

  it('closes and opens a section with left and right', async () => {
    await show();
    section.element().focus();
    await press('ArrowLeft');
    await expect.element(section).toHaveAttribute('aria-expanded', 'false');
    await press('ArrowRight');
    await expect.element(section).toHaveAttribute('aria-expanded', 'true');
  });

  it('closes and opens a section with Enter and the space bar', async () => {
    await show();
    section.element().focus();
    await press('Enter');
    await expect.element(section).toHaveAttribute('aria-expanded', 'false');
    await userEvent.keyboard(' ');
    await expect.element(section).toHaveAttribute('aria-expanded', 'true');
  });

  it('is one stop for Tab and selects with Enter where the arrows lead', async () => {
    const session = await show();
    await userEvent.tab();
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    expect(session.view.clause).toBe('3.1.2');
    await userEvent.tab();
    expect(tree.element().contains(document.activeElement)).toBe(false);
  });

  it('marks the selected clause and no other', async () => {
    await show();
    await userEvent.click(row('茶香小镇和加工企业'));
    const selected = tree.getByRole('treeitem', { selected: true });
    expect(selected.elements().map(textOf)).toEqual(['三(二) 茶香小镇和加工企业 2/2']);
  });

  it('opens the section of a clause that is selected elsewhere', async () => {
    const session = await show();
    await userEvent.click(section);
    session.view.selectClause(session.plan.clauses[1]!.id);
    await expect.element(row('一城一园布局')).toHaveAttribute('aria-selected', 'true');
  });

  it('lights the clauses of a selected feature without selecting them', async () => {
    const session = await show();
    session.view.selectFeature(featureId('park-road'));
    await expect.element(row('一城一园布局')).toHaveClass('related');
    await expect.element(row('交通对外联通')).toHaveClass('related');
    await expect.element(row('茶香小镇')).not.toHaveClass('related');
    await expect.element(row('一城一园布局')).toHaveAttribute('aria-selected', 'false');
  });

  it('lights the clauses of a selected department', async () => {
    const session = await show();
    session.view.selectDepartment(departmentId('nyj'));
    await expect.element(row('茶香小镇')).toHaveClass('related');
    await expect.element(row('水库和备用水源')).toHaveClass('related');
    await expect.element(row('季度会商')).not.toHaveClass('related');
  });
});
