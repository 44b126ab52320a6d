import { describe, expect, it } from 'vitest';
import type { ClauseId, DepartmentId, FeatureId, LayerId } from '../../../src/plan/ids.ts';
import { ViewState } from '../../../src/state/view-state.svelte.ts';
import { county } from '../carto/sheets.ts';
import { FakeLink } from './fake-link.ts';

const { plan } = county;
const feature = (id: string) => id as FeatureId;
const clause = (id: string) => id as ClauseId;
const department = (id: string) => id as DepartmentId;
const layer = (id: string) => id as LayerId;

function open(hash = '') {
  const link = new FakeLink(hash);
  const view = new ViewState(plan, link);
  const stop = view.listen();
  return { link, view, stop };
}

describe('a lens', () => {
  it('is in the link once chosen, and keeps what is in hand', () => {
    const { view, link } = open('#select=tea-town');
    expect(view.lens).toBe('planning');
    view.setLens('overview');
    expect(link.entries.at(-1)).toBe('#lens=overview&select=tea-town');
    expect(view.selected).toEqual(['tea-town']);
    view.setLens('overview');
    expect(link.entries).toHaveLength(2);
  });

  it('brings its layers with it until somebody chooses others', () => {
    const { view } = open('#lens=investment');
    expect([...view.visibleLayers]).toEqual(['parks']);
    view.setLens('planning');
    expect(view.visibleLayers.size).toBeGreaterThan(1);
    view.toggleLayer(layer('water'));
    const chosen = [...view.visibleLayers];
    view.setLens('investment');
    expect([...view.visibleLayers]).toEqual(chosen);
  });
});

describe('selecting', () => {
  it('a feature makes an entry in the history', () => {
    const { link, view } = open();
    view.selectFeature(feature('tea-town'));
    view.selectFeature(feature('songtao-park'));
    expect(link.entries).toEqual(['', '#select=tea-town', '#select=songtao-park']);
  });

  it('a clause or a department lets go of everything else', () => {
    const { view } = open('#select=tea-town&clause=3.2');
    view.selectDepartment(department('zrj'));
    expect(view.hash).toBe('#dept=zrj');
    view.selectClause(clause('3.3'));
    expect(view.hash).toBe('#clause=3.3');
  });

  it('a feature keeps the clause that names it', () => {
    const { view } = open('#clause=3.1.2');
    view.selectFeature(feature('park-road'));
    expect(view.hash).toBe('#select=park-road&clause=3.1.2');
  });

  it('a feature drops a clause that does not name it', () => {
    const { view } = open('#clause=3.1.2');
    view.selectFeature(feature('tea-town'));
    expect(view.hash).toBe('#select=tea-town');
  });

  it('a feature keeps the department of one of its clauses, and no other', () => {
    const { view } = open('#dept=nyj');
    view.selectFeature(feature('tea-town'));
    expect(view.department).toBe('nyj');
    view.selectFeature(feature('songtao-park'));
    expect(view.department).toBeNull();
  });

  it('several features together lets go of clause and department, in one entry', () => {
    const { link, view } = open('#clause=3.2');
    view.selectFeatures([feature('tea-town'), feature('yuntai'), feature('tea-town')]);
    expect(link.entries).toEqual(['#clause=3.2', '#select=tea-town,yuntai']);
    expect(view.fitRequest).toEqual({ features: ['tea-town', 'yuntai'], force: false });
  });

  it('several features leaves out what the plan does not have, and nothing when that is all', () => {
    const { link, view } = open('#clause=3.2');
    view.selectFeatures([feature('atlantis')]);
    expect(link.entries).toEqual(['#clause=3.2']);
    view.selectFeatures([feature('atlantis'), feature('yuntai')]);
    expect(view.selected).toEqual(['yuntai']);
  });

  it('with Shift adds a feature and takes it out again', () => {
    const { view } = open('#select=tea-town');
    view.toggleFeature(feature('yuntai'));
    expect(view.selected).toEqual(['tea-town', 'yuntai']);
    view.toggleFeature(feature('tea-town'));
    expect(view.selected).toEqual(['yuntai']);
  });

  it('what the plan does not have does nothing', () => {
    const { link, view } = open('#select=tea-town');
    view.selectFeature(feature('nobody'));
    view.toggleFeature(feature('nobody'));
    view.selectClause(clause('9.9'));
    view.selectDepartment(department('nobody'));
    expect(link.entries).toEqual(['#select=tea-town']);
    expect(view.selected).toEqual(['tea-town']);
  });
});

