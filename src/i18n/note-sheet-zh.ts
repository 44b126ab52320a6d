/** Words of the table of notes: fetched with the part of the app that keeps notes. */
export const noteSheetZh = {
  /** Name of the session that is there from the start. */
  firstSession: '我的批注',
  title: '批注清单',
  columns: {
    number: '编号',
    type: '类型',
    status: '办理状态',
    features: '对象',
    clauses: '条款',
    department: '请办单位',
    text: '内容',
    author: '提出人',
    created: '提出时间',
    updated: '更新时间',
    replies: '回复',
    attachments: '附件',
    correction: '更正建议',
    reportDate: '进展日期',
    reportStatus: '进展状态',
    percent: '完成（%）',
    planPercent: '计划到此（%）',
    plannedStart: '计划开始日期',
    plannedRegistration: '计划入库日期',
    registered: '入库',
    value: '数值',
    unit: '单位',
    source: '来源',
    shapes: '图上标绘',
    conflicts: '待定分歧',
    id: '记录号',
  },
  types: { comment: '意见', correction: '更正建议', progress: '进展' },
  statuses: { open: '待处理', answered: '已答复', done: '已办结', rejected: '不采纳' },
  registered: { yes: '已入库', no: '未入库' },
  fields: {
    status: '办理状态',
    department: '请办单位',
    text: '内容',
    anchors: '对象',
    attachments: '附件',
    correction: '更正建议',
    progress: '进展',
  },
  gone: (id: string) => `对象已不存在（${id}）`,
  reply: (author: string, time: string, text: string) => `${author}（${time}）：${text}`,
  attachment: (name: string, where: string) => (where === '' ? name : `${name}（${where}）`),
  noName: '未署名',
  cut: '……（太长，全文见批注文件）',
  correction: {
    geometry: (feature: string, place: string) => `${feature}：位置改为${place}`,
    noPlace: '位置不明',
    place: (position: string, source: string) =>
      source === '' ? position : `${position}，来源 ${source}`,
    name: (feature: string, name: string) => `${feature}：名称改为“${name}”`,
    status: (feature: string, status: string, date: string, source: string) =>
      `${feature}：状态改为${status}（${date}，${source}）`,
    fact: (feature: string, label: string, value: string, source: string) =>
      `${feature}：${label}改为 ${value}（${source}）`,
  },
  /** Clock of the place that the plan is for. */
  time: (date: string, time: string) => `${date} ${time}`,
  shapes: { Point: '点', LineString: '线', Polygon: '范围' },
  shape: (what: string, lon: string, lat: string) => `${what} ${lon}, ${lat}`,
};

export type NoteSheetWords = typeof noteSheetZh;
