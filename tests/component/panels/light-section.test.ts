import '../../../src/app/global.css';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import LightSection from '../../../src/panels/lights/LightSection.svelte';
import type { LightSubject, OwnReport } from '../../../src/plan/lights/plan-lights.ts';
import { CountyPackage } from '../support/county.ts';
import { openLit } from '../support/lights.ts';
import { textOf } from '../support/markup.ts';

const feature = (id: string) => ({ kind: 'feature', id }) as LightSubject;
const clause = (id: string) => ({ kind: 'clause', id }) as LightSubject;

async function show(
  subject: LightSubject,
  reports: readonly OwnReport[] = [],
  county = new CountyPackage(),
) {
  const opened = openLit('', reports, county);
  const screen = await render(LightSection, { ...opened, subject });
  return { ...opened, text: () => textOf(screen.container), screen };
}

const counts = () =>
  page
    .getByRole('list', { name: '亮灯', exact: true })
    .getByRole('listitem')
    .elements()
    .map(textOf);

const report = (more: Partial<OwnReport>): OwnReport => ({
  author: '张三',
  on: { kind: 'feature', id: 'park-road' as never },
  date: '2031-06-20',
  status: null,
  percent: null,
  planPercent: null,
  source: '现场查看',
  ...more,
});

describe('the light of a feature', () => {
  it('says word, numbers, difference, limits, day, reporter and source', async () => {
    const { text } = await show(feature('park-road'));
    for (const part of [
      '滞后 数据日期 2031年6月30日',
      '计划 55%，实际 46% 落后 9 个百分点',
      '界限：落后 5 个百分点起为滞后，超过 20 个百分点为严重滞后',
      '据 公开记录 · 官方，2031年6月15日',
      '来源：青岚县人民政府 2031-06-20',
    ]) {
      expect(text()).toContain(part);
    }
  });

  it('has the rule in words beside it, with where it comes from', async () => {
    await show(feature('park-road'));
    const rule = page.getByRole('list', { name: '亮灯规则' });
    expect(rule.getByRole('listitem').elements().map(textOf)).toEqual([
      '进度落后 5 到 20 个百分点（含）为滞后，超过 20 个为严重滞后。',
      '逾期未开工满 2 个月为滞后，满 4 个月为严重滞后。',
      '官方记录称已建成的为正常。',
      '记录到数据日期超过 100 天的算过期，不亮灯。',
      '几条同时适用，取最严重的；几条记录取最新的，同一天的取最严重的。',
    ]);
    await expect.element(page.getByText('规则来源：青岚县项目亮灯办法')).toBeVisible();
    expect(page.getByText('已改，非随附规则').query()).toBeNull();
  });

  it('of a late start says both days and the months between them', async () => {
    const { text } = await show(feature('qinglan-branch'));
    expect(text()).toContain(
      '计划 2031年1月1日开工，到 2031年6月10日未开工 逾期满 5 个月 严重滞后',
    );
  });

  it.each([
    ['yuntai', '没有进展记录。'],
    ['tea-town', '记录里没有成对的计划百分数和实际百分数'],
    ['yunxi-reservoir', '记录没有日期，不能亮灯。'],
    [
      'east-interchange',
      '最近的记录是 2030年12月20日的，到数据日期已 192 天，超过 100 天，已过期。当时为正常。',
    ],
  ])('of %s is no data and says why', async (id, why) => {
    const { text } = await show(feature(id));
    expect(text()).toMatch(/^无数据 /);
    expect(text()).toContain(why);
  });

  it('by a report of a person names them, and keeps it apart from the public record', async () => {
    const { text } = await show(feature('park-road'), [report({ percent: 20, planPercent: 57 })]);
    expect(text()).toMatch(/^严重滞后 /);
    expect(text()).toContain('据 本人上报 · 张三，2031年6月20日');
    await userEvent.click(page.getByText('全部记录 2 条'));
    const rows = [...document.querySelectorAll('details li')].map(textOf);
    expect(rows).toEqual([
      '严重滞后 本人上报 · 张三，2031年6月20日 落后 37 个百分点 据此亮灯',
      '滞后 公开记录 · 官方，2031年6月15日 落后 9 个百分点',
    ]);
  });

  it('leaves out a report of a day that had not come, and says so', async () => {
    const late = { date: '2099-01-01', percent: 1, planPercent: 90, isFuture: true };
    const { text } = await show(feature('park-road'), [report(late)]);
    expect(text()).toMatch(/^滞后 数据日期 2031年6月30日/);
    await userEvent.click(page.getByText('全部记录 2 条'));
    expect(textOf(document.querySelector('details li'))).toBe(
      '无数据 本人上报 · 张三，2099年1月1日 日期还没有到',
    );
  });

  it('takes text for text', async () => {
    await show(feature('park-road'), [
      report({ author: '<b>甲</b>', percent: 1, planPercent: 2, source: '<img src=x>' }),
    ]);
    await expect.element(page.getByText('<b>甲</b>').first()).toBeInTheDocument();
    expect(document.querySelector('img')).toBeNull();
  });

  it('follows the rule as soon as the person has changed it, and says that it is theirs', async () => {
    const { lights, text } = await show(feature('park-road'));
    lights.setRule({ ...lights.shipped, behindPoints: { yellow: 1, red: 8 } });
    await expect.element(page.getByText('已改，非随附规则')).toBeVisible();
    expect(text()).toMatch(/^严重滞后 /);
    expect(text()).toContain('超过 8 个百分点为严重滞后');
    lights.resetRule();
    await expect.element(page.getByText('已改，非随附规则')).not.toBeInTheDocument();
    expect(text()).toMatch(/^滞后 /);
  });

  it('opens the dialog of the rule', async () => {
    const { lights } = await show(feature('park-road'));
    await userEvent.click(page.getByRole('button', { name: '改规则' }));
    expect(lights.isDialogOpen).toBe(true);
  });
});

