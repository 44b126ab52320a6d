/** A package with markup in every text of its own: all of it stays text, on the page and on the map. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileText, marksOfMarkup, TRACE, withHostileTexts } from './helpers/hostile.ts';
import { COUNTY_FOLDER } from './helpers/plan-package.ts';
import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

const VIEWS = ['', '#select=tea-town', '#clause=3.1.2', '#dept=fgj', '#select=tea-town,yuntai'];

test('markup in every text of a package never becomes part of the page @desktop', async ({
  atlas,
  page,
}) => {
  let text = '';
  await page.route('**/data/**', (route) => {
    const file = new URL(route.request().url()).pathname.replace(/^.*\/data\//, '');
    const json: unknown = JSON.parse(readFileSync(join(COUNTY_FOLDER, file), 'utf8'));
    return route.fulfill({ json: withHostileTexts(json, text) });
  });
  await fc.assert(
    fc.asyncProperty(hostileText, async (hostile) => {
      text = hostile;
      await page.goto('about:blank');
      await atlas.openWithMap();
      for (const view of VIEWS) {
        await atlas.followLink(view);
        await atlas.map.settled();
        expect(await page.evaluate(marksOfMarkup, TRACE)).toEqual([]);
      }
      await atlas.search.find(hostile.slice(0, 12));
      expect(await page.evaluate(marksOfMarkup, TRACE)).toEqual([]);
      // The text is on the page, or the test would show nothing.
      const shown = await page.evaluate(() => document.body.innerText);
      expect(shown).toContain(/(?:globalThis|parent)\.\w+/.exec(hostile)?.[0]);
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
