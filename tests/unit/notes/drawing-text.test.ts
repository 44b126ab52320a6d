import { describe, expect, it } from 'vitest';
import { drawingEn } from '../../../src/i18n/drawing-en.ts';
import { drawingZh } from '../../../src/i18n/drawing-zh.ts';
import { eventText, faultText, lengthText, measureLines } from '../../../src/notes/drawing-text.ts';

const area = (areaM2: number, radiusM: number | null = null) =>
  measureLines(drawingZh, { of: 'area', areaM2, perimeterM: 32_210, radiusM });

describe('a measure in words', () => {
  it('has 公顷 with one decimal, whole 亩 and 平方公里 with two', () => {
    expect(area(55_600_000)).toEqual([
      '图上量算 约 5560.0 公顷',
      '83400 亩 · 55.60 平方公里',
      '周长 32.21 公里',
    ]);
  });

  it('of a circle has its radius', () => {
    expect(area(3_136_548, 1000).at(-1)).toBe('半径 1.00 公里');
  });

  it('is in square metres where hectares would say nothing', () => {
    expect(area(312.4)[0]).toBe('图上量算 约 312 平方米');
    expect(area(2.34)[0]).toBe('图上量算 约 2.3 平方米');
  });

  it.each([
    [3.21, '3.2 米'],
    [950.4, '950 米'],
    [1234.5, '1.23 公里'],
  ])('of %f m is %s', (metres, text) => {
    expect(lengthText(drawingZh, metres)).toBe(text);
  });

  it('of a line names its last piece, but not twice', () => {
    const line = (lastM: number) => measureLines(drawingZh, { of: 'length', lengthM: 1500, lastM });
    expect(line(500)).toEqual(['图上量算 长 1.50 公里', '末段 500 米']);
    expect(line(1500)).toEqual(['图上量算 长 1.50 公里']);
  });

  it('of a place is where it is', () => {
    expect(measureLines(drawingZh, { of: 'place', at: [112.9, 30.42] })).toEqual([
      '112.9000°E 30.4200°N',
    ]);
  });
});

describe('what is wrong with a drawing', () => {
  it('says what to do, and where edges cross', () => {
    const at = [112.5, 30.5] as const;
    expect(faultText(drawingZh, 'polygon', { code: 'self-crossing', at })).toMatch(
      /112\.5000°E 30\.5000°N 附近相交。请移动角点/u,
    );
    expect(faultText(drawingZh, 'polygon', { code: 'too-few', needed: 3, present: 2 })).toMatch(
      /至少要三个不同的角点，现在有 2 个。请继续/u,
    );
    expect(faultText(drawingZh, 'circle', { code: 'too-few', needed: 2, present: 1 })).toMatch(
      /缺半径。请/u,
    );
  });
});

describe('what is said to a screen reader', () => {
  it('counts points from one and says that a point was snapped', () => {
    const added = { what: 'added', index: 2, at: [112.9, 30.42] } as const;
    expect(eventText(drawingZh, { ...added, isSnapped: true })).toBe(
      '第 3 点，112.9000°E 30.4200°N，已吸附',
    );
    expect(eventText(drawingEn, { ...added, isSnapped: false })).toBe(
      'Point 3, 112.9000°E 30.4200°N',
    );
  });

  it('gives the measure of what is finished', () => {
    const measure = { of: 'length', lengthM: 950, lastM: 950 } as const;
    expect(eventText(drawingZh, { what: 'finished', measure })).toBe(
      '图形已完成，图上量算 长 950 米',
    );
  });
});
