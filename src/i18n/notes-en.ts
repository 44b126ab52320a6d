import type { notesZh } from './notes-zh.ts';

/** The English of `notes-zh.ts`. `en.ts` takes it in as `notes`. */
export const notesEn: typeof notesZh = {
  tool: 'Notes',
  write: 'Write a note',
  opening: 'Opening the notes',
  noOpening: 'The notes cannot be opened. Check the network and press again.',
  openCount: (n) => `${n} open ${n === 1 ? 'note' : 'notes'}`,
  drop: 'Drop: a base map file becomes the base map, a file of notes is imported',
};
