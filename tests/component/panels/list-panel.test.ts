import '../../../src/app/global.css';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import ListPanel from '../../../src/panels/list/ListPanel.svelte';
import type { Session } from '../../../src/state/session.svelte.ts';
import { CountyPackage, open } from '../support/county.ts';
import { textOf } from '../support/markup.ts';

const onChosen = vi.fn();

async function show(hash = '', county = new CountyPackage()): Promise<Session> {
  onChosen.mockClear();
  const session = open(county, hash);
  await render(ListPanel, { session, onChosen });
  return session;
}

const list = page.getByRole('list', { name: '图面要素列表', exact: true });
const tool = (name: string) => page.getByRole('button', { name });
const button = (name: string) => list.getByRole('button', { name, exact: true });
const names = () =>
  list
    .getByRole('button')
    .elements()
    .map((one) => one.getAttribute('aria-label'));
/** Headings of the groups with their counts. */
const groups = () => [...list.element().querySelectorAll('.group > span:first-child')].map(textOf);

describe('the list of features', () => {
  it('has every feature once, those without a place too, each a button of its name', async () => {
    const { plan } = await show();
    expect(names().toSorted()).toEqual(plan.features.map(({ name }) => name).toSorted());
    expect(list.getByRole('listitem').elements()).toHaveLength(plan.features.length);
  });

  it('groups by kind at first, what has no place in a group of its own at the end', async () => {
    await show();
    await expect.element(tool('按类别')).toHaveAttribute('aria-pressed', 'true');
    expect(groups().at(0)).toBe('中心城区 1');
    expect(groups().slice(-2)).toEqual(['背景地名 6', '无空间位置 1']);
    expect(names().at(-1)).toBe('松涛互通');
  });

  it.each([
    [
      '按条款',
      [
        '三(一)一 一城一园布局 6',
        '三(一)二 交通对外联通 3',
        '三(二) 茶香小镇和加工企业 2',
        '三(三) 水库和备用水源 2',
        '背景地名 6',
      ],
    ],
    ['按单位', ['县发展和改革局 9', '县自然资源局 2', '县农业农村局 2', '背景地名 6']],
    ['按位置', ['测绘成果 5', '图上数字化 5', '地名定位 4', '示意 4', '无空间位置 1']],
  ])('%s has every feature in exactly one group', async (grouping, wanted) => {
    const { plan } = await show();
    await userEvent.click(tool(grouping));
    await expect.poll(groups).toEqual(wanted);
    expect(names().toSorted()).toEqual(plan.features.map(({ name }) => name).toSorted());
  });

  it('describes a feature by its clause, its departments, its status where there is a mark, and how its place is known', async () => {
    await show();
    const described = button('松涛新材料园区');
    await expect
      .element(described)
      .toHaveAccessibleDescription('三(一)一 县发展和改革局 等 2 家 在建 测绘成果');
    await expect.element(button('南区块')).not.toHaveAccessibleDescription(/在建|规划|现状/);
  });

  it('strikes through what the plan gave up, and says so', async () => {
    const county = new CountyPackage();
    county.feature('tea-town').properties['status'] = 'dropped';
    await show('', county);
    const row = button('茶香小镇');
    await expect.element(row).toHaveAccessibleDescription(/取消/);
    const name = row.element().querySelector('.name')!;
    expect(getComputedStyle(name).textDecorationLine).toBe('line-through');
  });

  it('shows what is in view alone when asked to', async () => {
    const session = await show();
    session.extent = { west: 105.05, south: 34.19, east: 105.15, north: 34.25 };
    await userEvent.click(tool('视野内 2'));
    await expect.poll(names).toEqual(['茶香小镇', '岚山茶业']);
    session.extent = { west: 100, south: 30, east: 101, north: 31 };
    await expect.element(list).toHaveTextContent('视野内没有要素');
    await userEvent.click(tool('视野内 0'));
    expect(names()).toHaveLength(session.plan.features.length);
  });
});

describe('choosing in the list', () => {
  it('selects the feature and says so', async () => {
    const session = await show();
    await userEvent.click(button('茶香小镇'));
    expect(session.view.selected).toEqual(['tea-town']);
    await expect.element(button('茶香小镇')).toHaveAttribute('aria-pressed', 'true');
    expect(onChosen).toHaveBeenCalledOnce();
  });

  it('takes the place of what was selected before', async () => {
    const session = await show('#select=yuntai');
    await userEvent.click(button('茶香小镇'));
    expect(session.view.selected).toEqual(['tea-town']);
    await expect.element(button('云台中心城区')).toHaveAttribute('aria-pressed', 'false');
  });

  it('with Shift adds, takes out again, and stays in the list', async () => {
    const session = await show('#select=yuntai');
    await userEvent.click(button('茶香小镇'), { modifiers: ['Shift'] });
    expect(session.view.selected).toEqual(['yuntai', 'tea-town']);
    await userEvent.click(button('云台中心城区'), { modifiers: ['Shift'] });
    expect(session.view.selected).toEqual(['tea-town']);
    expect(onChosen).not.toHaveBeenCalled();
  });

  it('works by the keyboard, with Shift Enter too', async () => {
    const session = await show();
    button('云台中心城区').element().focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(session.view.selected).toEqual(['yuntai', 'songtao-park']);
  });

  it('selects a feature that has no place', async () => {
    const session = await show();
    await userEvent.click(button('松涛互通'));
    expect(session.view.selected).toEqual(['east-interchange']);
  });

  it('lights on the map what the pointer or the focus is on', async () => {
    const session = await show();
    await userEvent.hover(button('岚山茶业'));
    expect(session.view.hovered).toBe('lanshan-tea');
    button('茶香小镇').element().focus();
    expect(session.view.hovered).toBe('tea-town');
    button('茶香小镇').element().blur();
    expect(session.view.hovered).toBeNull();
  });
});
