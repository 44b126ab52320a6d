import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import SearchPanel from '../../../src/panels/search/SearchPanel.svelte';
import type { SearchHit, SearchResults } from '../../../src/plan/search/hits.ts';
import { SearchState, type SearchEngine } from '../../../src/state/search-state.svelte.ts';
import type { Session } from '../../../src/state/session.svelte.ts';
import { openCounty } from '../support/county.ts';
import { clauseId, departmentId, featureId } from '../support/id.ts';
import { textOf } from '../support/markup.ts';

const town: SearchHit = {
  kind: 'feature',
  id: featureId('tea-town'),
  title: '茶香小镇',
  subtitle: '三(二)',
  field: 'name',
  markIn: 'title',
  ranges: [[0, 1]],
};
const clause: SearchHit = {
  ...town,
  kind: 'clause',
  id: clauseId('3.2'),
  title: '茶香小镇和加工企业',
};
const department: SearchHit = {
  ...town,
  kind: 'department',
  id: departmentId('nyj'),
  title: '县农业农村局',
  subtitle: '茶办',
  markIn: 'subtitle',
};

/** Finds one thing in each of three groups for `茶`, with the clause as the best, and nothing else. */
const engine: SearchEngine = {
  search: (query): SearchResults =>
    query === '茶'
      ? {
          groups: [
            { kind: 'feature', hits: [town], total: 1 },
            { kind: 'clause', hits: [clause], total: 1 },
            { kind: 'department', hits: [department], total: 4 },
          ],
          best: clause,
          total: 6,
        }
      : { groups: [], best: null, total: 0 },
  nearMisses: (query) => (query === 'cxx' ? [{ ...town, initials: 'cxxz' }] : []),
};

const onChosen = vi.fn();
const onPageKey = vi.fn();

async function show(): Promise<Session> {
  onChosen.mockClear();
  onPageKey.mockClear();
  const session = openCounty();
  const search = new SearchState(() => Promise.resolve(engine));
  await render(SearchPanel, { session, search, onChosen });
  window.addEventListener('keydown', onPageKey);
  return session;
}

afterEach(() => window.removeEventListener('keydown', onPageKey));

const field = page.getByRole('combobox', { name: '搜索' });
const listbox = page.getByRole('listbox');
const options = () => listbox.getByRole('option').elements();
/** Title of the option that the field points to; null when it points to none. */
function active(): string | null {
  const id = field.element().getAttribute('aria-activedescendant');
  return id === null ? null : textOf(document.getElementById(id)!.querySelector('.title'));
}

async function type(text: string, ...keys: string[]): Promise<void> {
  await userEvent.type(field, text);
  for (const key of keys) await userEvent.keyboard(`{${key}}`);
}

describe('the search field', () => {
  it('stands in a search landmark and starts closed', async () => {
    await show();
    expect(field.element().closest('search')?.getAttribute('aria-label')).toBe('搜索');
    await expect.element(field).toHaveAttribute('aria-expanded', 'false');
    await expect.element(listbox).not.toBeInTheDocument();
  });

  it('opens a list in groups while something is typed', async () => {
    await show();
    await type('茶');
    await expect.element(field).toHaveAttribute('aria-expanded', 'true');
    const groups = listbox.getByRole('group').elements();
    expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual([
      '要素',
      '条款',
      '单位',
    ]);
    expect(options()).toHaveLength(3);
  });

  it('says how much it found', async () => {
    await show();
    await type('茶');
    await expect.element(page.getByRole('status')).toHaveTextContent('6 条结果');
  });

  it('marks what matched, where it matched', async () => {
    await show();
    await type('茶');
    await expect.element(listbox).toBeVisible();
    const marked = options().map((option) => {
      const mark = option.querySelector('mark');
      return [mark?.textContent, mark?.parentElement?.className.split(' ')[0]];
    });
    expect(marked).toEqual([
      ['茶', 'title'],
      ['茶', 'title'],
      ['茶', 'subtitle'],
    ]);
  });

  it('points to the best hit, and the arrows go on from there and round', async () => {
    await show();
    await type('茶');
    await expect.poll(active).toBe('茶香小镇和加工企业');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(active).toBe('县农业农村局');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(active).toBe('茶香小镇');
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(active).toBe('县农业农村局');
  });

  it('has one selected option, the one that it points to, and keeps the focus', async () => {
    await show();
    await type('茶', 'ArrowDown');
    const selected = listbox.getByRole('option', { selected: true });
    expect(selected.elements().map(({ id }) => id)).toEqual([
      field.element().getAttribute('aria-activedescendant'),
    ]);
    expect(document.activeElement).toBe(field.element());
  });

  it('takes the focus with Ctrl K from anywhere', async () => {
    await show();
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(document.activeElement).toBe(field.element());
  });
});

describe('choosing a result', () => {
  it('with Enter selects it and closes the list', async () => {
    const session = await show();
    await type('茶', 'Enter');
    expect(session.view.clause).toBe('3.2');
    expect(onChosen).toHaveBeenCalledOnce();
    await expect.element(listbox).not.toBeInTheDocument();
  });

  it('by a click selects what was clicked', async () => {
    const session = await show();
    await type('茶');
    await userEvent.click(listbox.getByRole('option', { name: '县农业农村局' }));
    expect(session.view.department).toBe('nyj');
  });

  it('selects nothing while a word is still being composed', async () => {
    const session = await show();
    await type('茶');
    const enter = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
    field.element().dispatchEvent(new KeyboardEvent('keydown', enter));
    expect(session.view.clause).toBeNull();
    await expect.element(listbox).toBeVisible();
  });

  it('offers names of near pinyin when nothing was found', async () => {
    const session = await show();
    await type('cxx');
    await expect.element(page.getByText('没有“cxx”')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '茶香小镇' }));
    expect(session.view.selected).toEqual(['tea-town']);
  });

  it('says what can be typed when nothing is near either', async () => {
    await show();
    await type('zzz');
    await expect.element(page.getByText('可输入名称、条款号如 三(六)')).toBeVisible();
  });
});

describe('Esc in the search field', () => {
  it('first closes the list and keeps what was typed', async () => {
    await show();
    await type('茶', 'Escape');
    await expect.element(listbox).not.toBeInTheDocument();
    await expect.element(field).toHaveValue('茶');
  });

  it('then clears the field', async () => {
    await show();
    await type('茶', 'Escape', 'Escape');
    await expect.element(field).toHaveValue('');
  });

  it('belongs to the page only when the field is empty', async () => {
    await show();
    await type('茶', 'Escape', 'Escape');
    expect(onPageKey.mock.calls.map(([event]) => (event as KeyboardEvent).key)).not.toContain(
      'Escape',
    );
    await userEvent.keyboard('{Escape}');
    expect(onPageKey.mock.calls.map(([event]) => (event as KeyboardEvent).key)).toContain('Escape');
  });

  it('is not needed: a button clears the field and gives it the focus', async () => {
    await show();
    await type('茶');
    await userEvent.click(page.getByRole('button', { name: '清除搜索' }));
    await expect.element(field).toHaveValue('');
    expect(document.activeElement).toBe(field.element());
  });
});
