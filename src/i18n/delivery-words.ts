/** Words about versions and licences: fetched after the first picture. */
const zh = {
  update: {
    title: '有新版本',
    body: '现在看的这一版可以接着用，不会自己换。存在本机的内容不受影响。',
    change: '换成新版本',
    later: '以后再说',
  },
  licences: {
    title: '第三方许可',
    show: '第三方许可清单',
    intro: (count: number) =>
      `本程序用到 ${count} 个开源组件，许可全文如下。数据的来源和许可写在图层和卡片里。`,
    failed: '清单读不出来，请检查网络后再试。',
  },
};

const en: typeof zh = {
  update: {
    title: 'A new version is there',
    body: 'You can go on with this one; it does not change by itself. What is stored on this computer stays.',
    change: 'Change to it',
    later: 'Later',
  },
  licences: {
    title: 'Third-party licences',
    show: 'List of third-party licences',
    intro: (count: number) =>
      `${count} open-source parts are in this app, with their licences in full below. Sources and licences of the data stand with the layers and on the cards.`,
    failed: 'The list could not be read. Check the network and try again.',
  },
};

export const deliveryWords = (language: 'zh' | 'en'): typeof zh => (language === 'en' ? en : zh);
