import type { NotesFaultWords } from './notes-faults-zh.ts';

/** The English of `notes-faults-zh.ts`. */
export const notesFaultsEn: NotesFaultWords = {
  text: 'No text. Say what the question or opinion is.',
  feature: 'No feature. Choose the feature to correct.',
  name: 'No name. Enter the new name.',
  sameName: 'The name is the present one. Enter the new name.',
  date: 'Write the date like 2025-09-30, a day that exists.',
  futureDate: 'The day has not come. Report what has happened: today or earlier.',
  statusDate: 'Write the date of the status like 2025-09-30, 2025-09 or 2025.',
  factDate:
    'Write the date of the value like 2025-09-30, 2025-09 or 2025; leave it empty if unknown.',
  plannedStart: 'Write the planned start like 2025-09-30; leave it empty without one.',
  plannedRegistration:
    'Write the planned registration like 2025-09-30; leave it empty without one.',
  source: 'No source. Name the evidence: a document, an address, who was there.',
  factLabel: 'No name of the fact, such as “site area”.',
  factValue: 'No new value.',
  geometry: 'No position. Draw it on the map first, or choose “not known”.',
  positionSource: 'No source of the position. Say where it comes from.',
  tolerance: 'The tolerance is a number of metres above 0; leave it empty if unknown.',
  reportOn: 'Nothing to report on. Choose a feature, clause or target.',
  percent: 'Done is a number from 0 to 100; leave it empty if unknown, do not write 0.',
  planPercent: 'Planned is a number from 0 to 100; leave it empty without a plan.',
  value: 'The figure is a number; words go below.',
  unit: 'There is a figure but no unit.',
  empty: 'Fill in at least one of status, done, figure and registered.',
  attachmentName: 'The attachment has no name. Give the name of the file or its title.',
  attachmentWhere:
    'Write an address like https://…; content cannot be put in. Without one, give a path or a number, or leave it empty.',
};
