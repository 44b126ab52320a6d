import '../../../src/app/global.css';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import CoveragePanel from '../../../src/panels/coverage/CoveragePanel.svelte';
import type { Session } from '../../../src/state/session.svelte.ts';
import { CountyPackage, open } from '../support/county.ts';
import { place, textOf } from '../support/markup.ts';

async function show(hash = '', county = new CountyPackage()): Promise<Session> {
  const session = open(county, hash);
  await render(CoveragePanel, { session });
  return session;
}

const table = page.getByRole('table');
const row = (name: RegExp) => table.getByRole('row', { name });
const cells = (name: RegExp) => row(name).getByRole('cell').elements().map(textOf);

describe('the coverage table', () => {
  it('says first how many items have no place, and in how many clauses', async () => {
    await show();
    await expect.element(page.getByText('11 项中 1 项没有位置，涉及 1 条')).toBeVisible();
  });

  it('has for each clause: state, placed, unplaced, lost, and the position classes', async () => {
    await show();
    // 园城大道 digitised; 青岚铁路支线 and 南部平原协作区 schematic; 松涛互通 without a place.
    expect(cells(/^三\(一\)二/)).toEqual(['部分', '3', '1', '0', '0', '1', '0', '2']);
  });

  it('says of a clause without items that there is nothing to place, and shows no zeros', async () => {
    const session = await show();
    const empty = session.coverage.clauses.filter(({ state }) => state === 'non-spatial');
    expect(empty.length).toBeGreaterThan(0);
    expect(table.getByText('没有可上图的事项').elements()).toHaveLength(empty.length);
  });

  it('shows a clause red whose items were lost from the data', async () => {
    const county = new CountyPackage();
    county.entry('clauses', '3.2')['itemsNamed'] = 5;
    await show('', county);
    expect(cells(/^三\(二\)/).slice(0, 4)).toEqual(['有事项无位置', '2', '0', '3']);
    await expect.element(page.getByText('数据缺项 3')).toBeVisible();
  });

  it('shows on demand only the clauses with something missing', async () => {
    const session = await show();
    const rows = () => table.getByRole('rowheader').elements().length;
    expect(rows()).toBe(session.plan.clauses.length + 1);
    await userEvent.click(page.getByRole('button', { name: '只看缺位置的 1 条' }));
    await expect.poll(rows).toBe(2);
  });

  it('selects a clause by a click, and shows the one selected', async () => {
    const session = await show();
    const button = table.getByRole('button', { name: /^三\(二\)/ });
    await userEvent.click(button);
    expect(session.view.clause).toBe('3.2');
    await expect.element(button).toHaveAttribute('aria-pressed', 'true');
  });

  it('lights the items of the clause under pointer or focus', async () => {
    // The pointer still rests where the test before has clicked: a row that scrolls under it would be under the pointer.
    const corner = place('<div style="position: fixed; inset: auto 0 0 auto; padding: 4px"></div>');
    await userEvent.hover(corner);
    const session = await show();
    table
      .getByRole('button', { name: /^三\(二\)/ })
      .element()
      .focus();
    expect([...session.lit].sort()).toEqual(['lanshan-tea', 'tea-town']);
    await userEvent.keyboard('{ArrowDown}');
    expect(session.view.hoveredClause).toBe('3.3');
  });
});
