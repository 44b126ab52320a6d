import { LINK_HEAD } from '../carto/link-head.ts';
import type { Theme } from '../carto/theme.ts';

const SIZE = 16;

/**
 * Draws the head of an arc, pointing east, with a paper edge that lifts it from what it crosses; null for another name.
 * @param ratio device pixels per CSS pixel
 */
export function drawLinkHead(
  id: string,
  theme: Theme,
  ratio: number,
): { readonly image: ImageData; readonly pixelRatio: number; readonly sdf: boolean } | null {
  if (id !== LINK_HEAD) return null;
  const element = document.createElement('canvas');
  element.width = element.height = Math.round(SIZE * ratio);
  const context = element.getContext('2d');
  if (context === null) throw new Error('2-D canvas is not available');
  context.scale(ratio, ratio);
  const shape = new Path2D('M14,8L3,2.5L5.5,8L3,13.5Z');
  context.lineJoin = 'round';
  context.lineWidth = 2;
  context.strokeStyle = theme['m-halo'];
  context.stroke(shape);
  context.fillStyle = theme['k-transport'];
  context.fill(shape);
  const image = context.getImageData(0, 0, element.width, element.height);
  return { image, pixelRatio: ratio, sdf: false };
}
