import type { ThemeToken } from './theme.ts';

/**
 * Flags of review notes: the shape says the type, colour and sign say the status, so that they are told apart without
 * colour. One table for map, list and print. Tip at 0,0, body above it, CSS pixels.
 */
const SHAPES = {
  comment: squareFlag,
  correction: diamondFlag,
  progress: roundFlag,
} as const;
export type MarkShape = keyof typeof SHAPES;

/** How a status is drawn: filled or on paper, an inner rim, a tick, a dashed rim with a stroke through the number. */
export interface MarkTone {
  readonly token: ThemeToken;
  readonly isSolid: boolean;
  readonly sign: 'none' | 'rim' | 'tick' | 'struck';
}

export const MARK_TONES = {
  open: { token: 'c-ink', isSolid: true, sign: 'none' },
  answered: { token: 'c-accent', isSolid: false, sign: 'rim' },
  done: { token: 'c-good', isSolid: false, sign: 'tick' },
  rejected: { token: 'c-none', isSolid: false, sign: 'struck' },
} as const satisfies Record<string, MarkTone>;
export type MarkStatus = keyof typeof MARK_TONES;

/** Middle of the number above the tip. */
export const NUMBER_Y = -16;
/** Room of a flag above its tip, edge and tick included. */
export const FLAG_HEIGHT = 36;
/** What is in hand is drawn larger. */
export const IN_HAND_SCALE = 1.2;
/** A tick at the upper right corner, around 0,0. */
export const TICK_PATH = 'M-3.4,0.2L-1,2.8L3.6,-2.8';

/** Digits that are told apart in width: 1–2, 3, 4 and more. */
export type NumberWidth = 2 | 3 | 4;
export const numberWidth = (number: number): NumberWidth =>
  number < 100 ? 2 : number < 1000 ? 3 : 4;

/** Half the width of a flag at its number. */
export function halfWidth(shape: MarkShape, width: NumberWidth): number {
  return (width === 2 ? 11 : width === 3 ? 14 : 17.5) + (shape === 'correction' ? 5 : 0);
}

function squareFlag(half: number): string {
  return `M${-half},-26H${half}V-6H5L0,0L-5,-6H${-half}Z`;
}

function diamondFlag(half: number): string {
  return `M0,-32L${half},-16L0,0L${-half},-16Z`;
}

/** A capsule of radius 10 whose lower edge runs into the tip. */
function roundFlag(half: number): string {
  const flat = half - 10;
  const foot = Math.max(5, flat);
  const reach = foot - flat;
  const y = Math.round((-16 + Math.sqrt(100 - reach * reach)) * 100) / 100;
  const right = `A10,10 0 0 1 ${foot},${y}H5L0,0`;
  return `M${-flat},-26H${flat}${right}L-5,${y}H${-foot}A10,10 0 0 1 ${-flat},-26Z`;
}

/** Outline of a flag. */
export const flagPath = (shape: MarkShape, width: NumberWidth): string =>
  SHAPES[shape](halfWidth(shape, width));

/** What the picture of a flag shows besides its number. */
export interface FlagSprite {
  readonly shape: MarkShape;
  readonly status: MarkStatus;
  readonly width: NumberWidth;
  readonly isInHand: boolean;
}

const PREFIX = 'note';

/** Name of the picture, e.g. `note-comment-open-2`, `note-comment-open-2-hand`. */
export function flagSpriteName({ shape, status, width, isInHand }: FlagSprite): string {
  return `${PREFIX}-${shape}-${status}-${width}${isInHand ? '-hand' : ''}`;
}

/** The picture that a name means; null for a name that is not ours. */
export function parseFlagSprite(name: string): FlagSprite | null {
  const [prefix, shape = '', status = '', width = '', hand, ...rest] = name.split('-');
  if (prefix !== PREFIX || rest.length > 0 || (hand !== undefined && hand !== 'hand')) return null;
  if (!(shape in SHAPES) || !(status in MARK_TONES) || !['2', '3', '4'].includes(width))
    return null;
  return {
    shape: shape as MarkShape,
    status: status as MarkStatus,
    width: Number(width) as NumberWidth,
    isInHand: hand === 'hand',
  };
}

/** Several notes at one spot: a stack, dark while one of them is open. */
export const STACK_SPRITES = { open: 'note-stack-open', closed: 'note-stack-closed' } as const;
