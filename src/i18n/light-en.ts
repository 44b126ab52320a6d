import type { LightWords } from './light-zh.ts';

export const lightEn: LightWords = {
  title: 'Light',
  toggle: 'Lights',
  filter: 'Lights to show',
  lights: { red: 'Far behind', yellow: 'Behind', green: 'On schedule', none: 'No data' },
  count: (word, count) => `${word} ${String(count)}`,
  stale: (count) => `Of no data, ${String(count)} have an expired record`,
  total: (count) => `${String(count)} in all`,
  untold: (count) => `No data: ${String(count)}`,
  onlyThese: (shown, all) => `Filtered by light: ${String(shown)} of ${String(all)}`,
  showAll: 'Show all',
  dataDate: (date) => `Data of ${date}`,
  dataDateHow: 'A light speaks of the day of the data, not of today.',
  noData: 'No data is not on schedule and never counted as such.',
  departments: 'By department',
  department: 'Department',
  departmentHow: 'An item of several departments counts once for each.',
  why: 'Why',
  by: 'From',
  public: (confidence) => `Public record · ${confidence}`,
  own: (author) => `Own report · ${author === '' ? 'unsigned' : author}`,
  reported: (date, by) => `${by}, ${date}`,
  undated: 'no date',
  source: (source) => `Source: ${source}`,
  records: (count) => `All records: ${String(count)}`,
  used: 'gives the light',
  percents: (plan, actual) => `Plan ${plan}%, actual ${actual}%`,
  behind: (points) => `${points} points behind`,
  ahead: (points) => `${points} points ahead`,
  level: 'as planned',
  startLateMonths: (planned, on) => `Start planned ${planned}, not started on ${on}`,
  registrationLateMonths: (planned, on) =>
    `Registration planned ${planned}, not registered on ${on}`,
  late: (months) => `${String(months)} full months late`,
  notDue: 'not due yet',
  lessThanMonth: 'less than 1 month late',
  onTime: 'on time',
  shortStart: (months) => `start ${String(months)} months late`,
  shortRegistration: (months) => `registration ${String(months)} months late`,
  bounds: {
    behindPoints: (yellow, red) =>
      `Limits: behind from ${yellow} points, far behind above ${red} points`,
    startLateMonths: (yellow, red) =>
      `Limits: behind from ${yellow} full months, far behind from ${red}`,
    registrationLateMonths: (yellow, red) =>
      `Limits: behind from ${yellow} full months, far behind from ${red}`,
  },
  findings: {
    none: 'There is no record of progress.',
    'no-measure':
      'The record has no pair of planned and actual percent, and no start or registration stated as overdue: no light.',
    undated: 'The record has no date: no light.',
    later: 'The record is dated after the data date and not used.',
    completed: 'The record says completed, and the rule takes that as on schedule.',
    dropped: 'The record says dropped: no light.',
    stale: (date, days, limit, was) =>
      `The newest record is of ${date}, ${String(days)} days before the data date: over ${limit} days, expired. It was ${was}.`,
  },
  short: {
    none: 'no record',
    'no-measure': 'nothing to compare',
    undated: 'no date',
    later: 'after the data date',
    completed: 'completed',
    dropped: 'dropped',
    stale: (was) => `expired, was ${was}`,
  },
  clause: {
    worst: 'The most serious of its items.',
    ownGreen: 'Its own record is on schedule and no item is behind.',
    allGreen: 'All of its items are on schedule.',
    missing: (count) => `${String(count)} items have no data: it cannot count as on schedule.`,
    noItems: 'The clause has no items and no records.',
    own: 'Records of the clause itself',
    items: 'Items of the clause',
    targets: 'Targets of the clause',
  },
  rule: {
    title: 'Rule of the lights',
    edit: 'Change rule',
    edited: 'Changed, not the shipped rule',
    outdated: 'The shipped rule has changed since you made your own: please compare.',
    behindPoints: (yellow, red) =>
      `${yellow} to ${red} percentage points behind (inclusive): behind; more than ${red}: far behind.`,
    startLateMonths: (yellow, red) =>
      `Start overdue by ${yellow} full months: behind; by ${red}: far behind.`,
    registrationLateMonths: (yellow, red) =>
      `Registration overdue by ${yellow} full months: behind; by ${red}: far behind.`,
    stale: (days) => `A record more than ${days} days before the data date has expired: no light.`,
    completed: (who) => `What ${who} call completed is on schedule.`,
    completedNone: 'A statement of completion without figures gives no light.',
    worst:
      'Of several criteria the most serious counts; of several records the newest, of one day the most serious.',
    source: (source) => `Source of the rule: ${source}`,
    sourceEdited: (source) => `Source of the shipped rule (limits changed): ${source}`,
    witnesses: {
      official: 'official records',
      reported: 'reports',
      unverified: 'unverified records',
      own: 'own reports',
    },
  },
  dialog: {
    title: 'Change the rule of the lights',
    intro:
      'Changes the limits in this browser only: not the link, not the package. An empty row is not used.',
    criteria: {
      behindPoints: 'Progress behind (points)',
      startLateMonths: 'Start overdue (months)',
      registrationLateMonths: 'Registration overdue (months)',
    },
    yellow: 'behind from',
    red: { behindPoints: 'far behind above', other: 'far behind from' },
    staleAfterDays: 'Days until a record expires',
    completed: 'Whose word of completion is on schedule',
    apply: 'Use',
    cancel: 'Cancel',
    reset: 'Back to the shipped rule',
    again: 'Use the changed rule again',
    faults: {
      number: 'Please give a number above 0.',
      half: 'Fill in both limits or neither.',
      order: 'The limit of behind must not be above that of far behind.',
    },
  },
  trouble: {
    unreadable:
      'The rule stored in this browser cannot be read; the shipped one is in use. What is stored is kept, beside a rule that you save.',
    'not-kept': 'The browser has not kept the change: it ends when the page closes.',
  },
};
