import type { Measure } from './measure-sketch.ts';
import type { SketchTool, Vertex } from './sketch.ts';

/** What just happened to a drawing, for a screen reader. Indexes count from 0. */
export type SketchEvent =
  | { readonly what: 'tool'; readonly tool: SketchTool | 'select' }
  | {
      readonly what: 'added';
      readonly index: number;
      readonly at: Vertex;
      readonly isSnapped: boolean;
    }
  | { readonly what: 'moved' | 'chosen'; readonly index: number; readonly at: Vertex }
  | {
      readonly what: 'removed' | 'undone' | 'redone' | 'resumed' | 'opened';
      readonly count: number;
    }
  | { readonly what: 'cancelled' | 'reverted' | 'left' }
  | { readonly what: 'finished'; readonly measure: Measure };
