import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import FeatureCard from '../../../src/panels/feature/FeatureCard.svelte';
import type { Session } from '../../../src/state/session.svelte.ts';
import { buttonsOf, marks, quotes, section, sections } from '../support/card.ts';
import { CountyPackage, open, openCounty } from '../support/county.ts';
import { featureId } from '../support/id.ts';
import { openLit } from '../support/lights.ts';
import { textOf } from '../support/markup.ts';

async function show(id: string): Promise<Session> {
  const session = openCounty(`#select=${id}`);
  await render(FeatureCard, { session, feature: session.plan.featureById.get(featureId(id))! });
  return session;
}

describe('the head of a feature card', () => {
  it('has the name as its heading and the English name below', async () => {
    await show('songtao-park');
    await expect
      .element(page.getByRole('heading', { level: 2, name: '松涛新材料园区', exact: true }))
      .toBeVisible();
    await expect.element(page.getByText('Songtao materials park')).toBeVisible();
  });

  it('says kind and status', async () => {
    await show('tea-town');
    await expect.element(page.getByText('特色小镇')).toBeVisible();
    await expect.element(page.getByText('在建', { exact: true }).first()).toBeVisible();
  });

  it('adds a category that says more than the kind', async () => {
    await show('quartz-project');
    await expect.element(page.getByText(/^重大项目\s*· 招商项目$/)).toBeVisible();
  });

  it('of a parcel says code and class of land use', async () => {
    await show('lu-industry');
    await expect.element(page.getByText(/^用地用海\s*· 100101 工业用地$/)).toBeVisible();
  });

  it('of a parcel of an unknown code says the code and that it matches no class', async () => {
    await show('lu-odd');
    await expect.element(page.getByText(/^用地用海\s*· H11 未匹配$/)).toBeVisible();
  });

  it('does not repeat the kind as a category', async () => {
    await show('songtao-park');
    await expect.element(page.getByText('产业园区', { exact: true })).toBeVisible();
  });

  it('warns of what is internal', async () => {
    await show('spare-source');
    await expect.element(page.getByText('内部', { exact: true })).toBeVisible();
  });

  it('closes one step back', async () => {
    const session = await show('tea-town');
    await userEvent.click(page.getByRole('button', { name: '关闭' }));
    expect(session.view.selected).toEqual([]);
  });
});

describe('the clauses of a feature card', () => {
  it('quote the document in quotation marks where its text is given', async () => {
    await show('songtao-park');
    expect(quotes()).toEqual([
      '“做强云台中心城区，加快建设松涛新材料园区，抓好北区块、南区块两个区块的道路和管网配套。”',
    ]);
  });

  it("mark the feature's own words and no others in the quotation", async () => {
    await show('songtao-park');
    expect(marks()).toEqual(['松涛新材料园区']);
  });

  it('put no quotation marks around a summary of ours', async () => {
    await show('tea-town');
    expect(quotes()).toEqual([]);
    expect(textOf(section('条款'))).toBe(
      '条款 三(二) 茶香小镇和加工企业 以小镇带动加工，扶持一家企业。',
    );
  });

  it('are links that a new tab can follow and a click selects', async () => {
    const session = await show('tea-town');
    const link = page.getByRole('link', { name: '三(二)' });
    await expect.element(link).toHaveAttribute('href', '#clause=3.2');
    await userEvent.click(link);
    expect(session.view.clause).toBe('3.2');
  });

  it('are all there, in the order of the document', async () => {
    await show('park-road');
    const links = [...section('条款').querySelectorAll('a')].map(textOf);
    expect(links).toEqual(['三(一)一', '三(一)二']);
  });

  it('of a block are those of the zone that it is part of', async () => {
    await show('songtao-north');
    await expect.element(page.getByRole('link', { name: '三(一)一' })).toBeVisible();
    expect(buttonsOf(section('属于'))).toEqual(['松涛新材料园区']);
  });
});

describe('the departments of a feature card', () => {
  it('are numbered in the order of the document, and the heading says so', async () => {
    await show('yunxi-reservoir');
    expect(sections()).toContain('责任单位 · 按文件顺序');
    const list = page.getByRole('list', { name: '责任单位' });
    expect(list.element().tagName).toBe('OL');
    expect(list.getByRole('listitem').elements().map(textOf)).toEqual([
      '1县自然资源局',
      '2县农业农村局',
    ]);
  });

  it('are each there once, however many clauses name them', async () => {
    await show('park-road');
    expect(buttonsOf(section('责任单位'))).toEqual(['1县发展和改革局', '2县自然资源局']);
  });

  it('are selected by a click', async () => {
    const session = await show('yunxi-reservoir');
    await userEvent.click(page.getByRole('button', { name: '县农业农村局' }));
    expect(session.view.department).toBe('nyj');
  });
});

