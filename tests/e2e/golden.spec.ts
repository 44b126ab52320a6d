/**
 * Golden pictures: what the map looks like in a handful of states, held beside pictures that somebody has looked at.
 * `npx playwright test golden --update-snapshots` makes them again, from chromium-headless-shell; look at each before it is
 * committed. The tolerance takes in what another build of the browser does to the edges of text.
 */
import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

const TOLERANCE = { threshold: 0.25, maxDiffPixelRatio: 0.012 } as const;

const SHEETS = [
  ['overview', ''],
  ['clause', '#clause=3.6'],
  ['feature', '#select=hightech-zone'],
  ['diagram', '#mode=diagram'],
  ['close-up', '#map=12.00/30.4650/112.8700'],
  ['far-out', '#map=8.20/30.4000/112.8000'],
  ['links', '#clause=3.3.1'],
  ['townships', '#theme=township'],
] as const;

for (const [name, hash] of SHEETS) {
  test(`the sheet “${name}” looks as it was approved @desktop`, async ({ atlas }) => {
    await atlas.openWithMap(hash);
    await atlas.map.settled();
    await expect(atlas.map.sheet).toHaveScreenshot(`${name}.png`, TOLERANCE);
  });
}

test('the dark sheet looks as it was approved @desktop', async ({ atlas }) => {
  await atlas.openWithMap('');
  await atlas.switchTheme();
  await atlas.map.settled();
  await expect(atlas.map.sheet).toHaveScreenshot('dark.png', TOLERANCE);
});

test('the English sheet looks as it was approved @desktop', async ({ atlas }) => {
  await atlas.openWithMap('');
  await atlas.switchLanguage();
  await atlas.map.settled();
  await expect(atlas.map.sheet).toHaveScreenshot('english.png', TOLERANCE);
});

test('the phone sheet looks as it was approved @phone', async ({ atlas }) => {
  await atlas.openWithMap('');
  await atlas.map.settled();
  await expect(atlas.map.sheet).toHaveScreenshot('phone.png', TOLERANCE);
});
