/** 打印成图: what comes on paper is to scale, its legend is of what it shows, and it says what it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PrintDriver } from './drivers/print.ts';
import { drawingOf, type MmBox } from './helpers/pdf-drawing.ts';
import { readPrinted } from './helpers/pdf-text.ts';
import { PLAN_FOLDER, PlanPackage } from './helpers/plan-package.ts';
import { PNG_SIZE_AT, pngSize } from './helpers/png-size.ts';
import { test } from './support/atlas.ts';
import { expectNoBarriers } from './support/axe.ts';
import { expect } from './support/test.ts';

const SCALE = 200_000;
/** Words of the kinds, out of the data dictionary. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  'core-city': '中心城区',
  district: '功能片区',
  subdistrict: '街道',
  township: '乡镇、管理区',
  park: '产业园区',
  'park-block': '园区区块',
  'park-facility': '园区配套',
  town: '特色小镇',
  railway: '铁路',
  road: '公路',
  interchange: '互通',
  station: '车站',
  airport: '机场',
  pipeline: '管道',
  energy: '能源',
  water: '水利生态',
  project: '重大项目',
  company: '龙头企业',
  'public-service': '公共服务',
  region: '区域协同',
  'land-use': '用地用海',
};
/** Blocks and parcels are drawn from zoom 11, about 1:120 000 (look.md §4). */
const FINE_KINDS = new Set(['park-block', 'land-use']);

