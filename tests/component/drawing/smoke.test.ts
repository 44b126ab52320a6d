import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DrawingMap } from '../support/drawing-map.ts';

it('smoke', async () => {
  const map = new DrawingMap();
  await map.open();
  await userEvent.click(page.getByRole('button', { name: '范围' }));
  await map.click([105.1, 34.2]);
  await map.click([105.15, 34.2]);
  await map.click([105.17, 34.12], [6, 4]);
  await map.click([105.1, 34.1]);
  await map.move([105.12, 34.16]);
  console.log(JSON.stringify(map.drawing.sketch), map.drawing.snap, map.note, '|', map.said);
  await page.screenshot({ path: '../../../test-results/draw1.png' });
  await userEvent.click(page.getByRole('button', { name: '坐标' }));
  await page.screenshot({ path: '../../../test-results/draw2.png' });
  await map.tap([105.2, 34.1]);
  console.log(JSON.stringify(map.drawing.sketch));
  await map.drag([105.1, 34.2], [105.11, 34.22]);
  console.log(JSON.stringify(map.drawing.sketch));
  expect(map.pickedFeatures).toEqual([]);
}, 60000);
