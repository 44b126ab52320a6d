import { describe, expect, it } from 'vitest';
import { COMPARE_LIMIT } from '../../../src/plan/investment/compare.ts';
import { InvestmentState } from '../../../src/state/investment-state.svelte.ts';
import { qianjiang } from '../plan/investment/packages.ts';

const open = (): InvestmentState => new InvestmentState(qianjiang.plan, qianjiang.investment);

describe('the form of a need', () => {
  it('asks for what its fields hold, and for nothing while they hold no number above 0', () => {
    const state = open();
    state.fill({ area: ' 200 ' });
    expect(state.need.area).toEqual({ value: 200, unit: '亩' });
    state.fill({ unit: '公顷' });
    expect(state.need.area).toEqual({ value: 200, unit: '公顷' });
    for (const area of ['', '  ', '0', '-3', '很大', 'Infinity']) {
      state.fill({ area });
      expect(state.need.area, area).toBeNull();
    }
    expect(state.isAsked).toBe(false);
    expect(state.found).toBeNull();
  });

  it('measures to the first end until another is chosen', () => {
    const state = open();
    state.fill({ km: '25' });
    expect(state.need.distance).toEqual({ end: 'station', km: 25 });
    state.fill({ end: 'airport' });
    expect(state.need.distance).toEqual({ end: 'airport', km: 25 });
  });

  it('keeps industries one by one, and clearing it keeps only whether unknown ones are listed', () => {
    const state = open();
    state.toggleIndustry('optical');
    state.toggleIndustry('micro');
    state.toggleIndustry('optical');
    expect(state.need.industries).toEqual(['micro']);
    state.ask({ includesUnknown: false });
    state.fill({ area: '5', km: '9' });
    state.clearNeed();
    expect(state.isAsked).toBe(false);
    expect(state.need.includesUnknown).toBe(false);
    expect(state.fields).toMatchObject({ area: '', km: '' });
  });
});

describe('the tray of comparison', () => {
  it('holds four, each once, and takes no fifth', () => {
    const state = open();
    const ids = state.answer.fits.map(({ site }) => site.id).slice(0, 5);
    for (const id of ids) state.toggleCompared(id);
    expect(state.compared).toEqual(ids.slice(0, COMPARE_LIMIT));
    expect(state.isFull).toBe(true);
    state.toggleCompared(ids[1]!);
    expect(state.compared).toEqual([ids[0], ids[2], ids[3]]);
  });
});
