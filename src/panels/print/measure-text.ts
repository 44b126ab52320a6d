import type { Measure } from '../../carto/print/marks.ts';
import { fontOf } from './font-of.ts';

/** Text is measured large, so that hinting does not round. */
const MEASURED_PX = 100;

/** Measures as the browser sets; millimetres in, millimetres out. */
export function measureText(): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  const style = getComputedStyle(document.documentElement);
  return (text, { size, face, bold = false }) => {
    if (pen === null) return text.length * size;
    pen.font = fontOf({ size: MEASURED_PX, face, bold }, style);
    return (pen.measureText(text).width / MEASURED_PX) * size;
  };
}
