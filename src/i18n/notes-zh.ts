/** Words about notes that stand in the page from the start. `zh.ts` takes them in as `notes`. */
export const notesZh = {
  tool: '批注',
  write: '写批注',
  opening: '正在打开批注',
  noOpening: '批注打不开。请检查网络后再点一次。',
  openCount: (n: number) => `${String(n)} 条待处理批注`,
  drop: '放开：底图文件用作底图，批注文件导入批注',
};
