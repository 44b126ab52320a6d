import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import ClauseCard from '../../../src/panels/feature/ClauseCard.svelte';
import type { Session } from '../../../src/state/session.svelte.ts';
import { buttonsOf, marks, quotes, section, sections } from '../support/card.ts';
import { CountyPackage, open, openCounty } from '../support/county.ts';
import { clauseId } from '../support/id.ts';
import { textOf } from '../support/markup.ts';

async function show(id: string, session = openCounty()): Promise<Session> {
  session.view.selectClause(clauseId(id));
  await render(ClauseCard, { session, clause: session.plan.clauseById.get(clauseId(id))! });
  return session;
}

describe('a clause card', () => {
  it('has the title as its heading, with number, section and document', async () => {
    await show('3.1.2');
    await expect
      .element(page.getByRole('heading', { level: 2, name: '交通对外联通' }))
      .toBeVisible();
    expect(textOf(page.getByRole('banner').element())).toBe(
      '三(一)二 青政发〔2030〕7号 关闭 交通对外联通 园城一体',
    );
  });

  it('quotes the text of the document and marks the names of its features', async () => {
    await show('3.1.1');
    expect(sections()[0]).toBe('条文');
    expect(quotes()[0]).toMatch(/^“做强云台中心城区，.*配套。”$/);
    expect(marks()).toEqual(['云台中心城区', '松涛新材料园区', '北区块', '南区块']);
  });

  it('calls a summary a summary and puts no quotation marks around it', async () => {
    await show('3.2');
    expect(textOf(section('条文大意'))).toBe('条文大意 以小镇带动加工，扶持一家企业。');
    expect(quotes()).toEqual([]);
  });

  it('numbers its departments and says that the order is the document’s', async () => {
    await show('3.1.1');
    expect(sections()).toContain('责任单位 · 按文件顺序');
    expect(buttonsOf(section('责任单位'))).toEqual(['1县发展和改革局', '2县自然资源局']);
    expect(textOf(section('责任单位'))).toContain('2 家');
  });

  it('speaks of a lead unit only where the document names one', async () => {
    await show('3.2');
    expect(sections()).toContain('责任单位 · 牵头');
  });

  it('writes 文件未载明 where no department is named', async () => {
    await show('2');
    expect(textOf(section('责任单位'))).toContain('文件未载明');
  });

  it('writes 文件未载明 where no target is named', async () => {
    await show('3.3');
    expect(textOf(section('目标与时限'))).toContain('本条量化目标：文件未载明');
  });

  it('has its target with what became known about it', async () => {
    await show('2');
    const target = textOf(section('目标与时限'));
    expect(target).toContain('2035年园区总产值 ≥ 60 亿元');
    const rows = page.getByRole('table', { name: '园区总产值 已知进度' }).getByRole('row');
    expect(rows.elements().map(textOf)).toEqual([
      '2030年31.5 亿元 2030年园区总产值。 县统计公报 2031-03-01 · 官方',
    ]);
  });

  it('says that nothing is known yet about a target', async () => {
    await show('3.2');
    expect(textOf(section('目标与时限'))).toContain('已知进度：暂无公开数据');
  });

  it('lists what is on the map and what is not, the latter with the reason', async () => {
    await show('3.1.2');
    expect(buttonsOf(section('已上图'))).toEqual(['青岚铁路支线', '园城大道', '南部平原协作区']);
    expect(textOf(section('无空间位置'))).toBe(
      '无空间位置 1 项 松涛互通 文件未载明位置，也未见选址公示。',
    );
  });

  it('says that an item which the document names is lost', async () => {
    const county = new CountyPackage();
    county.entry('clauses', '3.3')['itemsNamed'] = 3;
    await show('3.3', open(county));
    expect(textOf(section('数据缺项'))).toContain('1 项');
  });

  it('of a task without any item says that there is nothing to map', async () => {
    const county = new CountyPackage();
    county.entry('clauses', '4.1')['task'] = true;
    await show('4.1', open(county));
    expect(textOf(section('非空间'))).toContain('本条没有可上图的事项。');
  });

  it('leads to a feature and keeps the clause in hand', async () => {
    const session = await show('3.1.2');
    await userEvent.click(page.getByRole('button', { name: '园城大道' }));
    expect(session.view.selected).toEqual(['park-road']);
    expect(session.view.clause).toBe('3.1.2');
  });
});
