import fc from 'fast-check';
import { DRAWN_CLASSES } from '../../../src/carto/symbols.ts';
import { BASE_KINDS } from '../../../src/carto/basemap/kinds.ts';
import { LIGHTS } from '../../../src/plan/lights/rule.ts';
import type { Plan } from '../../../src/plan/types.ts';
import type { ViewState } from '../../../src/state/view-state.svelte.ts';

/** Something that a person does to the view. */
export interface ViewAction {
  readonly name: string;
  readonly run: (view: ViewState) => void;
}

const camera = fc.record({
  zoom: fc.double({ min: 7, max: 17, noNaN: true }),
  lat: fc.double({ min: 29, max: 35, noNaN: true }),
  lon: fc.double({ min: 104, max: 114, noNaN: true }),
});

/** Any sequence of the actions that change the link. */
export function viewActions(plan: Plan): fc.Arbitrary<readonly ViewAction[]> {
  const act =
    <Value>(verb: string, run: (view: ViewState, value: Value) => void) =>
    (value: Value): ViewAction => ({
      name: `${verb} ${JSON.stringify(value)}`,
      run: (view) => {
        run(view, value);
      },
    });
  const of = <Id>(things: readonly { readonly id: Id }[]): fc.Arbitrary<Id> =>
    fc.constantFrom(...things.map(({ id }) => id));
  const action = fc.oneof(
    of(plan.features).map(act('selectFeature', (view, id) => view.selectFeature(id))),
    of(plan.features).map(act('toggleFeature', (view, id) => view.toggleFeature(id))),
    of(plan.clauses).map(act('selectClause', (view, id) => view.selectClause(id))),
    of(plan.departments).map(act('selectDepartment', (view, id) => view.selectDepartment(id))),
    of(plan.layers).map(act('toggleLayer', (view, id) => view.toggleLayer(id))),
    fc.constantFrom(...DRAWN_CLASSES).map(act('toggleClass', (view, cls) => view.toggleClass(cls))),
    fc.subarray([...LIGHTS]).map(act('hideLights', (view, lights) => view.hideLights(lights))),
    fc
      .constantFrom('zh' as const, 'en' as const)
      .map(act('setLanguage', (view, language) => view.setLanguage(language))),
    fc
      .constantFrom('boundary' as const, 'diagram' as const)
      .map(act('setMode', (view, mode) => view.setMode(mode))),
    fc
      .constantFrom('township' as const, 'lights' as const, null)
      .map(act('setTheme', (view, theme) => view.setTheme(theme))),
    fc
      .subarray(
        plan.features.map(({ id }) => id),
        { maxLength: 4 },
      )
      .map(act('selectFeatures', (view, ids) => view.selectFeatures(ids))),
    fc.constantFrom(...BASE_KINDS).map(act('setBase', (view, base) => view.setBase(base))),
    camera.map(act('setCamera', (view, value) => view.setCamera(value))),
    fc.constant(null).map(act('stepBack', (view) => view.stepBack())),
    fc.constant(null).map(act('clear', (view) => view.clear())),
  );
  return fc.array(action, { maxLength: 12 });
}
