import { graticule, type Extent } from '../graticule.ts';
import {
  boxPath,
  filled,
  fitted,
  linePath,
  rule,
  text,
  type Box,
  type Mark,
  type Measure,
  type SheetPart,
} from './marks.ts';
import { MM_PER_PX } from './paper.ts';
import type { SheetTexts } from './sheet-request.ts';

/** Between the inner and the outer neatline, millimetres. */
export const BAND_MM = 1.4;
/** Half an arm of a cross of the grid. */
const CROSS_MM = 1.3;

/** Neatlines with their black and white scale, crosses of the grid and degrees on all four sides. */
export function frameParts(
  map: Box,
  px: { readonly width: number; readonly height: number },
  extent: Extent | null,
  em: number,
): readonly SheetPart[] {
  const { x, y, width, height } = map;
  const [right, bottom] = [x + width, y + height];
  const outer = boxPath({
    x: x - BAND_MM,
    y: y - BAND_MM,
    width: width + 2 * BAND_MM,
    height: height + 2 * BAND_MM,
  });
  const lines: Mark[] = [rule(boxPath(map), 0.25), rule(outer, 0.35)];
  if (extent === null) return [{ name: 'frame', marks: lines }];
  const grid = graticule(extent, px.width, px.height);
  const mm = (value: number): number => value * MM_PER_PX;
  const [edge, thick] = [BAND_MM, BAND_MM - 0.3];
  const bands = [
    ...grid.horizontal.flatMap(({ from, to, filled: isFilled }) =>
      isFilled
        ? [y - edge, bottom + 0.15].map((top) =>
            boxPath({ x: x + mm(from), y: top + 0.1, width: mm(to - from), height: thick }),
          )
        : [],
    ),
    ...grid.vertical.flatMap(({ from, to, filled: isFilled }) =>
      isFilled
        ? [x - edge, right + 0.15].map((left) =>
            boxPath({ x: left + 0.1, y: y + mm(from), width: thick, height: mm(to - from) }),
          )
        : [],
    ),
  ];
  const crosses = grid.top.flatMap(({ px: across }) =>
    grid.left.map(({ px: down }) => {
      const [cx, cy] = [x + mm(across), y + mm(down)];
      return (
        linePath(cx - CROSS_MM, cy, cx + CROSS_MM, cy) +
        linePath(cx, cy - CROSS_MM, cx, cy + CROSS_MM)
      );
    }),
  );
  const figures = { size: em * 0.92, face: 'num' } as const;
  const gap = BAND_MM + em * 0.45;
  const isClear = (at: number, length: number): boolean => at > em * 3 && at < length - em * 3;
  const degrees: Mark[] = [
    ...grid.top.flatMap(({ px: across, label }) =>
      isClear(mm(across), width)
        ? [y - gap, bottom + gap + em * 0.7].map((base) =>
            text(label, x + mm(across), base, figures, { anchor: 'middle', colour: 'c-ink-2' }),
          )
        : [],
    ),
    ...grid.left.flatMap(({ px: down, label }) =>
      isClear(mm(down), height)
        ? [
            text(label, x - gap, y + mm(down), figures, {
              anchor: 'middle',
              colour: 'c-ink-2',
              turn: -90,
            }),
            text(label, right + gap, y + mm(down), figures, {
              anchor: 'middle',
              colour: 'c-ink-2',
              turn: 90,
            }),
          ]
        : [],
    ),
  ];
  return [
    { name: 'grid', marks: [rule(crosses.join(''), 0.2, 'm-grid'), ...degrees] },
    { name: 'frame', marks: [...lines, ...bands.map((band) => filled(band))] },
  ];
}

/** Title, document, and the stamp in its frame. */
export function headParts(
  box: Box,
  { title, subtitle, documentNumber, stamp }: SheetTexts,
  em: number,
  measure: Measure,
): readonly SheetPart[] {
  const { x, y, width, height } = box;
  const base = y + height * 0.66;
  const marks: Mark[] = [rule(linePath(x, y + height, x + width, y + height), 0.35)];
  const stampStyle = { size: em * 1.35, face: 'doc', bold: true } as const;
  const stampWidth = stamp === '' ? 0 : measure(stamp, stampStyle) + em * 2.4;
  const free = width - em * 2 - (stampWidth === 0 ? 0 : stampWidth + em * 2);
  const wanted = { size: em * 3.2, face: 'doc', bold: true } as const;
  const titleStyle = fitted(title, free, wanted, measure, 0.4);
  marks.push(text(title, x + em, base, titleStyle));
  const used = measure(title, titleStyle) + em * 2;
  const small = { size: em * 1.15, face: 'doc' } as const;
  const parts: SheetPart[] = [{ name: 'title', marks }];
  const under = `${subtitle} ${documentNumber}`;
  // Beside the title where it has room, else in a line below it.
  const isBeside = measure(under, small) <= free - used;
  const left = isBeside ? x + em + used : x + em;
  const line = isBeside ? base : y + height - em * 0.75;
  parts.push({
    name: 'document',
    marks: [
      text(subtitle, left, line, small, { colour: 'c-ink-2' }),
      text(
        documentNumber,
        left + (subtitle === '' ? 0 : measure(subtitle, small) + em * 0.7),
        line,
        small,
        { colour: 'c-clause' },
      ),
    ],
  });
  if (stamp !== '') {
    const tall = em * 2.7;
    const stampBox = {
      x: x + width - stampWidth - em,
      y: y + (height - tall) / 2,
      width: stampWidth,
      height: tall,
    };
    parts.push({
      name: 'stamp',
      marks: [
        rule(boxPath(stampBox), 0.4, 'c-clause'),
        text(stamp, stampBox.x + stampWidth / 2, stampBox.y + tall * 0.67, stampStyle, {
          anchor: 'middle',
          colour: 'c-clause',
        }),
      ],
    });
  }
  return parts;
}

/** What lies on the map: the licences' names in its corner, and a watermark across it. */
export function mapParts(
  { x, y, width, height }: Box,
  { credits, watermark }: Pick<SheetTexts, 'credits' | 'watermark'>,
  em: number,
  measure: Measure,
): readonly SheetPart[] {
  const parts: SheetPart[] = [];
  if (watermark !== '') {
    const diagonal = Math.hypot(width, height);
    const style = fitted(
      watermark,
      diagonal * 0.62,
      { size: height * 0.2, face: 'doc', bold: true },
      measure,
      0.05,
    );
    parts.push({
      name: 'watermark',
      marks: [
        text(watermark, x + width / 2, y + height / 2 + style.size / 3, style, {
          anchor: 'middle',
          turn: (-Math.atan2(height, width) * 180) / Math.PI,
          opacity: 0.1,
        }),
      ],
    });
  }
  if (credits !== '') {
    const style = fitted(credits, width * 0.6, { size: em * 0.85, face: 'ui' }, measure, 0.7);
    parts.push({
      name: 'credits',
      marks: [
        text(credits, x + width - em * 0.6, y + height - em * 0.6, style, {
          anchor: 'end',
          colour: 'm-text-out',
          halo: 0.7,
        }),
      ],
    });
  }
  return parts;
}
