import { overlaps, type Box, type Pixel } from '../crowding/boxes.ts';
import { linesOf } from './path-data.ts';
import type { PictureFrame } from './picture-frame.ts';
import { spriteDrawing } from './sprite-node.ts';
import type { PictureLayer, StyledFeature, StyleValues } from './style-values.ts';
import {
  middleOf,
  radialOffset,
  shiftedOffset,
  textBlock,
  type Anchor,
  type TextBlock,
} from './text-block.ts';

/** A symbol or name with its place in the picture. */
export interface PlacedSymbol {
  readonly of: StyledFeature;
  /** Units of the frame. */
  readonly at: Pixel;
  readonly icon: PlacedIcon | null;
  readonly text: PlacedText | null;
}

export interface PlacedIcon {
  readonly name: string;
  readonly scale: number;
  /** From the point to the middle, CSS pixels. */
  readonly dx: number;
  readonly dy: number;
  /** Degrees clockwise. */
  readonly angle: number;
}

export interface PlacedText {
  readonly block: TextBlock;
  readonly size: number;
  /** How much larger the first line is than the others. */
  readonly headScale: number;
  readonly anchor: Anchor;
  /** From the point to the middle of the block, CSS pixels. */
  readonly dx: number;
  readonly dy: number;
  /** Turn of the name about its point, degrees clockwise. */
  readonly angle: number;
  /** Picture after the name. */
  readonly mark: string | null;
}

interface Point {
  readonly at: Pixel;
  readonly angle: number;
}

/** Where the features of a layer have their symbols: the point, or the middle of a line and its direction there. */
function pointOf({ feature }: StyledFeature, frame: PictureFrame): Point | null {
  const { geometry } = feature;
  if (geometry.type === 'Point') return { at: frame.toUnits(geometry.coordinates), angle: 0 };
  const line = linesOf(geometry)[0]?.map(frame.toUnits);
  return line === undefined ? null : middle(line);
}

function middle(line: readonly Pixel[]): Point | null {
  const lengths = line.slice(1).map(([x, y], at) => {
    const [fromX, fromY] = line[at] ?? [x, y];
    return Math.hypot(x - fromX, y - fromY);
  });
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [at, length] of lengths.entries()) {
    const [from, to] = [line[at], line[at + 1]];
    if (left > length || from === undefined || to === undefined) {
      left -= length;
      continue;
    }
    const share = length === 0 ? 0 : left / length;
    const angle = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
    return {
      at: [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])],
      // A name is read from left to right.
      angle: angle > 90 ? angle - 180 : angle < -90 ? angle + 180 : angle,
    };
  }
  return null;
}

/** Keeps the room that is taken, as MapLibre does: who comes first has it. */
export class Room {
  readonly #taken: Box[] = [];

