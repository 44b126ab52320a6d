import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import LayersPanel from '../../../src/panels/layers/LayersPanel.svelte';
import { CountyPackage, open, openCounty } from '../support/county.ts';
import { textOf } from '../support/markup.ts';

/** The county with a township on the point of its tea town. */
function withTownship(): CountyPackage {
  const county = new CountyPackage();
  const town = county.feature('tea-town');
  (county.json('layers/town.geojson')['features'] as unknown[]).push({
    ...structuredClone(town),
    id: 'tea-township',
    properties: {
      ...structuredClone(town.properties),
      name: '茶香乡',
      shortName: '茶香乡',
      kind: 'township',
      context: true,
      clauses: [],
    },
  });
  return county;
}

async function show(hash = '') {
  const session = open(withTownship(), hash);
  await render(LayersPanel, { session });
  return session;
}

const toggle = () => page.getByRole('button', { name: '按乡镇计数' });
const counts = () => page.getByRole('list', { name: '各乡镇事项数' });
const buttons = (): string[] => counts().getByRole('button').elements().map(textOf);

describe('the theme by township in the layer panel', () => {
  it('is off, says so, and shows no counts', async () => {
    await show();
    await expect.element(toggle()).toHaveAttribute('aria-pressed', 'false');
    expect(counts().query()).toBeNull();
  });

  it('comes on by keyboard and goes into the link', async () => {
    const session = await show();
    toggle().element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(toggle()).toHaveAttribute('aria-pressed', 'true');
    expect(session.view.hash).toBe('#theme=township');
    await userEvent.keyboard('{Enter}');
    expect(session.view.hash).toBe('');
  });

  it('explains the circles in words and by samples', async () => {
    await show('#theme=township');
    await expect.element(page.getByText('圆面积与事项数成正比')).toBeVisible();
    for (const sample of ['1 项', '3 项', '5 项']) {
      await expect.element(page.getByText(sample, { exact: true })).toBeVisible();
    }
  });

  it('names every township with its count, and those that belong to none or have no place', async () => {
    await show('#theme=township');
    await expect.element(counts()).toBeVisible();
    expect(buttons()).toEqual(['茶香乡 1 项', '其他（无乡镇归属） 9 项', '无空间位置 1 项']);
  });

  it('lists the items of a township by selecting them', async () => {
    const session = await show('#theme=township');
    await userEvent.click(counts().getByRole('button', { name: '茶香乡' }));
    expect(session.view.selected).toEqual(['tea-town']);
    expect(session.view.theme).toBe('township');
  });

  it('is not offered when no item has the point of a township', async () => {
    await render(LayersPanel, { session: openCounty() });
    expect(toggle().query()).toBeNull();
  });
});
