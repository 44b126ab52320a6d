import { differenceCiede2000, filterDeficiencyDeuter, parse, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import {
  LAND_USE_CLASSES,
  landUseClass,
  landUseProperties,
  landUseTitle,
  UNMATCHED_LAND_USE,
} from '../../../src/carto/land-use.ts';
import { LAND_USE_PATTERNS } from '../../../src/carto/land-use-patterns.ts';
import { FEATURE_KINDS } from '../../../src/plan/kinds.ts';

/** 附录B of 《市级国土空间总体规划制图规范（试行）》, copied from the project's table of conventions, not from the code. */
const STANDARD = [
  ['耕地', '#F5F8DC'],
  ['园地', '#BFE9AA'],
  ['林地', '#68B167'],
  ['草地', '#CDF57A'],
  ['湿地', '#65CDAA'],
  ['农业设施建设用地', '#D8D79F'],
  ['城镇住宅用地', '#FFFF2D'],
  ['农村宅基地', '#FFD380'],
  ['机关团体用地', '#FF00FF'],
  ['文化用地', '#FF7F00'],
  ['教育用地', '#FF85C9'],
  ['科研用地', '#E6005C'],
  ['体育用地', '#00A57C'],
  ['医疗卫生用地', '#FF7F7E'],
  ['社会福利用地', '#FF9F7F'],
  ['商业服务业用地', '#FF0000'],
  ['工业用地', '#BB9674'],
  ['采矿用地', '#9E6C54'],
  ['盐田', '#0000FF'],
  ['仓储用地', '#8761D3'],
  ['储备库用地', '#9999FF'],
  ['交通运输用地', '#B7B7B7'],
  ['公路用地', '#ADADAD'],
  ['城镇道路用地', '#A3A3A3'],
  ['管道运输用地', '#999999'],
  ['公用设施用地', '#006380'],
  ['公园绿地', '#00FF00'],
  ['防护绿地', '#148D4A'],
  ['广场用地', '#ACFFCF'],
  ['特殊用地', '#859156'],
  ['留白用地', '#FFFFFF'],
  ['陆地水域', '#338EC0'],
  ['渔业用海', '#94D5EB'],
  ['工矿通信用海', '#56A6D3'],
  ['交通运输用海', '#6C8BD1'],
  ['游憩用海', '#1AAAE6'],
  ['特殊用海', '#83BCD6'],
  ['其他土地', '#EEEEEE'],
  ['其他海域', '#D6EAF3'],
] as const;

describe('the classes of land use', () => {
  it.each(STANDARD)('%s has the official fill %s', (name, fill) => {
    expect(landUseClass(name)?.fill).toBe(fill);
  });

  it('are the 39 of the standard and no other', () => {
    expect(LAND_USE_CLASSES.map(({ name }) => name).sort()).toEqual(
      STANDARD.map(([name]) => name).sort(),
    );
  });

  it('have a label of at least 4.5 : 1 on their fill, white only where black has less', () => {
    for (const { name, fill, text } of LAND_USE_CLASSES) {
      expect.soft(wcagContrast(fill, text), name).toBeGreaterThanOrEqual(4.5);
      if (text === '#FFFFFF') expect.soft(wcagContrast(fill, '#000000'), name).toBeLessThan(4.5);
    }
  });

  it('have codes of their own', () => {
    const codes = LAND_USE_CLASSES.flatMap(({ code }) => code ?? []);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('whose fills are alike, or alike to a deuteranope, differ in pattern', () => {
    const difference = differenceCiede2000();
    const see = filterDeficiencyDeuter(1);
    const deuteranope = (fill: string) => see(parse(fill)!);
    const alike = LAND_USE_CLASSES.flatMap((a, i) =>
      LAND_USE_CLASSES.slice(i + 1)
        .filter(
          (b) =>
            difference(a.fill, b.fill) < 5 ||
            difference(deuteranope(a.fill), deuteranope(b.fill)) < 5,
        )
        .map((b) => ({ pair: `${a.name} ${b.name}`, same: a.pattern === b.pattern })),
    );
    expect(alike.length).toBeGreaterThan(10);
    expect(alike.filter(({ same }) => same)).toEqual([]);
  });

  it('never have the pattern of what matches none', () => {
    expect(LAND_USE_CLASSES.map(({ pattern }) => pattern)).not.toContain(
      UNMATCHED_LAND_USE.pattern,
    );
    expect(LAND_USE_PATTERNS[UNMATCHED_LAND_USE.pattern]).not.toBe('');
  });
});

describe('a code', () => {
  it.each([
    ['01', '耕地'],
    ['0701', '城镇住宅用地'],
    ['1001', '工业用地'],
    ['100101', '工业用地'],
    ['1101', '仓储用地'],
    ['1102', '储备库用地'],
    ['1202', '公路用地'],
    ['1201', '交通运输用地'],
    [' 1401 ', '公园绿地'],
  ])('%s is of the class %s, by the longest code that it begins with', (code, name) => {
    expect(landUseClass(code)?.name).toBe(name);
  });

  it('of the land survey is not taken for one of the guide: its 0601 is industry, here it is 06', () => {
    expect(landUseClass('0601')?.name).not.toBe('工业用地');
  });

  it.each(['', '07', '99', '1', 'H11', '10', '工业', '1001a', 'constructor'])(
    '%j matches no class',
    (code) => {
      expect(landUseClass(code)).toBeNull();
    },
  );
});

describe('the words of a parcel', () => {
  it.each([
    ['100101', '100101 工业用地'],
    ['文化用地', '文化用地'],
    ['H11', 'H11 未匹配'],
  ])('of %s are %s', (landUse, title) => {
    expect(landUseTitle(landUse, '未匹配')).toBe(title);
  });
});

describe('the drawing properties of a parcel', () => {
  it('are fill, pattern, ink and the code as the data has it', () => {
    expect(landUseProperties({ kind: 'land-use', landUse: '100101' })).toEqual({
      luFill: '#BB9674',
      luPattern: 'lu-diagonal-dark',
      luText: '#000000',
      luCode: '100101',
    });
  });

  it('have white ink on the two dark fills', () => {
    expect(landUseProperties({ kind: 'land-use', landUse: '公用设施用地' })).toMatchObject({
      luPattern: 'lu-crosses-light',
      luText: '#FFFFFF',
    });
  });

  it('of a code that nobody knows are those of 未匹配, with the code', () => {
    expect(landUseProperties({ kind: 'land-use', landUse: 'H11' })).toMatchObject({
      luFill: '#FFFFFF',
      luPattern: 'lu-unmatched-dark',
      luCode: 'H11',
    });
    expect(landUseProperties({ kind: 'land-use' }).luPattern).toBe('lu-unmatched-dark');
  });

  it.each(FEATURE_KINDS.filter((kind) => kind !== 'land-use'))('are empty for a %s', (kind) => {
    expect(new Set(Object.values(landUseProperties({ kind, landUse: '1001' })))).toEqual(
      new Set(['']),
    );
  });
});