describe('the map', () => {
  const camera = { zoom: 10, lat: 34.1, lon: 105.2 };

  it('replaces the present entry when it moves', () => {
    const { link, view } = open();
    view.selectFeature(feature('tea-town'));
    view.setCamera(camera);
    view.setCamera({ ...camera, zoom: 11 });
    expect(link.entries).toEqual(['', '#map=11.00/34.10000/105.20000&select=tea-town']);
  });

  it('is asked to show what was selected, without moving when it does already', () => {
    const { view } = open();
    view.selectFeature(feature('tea-town'));
    expect(view.fitRequest).toEqual({ features: ['tea-town'], force: false });
  });

  it('is asked to show the features of a department', () => {
    const { view } = open();
    view.selectDepartment(department('nyj'));
    expect(new Set(view.fitRequest?.features)).toEqual(
      new Set(['lanshan-tea', 'tea-town', 'yunxi-reservoir', 'spare-source']),
    );
  });

  it('is not asked to move for a clause without features', () => {
    const { view } = open('#map=10/34.1/105.2');
    view.selectClause(clause('4.1'));
    expect(view.fitRequest).toBeNull();
  });

  it('is asked anew when the same button is pressed again', () => {
    const { view } = open();
    view.fit('home');
    const first = view.fitRequest;
    view.fit('home');
    expect(view.fitRequest).toEqual({ features: 'home', force: true });
    expect(view.fitRequest).not.toBe(first);
  });

  it.each([
    ['', 'home'],
    ['#select=tea-town', ['tea-town']],
    ['#clause=3.2', ['tea-town', 'lanshan-tea']],
  ])('opened with the link %j shows what the link is about', (hash, features) => {
    expect(open(hash).view.fitRequest).toEqual({ features, force: true });
  });

  it('opened with a camera stays there', () => {
    const { view } = open('#map=10/34.1/105.2&select=tea-town');
    expect(view.fitRequest).toBeNull();
    expect(view.camera).toEqual(camera);
  });
});

describe('going back', () => {
  it('restores what was selected, and forward too', () => {
    const { link, view } = open();
    view.selectClause(clause('3.2'));
    view.selectFeature(feature('tea-town'));
    link.go(-1);
    expect([view.clause, view.selected]).toEqual(['3.2', []]);
    link.go(-1);
    expect(view.clause).toBeNull();
    link.go(2);
    expect([view.clause, view.selected]).toEqual(['3.2', ['tea-town']]);
  });

  it('restores the place of the map', () => {
    const { link, view } = open('#map=10/34.1/105.2');
    view.selectFeature(feature('tea-town'));
    view.setCamera({ zoom: 12, lat: 34.2, lon: 105.1 });
    link.go(-1);
    expect(view.camera).toEqual({ zoom: 10, lat: 34.1, lon: 105.2 });
  });

  it('writes nothing: what lies ahead can still be reached', () => {
    const { link, view } = open();
    view.selectFeature(feature('tea-town'));
    const before = [...link.entries];
    link.go(-1);
    expect(link.entries).toEqual(before);
  });

  it('is no longer followed after the end', () => {
    const { link, view, stop } = open();
    view.selectFeature(feature('tea-town'));
    stop();
    link.go(-1);
    expect(view.selected).toEqual(['tea-town']);
  });
});

describe('a link', () => {
  it('typed by the person is followed', () => {
    const { link, view } = open();
    link.typed('#dept=fgj');
    expect(view.department).toBe('fgj');
  });

  it.each([
    ['#select=nobody', 'select', 'nobody'],
    ['#clause=9.9', 'clause', '9.9'],
    ['#dept=nobody', 'dept', 'nobody'],
    ['#layers=nothing,parks', 'layers', 'nothing'],
  ])('%s to what the plan does not have says so', (hash, key, value) => {
    expect(open(hash).view.notices).toEqual([{ key, value, reason: 'unknown-id' }]);
  });

  it('keeps the known ones among unknown ids', () => {
    const { view } = open('#select=nobody,tea-town');
    expect(view.selected).toEqual(['tea-town']);
  });

  it('with a broken value says so', () => {
    expect(open('#map=here').view.notices).toEqual([
      { key: 'map', value: 'here', reason: 'invalid' },
    ]);
  });

  it('has its notices until they are dismissed', () => {
    const { view } = open('#select=nobody');
    view.dismissNotices();
    expect(view.notices).toEqual([]);
  });

  it('keeps what this page has no use for, keys of its own future and of others', () => {
    const { view } = open('#tour=city&lens=overview&utm=1');
    view.selectFeature(feature('tea-town'));
    expect(view.hash).toBe('#lens=overview&select=tea-town&tour=city&utm=1');
  });

  it('for sharing is the address with the present view', () => {
    const { view } = open();
    view.selectFeature(feature('tea-town'));
    expect(view.href).toBe('https://plan.test/#select=tea-town');
  });
});

