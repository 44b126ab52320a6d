import { boundsOf, type GeometryBounds } from '../geo/geometry-bounds.ts';
import { meetsRectangle } from '../geo/meets-rectangle.ts';
import type { Extent } from '../carto/graticule.ts';
import { composeSheet, type Sheet } from '../carto/print/compose-sheet.ts';
import { DIAGRAM_ROLES } from '../carto/print/diagram-samples.ts';
import type { Measure } from '../carto/print/marks.ts';
import type { Paper, Turn } from '../carto/print/paper.ts';
import { sheetContent, type SheetContent } from '../carto/print/sheet-content.ts';
import { parseScale, type ParsedScale } from '../carto/print/sheet-scale.ts';
import { buildDrawing } from '../carto/scene.ts';
import type { Drawing } from '../carto/drawing.ts';
import { lightWords } from '../i18n/light-words.ts';
import { printWords, type PrintWords } from '../i18n/print-words.ts';
import { isOnMap } from '../plan/queries.ts';
import type { PlanFeature } from '../plan/types.ts';
import { sheetTexts } from './print-texts.ts';
import type { Session } from './session.svelte.ts';

export const PRINT_AREAS = ['view', 'whole', 'selection'] as const;
export type PrintArea = (typeof PRINT_AREAS)[number];

/** Around a selection, degrees: a point alone has no extent, and a place is read by what lies about it. */
const SELECTION_ROOM = 0.02;

const extentOf = ([west, south, east, north]: GeometryBounds, room = 0): Extent => ({
  west: west - room,
  south: south - room,
  east: east + room,
  north: north + room,
});

/** A sheet of paper as a person sets it up. It lives as long as the page: what was typed is there the next time. */
export class PrintState {
  readonly #session: Session;
  readonly #measure: Measure;
  paper = $state<Paper>('a3');
  turn = $state<Turn>('landscape');
  area = $state<PrintArea>('view');
  /** One of the scales offered, or what follows from the area, or what is typed. */
  scaleChoice = $state<number | 'fit' | 'typed'>('fit');
  typedScale = $state('');
  /** The last scale typed that was one. */
  #typedDenominator = $state<number | null>(null);
  /** Null until a person writes something else. */
  ownTitle = $state<string | null>(null);
  ownUnit = $state<string | null>(null);
  watermark = $state('');
  #fonts = $state(0);
  /** What the map showed when the sheets were opened: it may lose its size while they cover it. */
  #view = $state.raw<Extent | null>(null);

  constructor(session: Session, measure: Measure) {
    this.#session = session;
    this.#measure = measure;
  }

  /** Fonts that have come change the widths of texts: lays the sheet out again. */
  measureAgain(): void {
    this.#fonts += 1;
  }

  /** Called each time the sheets are opened. */
  begin(): void {
    this.#view = this.#session.extent;
    if (this.area === 'selection' && this.#selectionBounds === null) this.area = 'view';
  }

  readonly words = $derived.by<PrintWords>(() => printWords(this.#session.view.language));

  readonly #selectionBounds = $derived.by(() =>
    boundsOf(this.#session.selected.map(({ geometry }) => geometry)),
  );

  readonly areas = $derived.by<readonly PrintArea[]>(() =>
    PRINT_AREAS.filter((area) => area !== 'selection' || this.#selectionBounds !== null),
  );

  readonly #around = $derived.by<Extent>(() => {
    const { bounds } = this.#session.plan.place;
    if (this.area === 'selection' && this.#selectionBounds !== null)
      return extentOf(this.#selectionBounds, SELECTION_ROOM);
    return this.area === 'view' && this.#view !== null ? this.#view : extentOf(bounds);
  });

  readonly scaleError = $derived.by<Exclude<ParsedScale, { ok: true }>['error'] | null>(() => {
    if (this.scaleChoice !== 'typed') return null;
    const parsed = parseScale(this.typedScale);
    return parsed.ok ? null : parsed.error;
  });

  /** Begins with the scale of the sheet as it is, which then stays until another one is typed. */
  chooseScale(choice: PrintState['scaleChoice']): void {
    if (choice === 'typed') this.typeScale(String(this.sheet.denominator));
    this.scaleChoice = choice;
  }

  /** A text that is no scale leaves the sheet as it is. */
  typeScale(text: string): void {
    this.typedScale = text;
    const parsed = parseScale(text);
    if (parsed.ok) this.#typedDenominator = parsed.denominator;
  }

  readonly #scale = $derived.by<number | 'fit'>(() =>
    this.scaleChoice === 'typed' ? (this.#typedDenominator ?? 'fit') : this.scaleChoice,
  );

  readonly #texts = $derived.by(() =>
    sheetTexts(this.#session, this.words, {
      title: this.ownTitle,
      unit: this.ownUnit,
      watermark: this.watermark,
      latitude: (this.#around.south + this.#around.north) / 2,
    }),
  );

  readonly title = $derived.by(() => this.#texts.title);
  readonly unit = $derived.by(() => this.#texts.block[0]?.[1] ?? '');

  /** What is switched on and has a place. */
  readonly onMap = $derived.by<readonly PlanFeature[]>(() =>
    this.#session.plan.features.filter((feature) => isOnMap(feature, this.#session.seen)),
  );

  /** The drawing is laid out anew for each whole zoom, as on the map. */
  readonly #drawings = $derived.by(() => {
    const { plan, view, seen, t, shownLights } = this.#session;
    const made = new Map<number, Drawing>();
    return (zoom: number): Drawing => {
      const whole = Math.floor(zoom);
      const drawing =
        made.get(whole) ??
        buildDrawing(
          plan,
          view.language,
          t.map.schematicSuffix,
          (feature) => isOnMap(feature, seen),
          zoom,
          shownLights,
        );
      made.set(whole, drawing);
      return drawing;
    };
  });

  #contentOf(extent: Extent, zoom: number): SheetContent {
    const { plan, mapPort, shownLights, baseMap } = this.#session;
    const base = mapPort?.base() ?? { type: 'FeatureCollection', features: [] };
    // Another base map has its own look; of ours only the boundary stays.
    const drawn =
      baseMap.base === null
        ? base
        : {
            ...base,
            features: base.features.filter(({ properties }) => properties.role === 'boundary'),
          };
    return sheetContent(
      { plan, drawing: this.#drawings(zoom), base: drawn, lights: shownLights },
      extent,
      zoom,
    );
  }

  readonly #diagram = $derived.by(() => {
    const signs = this.#session.shownDiagram;
    return signs === null
      ? null
      : DIAGRAM_ROLES.filter((role) => signs.some((sign) => sign.role === role));
  });

  readonly sheet = $derived.by<Sheet>(() => {
    const { t, view } = this.#session;
    return composeSheet({
      paper: this.paper,
      turn: this.turn,
      around: this.#around,
      scale: this.#scale,
      contentOf: (extent, zoom) => this.#contentOf(extent, zoom),
      texts: this.#texts,
      words: this.words,
      names: {
        kinds: t.kinds,
        positions: t.positions,
        statuses: t.statuses,
        diagram: t.diagram,
        lights: lightWords(view.language).lights,
      },
      diagram: this.#diagram,
      measure: this.#fonts >= 0 ? this.#measure : () => 0,
    });
  });

  readonly isDiagram = $derived.by(() => this.#diagram !== null);

  /** What of some features lies outside the sheet. */
  outside(features: readonly PlanFeature[]): readonly PlanFeature[] {
    const { west, south, east, north } = this.sheet.extent;
    return features.filter(
      ({ geometry }) => geometry !== null && !meetsRectangle(geometry, [west, south, east, north]),
    );
  }
}
