import type * as v from 'valibot';
import type { Meeting, MalformedReason, Pair } from '../geo/geometry-finding.ts';
import type { IssueCode } from './issue.ts';
import type { ExpectedKey, IdKind, IssueParams, SourceOwner, Subject } from './issue-params.ts';

const ID_KINDS: Readonly<Record<IdKind, string>> = {
  clause: '条款',
  department: '责任单位',
  target: '目标',
  layer: '图层',
  base: '底图',
  tour: '导览站',
  link: '区域联系',
  lens: '视角',
  figure: '数字',
  feature: '要素',
};

/** The word of a key; the kinds of files that are read later are words already. */
const wordOf = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;

const OWNERS: Readonly<Record<SourceOwner, string>> = {
  layer: '图层',
  base: '底图文件',
  'base-feature': '底图要素',
  position: '位置',
  progress: '进展记录',
  link: '联系城市的位置',
};

const SOURCE_FIELDS = {
  source: '来源（source）',
  licence: '使用许可（licence）',
  toleranceM: '精度（toleranceM，单位米）',
} as const;

const LINK_OWNERS = {
  partOf: '所属要素（partOf）',
  progress: '进展记录',
  tour: '导览站',
  link: '区域联系的起点（from）',
  represents: '结构图（represents）',
} as const;

/** What a field should have been, in Chinese. */
const EXPECTED: Readonly<Record<ExpectedKey, string>> = {
  id: '编号（字母、数字、汉字及 . _ -，不含空格、逗号）',
  date: '日期（YYYY、YYYY-MM 或 YYYY-MM-DD）',
  day: '日期（YYYY-MM-DD）',
  path: '资料包内的相对路径（不得含 ..，不得指向其他网站）',
  text: '非空文本',
  bounds: '范围 [西, 南, 东, 北]，单位度，西小于东、南小于北',
  'one-link': '要素（feature）与目标（target）二者之一',
  tolerance: '不小于 0 的米数或 null',
  schema: '数字 1（本程序认识的格式版本）',
  percent: '0 到 100 的数字（百分数，不带 %）',
  'above-zero': '大于 0 的数字',
  'light-order': '两个界限，滞后（yellow）不大于严重滞后（red）',
};

/** Chinese words of the types of JSON. */
const JSON_TYPES: Readonly<Record<string, string>> = {
  string: '文本',
  number: '数字',
  boolean: 'true 或 false',
  array: '列表 […]',
  object: '对象 {…}',
  null: 'null',
};

const oneOf = (options: readonly string[]): string => `下列之一：${options.join('、')}`;
const eitherOf = (types: readonly string[]): string => types.join('或');

/** What a value should have been, for an issue of valibot. */
export function expectedWord(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'check' || issue.type === 'custom') {
    return Object.hasOwn(EXPECTED, issue.message)
      ? EXPECTED[issue.message as ExpectedKey]
      : issue.message;
  }
  const known = JSON_TYPES[issue.type];
  if (known !== undefined) return known;
  const members = (issue.expected ?? '').replace(/^\(|\)$/g, '').split(' | ');
  if (members.every((member) => member.startsWith('"'))) {
    return oneOf(members.map((member) => member.replaceAll('"', '')));
  }
  return eitherOf(members.map((member) => JSON_TYPES[member.toLowerCase()] ?? member));
}

/** Subject that a message starts with: the thing, its name where known, and its id. */
export const nameOf = ({ kind, name, id }: Subject): string => {
  const title = name === undefined ? '' : `“${name}”`;
  return `${wordOf(ID_KINDS, kind)}${title}${id === undefined ? '' : `（${id}）`}`;
};

/** Note of a feature whose geometry was found broken and is therefore not drawn. */
export const geometryWithheld = (message: string): string => `几何数据有误，未上图：${message}`;

const at = ([x, y]: Pair): string => `[${String(x)}, ${String(y)}]`;
const round = ([x, y]: Pair): string => `[${x.toFixed(6)}, ${y.toFixed(6)}]`;
const times = (count: number): string =>
  count > 1 ? `（共 ${String(count)} 处，此为第一处）` : '';

