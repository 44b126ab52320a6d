import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import FeatureCard from '../../../src/panels/feature/FeatureCard.svelte';
import type { Session } from '../../../src/state/session.svelte.ts';
import { openCounty } from '../support/county.ts';
import { featureId } from '../support/id.ts';
import { textOf } from '../support/markup.ts';

async function show(id: string): Promise<Session> {
  const session = openCounty(`#select=${id}`);
  await render(FeatureCard, { session, feature: session.plan.featureById.get(featureId(id))! });
  return session;
}

const band = page.getByRole('group', { name: '位置' });
const firstLine = () => textOf(band.element().querySelector('p'));

describe('the position band', () => {
  it.each([
    ['songtao-park', '测绘成果误差约 1 m'],
    ['yuntai', '图上数字化误差约 150 m'],
    ['tea-town', '地名定位误差约 1.5 km'],
    ['qinglan-branch', '示意误差约 5 km'],
    ['south-plains', '示意误差未知'],
    ['east-interchange', '无空间位置'],
  ])('of %s says %s', async (id, words) => {
    await show(id);
    expect(firstLine()).toBe(words);
  });

  it('stands before the clauses', async () => {
    await show('tea-town');
    const clauses = page.getByRole('heading', { level: 3, name: '条款', exact: true }).element();
    const order = band.element().compareDocumentPosition(clauses);
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it('adds what the data notes about the place', async () => {
    await show('tea-town');
    await expect.element(band).toHaveTextContent('以村名点代表，不是小镇范围。');
  });

  it('tells on request how the place was found', async () => {
    await show('tea-town');
    const source = band.getByText('县测绘队 2030-11-02');
    await expect.element(source).not.toBeVisible();
    await userEvent.click(band.getByText('怎么定的位'));
    await expect.element(source).toBeVisible();
  });

  it('gives the reason where there is no place, and the department to ask', async () => {
    const session = await show('east-interchange');
    await expect.element(band).toHaveTextContent('文件未载明位置，也未见选址公示。');
    await expect.element(band).toHaveTextContent('可问 县发展和改革局');
    await userEvent.click(band.getByRole('button'));
    expect(session.view.department).toBe('fgj');
  });
});
