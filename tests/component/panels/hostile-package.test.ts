import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte/pure';
import ClauseTree from '../../../src/panels/clauses/ClauseTree.svelte';
import DepartmentList from '../../../src/panels/departments/DepartmentList.svelte';
import CardPanel from '../../../src/panels/feature/CardPanel.svelte';
import LayersPanel from '../../../src/panels/layers/LayersPanel.svelte';
import ListPanel from '../../../src/panels/list/ListPanel.svelte';
import NoticesPanel from '../../../src/panels/notices/NoticesPanel.svelte';
import { hostileText, marksOfMarkup, TRACE, withHostileTexts } from '../../e2e/helpers/hostile.ts';
import { CountyPackage, open } from '../support/county.ts';

/** No content policy stands in the way here: what became an element would run. */
const PANELS = [
  [ClauseTree, ''],
  [DepartmentList, ''],
  [LayersPanel, ''],
  [ListPanel, ''],
  [NoticesPanel, '#select=nobody'],
  [CardPanel, '#select=songtao-park'],
  [CardPanel, '#select=east-interchange'],
  [CardPanel, '#clause=3.1.2'],
  [CardPanel, '#dept=fgj'],
  [CardPanel, '#select=tea-town,yuntai'],
] as const;

beforeEach(() => Reflect.deleteProperty(globalThis, TRACE));
afterEach(() => Reflect.deleteProperty(globalThis, TRACE));

describe('any markup in every text of a package', () => {
  it('stays text in every panel, and runs nothing', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        for (const [panel, hash] of PANELS) {
          const county = new CountyPackage();
          county.change((json) => withHostileTexts(json, text));
          await render(panel, { session: open(county, hash), onCopyLink: () => undefined });
          // A script in an element runs by the next task after the element has failed to load.
          await new Promise((resolve) => setTimeout(resolve));
          expect(marksOfMarkup(TRACE)).toEqual([]);
          cleanup();
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 120_000);
});
