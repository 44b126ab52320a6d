import type { PlanFeature } from '../plan/types.ts';
import type { LandUsePattern } from './land-use-patterns.ts';

/** A class of 用地用海 with its official fill. */
export interface LandUseClass {
  /** As the standard writes it. */
  readonly name: string;
  /** Code of the classification guide; absent where our source names none for just this class. */
  readonly code?: string;
  /** Official fill, `#RRGGBB`. */
  readonly fill: string;
  /** Black, or white where black would be less than 4.5 : 1. */
  readonly text: typeof BLACK | typeof WHITE;
  /** Additional pattern (附加纹样) that tells alike fills apart. Ours (项目样式), not the standard's. */
  readonly pattern: LandUsePattern;
}

const BLACK = '#000000';
const WHITE = '#FFFFFF';
const WHITE_TEXT_ON: ReadonlySet<string> = new Set(['公用设施用地', '盐田']);

const of = (
  name: string,
  code: string | undefined,
  fill: string,
  pattern: LandUsePattern,
): LandUseClass => ({
  name,
  ...(code === undefined ? {} : { code }),
  fill,
  text: WHITE_TEXT_ON.has(name) ? WHITE : BLACK,
  pattern,
});

/**
 * The 39 classes of 附录B of 《市级国土空间总体规划制图规范（试行）》 (自然资源部, 2021-03) and their fills, in its order.
 * The values are transcriptions that were compared with each other, not read from the PDF: **a person should check them
 * once against it** (gov.cn/zhengce/zhengceku/2021-04/07/5598163/files/bd34c2bcbb6f467d8af880abc33f4c07.pdf) before they
 * are relied on. Independent copies differ for 草地, 机关团体用地 and 科研用地.
 *
 * Codes are those of 《国土空间调查、规划、用途管制用地用海分类指南》 (2023-11). The land survey (三调) has other classes under
 * like codes (its 0601 is industry, the guide's 06 is farm works; industry is 1001): never add them here.
 */
export const LAND_USE_CLASSES: readonly LandUseClass[] = [
  of('耕地', '01', '#F5F8DC', 'lines'),
  of('园地', '02', '#BFE9AA', 'dots'),
  of('林地', '03', '#68B167', 'triangles'),
  of('草地', '04', '#CDF57A', 'ticks'),
  of('湿地', '05', '#65CDAA', 'dashes'),
  of('农业设施建设用地', '06', '#D8D79F', 'bricks'),
  of('城镇住宅用地', '0701', '#FFFF2D', 'grid'),
  of('农村宅基地', '0703', '#FFD380', 'grid'),
  of('机关团体用地', undefined, '#FF00FF', 'plus'),
  of('文化用地', undefined, '#FF7F00', 'plus'),
  of('教育用地', undefined, '#FF85C9', 'plus'),
  of('科研用地', undefined, '#E6005C', 'plus'),
  of('体育用地', undefined, '#00A57C', 'plus'),
  of('医疗卫生用地', undefined, '#FF7F7E', 'plus'),
  of('社会福利用地', undefined, '#FF9F7F', 'plus'),
  of('商业服务业用地', '09', '#FF0000', 'diamonds'),
  of('工业用地', '1001', '#BB9674', 'diagonal'),
  of('采矿用地', '1002', '#9E6C54', 'diagonal'),
  of('盐田', '1003', '#0000FF', 'diagonal'),
  of('仓储用地', '11', '#8761D3', 'backward'),
  of('储备库用地', '1102', '#9999FF', 'backward'),
  of('交通运输用地', '12', '#B7B7B7', 'vertical'),
  of('公路用地', '1202', '#ADADAD', 'double'),
  of('城镇道路用地', '1207', '#A3A3A3', 'rails'),
  of('管道运输用地', '1205', '#999999', 'beads'),
  of('公用设施用地', '13', '#006380', 'crosses'),
  of('公园绿地', '1401', '#00FF00', 'rings'),
  of('防护绿地', '1402', '#148D4A', 'rings'),
  of('广场用地', '1403', '#ACFFCF', 'rings'),
  of('特殊用地', '15', '#859156', 'zigzag'),
  of('留白用地', '16', '#FFFFFF', 'none'),
  of('陆地水域', '17', '#338EC0', 'waves'),
  of('渔业用海', undefined, '#94D5EB', 'sea'),
  of('工矿通信用海', undefined, '#56A6D3', 'diagonal'),
  of('交通运输用海', undefined, '#6C8BD1', 'vertical'),
  of('游憩用海', undefined, '#1AAAE6', 'rings'),
  of('特殊用海', undefined, '#83BCD6', 'zigzag'),
  of('其他土地', '23', '#EEEEEE', 'sparse'),
  of('其他海域', '24', '#D6EAF3', 'sea'),
];

/** How a parcel is drawn whose code or name is none of the 39 (未匹配): white, with a pattern that no class has. */
export const UNMATCHED_LAND_USE = {
  fill: WHITE,
  text: BLACK,
  pattern: 'unmatched',
} as const satisfies Omit<LandUseClass, 'name' | 'code'>;

/**
 * The class of a code or of a class name; the longest code that a deeper one begins with (100101 is 1001 工业用地). Null
 * when there is none: the caller shows it as 未匹配 and counts it.
 */
export function landUseClass(codeOrName: string): LandUseClass | null {
  const text = codeOrName.trim();
  const byName = LAND_USE_CLASSES.find(({ name }) => name === text);
  if (byName !== undefined || !/^\d+$/.test(text)) return byName ?? null;
  return LAND_USE_CLASSES.reduce<LandUseClass | null>((best, candidate) => {
    const { code } = candidate;
    if (code === undefined || !text.startsWith(code)) return best;
    return code.length > (best?.code?.length ?? 0) ? candidate : best;
  }, null);
}

/** Code and class of a parcel in words, e.g. `100101 工业用地`; `unmatched` stands for the class where there is none. */
export function landUseTitle(codeOrName: string, unmatched: string): string {
  const text = codeOrName.trim();
  const name = landUseClass(text)?.name ?? unmatched;
  return text === name ? name : `${text} ${name}`;
}

/** What the style reads of a parcel; empty strings for everything that is none. */
export interface LandUseProperties {
  /** Official fill, `#RRGGBB`. */
  readonly luFill: string;
  /** Name of the pattern's picture, e.g. `lu-dots-dark`; empty for no pattern. */
  readonly luPattern: string;
  /** Colour of the label on the fill. */
  readonly luText: string;
  /** Label: the code as the data gives it, else the name of the class. */
  readonly luCode: string;
}

/** Of everything that is no parcel. */
export const NO_LAND_USE: LandUseProperties = { luFill: '', luPattern: '', luText: '', luCode: '' };

/** Name of a pattern's picture in the ink that its fill asks for. */
export function patternName(pattern: LandUsePattern, text: string): string {
  return pattern === 'none' ? '' : `lu-${pattern}-${text === WHITE ? 'light' : 'dark'}`;
}

/** Drawing properties of a feature of kind `land-use`; empty ones for every other feature. */
export function landUseProperties(
  feature: Pick<PlanFeature, 'kind' | 'landUse'>,
): LandUseProperties {
  if (feature.kind !== 'land-use') return NO_LAND_USE;
  const { landUse = '' } = feature;
  const { fill, pattern, text } = landUseClass(landUse) ?? UNMATCHED_LAND_USE;
  return {
    luFill: fill,
    luPattern: patternName(pattern, text),
    luText: text,
    luCode: landUse.trim(),
  };
}
