/** Selecting and dimming by feature-state, the app's way, beside data-driven expressions, on one and the same map. */
import type { Page } from 'playwright';

export interface SelectionTimes {
  readonly state: number[];
  readonly expression: number[];
}

export async function measureSelection(
  page: Page,
  url: string,
  rounds: number,
): Promise<SelectionTimes> {
  await page.goto(url);
  await page.waitForSelector('[data-map-state="idle"]');
  return page.evaluate(
    (n) =>
      (
        globalThis as unknown as { measureSelection: (n: number) => Promise<SelectionTimes> }
      ).measureSelection(n),
    rounds,
  );
}
