import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeatureId } from '../../../src/plan/ids.ts';
import { en } from '../../../src/i18n/en.ts';
import { isOnMap } from '../../../src/plan/queries.ts';
import type { DiagramFeature } from '../../../src/plan/read-diagram.ts';
import type { Plan, PlanFeature } from '../../../src/plan/types.ts';
import { Session } from '../../../src/state/session.svelte.ts';
import { ViewState } from '../../../src/state/view-state.svelte.ts';
import { county, delivered } from '../carto/sheets.ts';
import { CountyPackage } from '../plan/county-package.ts';
import { FakeLink } from './fake-link.ts';
import { viewActions } from './view-actions.ts';

const open = (plan: Plan, hash = ''): Session =>
  new Session(plan, [], new ViewState(plan, new FakeLink(hash)));

const shares = <Item>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.some((item) => b.includes(item));

/** What goes with the things in hand, by going through all features of the plan. */
function relatedByHand({ plan, view }: Session): Set<FeatureId> {
  const { clause, department, selected } = view;
  const chosen = plan.features.filter(({ id }) => selected.includes(id));
  const departmentsOf = ({ clauses }: PlanFeature) =>
    plan.clauses.filter(({ id }) => clauses.includes(id)).flatMap(({ departments }) => departments);
  const goesWith = (feature: PlanFeature): boolean => {
    if (clause !== null) return feature.clauses.includes(clause);
    if (department !== null) return departmentsOf(feature).includes(department);
    return chosen.some((one) => one === feature || shares(one.clauses, feature.clauses));
  };
  const own = plan.features.filter(goesWith).map(({ id }) => id);
  const blocks = plan.features.filter(({ partOf }) => partOf !== undefined && own.includes(partOf));
  return new Set([...own, ...blocks.map(({ id }) => id)].filter((id) => !selected.includes(id)));
}

/** All positions of a geometry, whatever its type. */
function positions(coordinates: unknown): [number, number][] {
  if (!Array.isArray(coordinates)) return [];
  const [x, y] = coordinates as unknown[];
  return typeof x === 'number' && typeof y === 'number'
    ? [[x, y]]
    : coordinates.flatMap((part: unknown) => positions(part));
}

describe.each([
  ['delivered', delivered.plan],
  ['county', county.plan],
])('with the %s plan, whatever is in hand', (_, plan) => {
  const actions = viewActions(plan);
  const anyClause = fc.option(fc.constantFrom(...plan.clauses.map(({ id }) => id)));
  const anyFeature = fc.option(fc.constantFrom(...plan.features.map(({ id }) => id)));

  const afterActions = (check: (session: Session) => void): void => {
    fc.assert(
      fc.property(actions, anyClause, anyFeature, (steps, hoveredClause, hovered) => {
        const session = open(plan);
        for (const { run } of steps) run(session.view);
        session.view.hoveredClause = hoveredClause;
        session.view.hovered = hovered;
        check(session);
      }),
    );
  };

  it('the related features are those that share a clause, and their blocks', () => {
    afterActions((session) => {
      expect(session.related).toEqual(relatedByHand(session));
    });
  });

  it('nothing selected is lit as related', () => {
    afterActions(({ lit, view }) => {
      for (const id of view.selected) expect(lit.has(id)).toBe(false);
    });
  });

  it('what is lit are the related and the features of the clause under the pointer', () => {
    afterActions((session) => {
      const { hoveredClause, selected } = session.view;
      const hovered = plan.features.filter(
        ({ id, clauses }) =>
          hoveredClause !== null && clauses.includes(hoveredClause) && !selected.includes(id),
      );
      expect(session.lit).toEqual(
        new Set([...relatedByHand(session), ...hovered.map(({ id }) => id)]),
      );
    });
  });

  it('the clauses lit are those of the selected, the hovered and the department', () => {
    afterActions(({ litClauses, view }) => {
      const touched = plan.features.filter(
        ({ id }) => view.selected.includes(id) || view.hovered === id,
      );
      const wanted = plan.clauses.filter(
        ({ id, departments }) =>
          touched.some(({ clauses }) => clauses.includes(id)) ||
          (view.department !== null && departments.includes(view.department)),
      );
      expect(litClauses).toEqual(new Set(wanted.map(({ id }) => id)));
    });
  });

  it('something is lit exactly when something in hand is on the map', () => {
    afterActions((session) => {
      const inHand = [...session.view.selected, ...relatedByHand(session)];
      const onMap = plan.features.filter(
        (feature) => inHand.includes(feature.id) && isOnMap(feature, session.view),
      );
      expect(session.isAnythingLit).toBe(onMap.length > 0);
    });
  });

  it('the selected features come in the order of selection', () => {
    afterActions(({ selected, view }) => {
      expect(selected.map(({ id }) => id)).toEqual(view.selected);
    });
  });

  it('the features in view are the placed ones of visible layers and classes whose bounds meet the sheet', () => {
    const side = fc.double({ min: 0, max: 0.6, noNaN: true });
    const corner = fc.tuple(fc.double({ min: -0.1, max: 0.7, noNaN: true }), side);
    fc.assert(
      fc.property(actions, corner, corner, (steps, [dx, width], [dy, height]) => {
        const session = open(plan);
        for (const { run } of steps) run(session.view);
        const [west, south] = [plan.place.bounds[0] + dx, plan.place.bounds[1] + dy];
        const extent = { west, south, east: west + width, north: south + height };
        session.extent = extent;
        const wanted = plan.features.filter((feature) => {
          if (feature.geometry === null || !('coordinates' in feature.geometry)) return false;
          const all = positions(feature.geometry.coordinates);
          const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
          return (
            session.view.visibleLayers.has(feature.layer) &&
            !([...session.view.hiddenClasses] as string[]).includes(feature.position.class) &&
            Math.min(...xs) <= extent.east &&
            Math.max(...xs) >= extent.west &&
            Math.min(...ys) <= extent.north &&
            Math.max(...ys) >= extent.south
          );
        });
        expect(session.inView).toEqual(wanted);
      }),
    );
  });
});