  isFree(boxes: readonly Box[]): boolean {
    return !boxes.some((box) => this.#taken.some((other) => overlaps(box, other)));
  }

  take(boxes: readonly Box[]): void {
    this.#taken.push(...boxes);
  }
}

const boxAround = (x: number, y: number, width: number, height: number, padding: number): Box => ({
  left: x - width / 2 - padding,
  right: x + width / 2 + padding,
  top: y - height / 2 - padding,
  bottom: y + height / 2 + padding,
});

/** Boxes of a name: one, or several small ones along a line. */
function textBoxes([x, y]: Pixel, text: PlacedText, padding: number): Box[] {
  const { block, size, dx, dy, angle } = text;
  const [width, height] = [block.width * size, block.height * size];
  if (angle === 0) return [boxAround(x + dx, y + dy, width, height, padding)];
  const turn = (angle * Math.PI) / 180;
  const count = Math.max(1, Math.ceil(width / height));
  return Array.from({ length: count }, (_, at) => {
    const along = dx + ((at + 0.5) / count - 0.5) * width;
    return boxAround(
      x + along * Math.cos(turn) - dy * Math.sin(turn),
      y + along * Math.sin(turn) + dy * Math.cos(turn),
      height,
      height,
      padding,
    );
  });
}

interface TextContent {
  readonly text: string;
  readonly headScale: number;
  readonly mark: string | null;
}

/** The text of a name, and the picture behind it where it has one. */
function contentOf(value: unknown): TextContent {
  const sections = (value as { readonly sections?: readonly Section[] } | null)?.sections;
  if (sections === undefined) {
    return { text: (value as string | null) ?? '', headScale: 1, mark: null };
  }
  const text = sections.map((section) => section.text).join('');
  const [first] = sections;
  return {
    text: text.trim(),
    headScale: text.trim().includes('\n') ? (first?.scale ?? 1) : 1,
    mark: sections.find((section) => section.image !== null)?.image?.name ?? null,
  };
}

interface Section {
  readonly text: string;
  readonly scale: number | null;
  readonly image: { readonly name: string } | null;
}

/** Names of a layer's feature, the preferred one first. */
function textsOf(values: StyleValues, of: StyledFeature, angle: number): PlacedText[] {
  const { text, headScale, mark } = contentOf(values.get('layout', 'text-field', of));
  if (text === '' || values.number('paint', 'text-opacity', of) === 0) return [];
  const size = values.number('layout', 'text-size', of);
  const spacing = values.number('layout', 'text-letter-spacing', of);
  const block = textBlock(text, values.number('layout', 'text-max-width', of), spacing);
  return anchorsOf(values, of).map(([anchor, [x, y]]) => {
    const [across, down] = middleOf(anchor);
    const dx = (x + across * block.width) * size;
    const dy = (y + down * block.height) * size;
    return { block, size, headScale, anchor, dx, dy, angle, mark };
  });
}

type Place = readonly [anchor: Anchor, offset: readonly [number, number]];

function anchorsOf(values: StyleValues, of: StyledFeature): Place[] {
  const listed = listOf(values.get('layout', 'text-variable-anchor-offset', of));
  if (listed.length > 0) {
    return listed.flatMap((anchor, at): Place[] =>
      at % 2 === 0
        ? [[anchor as Anchor, shiftedOffset(anchor as Anchor, listed[at + 1] as [number, number])]]
        : [],
    );
  }
  const anchors = values.get('layout', 'text-variable-anchor', of);
  if (Array.isArray(anchors)) {
    const distance = values.number('layout', 'text-radial-offset', of);
    return (anchors as Anchor[]).map((anchor) => [anchor, radialOffset(anchor, distance)]);
  }
  const [x = 0, y = 0] = values.numbers('layout', 'text-offset', of);
  return [[values.text('layout', 'text-anchor', of) as Anchor, [x, y]]];
}

function iconOf(values: StyleValues, of: StyledFeature): PlacedIcon | null {
  const image = values.get('layout', 'icon-image', of) as { readonly name: string } | string | null;
  const name = typeof image === 'string' ? image : (image?.name ?? '');
  if (name === '' || values.number('paint', 'icon-opacity', of) === 0) return null;
  const scale = values.number('layout', 'icon-size', of);
  const [dx = 0, dy = 0] = values.numbers('layout', 'icon-offset', of);
  const angle = values.number('layout', 'icon-rotate', of);
  return { name, scale, dx: dx * scale, dy: dy * scale, angle };
}

/**
 * The symbols of one layer that find room, in MapLibre's order: by their rank, a name at the first of its places that is
 * free. `room` has what the layers above have taken.
 */
export function placeSymbols(
  layer: PictureLayer,
  values: StyleValues,
  features: readonly StyledFeature[],
  frame: PictureFrame,
  room: Room,
): PlacedSymbol[] {
  const isAlong = (layer.layout?.['symbol-placement'] ?? 'point') !== 'point';
  const rank = (of: StyledFeature): number => values.number('layout', 'symbol-sort-key', of);
  return [...features]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((of) => {
      const point = pointOf(of, frame);
      if (point === null) return [];
      const placed = place(values, of, point, isAlong ? point.angle : 0, frame, room);
      return placed === null ? [] : [placed];
    });
}

function place(
  values: StyleValues,
  of: StyledFeature,
  { at }: Point,
  angle: number,
  frame: PictureFrame,
  room: Room,
): PlacedSymbol | null {
  const px: Pixel = [at[0] * frame.pxPerUnit, at[1] * frame.pxPerUnit];
  const flag = (name: string): boolean => values.get('layout', name, of) === true;
  const icon = iconOf(values, of);
  const iconBoxes = icon === null ? [] : boxesOfIcon(icon, px, paddingOf(values, of));
  const hasIcon = icon !== null && (flag('icon-allow-overlap') || room.isFree(iconBoxes));
  if (icon !== null && !hasIcon) return null;
  const padding = values.number('layout', 'text-padding', of);
  const turn = angle + values.number('layout', 'text-rotate', of);
  const texts = textsOf(values, of, turn).map((text) => ({
    text,
    boxes: textBoxes(px, text, padding),
  }));
  const name = flag('text-allow-overlap')
    ? texts[0]
    : texts.find(({ boxes }) => room.isFree(boxes));
  if (texts.length > 0 && name === undefined && !(icon !== null && flag('text-optional')))
    return null;
  if (icon === null && name === undefined) return null;
  if (!flag('icon-ignore-placement')) room.take(iconBoxes);
  if (name !== undefined && !flag('text-ignore-placement')) room.take(name.boxes);
  return { of, at, icon, text: name?.text ?? null };
}

function paddingOf(values: StyleValues, of: StyledFeature): number {
  const padding = values.get('layout', 'icon-padding', of);
  return typeof padding === 'number' ? padding : Number(listOf(padding)[0] ?? 0);
}

/** The members of a list as the style has it, or as an expression gives it. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return (value as { readonly values?: readonly unknown[] } | null | undefined)?.values ?? [];
}

function boxesOfIcon({ name, scale, dx, dy }: PlacedIcon, [x, y]: Pixel, padding: number): Box[] {
  const drawing = spriteDrawing(name, '');
  if (drawing === null) return [];
  return [boxAround(x + dx, y + dy, drawing.width * scale, drawing.height * scale, padding)];
}
