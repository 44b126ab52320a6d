import { describe, expect, it } from 'vitest';
import type { OwnReport } from '../../../src/plan/lights/plan-lights.ts';
import type { LightRule } from '../../../src/plan/lights/rule.ts';
import type { ProgressReport } from '../../../src/notes/types.ts';
import { LightState } from '../../../src/state/light-state.svelte.ts';
import { Session } from '../../../src/state/session.svelte.ts';
import { ViewState } from '../../../src/state/view-state.svelte.ts';
import { county } from '../carto/sheets.ts';
import { FakeLink } from './fake-link.ts';

const { plan } = county;
const shipped = plan.lightRule!;
const KEY = `light-rule:${plan.document.documentNumber}`;
const STRICT: LightRule = { ...shipped, behindPoints: { yellow: 1, red: 5 } };

function fakePort(kept: Record<string, string> = {}, isFull = false) {
  return {
    kept,
    get: (key: string) => kept[key] ?? null,
    set: (key: string, value: string) => {
      if (!isFull) kept[key] = value;
    },
  };
}

function open(port = fakePort(), hash = '', rule = shipped, reports: readonly OwnReport[] = []) {
  const view = new ViewState(plan, new FakeLink(hash));
  const session = new Session(plan, [], view);
  const lights = new LightState(plan, rule, view, port, () => reports);
  session.lights = lights;
  return { session, lights, port, view };
}

const of = (lights: LightState, id: string) => lights.lightOfFeature.get(id as never);

describe('the rule of the lights', () => {
  it('is the shipped one until the person changes it', () => {
    const { lights } = open();
    expect([lights.rule, lights.isEdited]).toEqual([shipped, false]);
    expect(of(lights, 'park-road')).toBe('yellow');
  });

  it('that a person made is used at once, kept, and said to be theirs', () => {
    const { lights, port } = open();
    lights.setRule(STRICT);
    expect([of(lights, 'park-road'), lights.isEdited, lights.trouble]).toEqual(['red', true, null]);
    expect(of(open(port).lights, 'park-road')).toBe('red');
  });

  it('can be put back, and the person’s own taken up again', () => {
    const { lights, port } = open();
    lights.setRule(STRICT);
    lights.resetRule();
    expect([lights.rule, lights.isEdited]).toEqual([shipped, false]);
    const again = open(port).lights;
    expect([again.rule, again.laidAside]).toEqual([shipped, STRICT]);
  });

  it('that was shipped anew is named beside the person’s own', () => {
    const { lights, port } = open();
    lights.setRule(STRICT);
    expect(lights.isOutdated).toBe(false);
    const next = open(port, '', { ...shipped, staleAfterDays: 31 }).lights;
    expect([next.rule, next.isOutdated]).toEqual([STRICT, true]);
  });

  it('of another plan on the same host is not touched', () => {
    const { lights, port } = open(fakePort({ 'light-rule:别的文件': 'x' }));
    lights.setRule(STRICT);
    expect(port.kept['light-rule:别的文件']).toBe('x');
  });

  it('that cannot be read is not lost when another is saved', () => {
    const { lights, port } = open(fakePort({ [KEY]: '{"version":9}' }));
    expect([lights.rule, lights.trouble]).toEqual([shipped, 'unreadable']);
    expect(port.kept[KEY]).toBe('{"version":9}');
    lights.setRule(STRICT);
    expect(port.kept[`${KEY}:unread`]).toBe('{"version":9}');
    expect(lights.trouble).toBeNull();
  });

  it('that the browser does not keep is used, and said not to last', () => {
    const { lights } = open(fakePort({}, true));
    lights.setRule(STRICT);
    expect([of(lights, 'park-road'), lights.trouble]).toEqual(['red', 'not-kept']);
  });
});

describe('reports of the person', () => {
  /** A progress note with its author, as it is: lights take it without a translation. */
  const report: OwnReport & ProgressReport = {
    author: '张三',
    on: { kind: 'feature', id: 'tea-town' as never },
    date: '2031-07-10',
    status: null,
    percent: 70,
    planPercent: 70,
    source: '',
  };

  it('light what no public record does, and move the data date', () => {
    const { lights } = open(fakePort(), '', shipped, [report]);
    expect([of(lights, 'tea-town'), lights.lights.dataDate]).toEqual(['green', '2031-07-10']);
    expect(lights.lights.features.get('tea-town' as never)?.used?.record.by).toEqual({
      kind: 'own',
      author: '张三',
    });
  });

  it('about a clause light the clause', () => {
    const on = { kind: 'clause' as const, id: '4.1' as never };
    const { lights } = open(fakePort(), '', shipped, [{ ...report, on, percent: 10 }]);
    expect(lights.lights.clauses.get('4.1' as never)?.light).toBe('red');
    expect(lights.isClauseJudged('4.1' as never)).toBe(true);
    expect(open().lights.isClauseJudged('4.1' as never)).toBe(false);
  });
});

describe('the map of lights', () => {
  it('has the light of each item while the theme is on', () => {
    expect(open().session.shownLights).toBeNull();
    const { session } = open(fakePort(), '#theme=lights');
    expect(session.shownLights?.get('park-road' as never)).toBe('yellow');
    expect(session.shownLights?.has('yunxi' as never)).toBe(false);
  });

  it('leaves out what a hidden light shows, and nothing without a light', () => {
    const { session, view } = open(fakePort(), '#theme=lights&light=yellow');
    const ids = session.inView.map(({ id }) => id);
    expect(ids).toContain('park-road');
    expect(ids).toContain('yunxi');
    expect(ids).not.toContain('qinglan-branch');
    expect(ids).not.toContain('tea-town');
    view.hideLights(['red', 'green']);
    expect(view.hash).toBe('#theme=lights&light=yellow,none');
    expect(session.inView.map(({ id }) => id)).toContain('tea-town');
    view.hideLights([]);
    expect(view.hash).toBe('#theme=lights');
  });

  it('hides nothing while the theme is off', () => {
    const { session } = open(fakePort(), '#light=red');
    expect(session.inView.map(({ id }) => id)).toContain('park-road');
  });
});
