import type { Page } from '@playwright/test';

/** What a part of the page that is broken throws. */
export const PROVOKED = 'provoked by a test';

/**
 * Spoils a component on its way to the page: it throws when it is drawn, as one with a fault would.
 * @param chunk name of the file of the build that has it, without its hash
 * @param component the name under which the file exports it
 */
export async function breakPart(page: Page, chunk: string, component: string): Promise<void> {
  await page.route(`**/assets/${chunk}-*.js`, async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    // By its name in the list at the end of the file, and in the object that other parts of the build take it from.
    const broken = text
      .replaceAll(new RegExp(`[\\w$]+ as ${component}\\b`, 'g'), `brokenPart as ${component}`)
      .replaceAll(
        new RegExp(`\\b${component}:\\(\\)=>[\\w$]+`, 'g'),
        `${component}:()=>brokenPart`,
      );
    if (broken === text) throw new Error(`${chunk} exports no ${component}`);
    const throws = `function brokenPart() { throw new Error(${JSON.stringify(PROVOKED)}); }`;
    await route.fulfill({ response: answer, body: `${broken}\n${throws}` });
  });
}
