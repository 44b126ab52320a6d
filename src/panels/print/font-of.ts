import type { TextStyle } from '../../carto/print/marks.ts';

/** A text style as canvas and CSS write it, `size` in pixels. */
export const fontOf = (
  { size, face, bold = false }: TextStyle,
  style: CSSStyleDeclaration,
): string =>
  `${bold ? '700' : '400'} ${String(size)}px ${style.getPropertyValue(`--f-${face}`).trim()}`;
