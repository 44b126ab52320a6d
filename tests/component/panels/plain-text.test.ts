import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import ClauseTree from '../../../src/panels/clauses/ClauseTree.svelte';
import CoverageStrip from '../../../src/panels/clauses/CoverageStrip.svelte';
import DepartmentList from '../../../src/panels/departments/DepartmentList.svelte';
import CardPanel from '../../../src/panels/feature/CardPanel.svelte';
import LayersPanel from '../../../src/panels/layers/LayersPanel.svelte';
import ListPanel from '../../../src/panels/list/ListPanel.svelte';
import NoticesPanel from '../../../src/panels/notices/NoticesPanel.svelte';
import SearchPanel from '../../../src/panels/search/SearchPanel.svelte';
import { searchEngineOf } from '../../../src/platform/search-engine.ts';
import { SearchState } from '../../../src/state/search-state.svelte.ts';
import type { Session } from '../../../src/state/session.svelte.ts';
import { CountyPackage, open } from '../support/county.ts';

/** What a hostile package would put in every text: runs a script as soon as it becomes an element. */
const NAME = '<img src=x onerror="globalThis.hostile = true">';

function hostile(hash: string): Session {
  const county = new CountyPackage();
  Object.assign(county.feature('tea-town').properties, {
    name: NAME,
    clauses: ['3.2', '9.9'],
    nameEn: NAME,
    aliases: [NAME],
    category: NAME,
    statusSource: NAME,
    position: { class: 'gazetteer', toleranceM: 1500, source: NAME, note: NAME },
    facts: [{ key: 'area', label: NAME, value: NAME, source: NAME, confidence: 'official' }],
  });
  const text = `先办${NAME}，后办别的。`;
  Object.assign(county.entry('clauses', '3.2'), { title: NAME, section: NAME, ref: NAME, text });
  Object.assign(county.entry('departments', 'nyj'), { name: NAME, nameEn: NAME });
  county.entry('layers', 'town')['title'] = { zh: NAME, en: NAME };
  county.entry('targets', 'tea-area')['metric'] = NAME;
  return open(county, hash);
}

/** Scripts in elements that became part of the page would have run by the next task after their load failed. */
async function expectText(): Promise<void> {
  await expect.element(page.getByText(NAME).first()).toBeVisible();
  expect(document.querySelector('img')).toBeNull();
  expect(globalThis).not.toHaveProperty('hostile');
}

beforeEach(() => Reflect.deleteProperty(globalThis, 'hostile'));
afterEach(() => Reflect.deleteProperty(globalThis, 'hostile'));

describe('markup in the names of a package stays text', () => {
  it.each([
    ['of a feature', '#select=tea-town'],
    ['of a clause', '#clause=3.2'],
    ['of a department', '#dept=nyj'],
    ['of several features', '#select=tea-town,yuntai'],
  ])('on the card %s', async (_, hash) => {
    await render(CardPanel, { session: hostile(hash), onCopyLink: () => undefined });
    await expectText();
  });

  it.each([
    ['tree of clauses', ClauseTree],
    ['list of departments', DepartmentList],
    ['list of layers', LayersPanel],
    ['list of features', ListPanel],
  ])('in the %s', async (_, panel) => {
    await render(panel, { session: hostile('') });
    await expectText();
  });

  it('in the coverage strip', async () => {
    await render(CoverageStrip, { session: hostile(''), onCounts: () => undefined });
    const names = page.getByRole('toolbar').getByRole('button').elements();
    expect(names.some((one) => one.getAttribute('aria-label')?.includes(NAME))).toBe(true);
    expect(document.querySelector('img')).toBeNull();
  });

  it('in a notice about the link and in the list of issues', async () => {
    const session = hostile(`#select=${encodeURIComponent(NAME)}`);
    await render(NoticesPanel, { session });
    await page.getByRole('button', { name: '看清单' }).click();
    expect(session.issues.some(({ message }) => message.includes(NAME))).toBe(true);
    await expectText();
  });

  it('in what the search finds', async () => {
    const session = hostile('');
    const search = new SearchState(() => Promise.resolve(searchEngineOf(session.plan)));
    await render(SearchPanel, { session, search });
    await page.getByRole('combobox').fill('img src');
    await expect.element(page.getByRole('listbox')).toHaveTextContent(NAME);
    expect(document.querySelector('mark')?.textContent).toBe('img src');
    expect(document.querySelector('img')).toBeNull();
  });
});