describe('what a feature card knows', () => {
  it('has each fact with its value, unit, source and date', async () => {
    await show('tea-town');
    expect(textOf(section('已知情况'))).toMatch(
      /规划面积 3\.2 平方公里 青政发〔2030〕7号 · 官方\s*· 2030年$/,
    );
  });

  it('has the progress with date, status, note and source', async () => {
    await show('tea-town');
    const progress = textOf(section('后续进展'));
    expect(progress).toContain('2031年4月2日');
    expect(progress).toContain('在建');
    expect(progress).toContain('游客中心封顶。');
    expect(progress).toContain('岚山日报 2031-04-03（转载，待核）');
  });

  it('says that a date is not known', async () => {
    await show('yunxi-reservoir');
    expect(textOf(section('后续进展'))).toContain('日期不详');
  });

  it('writes in words what nobody has stated, and no zero or dash', async () => {
    await show('yuntai');
    expect(textOf(section('目标与时限'))).toContain('本事项量化目标：文件未载明');
    expect(textOf(section('已知情况'))).toContain('暂无公开资料');
    expect(textOf(section('后续进展'))).toContain('无数据');
  });

  it('leads from the missing target to the general one', async () => {
    const session = await show('yuntai');
    await userEvent.click(page.getByRole('link', { name: '方案总目标' }));
    expect(session.view.clause).toBe('2');
  });

  it('has its blocks', async () => {
    await show('songtao-park');
    expect(buttonsOf(section('组成'))).toEqual(['北区块', '南区块']);
  });

  it('has the other features of the same clauses, and leads to them', async () => {
    const session = await show('tea-town');
    expect(buttonsOf(section('同条款要素'))).toEqual(['岚山茶业']);
    await userEvent.click(page.getByRole('button', { name: '岚山茶业' }));
    expect(session.view.selected).toEqual(['lanshan-tea']);
  });

  it('names the sources of text, place and status, and the date of the data', async () => {
    await show('yuntai');
    expect([...section('来源').querySelectorAll('p')].map(textOf)).toEqual([
      '条文：青政发〔2030〕7号，2030年3月5日',
      '几何：县测绘队 2030-11-02',
      '状态：现状，截至 2030年3月5日，青政发〔2030〕7号',
      '数据截至 2031年6月30日',
    ]);
  });

  it('says of a context place that it is no item of the plan', async () => {
    await show('yunxi');
    await expect.element(page.getByText('背景要素，不是方案事项')).toBeVisible();
    expect(sections()).toEqual(['已知情况', '来源']);
  });
});

describe('what is internal', () => {
  const mark = () => page.getByText('内部', { exact: true });

  it('is marked on the card of the feature, and not on a public one', async () => {
    await show('spare-source');
    await expect.element(mark()).toBeVisible();
    await show('yunxi-reservoir');
    expect(mark().elements()).toHaveLength(1);
  });

  it('is marked at the one fact and the one record of a public feature', async () => {
    const county = new CountyPackage();
    const facts = county.feature('songtao-park').properties['facts'] as Record<string, unknown>[];
    facts[1]!['edition'] = 'internal';
    const records = county.json('progress.json') as unknown as Record<string, unknown>[];
    records[1]!['edition'] = 'internal';
    const session = open(county, '#select=songtao-park');
    const feature = session.plan.featureById.get(featureId('songtao-park'))!;
    await render(FeatureCard, { session, feature });
    const places = mark()
      .elements()
      .map((one) => one.closest('dd, li')?.textContent ?? '');
    expect(places).toEqual([expect.stringContaining('41.5'), expect.stringContaining('2030年9月')]);
  });
});

describe('the light of a feature card', () => {
  it('stands in the head as shape and word, and is explained before the progress', async () => {
    const { session } = openLit('#select=park-road');
    const feature = session.plan.featureById.get(featureId('park-road'))!;
    const light = createRawSnippet(() => ({ render: () => '<p>为什么</p>' }));
    await render(FeatureCard, { session, feature, light });
    const head = document.querySelector('.light')!;
    expect(textOf(head)).toBe('滞后');
    expect(head.querySelector('svg')).not.toBeNull();
    const titles = sections();
    expect(titles.indexOf('亮灯')).toBe(titles.indexOf('后续进展') - 1);
    expect(textOf(section('亮灯'))).toBe('亮灯 为什么');
  });

  it('is not in the head when there is no data, nor anywhere of a context place', async () => {
    const { session } = openLit();
    const light = createRawSnippet(() => ({ render: () => '<p>为什么</p>' }));
    const of = (id: string) => session.plan.featureById.get(featureId(id))!;
    await render(FeatureCard, { session, feature: of('yuntai'), light });
    expect(document.querySelector('.light')).toBeNull();
    expect(sections()).toContain('亮灯');
    cleanup();
    await render(FeatureCard, { session, feature: of('yunxi'), light });
    expect(sections()).not.toContain('亮灯');
  });
});
