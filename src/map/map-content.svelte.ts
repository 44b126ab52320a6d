import { untrack } from 'svelte';
import { buildBaseDrawing } from '../carto/base-drawing.ts';
import type { Backdrop } from '../carto/basemap/base-map.ts';
import { buildFocus } from '../carto/focus-drawing.ts';
import { buildDrawing } from '../carto/scene.ts';
import { buildStyle, styleLayers, withoutWaiting } from '../carto/style/style.ts';
import { isOnMap, type Visibility } from '../plan/queries.ts';
import { MapFonts } from './map-fonts.svelte.ts';
import type { PlanMapProps } from './plan-map-props.ts';
import { errorCircleOf, targetsOf } from './plan-map-view.ts';

/** What the content of the map follows. */
export interface ContentInput extends Pick<
  PlanMapProps,
  'plan' | 'baseContents' | 'theme' | 'fontBaseUrl' | 'view' | 'words'
> {
  readonly backdrop: Backdrop | null;
  /** The scale of the first picture, if it is known; asked for once. */
  readonly firstZoom: () => number | null;
}

const NOTHING: ReadonlySet<string> = new Set();
const NO_LIGHTS: NonNullable<Visibility['hiddenLights']> = new Set();

/**
 * The style of one map component, from plan and view. Each part follows its own part of the view: the view as a whole is
 * another one with every movement of the pointer, and what is drawn anew is laid out anew.
 */
export class MapContent {
  readonly #input: () => ContentInput;
  /** All layers are there; a first picture with nothing in hand leaves out those that wait for one. */
  isDressed = $state(false);

  readonly #plan = $derived.by(() => this.#input().plan);
  readonly #theme = $derived.by(() => this.#input().theme);
  readonly #fontPlace = $derived.by(() => this.#input().fontBaseUrl);
  readonly #files = $derived.by(() => this.#input().baseContents);
  readonly #backdrop = $derived.by(() => this.#input().backdrop);
  readonly #language = $derived.by(() => this.#input().view.language);
  readonly #suffix = $derived.by(() => this.#input().words.schematicSuffix);
  readonly #diagram = $derived.by(() => this.#input().view.diagram);
  readonly #selected = $derived.by(() => (this.isDiagram ? NOTHING : this.#input().view.selected));
  readonly #layersOn = $derived.by(() => this.#input().view.visibleLayers);
  readonly #classesOff = $derived.by(() => this.#input().view.hiddenClasses);
  readonly #lights = $derived.by(() => this.#input().view.lights ?? null);
  readonly #lightsOff = $derived.by(() => this.#input().view.hiddenLights ?? NO_LIGHTS);

  readonly isDiagram = $derived.by(() => this.#diagram !== null);

  readonly base = $derived.by(() => {
    const { base, place } = this.#plan;
    const contents = base.map((file) => ({ file, content: this.#files[file.file] }));
    return buildBaseDrawing(contents, this.#language, place.bounds);
  });

  readonly #drawing = $derived.by(() => {
    const seen: Visibility = {
      visibleLayers: this.#layersOn,
      hiddenClasses: this.#classesOff,
      lights: this.#lights,
      hiddenLights: this.#lightsOff,
    };
    return buildDrawing(
      this.#plan,
      this.#language,
      this.#suffix,
      (feature) => isOnMap(feature, seen),
      this.isDressed ? null : untrack(() => this.#input().firstZoom()),
      this.#lights,
    );
  });

  readonly #signs = $derived.by(() => this.#diagram?.drawing(this.#language) ?? null);
  readonly #shown = $derived.by(() => this.#signs ?? this.#drawing);
  readonly targets = $derived.by(() => targetsOf(this.#shown.features));

  readonly #layers = $derived.by(() => {
    const all = this.#diagram?.layers(this.#theme) ?? styleLayers(this.#theme);
    return this.isDressed ? all : withoutWaiting(all);
  });

  readonly #focus = $derived.by(() =>
    buildFocus(this.#drawing, this.#selected, (id) => errorCircleOf(this.#plan, id)),
  );

  readonly fonts: MapFonts;

  readonly style = $derived.by(() =>
    buildStyle({
      layers: this.#layers,
      base: this.base,
      plan: this.#shown,
      focus: this.#focus,
      fonts: this.fonts.faces,
      backdrop: this.#backdrop,
    }),
  );

  constructor(input: () => ContentInput) {
    this.#input = input;
    const { dimOthers, selected } = untrack(input).view;
    this.isDressed = dimOthers || selected.size > 0;
    this.fonts = new MapFonts(
      () => this.#fontPlace,
      () => ({
        drawing: this.#drawing,
        base: this.base,
        diagram: this.#signs,
        hasBackdrop: this.#backdrop !== null,
      }),
    );
  }
}
