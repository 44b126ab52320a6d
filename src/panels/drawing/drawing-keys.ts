import type { SketchTool } from '../../geo/sketch/sketch.ts';

/** Tools in the order of the bar: the key is their place. */
export const BAR_TOOLS = [
  'select',
  'point',
  'polygon',
  'line',
  'rectangle',
  'circle',
] as const satisfies readonly (SketchTool | 'select')[];

/** What a key asks a drawing for. */
export type DrawingCommand =
  | { readonly do: 'choose'; readonly tool: SketchTool | 'select' }
  | { readonly do: 'finish' | 'cancel' | 'step-back' | 'remove' | 'undo' | 'redo' };

interface Where {
  /** A shape is being drawn or changed. */
  readonly isBusy: boolean;
  /** The focus is on the map or in the bar: only there do digits mean tools. */
  readonly isNear: boolean;
}

/** Null for keys that are none of the drawing's. */
export function commandOf(event: KeyboardEvent, { isBusy, isNear }: Where): DrawingCommand | null {
  if (event.defaultPrevented || event.isComposing || event.altKey) return null;
  if (isElsewhere(event.target)) return null;
  if (event.ctrlKey || event.metaKey) return isBusy ? historyCommand(event) : null;
  const tool = isNear && !event.shiftKey ? BAR_TOOLS[Number(event.key) - 1] : undefined;
  if (tool !== undefined) return { do: 'choose', tool };
  if (!isBusy) return null;
  switch (event.key) {
    case 'Enter':
      // Enter presses the button that has the focus.
      return isPressable(event.target) ? null : { do: 'finish' };
    case 'Escape':
      return { do: 'cancel' };
    case 'Backspace':
      return { do: 'step-back' };
    case 'Delete':
      return { do: 'remove' };
    default:
      return null;
  }
}

function historyCommand({ key, shiftKey }: KeyboardEvent): DrawingCommand | null {
  switch (key.toLowerCase()) {
    case 'z':
      return { do: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    default:
      return null;
  }
}

/** In a text field or a dialog, keys are for those. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, dialog, [role="dialog"], [role="menu"]') !== null);

const isPressable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a[href], summary, [role="button"]') !== null;
