/** Words of the map without WebGL; they come with it. */
const zh = {
  label: (place: string) => `${place}规划概略图`,
  diagramLabel: (place: string) => `${place}空间结构图`,
  title: '概略图',
  diagramTitle: '空间结构图',
  short: '静态概略图：缺少 WebGL2',
  why: '这台电脑的浏览器不能画可缩放的地图（缺少 WebGL2），这里是同一份资料的静态图。点图上的符号或名称可看卡片；列表、搜索、条款和覆盖照常可用。',
  how: '想要完整地图：更新浏览器，或在浏览器设置里打开“硬件加速”。',
  print: '打印此图',
  detail: '浏览器的原话',
  foot: (dataDate: string) => `数据截止 ${dataDate} · 位置按“位置有多准”分四类画，示意位置不能量算`,
  diagramFoot: (dataDate: string) => `数据截止 ${dataDate}`,
  review: (number: string) => `审图号 ${number}`,
  notReviewed: '未经审核 不得公开',
  internal: '内部',
};

export type OverviewMapWords = typeof zh;

const en: OverviewMapWords = {
  label: (place) => `Outline map of the plan of ${place}`,
  diagramLabel: (place) => `Structure diagram of the plan of ${place}`,
  title: 'Outline map',
  diagramTitle: 'Structure diagram',
  short: 'A still map: WebGL2 is missing',
  why: 'This browser cannot draw the map that zooms (WebGL2 is missing): here is a still picture of the same data. Click a symbol or a name for its card; list, search, clauses and coverage work as ever.',
  how: 'For the whole map: update the browser, or turn on hardware acceleration in its settings.',
  print: 'Print this map',
  detail: 'In the words of the browser',
  foot: (dataDate) =>
    `Data as of ${dataDate} · positions are drawn by how they are known; schematic ones cannot be measured`,
  diagramFoot: (dataDate) => `Data as of ${dataDate}`,
  review: (number) => `Map approval ${number}`,
  notReviewed: '未经审核 不得公开 (not approved for publication)',
  internal: 'Internal',
};

export const OVERVIEW_MAP_WORDS = { zh, en } as const;
