/** Words for what seldom goes wrong: fetched after the first picture. */
const zh = {
  lost: {
    waiting: '浏览器暂时收回了画图的资源，地图正在恢复……列表、卡片和批注照常可用。',
    late: '地图还没有恢复：画图的资源一直没有还回来。列表、卡片、查找和批注照常可用。',
    how: '请关掉其他占用显卡的窗口，再点“重新画图”；还不行，就点“重新打开”，视图在链接里，不会丢。',
    again: '重新画图',
    reload: '重新打开',
  },
  progress: {
    base: (name: string) => `正在打开底图“${name}”……`,
    presentation: '正在打开汇报……',
    noPresentation: '汇报没有打开：这部分程序没有取到。请检查网络后再点“汇报”。',
    licences: '正在读许可清单……',
    search: '正在准备查找……',
    noSearch: '查找要用的资料没有取到。请检查网络，再改动一个字重试。',
    noMap: '地图没有取到。请检查网络，再重新打开；列表、卡片和查找照常可用。',
    close: '关闭',
  },
  failure: {
    title: '打不开规划数据',
    body: '方案文件 plan.json 不能用，没有可以显示的内容。',
    how: '请把 data 文件夹放在程序旁边，并运行 npm run check:data 检查。',
    crashTitle: '页面出错了',
    crashBody: '刚才的操作没有完成。地图数据没有改动，可以重新打开。',
    notesStay: '写过的批注存在这台电脑的浏览器里，没有改动；能打开之后还在。',
    reload: '重新打开',
    details: '出错内容',
  },
  rescue: {
    reading: '正在读出批注……',
    have: (notes: number) =>
      `有 ${String(notes)} 条批注。重新打开之前，可以先存一份；这个文件以后用“导入”读回来。`,
    save: '把批注存为文件',
    saveOf: (session: string) => `把“${session}”的批注存为文件`,
    empty: (session: string) => `“${session}”里没有批注`,
    draft: '没写完的那一条存在本机，重新打开后还在。',
    failed: '现在读不出批注。它们存在这台电脑的浏览器里，没有改动；重新打开后再看。',
  },
};

const en: typeof zh = {
  lost: {
    waiting:
      'The browser has taken back what the map is drawn with; the map is coming back … List, cards and notes work on.',
    late: 'The map is not back: the browser has not returned what it is drawn with. List, cards, search and notes work on.',
    how: 'Close other windows that use the graphics card, then press “Draw again”. If that does not help, press “Reopen”: the view is in the link and is not lost.',
    again: 'Draw again',
    reload: 'Reopen',
  },
  progress: {
    base: (name) => `Opening the base map “${name}” …`,
    presentation: 'Opening the presentation …',
    noPresentation:
      'The presentation could not be opened: this part of the app could not be fetched. Check the network and start it again.',
    licences: 'Reading the list of licences …',
    search: 'Getting the search ready …',
    noSearch:
      'The dictionary for searching could not be fetched. Check the network and change a letter to try again.',
    noMap:
      'The map could not be fetched. Check the network and reopen the page; list, cards and search work on.',
    close: 'Close',
  },
  failure: {
    title: 'The plan data cannot be opened',
    body: 'The plan file plan.json cannot be used, so there is nothing to show.',
    how: 'Put the data folder next to the program and run npm run check:data to check it.',
    crashTitle: 'Something went wrong',
    crashBody:
      'The last action did not finish. The map data is unchanged; you can reopen the page.',
    notesStay:
      'Notes that were written are kept in this browser, unchanged; they are there again when the plan opens.',
    reload: 'Reopen',
    details: 'Error details',
  },
  rescue: {
    reading: 'Reading the notes …',
    have: (notes: number) =>
      `${String(notes)} ${notes === 1 ? 'note is' : 'notes are'} there. You can save a copy before you reopen the page; “Import” reads this file back.`,
    save: 'Save the notes as a file',
    saveOf: (session: string) => `Save the notes of “${session}” as a file`,
    empty: (session: string) => `There are no notes in “${session}”`,
    draft: 'The one that is half written is kept in this browser and is there again afterwards.',
    failed:
      'The notes cannot be read now. They are kept in this browser, unchanged; look again after reopening.',
  },
};

export const robustWords = (language: 'zh' | 'en'): typeof zh => (language === 'en' ? en : zh);