interface RawFeature {
  readonly properties: { readonly kind: string; readonly status: string };
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

/** Every place of the delivered package, straight from its files. */
function placedFeatures(): readonly (RawFeature & { readonly layer: string })[] {
  return new PlanPackage(PLAN_FOLDER).layers.flatMap(({ id, file }) => {
    const text = readFileSync(join(PLAN_FOLDER, file), 'utf8');
    return (JSON.parse(text) as { features: RawFeature[] }).features
      .filter(({ geometry, properties }) => geometry !== null && properties.status !== 'dropped')
      .map((feature) => ({ ...feature, layer: id }));
  });
}

/** Places of a geometry, lines filled up so densely (100 m) that one that crosses a sheet has a place on it. */
function placesOf({ geometry }: RawFeature): readonly (readonly [number, number])[] {
  if (geometry === null) return [];
  if (geometry.type === 'Point') return [geometry.coordinates as [number, number]];
  const line = (geometry.type === 'LineString' ? geometry.coordinates : []) as readonly (readonly [
    number,
    number,
  ])[];
  return line.flatMap(([x, y], i) => {
    const [px, py] = line[i - 1] ?? [x, y];
    const steps = Math.ceil(Math.hypot(x - px, y - py) / 0.001) + 1;
    return Array.from({ length: steps }, (_, k): [number, number] => [
      x + ((px - x) * k) / steps,
      y + ((py - y) * k) / steps,
    ]);
  });
}

/** Kinds in a sheet around the middle of the plan's bounds: by the spherical formulas of Web Mercator, not the app's. */
function kindsOnSheet(map: MmBox, isOn: (layer: string) => boolean = () => true): Set<string> {
  const { place } = JSON.parse(readFileSync(join(PLAN_FOLDER, 'plan.json'), 'utf8')) as {
    place: { bounds: readonly [number, number, number, number] };
  };
  const [west, south, east, north] = place.bounds;
  const y = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const [middleLon, middleY] = [(west + east) / 2, (y(south) + y(north)) / 2];
  const cos = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const radians = (mm: number): number => ((mm / 1000) * SCALE) / (6_378_137 * cos);
  const halfLon = (radians(map.right - map.left) / 2) * (180 / Math.PI);
  const halfY = radians(map.bottom - map.top) / 2;
  const kinds = new Set<string>();
  for (const feature of placedFeatures()) {
    const { kind } = feature.properties;
    if (FINE_KINDS.has(kind) || !isOn(feature.layer)) continue;
    const isIn = placesOf(feature).some(
      ([lon, lat]) => Math.abs(lon - middleLon) <= halfLon && Math.abs(y(lat) - middleY) <= halfY,
    );
    if (isIn) kinds.add(KIND_WORDS[kind] ?? kind);
  }
  return kinds;
}

/** The kinds that a legend names, without its other rows. */
const kindsOf = (texts: readonly string[]): Set<string> => {
  const words = new Set(Object.values(KIND_WORDS));
  return new Set(texts.filter((text) => words.has(text)));
};

test('an A3 sheet at 1:200 000 measures right: its bar, and two places on its map @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap('#select=core-city,west-oilfield');
  const sheet = new PrintDriver(atlas.page);
  await sheet.open();
  await sheet.choose('范围', '全域');
  await sheet.scale('1:200 000');
  const pdf = await sheet.pdf();
  const { pages, images } = readPrinted(pdf);
  expect(pages).toHaveLength(1);
  const [page] = pages;
  expect(page?.widthMm).toBeCloseTo(420, 0);
  expect(page?.heightMm).toBeCloseTo(297, 0);
  expect(page?.text).toContain('1:200000');

  const { fills, images: placed } = drawingOf(pdf);
  const [width, height] = [420, 297];
  const share = await sheet.share('scale-bar');
  const parts = fills.filter(
    ({ left, top, right, bottom }) =>
      left > share.left * width - 2 &&
      right < share.right * width + 2 &&
      top > share.top * height - 1 &&
      bottom < share.bottom * height + 1,
  );
  const barMm =
    Math.max(...parts.map(({ right }) => right)) - Math.min(...parts.map(({ left }) => left));
  const figures = (await sheet.texts('scale')).flatMap((text) =>
    /^\d+$/.test(text) ? [+text] : [],
  );
  const km = Math.max(...figures);
  expect(km).toBe(10);
  const barError = Math.abs(barMm / ((km * 1_000_000) / SCALE) - 1);
  expect(barError, `bar of ${barMm.toFixed(3)} mm for ${km} km`).toBeLessThan(0.01);

  const [map] = placed;
  if (map === undefined) throw new Error('the sheet has no map');
  const [a, b] = await sheet.blobs([255, 225, 92]);
  if (a === undefined || b === undefined) throw new Error('the two places are not marked');
  const paperMm = Math.hypot(
    (a.x - b.x) * (map.right - map.left),
    (a.y - b.y) * (map.bottom - map.top),
  );
  // PROJ: echo 30.45096N 112.69047E 30.421N 112.8919E | geod +ellps=WGS84 -I
  const groundM = 19_632.698;
  const mapError = Math.abs(((paperMm / 1000) * SCALE) / groundM - 1);
  expect(mapError, `${paperMm.toFixed(3)} mm between two places`).toBeLessThan(0.01);
  test.info().annotations.push({
    type: 'measured',
    description: `bar ${(barError * 100).toFixed(4)} %, map ${(mapError * 100).toFixed(4)} %`,
  });
  // Sharp enough for paper: 300 dots an inch.
  const dpi = (images[0]?.width ?? 0) / ((map.right - map.left) / 25.4);
  expect(dpi).toBeGreaterThan(299);

  expect(kindsOf(await sheet.texts('legend'))).toEqual(kindsOnSheet(map));
  expect(await sheet.texts('base')).toEqual(expect.arrayContaining(['市县界', '河流']));
  for (const words of [
    '潜江市空间布局图',
    '潜政发〔2022〕1号',
    '未经审核不得公开',
    '图签',
    '编制单位市发改委',
    '数据截止2026年2月13日',
    'WGS84',
    '公开版',
    '审图号未填',
    '另有37项未定位',
    '地名定位',
  ])
    expect(page?.text).toContain(words);
});

test('a layer that is off is in no legend, and an upright A4 is one page @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap('#layers=towns,water,divisions');
  const sheet = new PrintDriver(atlas.page);
  await sheet.open();
  await sheet.choose('纸张', 'A4');
  await sheet.choose('方向', '纵向');
  await sheet.choose('范围', '全域');
  await sheet.scale('1:200 000');
  const pdf = await sheet.pdf();
  const { pages } = readPrinted(pdf);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.widthMm).toBeCloseTo(210, 0);
  expect(pages[0]?.heightMm).toBeCloseTo(297, 0);
  const [map] = drawingOf(pdf).images;
  if (map === undefined) throw new Error('the sheet has no map');
  const on = new Set(['towns', 'water', 'divisions']);
  const kinds = kindsOf(await sheet.texts('legend'));
  expect(kinds).toEqual(kindsOnSheet(map, (layer) => on.has(layer)));
  expect(kinds.size).toBeGreaterThan(2);
  await expect(sheet.said().filter({ hasText: '潜江市没有画全' })).toBeVisible();
});

