/** What a note lacks, and what to do: a part of the words of notes. */
export const notesFaultsZh = {
  text: '没有写文字。请写清问题或意见。',
  feature: '没有选要素。请选要更正的要素。',
  name: '没有填名称。请填改成的名称。',
  sameName: '名称和现在一样。请填改成的名称。',
  date: '日期要写成 2025-09-30 的样子，而且要有这一天。',
  futureDate: '日期还没有到。进展只报已经发生的，请填今天或以前的日期。',
  statusDate: '状态日期要写成 2025-09-30、2025-09 或 2025。',
  factDate: '数据日期要写成 2025-09-30、2025-09 或 2025；不知道就空着。',
  plannedStart: '计划开始日期要写成 2025-09-30 的样子；没有就空着。',
  plannedRegistration: '计划入库日期要写成 2025-09-30 的样子；没有就空着。',
  source: '没有填来源。请写明依据，例如文件名、网址或现场核实的人。',
  factLabel: '没有填项目名称。例如“占地面积”。',
  factValue: '没有填改成的值。',
  geometry: '没有位置。请先在图上画，或选“位置不明”。',
  positionSource: '没有填位置来源。请写位置从哪里来。',
  tolerance: '误差要填大于 0 的数，单位米；不知道就空着。',
  reportOn: '没有选进展对象。请选要素、条款或目标。',
  percent: '完成要填 0 到 100 的数；不知道就空着，不要填 0。',
  planPercent: '计划到此要填 0 到 100 的数；没有计划就空着。',
  value: '数值要填数字；文字写在下面。',
  unit: '填了数值，没有填单位。',
  empty: '状态、完成、数值、入库至少填一项。',
  attachmentName: '附件没有名称。请填文件名或标题。',
  attachmentWhere:
    '网址要写成 https://… 的样子，文件内容不能放进来。没有网址就写路径、文号，或空着。',
};

export type NotesFaultWords = typeof notesFaultsZh;
