/** Words of every printed leaf (册、任务单、对比). Chinese is the source; `leaf-en.ts` must satisfy its type. */
export const leafZh = {
  /** Beside the buttons of the preview. */
  hint: '打印时选“另存为 PDF”，不经网络。',
  print: '打印或存为 PDF',
  drawing: '正在画地图…',
  noMap: '地图画不出来，这里没有图',
  page: (page: number, of: number) => `第 ${String(page)} 页，共 ${String(of)} 页`,
  source: (number: string) => `依据：${number}`,
  dataDate: (date: string) => `数据截至 ${date}`,
  notReviewed: '未经审核 不得公开',
  disclaimer: '由公开资料编成，以主管部门解释为准。',
};

export type LeafWords = typeof leafZh;
