/** Words of the lenses. */
export const lensZh = {
  label: '视角',
  names: { planning: '规划', investment: '招商', overview: '领导' },
  hints: {
    planning: '条款落到哪里、位置多可靠、还缺什么',
    investment: '园区、企业与项目清单',
    overview: '数量、目标、项目进展',
  },
  choose: '先看哪一面？',
  later: '以后再选',
  failed: '这一面的内容没有取到。请检查网络或程序文件夹。',
  retry: '再试一次',
};