/** The county after the reservoir was given up. */
function droppedReservoir(): { readonly plan: Plan } {
  const changed = new CountyPackage();
  changed.feature('yunxi-reservoir').properties['status'] = 'dropped';
  return changed.plan();
}

describe('a session', () => {
  it('has every placed feature of visible layers in view before the map has drawn', () => {
    const ids = open(county.plan, '#layers=lines,water').inView.map(({ id }) => id);
    expect(ids).toEqual([
      'qinglan-branch',
      'park-road',
      'south-plains',
      'yunxi-reservoir',
      'spare-source',
    ]);
  });

  it('has nothing of a hidden position class in view', () => {
    const { inView } = open(county.plan, '#layers=town,parks,lines,water&pos=schematic');
    expect(inView.length).toBeGreaterThan(0);
    expect(new Set(inView.map(({ position }) => position.class))).toEqual(new Set(['schematic']));
  });

  it('has nothing in view that was dropped', () => {
    const { plan } = droppedReservoir();
    const ids = open(plan, '#layers=water').inView.map(({ id }) => id);
    expect(ids).toEqual(['spare-source']);
  });

  it('lights nothing whose position class is hidden', () => {
    expect(open(county.plan, '#select=tea-town&pos=schematic').isAnythingLit).toBe(false);
  });

  it('lights what goes with a feature that has no place itself', () => {
    const session = open(county.plan, '#select=east-interchange');
    expect(session.related.has('qinglan-branch' as FeatureId)).toBe(true);
    expect(session.isAnythingLit).toBe(true);
  });

  it('lights nothing for a clause that names no feature, though it is in hand', () => {
    const session = open(county.plan, '#clause=4.1');
    expect(session.isFocused).toBe(true);
    expect(session.isAnythingLit).toBe(false);
  });

  it('has nothing in hand at first', () => {
    const session = open(county.plan);
    expect(session.isFocused).toBe(false);
    expect(session.related).toEqual(new Set());
  });

  it('speaks the language of the view', async () => {
    const session = open(county.plan);
    const { t } = session;
    session.view.setLanguage('en');
    expect(session.t).toBe(t);
    await session.fetchEnglish();
    expect(session.t).toBe(en);
  });
});

describe('the structure diagram', () => {
  const sign = (represents: string) => ({ id: 's', represents }) as unknown as DiagramFeature;
  const withSigns = (hash: string, signs: readonly DiagramFeature[] | null): Session => {
    const session = open(county.plan, hash);
    session.diagram = signs;
    return session;
  };

  it('is shown when it is asked for and has signs', () => {
    const signs = [sign('yuntai')];
    expect(withSigns('#mode=diagram', signs).shownDiagram).toBe(signs);
    expect(withSigns('', signs).shownDiagram).toBeNull();
  });

  it.each([[null], [[]]])('is not shown while its signs are %j', (signs) => {
    expect(withSigns('#mode=diagram', signs).shownDiagram).toBeNull();
  });

  it('lights a sign of what is in hand, whether or not that has a place', () => {
    const hash = '#mode=diagram&select=east-interchange';
    expect(withSigns(hash, [sign('east-interchange')]).isAnythingLit).toBe(true);
    expect(withSigns(hash, [sign('tea-town')]).isAnythingLit).toBe(false);
  });
});

describe('themes over the plan', () => {
  const sign: DiagramFeature = {
    id: 'disc',
    role: 'disc',
    geometry: { type: 'Point', coordinates: [112.9, 30.4] },
  };

  it('show the links of the clause in hand, of no other and of none that a feature names', () => {
    const ids = (hash: string) => open(delivered.plan, hash).shownLinks.map(({ id }) => id);
    expect(ids('#clause=3.3.1')).toEqual(['wuhan-transport', 'wuhan-services']);
    expect(ids('#clause=3.9')).toEqual([]);
    expect(ids('#select=yofc-park')).toEqual([]);
    expect(ids('#select=yofc-park&clause=3.3.1')).toHaveLength(2);
  });

  it('show townships only when asked for', () => {
    expect(open(delivered.plan).shownTownships).toEqual([]);
    const session = open(delivered.plan, '#theme=township');
    expect(session.shownTownships).toEqual(session.townships.townships);
    expect(session.shownTownships.length).toBeGreaterThan(0);
  });

  it('show nothing over the structure diagram', () => {
    const session = open(delivered.plan, '#clause=3.3.1&mode=diagram&theme=township');
    expect(session.shownLinks).toHaveLength(2);
    session.diagram = [sign];
    expect(session.shownLinks).toEqual([]);
    expect(session.shownTownships).toEqual([]);
  });
});
