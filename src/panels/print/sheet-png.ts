import { PICTURE_DPI } from '../../carto/print/paper.ts';
import type { Sheet } from '../../carto/print/compose-sheet.ts';
import { withPngDensity } from '../../output/png-density.ts';
import { paintSheet } from './paint-sheet.ts';

/** The sheet as a PNG of 300 dpi that knows its size on paper. Throws where the browser cannot make one. */
export async function sheetPng(
  sheet: Sheet,
  map: HTMLCanvasElement,
  style: CSSStyleDeclaration,
): Promise<Blob> {
  const canvas = paintSheet(sheet, map, style);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (blob === null) throw new Error('the picture is too large for this browser');
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return new Blob([withPngDensity(bytes, PICTURE_DPI)], { type: 'image/png' });
}
