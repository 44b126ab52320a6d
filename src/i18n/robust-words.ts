/** Words for what seldom goes wrong: fetched after the first picture. */
const zh = {
  lost: {
    waiting: '浏览器暂时收回了画图的资源，地图正在恢复……列表、卡片和批注照常可用。',
    late: '地图还没有恢复：画图的资源一直没有还回来。列表、卡片、查找和批注照常可用。',
    how: '请关掉其他占用显卡的窗口，再点“重新画图”；还不行，就点“重新打开”，视图在链接里，不会丢。',
    again: '重新画图',
    reload: '重新打开',
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
};

export const robustWords = (language: 'zh' | 'en'): typeof zh => (language === 'en' ? en : zh);
