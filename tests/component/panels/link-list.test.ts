import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import CardPanel from '../../../src/panels/feature/CardPanel.svelte';
import { section, sections } from '../support/card.ts';
import { CountyPackage, open, openCounty } from '../support/county.ts';
import { textOf } from '../support/markup.ts';

const show = (hash: string) =>
  render(CardPanel, { session: openCounty(hash), onCopyLink: () => undefined });

const items = (): string[] => [...section('区域联系').querySelectorAll('li')].map(textOf);

describe('the regional links in the card of a clause', () => {
  it('say city, direction in words, straight distance, sense and source', async () => {
    await show('#clause=3.1.2');
    const [first] = items();
    expect(first).toContain('沙河');
    expect(first).toContain('青岚县向沙河');
    expect(first).toMatch(/直线 \d+ km/);
    expect(first).toContain('石英和茶叶经铁路支线运往沙河');
    expect(first).toContain('（图上点）至沙河（城市名点）');
    expect(first).toContain('城市位置：虚构；城市名点');
  });

  it('say why there is no distance, and that only a cluster is named', async () => {
    await show('#clause=3.1.2');
    const second = items()[1]!;
    expect(second).toContain('平川向青岚县');
    expect(second).toContain('仅以城市群之名');
    expect(second).toContain('没有位置，不在图上，未量直线');
    expect(second).not.toContain('km');
  });

  it('are a named list', async () => {
    await show('#clause=3.1.2');
    await expect.element(page.getByRole('list', { name: '区域联系' })).toBeVisible();
  });

  it('are left out where the clause has none', async () => {
    await show('#clause=3.2');
    expect(sections().join()).not.toContain('区域联系');
  });

  it('speak English when the app does', async () => {
    const session = openCounty('#clause=3.1.2&lang=en');
    await session.fetchEnglish();
    await render(CardPanel, { session, onCopyLink: () => undefined });
    const first = textOf(section('Regional links').querySelector('li'));
    expect(first).toContain('Shahe');
    expect(first).toContain('Qinglan to Shahe');
    expect(first).toMatch(/straight line \d+ km/);
    expect(first).toContain('Quartz and tea go to Shahe by the branch line');
  });

  it('leave text as text', async () => {
    const county = new CountyPackage();
    const link = county.entry('links', 'harbour-goods');
    (link['to'] as Record<string, unknown>)['name'] = '<b>沙河</b>';
    (link['sense'] as Record<string, unknown>)['zh'] = '<img src=x>';
    await render(CardPanel, {
      session: open(county, '#clause=3.1.2'),
      onCopyLink: () => undefined,
    });
    expect(items()[0]).toContain('<b>沙河</b>');
    expect(section('区域联系').querySelector('b, img')).toBeNull();
  });
});
