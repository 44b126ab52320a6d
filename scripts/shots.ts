/** `npm run shots`: pictures of the built app's main states into `shots/`, for people to look at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { buildApp, isBuildStale } from './build-app.ts';
import { editionFromEnv } from './edition.ts';
import { CHROMIUM_FLAGS, requireBrowser } from './find-browser.ts';
import { DIST, serve } from './serve.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'shots');

interface Shot {
  readonly name: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  /** Whether nobody has opened the page before: it asks which lens to begin with. */
  readonly isFirstVisit?: boolean;
  /** What a person does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const DESKTOP = { width: 1440, height: 900 };
const WALL = { width: 1920, height: 1080 };
const PHONE = { width: 390, height: 844 };

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
  await page.waitForSelector('[role=option], .none', { state: 'visible' });
}

async function darken(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^深色/ }).first().click();
  await page.waitForSelector('[data-map-state="idle"]');
}

/** The count at 王场, found by the camera that the link states: the sheet is kept on the ground that there is. */
async function openGroup(page: Page): Promise<void> {
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  const hash = await page.evaluate(() => location.hash);
  const [zoom = NaN, lat = NaN, lon = NaN] = (/map=([^&]*)/.exec(hash)?.[1] ?? '')
    .split('/')
    .map(Number);
  if (box === null) throw new Error('no map');
  const perDegree = (512 * 2 ** zoom) / 360;
  const x = box.x + box.width / 2 + (112.7686 - lon) * perDegree;
  const y =
    box.y + box.height / 2 - ((30.5074 - lat) * perDegree) / Math.cos((lat / 180) * Math.PI);
  await page.mouse.click(x, y);
  await page.waitForSelector('[role=dialog]');
}

async function openBaseMaps(page: Page): Promise<void> {
  await page.getByRole('button', { name: /更换/ }).first().click();
  await page.waitForSelector('[role=dialog], dialog[open]');
}

/** Presses a button of the masthead. */
const press =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.getByRole('button', { name, exact: true }).first().click();
/** The words of both languages for what a person does in the notes. */
const NOTES = {
  zh: {
    ...{ tool: '批注', write: /^写批注/, text: '文字', name: '署名', save: '记下', add: '加附件' },
    ...{
      fileName: '附件名称',
      where: '网址、路径或文号',
      reply: '回复',
      report: '进展',
    },
  },
  en: {
    ...{ tool: 'Notes', write: /^Write a note/, text: 'Text', name: 'Your name' },
    ...{ save: 'Add the note', add: 'Add an attachment', fileName: 'Name', reply: 'Reply' },
    ...{ where: 'Address, path or number', report: 'Progress' },
  },
} as const;
type NoteWords = (typeof NOTES)[keyof typeof NOTES];

/** Writes a note on what the link has in hand, with an attachment. */
async function writeNote(page: Page, w: NoteWords, text: string): Promise<void> {
  await page.getByRole('button', { name: w.write }).first().click();
  const form = page.getByRole('form');
  await form.getByLabel(w.text, { exact: true }).fill(text);
  await form.getByRole('button', { name: w.add }).click();
  await form.getByLabel(w.fileName, { exact: true }).fill('园区四至说明');
  await form.getByLabel(w.where).fill('潜自然资函〔2025〕18号');
  await form.getByLabel(w.name, { exact: true }).fill('规划科');
  await form.getByRole('button', { name: w.save }).click();
  await page.locator('[data-note][aria-expanded="true"]').waitFor();
}

async function answer(page: Page, w: NoteWords, text: string): Promise<void> {
  await page.getByRole('textbox', { name: w.reply }).fill(text);
  await page.getByRole('button', { name: w.reply, exact: true }).click();
}

/** The same form with nothing left to mend but its attachment. */
async function fillAllButOne(page: Page): Promise<void> {
  await fillForm(page);
  const form = page.getByRole('form');
  await form.getByLabel('完成（%）', { exact: true }).fill('45');
  await form.getByLabel('依据或来源').fill('现场核实');
  await form.getByRole('button', { name: '记下' }).click();
}

/** A list of several notes, the last one open with its thread. */
async function fillNotes(page: Page, w: NoteWords = NOTES.zh): Promise<void> {
  await writeNote(page, w, '南部片区只有方位，无四至。请给出**道路或河流**边界。');
  await answer(page, w, '已请自然资源局核对。');
  await writeNote(page, w, '此范围是否即扩容意向？\n- 东至东荆河\n- 西至王场镇');
  await answer(page, w, '不是。意向范围不含王场镇区，已附四至说明。');
}

/** A progress report with faults told beside their fields. */
async function fillForm(page: Page, w: NoteWords = NOTES.zh): Promise<void> {
  await page.getByRole('button', { name: w.write }).first().click();
  const form = page.getByRole('form');
  await form.getByRole('radio', { name: w.report }).check();
  await form.getByRole('button', { name: w.add }).click();
  await form.getByLabel(w.where).fill('http://10.0.0.1/a.pdf');
  await form.getByRole('button', { name: w.save }).click();
  await form.getByRole('alert').waitFor();
}