test('the picture is the sheet at 300 dots an inch, and says so @desktop', async ({ atlas }) => {
  await atlas.openWithMap();
  const sheet = new PrintDriver(atlas.page);
  await sheet.open();
  await sheet.choose('纸张', 'A4');
  const png = readFileSync(await sheet.png());
  expect(pngSize(png)).toEqual({ width: 3508, height: 2480 });
  const density = png.indexOf('pHYs');
  // Straight after the header: 11 811 pixels a metre.
  expect(density).toBe(PNG_SIZE_AT + 17 + 4);
  expect(png.readUInt32BE(density + 4)).toBe(11_811);
});

test('a scale that is none is told at its field, and the sheet stays @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap();
  const sheet = new PrintDriver(atlas.page);
  await sheet.open();
  await sheet.scale('1:300 000');
  await sheet.scale('自定…');
  await expect(sheet.typedScale).toHaveValue('300000');
  const before = await sheet.sheet.getAttribute('aria-label');
  for (const [text, told] of [
    ['很大', /这不是比例/],
    ['10', /比例太大/],
    ['99999999999', /比例太小/],
    ['', /请填比例的分母/],
  ] as const) {
    await sheet.typedScale.fill(text);
    await expect(sheet.typedScale).toHaveAttribute('aria-invalid', 'true');
    await expect(sheet.said().filter({ hasText: told })).toBeVisible();
    expect(await sheet.sheet.getAttribute('aria-label')).toBe(before);
  }
  await sheet.typedScale.fill('1：1.5万');
  await expect(sheet.sheet).toHaveAttribute('aria-label', /1:15 000$/);
  await expect(sheet.said().filter({ hasText: '比例偏大' })).toBeVisible();
});

test('by keyboard alone: open, set up, close; what was typed is there again @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap();
  const sheet = new PrintDriver(atlas.page);
  await sheet.opener.focus();
  await atlas.press('Enter');
  await expect(sheet.view).toBeVisible();
  const paper = sheet.view.getByRole('radio', { name: 'A3' });
  await paper.focus();
  await atlas.press('ArrowLeft');
  await expect(sheet.view.getByRole('radio', { name: 'A4' })).toBeChecked();
  await sheet.title.focus();
  await sheet.title.fill('重点项目分布图');
  await expect(sheet.sheet).toHaveAttribute('aria-label', /^重点项目分布图，/);
  expect(await sheet.texts('title')).toEqual(['重点项目分布图']);
  await expectNoBarriers(atlas.page);
  await atlas.press('Escape');
  await expect(sheet.view).toBeHidden();
  await expect(sheet.opener).toBeFocused();
  await atlas.press('Enter');
  await expect(sheet.title).toHaveValue('重点项目分布图');
  await expect(sheet.view.getByRole('radio', { name: 'A4' })).toBeChecked();
});

test('the structure diagram is printed as what it is: without a scale and without degrees @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap('#mode=diagram');
  const sheet = new PrintDriver(atlas.page);
  await sheet.open();
  expect(await sheet.texts('title')).toEqual(['潜江市空间结构图']);
  expect(await sheet.texts('scale')).toEqual(['无固定比例', '示意 不作为边界依据 不可量算']);
  expect(await sheet.texts('grid')).toEqual([]);
  expect(await sheet.texts('legend')).toContain('一城：中心城区');
});

test('the dark sheet is printed on paper, and is dark again afterwards @desktop', async ({
  atlas,
}) => {
  await atlas.openWithMap();
  await atlas.page.getByRole('button', { name: '深色图面' }).click();
  const root = atlas.page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  const sheet = new PrintDriver(atlas.page);
  await sheet.open();
  await expect(root).toHaveAttribute('data-theme', 'light');
  await atlas.press('Escape');
  await expect(root).toHaveAttribute('data-theme', 'dark');
});
