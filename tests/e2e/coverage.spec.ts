import { PLAN_FOLDER, PlanPackage, type Count } from './helpers/plan-package.ts';
import { LOW_WINDOW, test } from './support/atlas.ts';
import { expect } from './support/test.ts';

test.use({ viewport: LOW_WINDOW });

const plan = new PlanPackage(PLAN_FOLDER);
const tasks = plan.tasks();
const STATE_WORDS = {
  full: '全部上图',
  partial: '部分',
  missing: '有事项无位置',
  'non-spatial': '非空间',
} as const;
const fraction = ({ placed, total }: Count): string =>
  total === 0 ? '—' : `${String(placed)}/${String(total)}`;

test('the summary counts tasks and items as the files do @desktop', async ({ atlas }) => {
  await atlas.open();
  const placedTasks = tasks.filter((task) => task.placed > 0).length;
  const items = plan.count(() => true);
  await expect(atlas.coverage.summary).toHaveText(
    `${String(placedTasks)}/${String(tasks.length)} 条有位置 · ${fraction(items)} 项上图`,
  );
});

test('the summary opens the table of what it counts @desktop', async ({ atlas }) => {
  await atlas.open();
  await atlas.coverage.summary.click();
  await atlas.planning.isOpen('覆盖');
});

test('the strip has a cell a task in document order, in the state that the files give @desktop', async ({
  atlas,
}) => {
  await atlas.open();
  const names = await atlas.coverage.cellNames();
  expect(names).toHaveLength(tasks.length);
  for (const [at, task] of tasks.entries()) {
    const end = task.total === 0 ? '' : `，${fraction(task)}`;
    expect.soft(names[at]).toMatch(new RegExp(`：${STATE_WORDS[task.state]}${end}$`));
    expect.soft(names[at]?.startsWith(`${task.ref} `), task.ref).toBe(true);
  }
});

test('the legend of the strip counts each state as the files do @desktop', async ({ atlas }) => {
  await atlas.open();
  await expect(atlas.coverage.legend).toHaveText(
    (['full', 'partial', 'missing', 'non-spatial'] as const).map((state) => {
      const count = tasks.filter((task) => task.state === state).length;
      return `${STATE_WORDS[state]} ${String(count)}`;
    }),
  );
});

test('the tree counts each clause and each section as the files do @desktop', async ({ atlas }) => {
  await atlas.open();
  const shown = await atlas.rail.counts();
  const own = plan.clauses.map((clause): [string, string] => [
    clause.ref,
    fraction(plan.count((item) => item.clauses.includes(clause.id))),
  ]);
  const sections = [...new Set(plan.clauses.map((clause) => clause.sectionRef))].map(
    (ref): [string, string] => {
      const ids = plan.clauses.filter((clause) => clause.sectionRef === ref).map(({ id }) => id);
      return [ref, fraction(plan.count((item) => item.clauses.some((id) => ids.includes(id))))];
    },
  );
  const expected = new Map([...sections, ...own]);
  expect(shown.length).toBeGreaterThan(sections.length);
  for (const [ref, count] of shown) expect.soft(count, ref).toBe(expected.get(ref));
});
