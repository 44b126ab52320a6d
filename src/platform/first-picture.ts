/** The map that the page carries as SVG, made when it was built, until the live one is drawn. */
import type { Plan } from '../plan/types.ts';

export const FIRST_PICTURE_ID = 'first-picture';

/** What the picture shows: another package, or other layers, are another picture. */
export function pictureMark(
  { place, dataDate, features }: Plan,
  layers: ReadonlySet<string>,
): string {
  return [place.name, dataDate, features.length, [...layers].sort().join(' ')].join('|');
}

/** Moves the picture into the sheet, whose frame it then keeps to; where it is there already, it need not be drawn again. */
export function adoptFirstPicture(sheet: HTMLElement): void {
  const picture = document.getElementById(FIRST_PICTURE_ID);
  if (picture === null) return;
  const [outer, inner] = [sheet.getBoundingClientRect(), picture.getBoundingClientRect()];
  const rooms = [inner.left - outer.left, outer.right - inner.right, inner.top - outer.top];
  rooms.push(outer.bottom - inner.bottom);
  // The same room on all sides: the frame.
  if (Math.max(...rooms) - Math.min(...rooms) > 1) sheet.append(picture);
}

/**
 * Takes the picture away: the live map is there, or it will not look like this.
 * @param mark of what the live map will show; the picture stays if it shows just that
 */
export function dropFirstPicture(mark?: string): void {
  const picture = document.getElementById(FIRST_PICTURE_ID);
  if (mark === undefined || picture?.dataset['of'] !== mark) picture?.remove();
}
