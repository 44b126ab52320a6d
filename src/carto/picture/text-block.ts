import { textWidthEm } from '../text-width.ts';

/** A name in lines, with the room that it takes, ems. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

const LINE_HEIGHT = 1.2;

/** Breaks at spaces and given line ends; Chinese names are short and stay whole. */
export function textBlock(text: string, maxWidth: number, spacing: number): TextBlock {
  const lines = text.split('\n').flatMap((paragraph) => {
    const broken: string[] = [];
    for (const word of paragraph.split(' ')) {
      const longer = `${broken.at(-1) ?? ''} ${word}`.trim();
      if (broken.length > 0 && textWidthEm(longer) <= maxWidth) broken.splice(-1, 1, longer);
      else broken.push(word);
    }
    return broken;
  });
  const widthOf = (line: string): number =>
    textWidthEm(line) + spacing * Math.max(0, line.length - 1);
  return {
    lines,
    width: Math.max(...lines.map(widthOf)),
    height: lines.length * LINE_HEIGHT,
  };
}

export type Anchor =
  | 'center'
  | 'left'
  | 'right'
  | 'top'
  | 'bottom'
  | 'top-left'
  | 'top-right'
  | 'bottom-left'
  | 'bottom-right';

/** Where the middle of a block lies from its anchor, as shares of its width and height. */
export function middleOf(anchor: Anchor): readonly [across: number, down: number] {
  const across = anchor.endsWith('left') ? 0.5 : anchor.endsWith('right') ? -0.5 : 0;
  const down = anchor.startsWith('top') ? 0.5 : anchor.startsWith('bottom') ? -0.5 : 0;
  return [across, down];
}

/** MapLibre moves names above and below a point by this share of an em, towards the middle of their letters. */
const BASELINE = 7 / 24;

/** An offset as MapLibre applies it to a name at this anchor, ems. */
export function shiftedOffset(
  anchor: Anchor,
  [x, y]: readonly [x: number, y: number],
): readonly [x: number, y: number] {
  return [x, y - Math.sign(middleOf(anchor)[1]) * BASELINE];
}

/** Offset of a name that stands at a distance from its point on the side opposite to its anchor, ems. */
export function radialOffset(anchor: Anchor, distance: number): readonly [x: number, y: number] {
  const reach = 2 * (anchor.includes('-') ? distance / Math.SQRT2 : distance);
  const [across, down] = middleOf(anchor);
  return shiftedOffset(anchor, [across * reach, down * reach]);
}