const SHOTS: readonly Shot[] = [
  { name: 'a-first-visit', hash: '', ...DESKTOP, isFirstVisit: true },
  { name: 'a-first-visit-phone', hash: '', ...PHONE, isFirstVisit: true },
  { name: 'a-overview', hash: '', ...DESKTOP },
  { name: 'a-overview-wall', hash: '', ...WALL },
  { name: 'b-clause', hash: '#clause=3.3.1', ...DESKTOP },
  { name: 'b-clause-feature', hash: '#clause=3.3.1&select=hanyi-widening', ...DESKTOP },
  { name: 'b-clause-unplaced', hash: '#clause=3.6', ...DESKTOP },
  { name: 'b-feature', hash: '#select=hightech-zone', ...DESKTOP },
  { name: 'b-feature-unplaced', hash: '#select=lobster-town', ...DESKTOP },
  { name: 'b-department', hash: '#dept=slhpj', ...DESKTOP },
  { name: 'b-targets', hash: '#clause=2', ...DESKTOP },
  { name: 'c-close-up', hash: '#map=11.60/30.4700/112.8600', ...DESKTOP },
  { name: 'c-far-out', hash: '#map=8.20/30.4000/112.8000', ...DESKTOP },
  { name: 'c-group', hash: '#map=8.50/30.4000/112.8000', ...DESKTOP, act: openGroup },
  { name: 'c-diagram', hash: '#mode=diagram&clause=3.1.1', ...DESKTOP },
  { name: 'c-diagram-dark', hash: '#mode=diagram', ...WALL, act: darken },
  { name: 'c-dark', hash: '', ...WALL, act: darken },
  { name: 'c-dark-clause', hash: '#clause=3.3.1', ...DESKTOP, act: darken },
  { name: 'g-links', hash: '#clause=3.3.2', ...DESKTOP },
  { name: 'g-townships', hash: '#theme=township', ...DESKTOP },
  { name: 'g-classes', hash: '#pos=schematic', ...DESKTOP },
  { name: 'i-base-map', hash: '', ...DESKTOP, act: openBaseMaps },
  { name: 'd-english', hash: '#lang=en&select=yofc-park', ...DESKTOP },
  { name: 'e-search', hash: '', ...DESKTOP, act: (page) => type(page, 'lxxz') },
  { name: 'e-search-none', hash: '', ...DESKTOP, act: (page) => type(page, 'zhkqq') },
  { name: 'e-link-unknown', hash: '#select=not-there', ...DESKTOP },
  { name: 'f-strip', hash: '#clause=3.2.4', width: 1000, height: 800 },
  { name: 'f-side', hash: '', width: 720, height: 900 },
  { name: 'l-investment', hash: '#lens=investment', ...DESKTOP },
  { name: 'l-leader', hash: '#lens=overview', ...DESKTOP },
  { name: 'l-leader-wall', hash: '#lens=overview', ...WALL },
  { name: 'l-leader-phone', hash: '#lens=overview', ...PHONE, act: press('领导') },
  { name: 'l-tour', hash: '#lens=overview&tour=transport', ...WALL },
  { name: 'm-coverage', hash: '', ...DESKTOP, act: press('覆盖') },
  { name: 'm-table', hash: '', ...DESKTOP, act: press('表格') },
  { name: 'm-measure', hash: '', ...DESKTOP, act: press('量算') },
  { name: 'm-nearby', hash: '#select=hightech-zone', ...DESKTOP, act: press('周边') },
  { name: 'm-lights', hash: '#theme=lights', ...DESKTOP },
  { name: 'm-lights-phone', hash: '#theme=lights', ...PHONE },
  { name: 'h1-phone-feature', hash: '#select=hightech-zone', ...PHONE },
  { name: 'h1-phone', hash: '', ...PHONE },
  {
    name: 'h2-phone-list',
    hash: '',
    ...PHONE,
    act: (page) => page.getByRole('button', { name: '列表' }).click(),
  },
  { name: 'n-notes', hash: '#select=hightech-zone', ...WALL, act: fillNotes },
  { name: 'n-form', hash: '#select=hightech-zone', ...DESKTOP, act: fillForm },
  { name: 'n-thread', hash: '#select=hightech-zone', ...PHONE, act: fillNotes },
  { name: 'n-phone-form', hash: '#select=hightech-zone', ...PHONE, act: fillAllButOne },
  {
    name: 'n-english',
    hash: '#lang=en&select=hightech-zone',
    ...DESKTOP,
    act: (page) => fillNotes(page, NOTES.en),
  },
];

if (isBuildStale(ROOT, editionFromEnv(process.env))) await buildApp(ROOT);
mkdirSync(OUT, { recursive: true });
const server = await serve({ root: DIST, port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({
  executablePath: await requireBrowser(),
  args: [...CHROMIUM_FLAGS],
});
const wanted = process.argv[2];
try {
  for (const { name, hash, width, height, isFirstVisit, act } of SHOTS) {
    if (wanted !== undefined && !name.startsWith(wanted)) continue;
    const isPhone = width < 600;
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: isPhone ? 2 : 1,
      hasTouch: isPhone,
      isMobile: isPhone,
    });
    const page = await context.newPage();
    if (isFirstVisit !== true) {
      await page.addInitScript(() => localStorage.setItem('plan-atlas:lens', 'planning'));
    }
    await page.goto(server.url + hash);
    await page.waitForSelector('[data-map-state="idle"]');
    await act?.(page);
    // Fonts of the page arrive after the map.
    await page.evaluate(() => document.fonts.ready);
    // Arcs and circles are fetched after that.
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(OUT, `${name}.png`) });
    process.stdout.write(`shots/${name}.png\n`);
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
