/** Every link of the plan, both ways, over all of the data: what the page says against what the files say. */
import { PLAN_FOLDER, PlanPackage } from './helpers/plan-package.ts';
import { test } from './support/atlas.ts';
import { expect } from './support/test.ts';

const plan = new PlanPackage(PLAN_FOLDER);
const POSITION_WORDS: Readonly<Record<string, string>> = {
  surveyed: '测绘成果',
  digitised: '图上数字化',
  gazetteer: '地名定位',
  schematic: '示意',
  none: '无空间位置',
};
const linkTo = (clauses: readonly { readonly id: string }[]): string[] =>
  clauses.map(({ id }) => `#clause=${id}`);

test('every feature says its clauses, departments and how well its place is known @desktop', async ({
  atlas,
}) => {
  await atlas.open();
  for (const item of plan.items) {
    const clauses = plan.clausesBehind(item);
    await atlas.followLink(`#select=${item.id}`);
    await expect(atlas.card.title).toHaveText(item.name);
    const card = await atlas.card.read();
    expect
      .soft(
        { position: card.position, clauses: card.clauseLinks, departments: card.departments },
        item.id,
      )
      .toEqual({
        position: POSITION_WORDS[item.positionClass],
        clauses: linkTo(clauses),
        departments: plan.departmentNames(clauses),
      });
  }
});

test('every feature lights what shares a clause with it, and only that @desktop', async ({
  atlas,
}) => {
  await atlas.open();
  for (const item of plan.items) {
    await atlas.followLink(`#select=${item.id}`);
    await expect(atlas.card.title).toHaveText(item.name);
    expect.soft(await atlas.list.selected(), item.id).toEqual([item.id]);
    expect.soft(await atlas.list.lit(), item.id).toEqual(plan.litBeside(item));
  }
});

test('every clause lists its items, placed or not, its departments and targets @desktop', async ({
  atlas,
}) => {
  await atlas.open();
  for (const clause of plan.clauses) {
    const items = plan.itemsOf(clause.id);
    const names = (isPlaced: boolean): string[] =>
      items.filter((item) => item.isPlaced === isPlaced).map((item) => item.name);
    await atlas.followLink(`#clause=${clause.id}`);
    await expect(atlas.card.title).toHaveText(clause.title);
    const { ref, departments, targets, placed, unplaced } = await atlas.card.read();
    expect.soft({ ref, departments, targets, placed, unplaced }, clause.id).toEqual({
      ref: clause.ref,
      departments: plan.departmentNames([clause]),
      targets: plan.targets.filter((target) => target.clause === clause.id).map(({ id }) => id),
      placed: names(true),
      unplaced: names(false),
    });
  }
});

test('every clause lights all of its items, and only those @desktop', async ({ atlas }) => {
  await atlas.open();
  for (const clause of plan.clauses) {
    await atlas.followLink(`#clause=${clause.id}`);
    await expect(atlas.card.title).toHaveText(clause.title);
    expect
      .soft(await atlas.list.lit(), clause.id)
      .toEqual(plan.withBlocks(plan.itemsOf(clause.id)));
  }
});

test('every department lists its clauses and their items @desktop', async ({ atlas }) => {
  await atlas.open();
  for (const department of plan.departments) {
    const clauses = plan.clausesOf(department.id);
    const items = plan.items.filter((item) =>
      clauses.some((clause) => item.clauses.includes(clause.id)),
    );
    await atlas.followLink(`#dept=${department.id}`);
    await expect(atlas.card.title).toHaveText(department.name);
    const { clauseLinks, placed, unplaced } = await atlas.card.read();
    expect.soft({ clauseLinks, items: [...placed, ...unplaced].sort() }, department.id).toEqual({
      clauseLinks: linkTo(clauses),
      items: items.map((item) => item.name).sort(),
    });
  }
});

test('a clause chip leads from the feature to its clause, and an item back @desktop', async ({
  atlas,
}) => {
  await atlas.open('#select=yunlianghu');
  await atlas.card.chip('三(一)三').click();
  await expect(atlas.card.title).toHaveText('特色小镇和美丽乡村');
  await atlas.card.item('虾谷小镇').click();
  await expect(atlas.card.title).toHaveText('虾谷小镇');
});

test('the list holds every feature of the plan once @desktop', async ({ atlas }) => {
  await atlas.open();
  const names = await atlas.list.names();
  expect([...names].sort()).toEqual(plan.items.map((item) => item.name).sort());
});
