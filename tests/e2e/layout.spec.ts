import { test } from './support/atlas.ts';
import { expect, waitForMap } from './support/test.ts';

for (const [width, height] of [
  [1920, 1080],
  [1440, 900],
  [1100, 800],
  [700, 900],
] as const) {
  test.describe(`at ${String(width)} × ${String(height)}`, () => {
    test.use({ viewport: { width, height } });

    test('nothing hangs out of the window and nothing scrolls sideways @desktop', async ({
      atlas,
    }) => {
      await atlas.openWithMap();
      expect(await atlas.cutOff()).toEqual([]);
      expect(await atlas.sidewaysOverflow()).toBe(0);
    });

    test('the card opens beside the map, whose frame makes room @desktop', async ({ atlas }) => {
      await atlas.openWithMap('#map=10.00/30.4000/112.8000');
      const { width: before } = await atlas.map.frame();
      await atlas.followLink('#map=10.00/30.4000/112.8000&select=yunlianghu');
      await expect(atlas.card.title).toBeVisible();
      const frame = await atlas.map.frame();
      expect(frame.width).toBeLessThan(before);
      expect(frame.x + frame.width).toBeLessThan(await atlas.card.left());
      expect(await atlas.cutOff()).toEqual([]);
      expect(await atlas.sidewaysOverflow()).toBe(0);
    });

    test('what is selected is seen: no panel covers it @desktop', async ({ atlas }) => {
      await atlas.openWithMap('#map=10.00/30.4000/112.8000');
      await atlas.followLink('#select=yunlianghu');
      await expect.poll(() => atlas.linkValue('map')).toBeDefined();
      await atlas.map.settled();
      expect(await atlas.map.isOnTopAt({ lon: 112.60772, lat: 30.30017 })).toBe(true);
    });
  });
}

test('the window can change its size while something is selected @desktop', async ({ atlas }) => {
  await atlas.openWithMap('#select=jinao');
  for (const [width, height] of [
    [1100, 800],
    [700, 900],
    [390, 844],
    [1440, 900],
  ] as const) {
    await atlas.page.setViewportSize({ width, height });
    await atlas.map.settled();
    await expect(atlas.card.title).toHaveText('金澳科技');
  }
});

test('English words have room at 1440 px: field, masthead and status line, with a park in hand @desktop', async ({
  atlas,
}) => {
  await atlas.page.setViewportSize({ width: 1440, height: 900 });
  // In English the field has another name than the one that `open` waits for.
  await atlas.page.goto('/#lang=en&lens=investment&select=yofc-park');
  await waitForMap(atlas.page);
  await atlas.map.hoverMiddle();
  await expect(atlas.statusLine).toContainText('°N');
  await expect(atlas.statusLine).toContainText('selected');
  expect(await atlas.cutOff()).toEqual([]);
  expect(await atlas.cutShort()).toEqual([]);
  expect(await atlas.search.isPlaceholderCut()).toBe(false);
  for (const field of await atlas.page.getByRole('textbox').all())
    expect((await field.boundingBox())?.width).toBeGreaterThanOrEqual(40);
});

test('beside notes nothing of the status line hangs out of the window, in either language @desktop', async ({
  atlas,
}) => {
  await atlas.open('#select=jinao');
  await atlas.notes.open();
  await expect(atlas.notes.panel).toBeVisible();
  await expect(atlas.statusLine).toContainText('批注');
  for (const language of ['zh', 'en']) {
    await atlas.followLink(`#select=jinao&lang=${language}`);
    await expect.poll(() => atlas.language()).toBe(language === 'en' ? 'en' : 'zh-CN');
    for (const width of [900, 960, 1100, 1279, 1280, 1440, 1920]) {
      await atlas.page.setViewportSize({ width, height: 500 });
      expect(await atlas.cutOff(), `${language}, ${String(width)} px`).toEqual([]);
    }
  }
});
