import type { NoteAttachment } from './types.ts';

/** What is wrong with one attachment; also a field of the form. */
export type AttachmentFault = 'attachmentName' | 'attachmentWhere';

/** Begins like an address, or like content that somebody pasted. A drive (`D:\`) and a document number do not. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/|(?:data|blob|file|javascript|vbscript|mailto):)/i;

/** Whether it may be a link: an address of the web that browsers open over TLS, and nothing else. */
export function isWebAddress(where: string): boolean {
  if (!/^https:\/\/\S+$/i.test(where)) return false;
  try {
    return new URL(where).hostname !== '';
  } catch {
    return false;
  }
}

/** A row of the form in which nothing stands yet has no fault: it is left out. */
export function attachmentFaults(file: NoteAttachment): readonly AttachmentFault[] {
  const [name, where] = [file.name.trim(), file.where.trim()];
  return [
    ...(name === '' && where !== '' ? (['attachmentName'] as const) : []),
    ...(ADDRESS.test(where) && !isWebAddress(where) ? (['attachmentWhere'] as const) : []),
  ];
}

/** As they are kept: without blanks around, and without rows in which nothing stands. */
export function tidyAttachments(files: readonly NoteAttachment[]): readonly NoteAttachment[] {
  return files
    .map(({ name, where }) => ({ name: name.trim(), where: where.trim() }))
    .filter(({ name, where }) => name !== '' || where !== '');
}
