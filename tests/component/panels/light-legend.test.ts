import '../../../src/app/global.css';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import LayersPanel from '../../../src/panels/layers/LayersPanel.svelte';
import ListPanel from '../../../src/panels/list/ListPanel.svelte';
import LightLegend from '../../../src/panels/lights/LightLegend.svelte';
import { openCounty } from '../support/county.ts';
import { openLit } from '../support/lights.ts';
import { textOf } from '../support/markup.ts';

const filter = page.getByRole('list', { name: '显示哪些灯' });
const list = page.getByRole('list', { name: '图面要素列表', exact: true });
const names = () =>
  list
    .getByRole('button')
    .elements()
    .map((one) => one.getAttribute('aria-label'));

describe('the switch of the lights', () => {
  const toggle = page.getByRole('button', { name: '亮灯', exact: true });

  it('comes with the lights, works by keyboard and goes into the link', async () => {
    const { session } = openLit();
    await render(LayersPanel, { session });
    toggle.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(toggle).toHaveAttribute('aria-pressed', 'true');
    expect(session.view.hash).toBe('#theme=lights');
    await userEvent.keyboard('{Enter}');
    expect(session.view.hash).toBe('');
  });

  it('is not there before they are, nor without a rule', async () => {
    await render(LayersPanel, { session: openCounty() });
    expect(toggle.query()).toBeNull();
  });
});

describe('the legend of the lights', () => {
  it('has a row for each: shape, word and count, and the day', async () => {
    await render(LightLegend, openLit('#theme=lights'));
    const rows = filter.getByRole('button').elements();
    expect(rows.map((row) => textOf(row).replace('✓ ', ''))).toEqual([
      '严重滞后 1',
      '滞后 1',
      '正常 1',
      '无数据 8',
    ]);
    const shapes = rows.map((row) => row.querySelector('svg path:not(.paper)')?.getAttribute('d'));
    expect(new Set(shapes).size).toBe(4);
    await expect.element(page.getByText('数据日期 2031年6月30日')).toBeVisible();
    await expect.element(page.getByText(/无数据不是正常/)).toBeVisible();
  });

  it('filters by keyboard, in the link too', async () => {
    const { session, lights } = openLit('#theme=lights');
    await render(LightLegend, { session, lights });
    const none = filter.getByRole('button', { name: '无数据' });
    none.element().focus();
    await userEvent.keyboard(' ');
    await expect.element(none).toHaveAttribute('aria-pressed', 'false');
    expect(session.view.hash).toBe('#theme=lights&light=red,yellow,green');
  });

  it('sums by department, and leads to it', async () => {
    const { session, lights } = openLit('#theme=lights');
    await render(LightLegend, { session, lights });
    await userEvent.click(page.getByText('按责任单位'));
    const rows = page
      .getByRole('row')
      .elements()
      .map((row) => [...row.children].map(textOf).join(' '));
    expect(rows).toEqual([
      '单位 严重滞后 滞后 正常 无数据',
      '县发展和改革局 1 1 1 6',
      '县自然资源局 0 1 1 4',
      '县农业农村局 0 0 0 4',
    ]);
    await userEvent.click(page.getByRole('button', { name: '县农业农村局' }));
    expect(session.view.department).toBe('nyj');
  });
});

describe('the list of features', () => {
  it('has the light of a row in shape and word; no data is said while the map shows lights', async () => {
    const { session } = openLit();
    await render(ListPanel, { session });
    const row = (name: string) => textOf(list.getByRole('button', { name, exact: true }).element());
    expect(row('青岚铁路支线')).toContain('严重滞后');
    expect(row('云台中心城区')).not.toContain('无数据');
    session.view.setTheme('lights');
    await expect.element(list.getByText('无数据').first()).toBeVisible();
    expect(row('云台中心城区')).toContain('无数据');
    expect(row('云溪乡')).not.toContain('无数据');
  });

  it('follows the filter, says so, and shows all again', async () => {
    const { session } = openLit('#theme=lights&light=red,yellow');
    await render(ListPanel, { session });
    expect(names().toSorted()).toEqual(['园城大道', '青岚铁路支线'].toSorted());
    await expect.element(page.getByText('按亮灯筛选：列出 2 项，共 19 项')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '全部显示' }));
    await expect.poll(() => names().length).toBe(19);
  });
});
