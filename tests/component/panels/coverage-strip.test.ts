import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import CoverageStrip from '../../../src/panels/clauses/CoverageStrip.svelte';
import type { Session } from '../../../src/state/session.svelte.ts';
import { CountyPackage, open, openCounty } from '../support/county.ts';
import { textOf } from '../support/markup.ts';

const onCounts = vi.fn<() => void>();

async function show(session = openCounty()): Promise<Session> {
  await render(CoverageStrip, { session, onCounts });
  return session;
}

const strip = page.getByRole('toolbar', { name: '覆盖条' });
const cells = () => strip.getByRole('button').elements();
const cell = (ref: string) => strip.getByRole('button', { name: ref });

describe('the coverage strip', () => {
  it('has one cell a task, in the order of the document, that says how much is on the map', async () => {
    await show();
    expect(cells().map((one) => one.getAttribute('aria-label'))).toEqual([
      '三(一)一 一城一园布局：全部上图，4/4',
      '三(一)二 交通对外联通：部分，3/4',
      '三(二) 茶香小镇和加工企业：全部上图，2/2',
      '三(三) 水库和备用水源：全部上图，2/2',
    ]);
  });

  it('says when a task has items but no place, and when it has no item at all', async () => {
    const county = new CountyPackage();
    const lost = { class: 'none', toleranceM: null, source: '青政发〔2030〕7号', note: '未查到。' };
    for (const id of ['tea-town', 'lanshan-tea']) {
      county.feature(id).geometry = null;
      county.feature(id).properties['position'] = lost;
    }
    county.entry('clauses', '4.1')['task'] = true;
    await show(open(county));
    await expect.element(cell('三(二)')).toHaveAccessibleName(/：有事项无位置，0\/2$/);
    await expect.element(cell('四(一)')).toHaveAccessibleName(/：非空间$/);
  });

  it('counts an item that the data has lost', async () => {
    const county = new CountyPackage();
    county.entry('clauses', '3.3')['itemsNamed'] = 3;
    await show(open(county));
    await expect.element(cell('三(三)')).toHaveAccessibleName(/：有事项无位置，2\/3$/);
  });

  it('sums up above and explains its colours below', async () => {
    await show();
    await expect.element(page.getByText('4/4 条有位置 · 10/11 项上图')).toBeVisible();
    const legend = page.getByRole('listitem').elements().map(textOf);
    expect(legend).toEqual(['全部上图 3', '部分 1', '有事项无位置 0', '非空间 0']);
  });

  it('asks for what its counts count', async () => {
    await show();
    await userEvent.click(page.getByRole('button', { name: '4/4 条有位置 · 10/11 项上图' }));
    expect(onCounts).toHaveBeenCalledOnce();
  });

  it('selects the clause of a cell that is clicked', async () => {
    const session = await show();
    await userEvent.click(cell('三(二)'));
    expect(session.view.clause).toBe('3.2');
    await expect.element(cell('三(二)')).toHaveAttribute('aria-pressed', 'true');
  });

  it('has no more than one pressed cell', async () => {
    await show();
    await userEvent.click(cell('三(二)'));
    await userEvent.click(cell('三(三)'));
    await expect.element(cell('三(三)')).toHaveAttribute('aria-pressed', 'true');
    await expect.element(cell('三(二)')).toHaveAttribute('aria-pressed', 'false');
  });

  it('is walked with left and right and chosen from with Enter', async () => {
    const session = await show();
    // First the counts, then the cells as one.
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    await userEvent.keyboard('{Enter}');
    expect(session.view.clause).toBe('3.1.2');
  });

  it('lights the features of the cell under the pointer', async () => {
    const session = await show();
    await userEvent.hover(cell('三(二)'));
    expect(session.lit).toEqual(new Set(['tea-town', 'lanshan-tea']));
    await userEvent.unhover(cell('三(二)'));
    expect(session.lit).toEqual(new Set());
  });
});
