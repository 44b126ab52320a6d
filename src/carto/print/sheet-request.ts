import type { PrintWords } from '../../i18n/print-words.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Light } from '../../plan/lights/rule.ts';
import type { Extent } from '../graticule.ts';
import type { DiagramRole } from './diagram-samples.ts';
import type { Measure } from './marks.ts';
import type { Paper, Turn } from './paper.ts';
import type { SheetContent } from './sheet-content.ts';

/** What a sheet says beside its map. */
export interface SheetTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly documentNumber: string;
  /** In a frame at the top: that it is not reviewed, or internal; empty for neither. */
  readonly stamp: string;
  /** Label and value of each row of the title block. */
  readonly block: readonly (readonly [label: string, value: string])[];
  readonly credits: string;
  readonly watermark: string;
  /** Something is marked on the map: what is selected. */
  readonly hasMarked: boolean;
  /** Items of the plan without a place. */
  readonly unplaced: number;
}

export interface SheetRequest {
  readonly paper: Paper;
  readonly turn: Turn;
  /** The sheet's middle is this extent's; a scale that fits has all of it on the sheet. */
  readonly around: Extent;
  readonly scale: number | 'fit';
  readonly contentOf: (extent: Extent, zoom: number) => SheetContent;
  readonly texts: SheetTexts;
  readonly words: PrintWords;
  readonly names: Pick<Messages, 'kinds' | 'positions' | 'statuses' | 'diagram'> & {
    readonly lights: Readonly<Record<Light, string>>;
  };
  /** Signs on the structure diagram: it has neither scale nor coordinates. Null for a map. */
  readonly diagram: readonly DiagramRole[] | null;
  readonly measure: Measure;
}
