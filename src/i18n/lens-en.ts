import type { lensZh } from './lens-zh.ts';

export const lensEn: typeof lensZh = {
  label: 'Lens',
  names: { planning: 'Planning', investment: 'Investment', overview: 'Leadership' },
  hints: {
    planning: 'Where each clause lands, how sure, what is missing',
    investment: 'Parks, companies and projects as a list',
    overview: 'Counts, targets, progress of projects',
  },
  choose: 'Where would you like to start?',
  later: 'Later',
  failed:
    'The panels of this lens could not be fetched. Check the network or the folder of the program.',
  retry: 'Try again',
};
