import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import CardPanel from '../../../src/panels/feature/CardPanel.svelte';
import type { Session } from '../../../src/state/session.svelte.ts';
import { buttonsOf, section } from '../support/card.ts';
import { openCounty } from '../support/county.ts';
import { featureId } from '../support/id.ts';
import { textOf } from '../support/markup.ts';

const onCopyLink = vi.fn();

async function show(hash: string): Promise<Session> {
  onCopyLink.mockClear();
  const session = openCounty(hash);
  await render(CardPanel, { session, onCopyLink });
  return session;
}

const card = page.getByRole('complementary');
const heading = (name: string) => card.getByRole('heading', { level: 2, name, exact: true });

describe('the card', () => {
  it.each([
    ['#select=tea-town', '茶香小镇'],
    ['#clause=3.1.2', '交通对外联通'],
    ['#dept=nyj', '县农业农村局'],
    ['#select=tea-town&clause=3.2', '茶香小镇'],
  ])('of %s is a region named %s with that heading', async (hash, name) => {
    await show(hash);
    await expect.element(card).toHaveAccessibleName(name);
    await expect.element(heading(name)).toBeVisible();
  });

  it('follows the selection', async () => {
    const session = await show('#select=tea-town');
    session.view.selectFeature(featureId('yuntai'));
    await expect.element(heading('云台中心城区')).toBeVisible();
    await expect.element(heading('茶香小镇')).not.toBeInTheDocument();
  });

  it('brings into view what it is about, as far as that has a place', async () => {
    const session = await show('#clause=3.1.2');
    await userEvent.click(card.getByRole('button', { name: '定位到' }));
    expect(session.view.fitRequest).toEqual({
      features: ['qinglan-branch', 'park-road', 'south-plains'],
      force: true,
    });
  });

  it('cannot go where there is no place, and says so', async () => {
    await show('#select=east-interchange');
    const locate = card.getByRole('button', { name: '定位到' });
    await expect.element(locate).toBeDisabled();
    await expect.element(locate).toHaveAttribute('title', '无位置，不能定位');
  });

  it('hands on the wish to copy the link', async () => {
    await show('#select=tea-town');
    await userEvent.click(card.getByRole('button', { name: '复制链接' }));
    expect(onCopyLink).toHaveBeenCalledOnce();
  });
});

describe('the card of several features', () => {
  it('is headed by their number and begins with the clauses that they share', async () => {
    await show('#select=songtao-park,park-road');
    await expect.element(heading('已选 2 项')).toBeVisible();
    expect([...section('共同条款').querySelectorAll('a')].map(textOf)).toEqual(['三(一)一']);
  });

  it('is a region that is not named after one clause', async () => {
    await show('#select=tea-town,lanshan-tea&clause=3.2');
    expect(card.element().getAttribute('aria-label')).toBe('要素');
  });

  it('says that they share no clause', async () => {
    await show('#select=songtao-park,tea-town');
    expect(textOf(section('共同条款'))).toContain('没有共同条款');
  });

  it('lists them in the order of selection', async () => {
    await show('#select=tea-town,yuntai');
    expect(buttonsOf(section('要素'))).toEqual([
      '茶香小镇',
      '从选择中去掉茶香小镇',
      '云台中心城区',
      '从选择中去掉云台中心城区',
    ]);
  });

  it('takes one out', async () => {
    const session = await show('#select=tea-town,yuntai');
    await userEvent.click(card.getByRole('button', { name: '从选择中去掉茶香小镇' }));
    expect(session.view.selected).toEqual(['yuntai']);
    await expect.element(heading('云台中心城区')).toBeVisible();
  });
});