const MALFORMED: Readonly<Record<MalformedReason, (found: string) => string>> = {
  'not-an-object': (found) => `几何应为对象或 null，实际是 ${found}。没有位置时请写 null`,
  'unknown-type': (found) =>
    `几何类型 ${found} 不是 GeoJSON 的类型。请改为 Point、LineString、Polygon 等`,
  coordinates: (found) => `坐标应为列表，实际是 ${found}。请按 GeoJSON 格式重新导出`,
  position: (found) => `坐标点应为 [经度, 纬度] 两个数字，实际是 ${found}。请改正该点`,
  'line-short': (found) => `线至少要有 2 个点，实际只有 ${found} 个。请补全，或改为点`,
  'ring-short': (found) => `面的环至少要有 4 个点（首尾相同），实际只有 ${found} 个。请补全`,
  'ring-open': (found) => `面的环没有闭合，末点是 [${found}]。请把首点再写一次作为末点`,
};

const MEETINGS: Readonly<Record<Meeting, string>> = {
  cross: '相交',
  overlap: '重叠',
  touch: '相接',
};

/** English findings of geojson-validation 1.0.2, by what they contain. */
const VALIDATOR: readonly (readonly [RegExp, string])[] = [
  [/first and last positions/, '面的环首尾两点不同。请把首点再写一次作为末点'],
  [/at least four positions/, '面的环少于 4 个点。请补全'],
  [/at least two elements|two positions/, '坐标点或线的成员少于 2 个。请补全'],
  [/only contain numbers/, '坐标中有不是数字的值。请改为数字'],
  [/Position must be an array/, '坐标点不是 [经度, 纬度] 列表。请改正'],
  [/coordinates must be an array/, 'coordinates 不是列表。请按 GeoJSON 格式改正'],
  [/name "(\w+)"/, '缺少成员“$1”。请补上'],
  [/type must be/, 'type 不是 GeoJSON 规定的类型。请改正'],
  [/bbox/, 'bbox 格式不对。请改正或删去'],
  [/geometries/, 'geometries 不是列表。请改正'],
  [/JSON Object/, '不是 JSON 对象。请改正'],
];

/** A message of geojson-validation in Chinese; one that is not known is quoted. */
export function translateValidator(message: string): string {
  for (const [pattern, text] of VALIDATOR) {
    const match = pattern.exec(message);
    if (match) return text.replace('$1', match[1] ?? '');
  }
  return `未通过规范检查（${message}）。请按 RFC 7946 改正`;
}

