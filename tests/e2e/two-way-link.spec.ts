/** Every link of the plan, both ways, over all of the data: what the page says against what the files say. */
import { PLAN_FOLDER, PlanPackage } from './helpers/plan-package.ts';
import { LOW_WINDOW, test } from './support/atlas.ts';
import { expect } from './support/test.ts';

test.use({ viewport: LOW_WINDOW });

const plan = new PlanPackage(PLAN_FOLDER);
const POSITION_WORDS: Readonly<Record<string, string>> = {
  surveyed: '测绘成果',
  digitised: '图上数字化',
  gazetteer: '地名定位',
  schematic: '示意',
  none: '无空间位置',
};
/** A walk over all of the data looks at card and list: an empty map that stays where it is draws faster. */
const still = (link: string): string => `#map=7/30.4/112.8&layers=&${link}`;

const linkTo = (clauses: readonly { readonly id: string }[]): string[] =>
  clauses.map(({ id }) => `#clause=${id}`);

test.describe('over all of the data', () => {
  test.beforeEach(async ({ atlas }) => {
    await atlas.open(still('select=jinao'));
    await expect(atlas.card.title).toHaveText('金澳科技');
    await atlas.list.isShown();
  });

  test('every feature says its clauses, departments and how well its place is known @desktop', async ({
    atlas,
  }) => {
    for (const item of plan.items) {
      const clauses = plan.clausesBehind(item);
      const { title, position, clauseLinks, departments } = await atlas.visit(
        still(`select=${item.id}`),
      );
      expect.soft({ title, position, clauseLinks, departments }, item.id).toEqual({
        title: item.name,
        position: POSITION_WORDS[item.positionClass],
        clauseLinks: linkTo(clauses),
        departments: plan.departmentNames(clauses),
      });
    }
  });

  test('every feature lights what shares a clause with it, and only that @desktop', async ({
    atlas,
  }) => {
    for (const item of plan.items) {
      const { selected, lit } = await atlas.visit(still(`select=${item.id}`));
      expect.soft({ selected, lit }, item.id).toEqual({
        selected: [item.id],
        lit: plan.litBeside(item),
      });
    }
  });

  test('every clause lists its items, placed or not, its departments and targets @desktop', async ({
    atlas,
  }) => {
    for (const clause of plan.clauses) {
      const items = plan.itemsOf(clause.id);
      const names = (isPlaced: boolean): string[] =>
        items.filter((item) => item.isPlaced === isPlaced).map((item) => item.name);
      const { title, ref, departments, targets, placed, unplaced } = await atlas.visit(
        still(`clause=${clause.id}`),
      );
      expect.soft({ title, ref, departments, targets, placed, unplaced }, clause.id).toEqual({
        title: clause.title,
        ref: clause.ref,
        departments: plan.departmentNames([clause]),
        targets: plan.targets.filter((target) => target.clause === clause.id).map(({ id }) => id),
        placed: names(true),
        unplaced: names(false),
      });
    }
  });

  test('every clause lights all of its items, and only those @desktop', async ({ atlas }) => {
    for (const clause of plan.clauses) {
      const { lit } = await atlas.visit(still(`clause=${clause.id}`));
      expect.soft(lit, clause.id).toEqual(plan.withBlocks(plan.itemsOf(clause.id)));
    }
  });

  test('every department lists its clauses and their items @desktop', async ({ atlas }) => {
    for (const department of plan.departments) {
      const clauses = plan.clausesOf(department.id);
      const items = plan.items.filter((item) =>
        clauses.some((clause) => item.clauses.includes(clause.id)),
      );
      const { title, clauseLinks, placed, unplaced } = await atlas.visit(
        still(`dept=${department.id}`),
      );
      const listed = [...placed, ...unplaced].sort();
      expect.soft({ title, clauseLinks, listed }, department.id).toEqual({
        title: department.name,
        clauseLinks: linkTo(clauses),
        listed: items.map((item) => item.name).sort(),
      });
    }
  });
});

test('a chip leads from a feature to its clause, and an item of the clause back @desktop', async ({
  atlas,
}) => {
  await atlas.open('#select=yunlianghu');
  await atlas.card.chip('三(一)三').click();
  await expect(atlas.card.title).toHaveText('特色小镇和美丽乡村');
  await atlas.card.item('虾谷小镇').click();
  await expect(atlas.card.title).toHaveText('虾谷小镇');
});

test('a department on a card leads to its own card @desktop', async ({ atlas }) => {
  await atlas.open('#select=yunlianghu');
  await atlas.card.department('市住建局').click();
  await expect(atlas.card.title).toHaveText('市住建局');
});

test('the list holds every feature of the plan once @desktop', async ({ atlas }) => {
  await atlas.open();
  const names = await atlas.list.names();
  expect([...names].sort()).toEqual(plan.items.map((item) => item.name).sort());
});
