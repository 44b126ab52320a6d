/** A package with a fault opens with the rest and says where the fault is and how to check. */
import {
  serveChangedFeature,
  serveMissing,
  serveReplaced,
  serveText,
} from './helpers/changed-package.ts';
import { LOW_WINDOW, test } from './support/atlas.ts';
import { expect } from './support/test.ts';

test.use({ viewport: LOW_WINDOW });

const TOWNS = 'layers/towns.geojson';
const COMPANIES = 'layers/companies.geojson';

/** The browser itself reports an answer 404 on the console: that one line is provoked here. */
function forgiveMissing(faults: string[], file: string): void {
  expect(faults).toEqual([
    expect.stringMatching(new RegExp(`^console error: .*404.*/data/${file}\\)$`)),
  ]);
  faults.length = 0;
}

test('a layer that is not there is named, and the other layers are shown @desktop', async ({
  atlas,
  page,
  faults,
}) => {
  await serveMissing(page, TOWNS);
  await atlas.open();
  await atlas.notices.openFindings();
  await expect(atlas.notices.findings.filter({ hasText: TOWNS })).toContainText('404');
  await expect(atlas.list.row('光纤小镇')).toHaveCount(0);
  await expect(atlas.list.row('金澳科技')).toBeVisible();
  forgiveMissing(faults, TOWNS);
});

test('a layer that is not JSON is named, and the other layers are shown @desktop', async ({
  atlas,
  page,
}) => {
  await serveText(page, TOWNS, '{"type": "FeatureCollection", "features": [');
  await atlas.open();
  await atlas.notices.openFindings();
  await expect(atlas.notices.findings.filter({ hasText: TOWNS })).toContainText('JSON');
  await expect(atlas.list.row('金澳科技')).toBeVisible();
});

test('the notice says how to check the package @desktop', async ({ atlas, page }) => {
  await serveText(page, TOWNS, 'broken');
  await atlas.open();
  await expect(atlas.notices.lines).toHaveText([/1 处错误.*其余照常显示/]);
  await atlas.notices.openFindings();
  await expect(atlas.notices.how).toBeVisible();
});

const SPOILT: readonly {
  readonly what: string;
  readonly says: string;
  readonly at: string;
  readonly spoil: Parameters<typeof serveChangedFeature>[3];
}[] = [
  {
    what: 'a position with its axes exchanged',
    says: '经纬度颠倒',
    at: 'geometry.coordinates',
    spoil: (feature) => {
      feature.geometry = { ...feature.geometry, coordinates: [30.463, 112.8775] };
    },
  },
  {
    what: 'a position in metres',
    says: '投影坐标',
    at: 'geometry.coordinates',
    spoil: (feature) => {
      feature.geometry = { ...feature.geometry, coordinates: [38394311, 3367186] };
    },
  },
  {
    what: 'a position without a number',
    says: '不是数字的值',
    at: 'features[0]',
    spoil: (feature) => {
      feature.geometry = { ...feature.geometry, coordinates: [null, 30.4] };
    },
  },
  {
    what: 'a clause that the plan does not have',
    says: '9.9.9',
    at: 'properties.clauses[1]',
    spoil: (feature) => {
      feature.properties['clauses'] = ['3.2.2', '9.9.9'];
    },
  },
  {
    what: 'an id used twice',
    says: '重复',
    at: 'features[7].id',
    spoil: (feature, all) => {
      all.push(structuredClone(feature));
    },
  },
];

for (const { what, says, at, spoil } of SPOILT) {
  test(`${what} is reported with its file, feature and path @desktop`, async ({ atlas, page }) => {
    await serveChangedFeature(page, COMPANIES, 'jinao', spoil);
    await atlas.open();
    await atlas.notices.openFindings();
    const finding = atlas.notices.findings.filter({ hasText: says }).first();
    await expect(finding).toContainText(`${COMPANIES} · jinao`);
    await expect(finding).toContainText(at);
    await expect(atlas.list.row('金澳科技')).toHaveCount(1);
    await expect(atlas.list.row('光纤小镇')).toBeVisible();
  });
}

test('a number too large for a number is reported, and the feature listed without a place @desktop', async ({
  atlas,
  page,
}) => {
  await serveReplaced(page, COMPANIES, '112.8775', '1e999');
  await atlas.open();
  await atlas.notices.openFindings();
  await expect(atlas.notices.findings.first()).toContainText('无效数值');
  await atlas.followLink('#select=jinao');
  await expect(atlas.card.position).toContainText('无空间位置');
});

test('markup in a name is shown as text and nothing of it runs @desktop', async ({
  atlas,
  page,
}) => {
  const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  let alerts = 0;
  page.on('dialog', (dialog) => {
    alerts += 1;
    void dialog.dismiss();
  });
  await serveChangedFeature(page, COMPANIES, 'jinao', (feature) => {
    feature.properties['name'] = markup;
    feature.properties['shortName'] = markup;
  });
  await atlas.openWithMap('#map=11.00/30.4630/112.8775&select=jinao');
  await expect(atlas.card.title).toHaveText(markup);
  await expect(atlas.list.row(markup)).toBeVisible();
  await atlas.search.find('img');
  await expect(atlas.search.names('要素').first()).toHaveText(markup);
  expect(await atlas.countOf('img')).toBe(0);
  expect(alerts).toBe(0);
});

test('a plan.json that cannot be read shows a page that says what to do @desktop', async ({
  atlas,
  page,
}) => {
  await serveText(page, 'plan.json', '{"schema": 1,');
  await atlas.page.goto('/');
  await expect(atlas.errorPage).toContainText('plan.json');
  await expect(atlas.errorPage).toContainText('npm run check:data');
});

test('a plan.json without its clauses shows where it fails @desktop', async ({ atlas, page }) => {
  await serveText(page, 'plan.json', JSON.stringify({ schema: 1 }));
  await atlas.page.goto('/');
  await expect(atlas.errorPage).toContainText('plan.json document');
});

test('a missing plan.json shows a page that says what to do @desktop', async ({
  atlas,
  page,
  faults,
}) => {
  await serveMissing(page, 'plan.json');
  await atlas.page.goto('/');
  await expect(atlas.errorPage).toContainText('404');
  await expect(atlas.errorPage).toContainText('npm run check:data');
  forgiveMissing(faults, 'plan\\.json');
});