/** Code → message: what is wrong and what to do. The full stop is added here, nowhere else. */
export const ISSUE_MESSAGES: { readonly [C in IssueCode]: (params: IssueParams[C]) => string } = {
  'file-missing': ({ reason }) =>
    `读不到这个文件（${reason}）。请补上文件，或在 plan.json 中删去对它的引用。`,
  'file-not-json': ({ reason }) =>
    `不是有效的 JSON（${reason}）。请用文本编辑器或 JSON 检查工具改正后重新保存为 UTF-8。`,
  shape: ({ field, expected, found }) =>
    found === null
      ? `缺少字段“${field}”，应为${expected}。请补上。`
      : `字段“${field}”应为${expected}，实际是 ${found}。请改正。`,
  geojson: (params) =>
    'text' in params
      ? `GeoJSON 格式：${params.text}。`
      : `GeoJSON 格式：${MALFORMED[params.reason](params.found)}。`,
  'id-missing': ({ found }) =>
    `要素没有编号：顶层 id 应为非空文本，实际是 ${found}。请补上与规划条目一致的 id。`,
  'id-duplicate': ({ kind, id, first }) =>
    `${wordOf(ID_KINDS, kind)}编号“${id}”重复，已见于 ${first}，后一个未采用。请改用不同的编号或删去其一。`,
  'clause-unknown': ({ id }) =>
    `引用了不存在的条款“${id}”。请改为 plan.json 中已有的条款编号，或先补上该条款。`,
  'clause-none': () =>
    '没有对应条款。请在 clauses 中填写条款编号；若只是背景地物，请写 "context": true。',
  'clause-items-absent': ({ named, found }) =>
    `文件点名 ${String(named)} 项（itemsNamed），图层里只有 ${String(found)} 项。请补上缺的要素；没有位置的也要列入，几何写 null。`,
  'department-unknown': ({ id }) =>
    `引用了不存在的责任单位“${id}”。请改为 plan.json 中已有的单位编号，或先补上该单位。`,
  'target-unknown': ({ id }) => `引用了不存在的目标“${id}”。请改为 plan.json 中已有的目标编号。`,
  'feature-unknown': ({ id, by }) =>
    by === 'self'
      ? `所属要素（partOf）指向自己“${id}”。请改为它所属的要素，或删去 partOf。`
      : `${wordOf(LINK_OWNERS, by)}引用了不存在的要素“${id}”。请改为图层中已有的要素编号。`,
  'layer-unknown': ({ file }) =>
    `图层文件“${file}”没有在 plan.json 的 layers 中登记，不会显示。请登记或删去该文件。`,
  'layer-not-declared': ({ id }) =>
    `图层“${id}”不在 plan.json 的 layers 中，已略去。请改正 id 或删去。`,
  'word-unused': ({ says }) => says,
  'fact-without-source': ({ label }) =>
    `属性“${label}”没有来源，未采用。请填写 source（文号、网址或出版物）。`,
  'source-missing': ({ field, of }) => `${OWNERS[of]}没有${SOURCE_FIELDS[field]}。请填写。`,
  'coordinate-not-finite': ({ found, count }) =>
    `坐标含有无效数值 ${found}${times(count)}。请检查导出程序，删去或改正该点。`,
  'coordinate-out-of-range': ({ position, count }) =>
    `坐标 ${at(position)} 超出经纬度范围（经度 ±180、纬度 ±90）${times(count)}。请改正。`,
  'coordinate-swapped': ({ position, count }) =>
    `坐标 ${at(position)} 疑为经纬度颠倒${times(count)}。GeoJSON 先经度后纬度，请交换两数。`,
  'coordinate-projected': ({ position, zone, count }) => {
    const system =
      zone === null
        ? '像是投影坐标（米），无带号，需先问清中央经线'
        : `像是高斯-克吕格 3° 带第 ${String(zone)} 带的投影坐标（米，中央经线 ${String(zone * 3)}°）`;
    return `坐标 ${at(position)} 不是经纬度，${system}${times(count)}。请先转换为 WGS84/CGCS2000 经纬度再导入。`;
  },
  'coordinate-dimensions': ({ dimensions, count }) =>
    `坐标有 ${String(dimensions)} 个数，只用前两个${times(count)}。请导出为二维坐标 [经度, 纬度]。`,
  'coordinate-precision': ({ position, count }) =>
    `坐标 ${at(position)} 的小数多于 6 位${times(count)}。请四舍五入到 6 位（约 0.1 米），以免造成精度假象。`,
  'coordinate-repeated': ({ position, count }) =>
    `相邻两点重复 ${at(position)}${times(count)}。请删去多余的点。`,
  'ring-winding': ({ ring }) =>
    ring === 'shell'
      ? '面的外环是顺时针方向。请按 RFC 7946 改为逆时针。'
      : '面的内环（洞）是逆时针方向。请按 RFC 7946 改为顺时针。',
  'ring-self-intersection': ({ position, meeting, count }) =>
    `面的边界在 ${round(position)} 处自${MEETINGS[meeting]}${times(count)}。请在该处修正顶点顺序或拆成多个面。`,
  'ring-zero-area': ({ position }) =>
    `面在 ${round(position)} 处没有面积（各点共线或重合）。请补全顶点，或改为线、点。`,
  'hole-outside': ({ position }) =>
    `面的洞在 ${round(position)} 处超出外环。请移入外环，或另作一个面。`,
  'geometry-empty': () =>
    '几何是空的（没有坐标）。没有位置时请把 geometry 写为 null、position.class 写为 none。',
  'outside-county': ({ place, slackM }) =>
    place === 'outside'
      ? `位置在本县界外（容差 ${String(slackM)} 米）。请核对坐标系与坐标；确在界外的，请将 kind 改为 region 或标明 "context": true。`
      : `有一部分在本县界外（容差 ${String(slackM)} 米）。请核对边界；确有跨界的可以保留。`,
  'position-class-geometry': ({ class: word }) =>
    word === 'none'
      ? '位置等级为 none，却带有几何，几何未采用。请写 "geometry": null，或填写真实的位置等级。'
      : `位置等级为 ${word}，却没有几何，按无位置列出。请补上几何，或将位置等级改为 none 并说明原因。`,
  'position-no-reason': () =>
    '位置等级为 none，但没有说明原因。请在 position.note 中写明为何没有位置。',
};
