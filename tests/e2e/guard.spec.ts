/** The guard of `support/test.ts` itself: if it saw nothing, no other test here would mean much. */
import { expect, test } from './support/test.ts';

/** Waits for the guard to see the one planted fault, and takes it back. */
async function expectFault(faults: string[], fault: string | RegExp): Promise<void> {
  await expect.poll(() => faults).toEqual([expect.stringMatching(fault)]);
  faults.length = 0;
}

test('a request to another host is seen @desktop', async ({ page, faults }) => {
  await page.goto('/');
  // A navigation: of the kinds of request, the one that the content policy does not stop.
  await page.evaluate(() => {
    window.open('http://map.example/');
  });
  await expectFault(faults, /^request to another host: http:\/\/map\.example\//);
});

test('an error on the page is seen @desktop', async ({ page, faults }) => {
  await page.goto('/');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('planted');
    });
  });
  await expectFault(faults, /^page error: .*planted/);
});

test('an error on the console is seen @desktop', async ({ page, faults }) => {
  await page.goto('/');
  await page.evaluate(() => {
    console.error('planted');
  });
  await expectFault(faults, /^console error: planted/);
});

test('a style that the content policy refuses is seen @desktop', async ({ page, faults }) => {
  await page.goto('/');
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red"></p>');
  });
  await expectFault(faults, /Content Security Policy directive 'style-src 'self''/);
});

test('a script, a frame and an object that the content policy refuses are seen @desktop', async ({
  page,
  faults,
}) => {
  await page.goto('/');
  const refused = await page.evaluate(async () => {
    const directives: string[] = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      directives.push(effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'throw 1';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<iframe src="data:text/html,x"></iframe>');
    document.body.insertAdjacentHTML('beforeend', '<object data="/favicon.svg"></object>');
    await new Promise((resolve) => setTimeout(resolve, 300));
    return directives;
  });
  expect(refused).toHaveLength(3);
  await expect
    .poll(() => faults.filter((fault) => fault.includes('Content Security Policy')))
    .toHaveLength(3);
  faults.length = 0;
});

test('a page opened afresh is watched like the first @desktop', async ({ openFresh, faults }) => {
  const page = await openFresh('/');
  await page.evaluate(() => {
    console.error('planted');
  });
  await expectFault(faults, /^console error: planted/);
});
