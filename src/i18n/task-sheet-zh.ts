/** Words of the task sheet of a department (任务单). Chinese is the source. */
export const taskSheetZh = {
  kind: '责任单位任务单',
  clauses: '负责的条款',
  /** Place in the clause's own list of units; the document names no lead. */
  place: (at: number, of: number) => `列第 ${String(at)} 位，共 ${String(of)} 家`,
  lead: '牵头',
  assisting: '配合',
  order: '文件未写明牵头单位，次序照文件',
  clauseCount: (n: number) => `${String(n)} 条`,
  targets: '目标与时限',
  noTargets: '所负责条款的量化目标：文件未载明',
  features: '有关事项和位置',
  featureCount: (n: number, unplaced: number) =>
    `共 ${String(n)} 项，${String(unplaced)} 项无空间位置`,
  noFeatures: '所负责条款没有点名的事项',
  records: '进展记录',
  recordCount: (n: number) => `${String(n)} 条`,
  noData: '无数据',
  withoutRecord: (n: number) => `无数据：${String(n)} 项没有进展记录，不等于正常`,
  notes: '待处理批注',
  noteCount: (n: number) => `${String(n)} 条`,
  notesHere: '只含本机这一份批注',
  noNotes: '没有待处理批注',
  notesUnread: '批注没有读出，未列',
  more: (n: number) => `还有 ${String(n)} 项，本页排不下，见平台`,
  map: '事项位置图',
  noPlaces: '有关事项都没有空间位置，不附图。',
  dots: '黄点：有关事项',
  join: '、',
};

export type TaskSheetWords = typeof taskSheetZh;