describe('the light of a clause', () => {
  it('is the most serious of its items, which are listed and lead to them', async () => {
    const { session, text } = await show(clause('3.1.2'));
    expect(text()).toMatch(/^严重滞后 .*取本条各项中最严重的。/);
    const items = page.getByRole('list', { name: '本条事项' });
    expect(items.getByRole('listitem').elements().map(textOf)).toEqual([
      '严重滞后 青岚铁路支线 开工逾期 5 个月',
      '滞后 园城大道 落后 9 个百分点',
      '无数据 松涛互通 已过期，当时为正常',
    ]);
    await userEvent.click(page.getByText('无数据 1 项'));
    const folded = page.getByRole('list', { name: '无数据' }).getByRole('listitem');
    expect(folded.elements().map(textOf)).toEqual(['无数据 南部平原协作区 无记录']);
    expect(counts()).toEqual(['严重滞后 1', '滞后 1', '正常 0', '无数据 2', '共 4 项']);
    await userEvent.click(items.getByRole('button', { name: /园城大道/ }));
    expect(session.view.selected).toEqual(['park-road']);
  });

  it('is no data while one of its items has none, and says how many', async () => {
    const one = report({
      on: { kind: 'feature', id: 'tea-town' as never },
      percent: 50,
      planPercent: 50,
    });
    const { text } = await show(clause('3.2'), [one]);
    expect(text()).toMatch(/^无数据 /);
    expect(text()).toContain('有 1 项无数据，不能算正常。');
  });

  it('is green when a record of the clause itself says so', async () => {
    const own = report({
      on: { kind: 'clause', id: '3.2' as never },
      percent: 50,
      planPercent: 50,
    });
    const { text } = await show(clause('3.2'), [own]);
    expect(text()).toMatch(/^正常 .*本条自己的记录为正常，各项没有滞后。/);
    expect(text()).toContain('计划 50%，实际 50% 与计划持平 正常');
  });
});

describe('the lights of a department', () => {
  it('are counted, no data apart', async () => {
    const { text } = await show({ kind: 'department', id: 'fgj' as never });
    expect(counts()).toEqual(['严重滞后 1', '滞后 1', '正常 1', '无数据 6', '共 9 项']);
    expect(text()).toContain('无数据中有 1 项是记录已过期');
  });
});