describe('Esc', () => {
  it('steps from the feature to its clause, then to nothing', () => {
    const { view } = open('#select=tea-town&clause=3.2');
    view.stepBack();
    expect(view.hash).toBe('#clause=3.2');
    view.stepBack();
    expect(view.hash).toBe('');
  });

  it('makes entries, so that back undoes it', () => {
    const { link, view } = open('#select=tea-town&clause=3.2');
    view.stepBack();
    link.go(-1);
    expect(view.selected).toEqual(['tea-town']);
  });

  it('with nothing in hand does nothing', () => {
    const { link, view } = open();
    view.stepBack();
    expect(link.entries).toEqual(['']);
  });

  it('is not needed to close the card: that lets go of all at once', () => {
    const { view } = open('#select=tea-town&clause=3.2');
    view.clear();
    expect(view.hash).toBe('');
  });
});

describe('the layers', () => {
  it("are the package's own choice until the person changes one", () => {
    const { view } = open();
    expect(view.layers).toBeNull();
    expect([...view.visibleLayers]).toEqual(['town', 'parks', 'lines']);
  });

  it('are named in the link once they are the own choice of the person', () => {
    const { link, view } = open();
    view.toggleLayer(layer('water'));
    expect(link.entries).toEqual(['#layers=town,parks,lines,water']);
    view.toggleLayer(layer('town'));
    expect(link.entries).toEqual(['#layers=parks,lines,water']);
  });

  it('stay an own choice when they happen to be the default again', () => {
    const { view } = open();
    view.toggleLayer(layer('water'));
    view.toggleLayer(layer('water'));
    expect(view.hash).toBe('#layers=town,parks,lines');
  });

  it('can all be off', () => {
    const { view } = open('#layers=');
    expect([...view.visibleLayers]).toEqual([]);
    expect(view.hash).toBe('#layers=');
  });
});

describe('the language', () => {
  it('stands in the link when it is not Chinese', () => {
    const { link, view } = open();
    view.setLanguage('en');
    expect(link.entries).toEqual(['#lang=en']);
    view.setLanguage('zh');
    expect(link.entries).toEqual(['']);
  });

  it('is taken from the link', () => {
    expect(open('#lang=en').view.language).toBe('en');
  });
});

describe('the structure diagram', () => {
  it('is a choice with an entry of its own, which keeps what is selected', () => {
    const { link, view } = open('#select=tea-town');
    view.setMode('diagram');
    expect(link.entries).toEqual(['#select=tea-town', '#select=tea-town&mode=diagram']);
    link.go(-1);
    expect(view.mode).toBe('boundary');
  });

  it('is shown as a whole', () => {
    const { view } = open('#map=10/34.1/105.2');
    view.setMode('diagram');
    expect(view.fitRequest).toEqual({ features: 'home', force: true });
  });

  it('is opened by its link', () => {
    expect(open('#mode=diagram').view.mode).toBe('diagram');
  });
});

describe('the position classes', () => {
  it('are all visible in a link that says nothing of them', () => {
    expect(open().view.hiddenClasses.size).toBe(0);
  });

  it('that are hidden leave the link, which lists the visible ones, and make no entry', () => {
    const { link, view } = open();
    view.toggleClass('gazetteer');
    view.toggleClass('surveyed');
    expect(link.entries).toEqual(['#pos=digitised,schematic']);
  });

  it('that are all back leave no trace in the link', () => {
    const { view } = open('#pos=surveyed,digitised,schematic');
    view.toggleClass('gazetteer');
    expect(view.hash).toBe('');
  });

  it('come from the link, none at all included', () => {
    expect([...open('#pos=schematic').view.hiddenClasses]).toEqual([
      'surveyed',
      'digitised',
      'gazetteer',
    ]);
    expect(open('#pos=').view.hiddenClasses.size).toBe(4);
  });

  it('are a notice when the link has one that does not exist, and all visible', () => {
    const { view } = open('#pos=exact');
    expect(view.notices).toEqual([{ key: 'pos', value: 'exact', reason: 'invalid' }]);
    expect(view.hiddenClasses.size).toBe(0);
  });
});

describe('a thematic map', () => {
  it('is an entry in the history, and back takes it off again', () => {
    const { link, view, stop } = open('#clause=3.2');
    view.setTheme('township');
    expect(link.entries).toEqual(['#clause=3.2', '#clause=3.2&theme=township']);
    view.setTheme('township');
    expect(link.entries).toHaveLength(2);
    link.go(-1);
    expect(view.theme).toBeNull();
    expect(view.clause).toBe('3.2');
    stop();
  });

  it('comes with a link, and a wrong one is told', () => {
    expect(open('#theme=township').view.theme).toBe('township');
    const { view } = open('#theme=density');
    expect(view.theme).toBeNull();
    expect(view.notices).toEqual([{ key: 'theme', value: 'density', reason: 'invalid' }]);
  });
});
