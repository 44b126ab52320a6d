import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameCamera } from '../../../src/map/plan-map-view.ts';
import { ViewState } from '../../../src/state/view-state.svelte.ts';
import { county, delivered } from '../carto/sheets.ts';
import { FakeLink } from './fake-link.ts';
import { viewActions } from './view-actions.ts';

/** What a link says of a view, but for the camera, which it rounds. */
const shownBy = (view: ViewState) => ({
  selected: view.selected,
  clause: view.clause,
  department: view.department,
  layers: view.layers === null ? null : [...view.layers],
  visible: [...view.visibleLayers],
  language: view.language,
  mode: view.mode,
  base: view.base,
});

describe.each([
  ['delivered', delivered.plan],
  ['county', county.plan],
])('whatever a person did with the %s plan', (_, plan) => {
  const actions = viewActions(plan);

  it('the link shows another person the same view, and says it in the same words', () => {
    fc.assert(
      fc.property(actions, (steps) => {
        const view = new ViewState(plan, new FakeLink());
        for (const { run } of steps) run(view);
        const other = new ViewState(plan, new FakeLink(view.hash));
        expect(shownBy(other)).toEqual(shownBy(view));
        expect(other.notices).toEqual([]);
        expect(other.hash).toBe(view.hash);
        if (view.camera === null || other.camera === null) expect(other.camera).toBe(view.camera);
        else expect(isSameCamera(view.camera, other.camera)).toBe(true);
      }),
    );
  });

  it('the address bar says what is seen', () => {
    fc.assert(
      fc.property(actions, (steps) => {
        const link = new FakeLink();
        const view = new ViewState(plan, link);
        for (const { run } of steps) {
          run(view);
          expect(link.read()).toBe(view.hash);
        }
      }),
    );
  });

  it('each step back shows the view of that entry', () => {
    fc.assert(
      fc.property(actions, (steps) => {
        const link = new FakeLink();
        const view = new ViewState(plan, link);
        view.listen();
        for (const { run } of steps) run(view);
        for (const entry of [...link.entries].reverse().slice(1)) {
          link.go(-1);
          expect(view.hash).toBe(entry);
        }
      }),
    );
  });

  it('a clause or department stays in hand only while it is about the one feature selected', () => {
    fc.assert(
      fc.property(actions, fc.constantFrom(...plan.features), (steps, { id, clauses }) => {
        const view = new ViewState(plan, new FakeLink());
        for (const { run } of steps) run(view);
        view.selectFeature(id);
        if (view.clause !== null) expect(clauses).toContain(view.clause);
        const departments = plan.clauses
          .filter((clause) => clauses.includes(clause.id))
          .flatMap((clause) => clause.departments);
        if (view.department !== null) expect(departments).toContain(view.department);
      }),
    );
  });
});
