/*
 * The one module that imports terra-draw; it is itself imported on demand, so that the first load is free of it.
 *
 * terra-draw gives pointer events of mouse, pen and touch in one form, keeps the map from panning while something is moved,
 * and draws. The drawing itself (vertices, history, snapping) is ours: docs/adr/0010.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawExtend, type TerraDrawMouseEvent } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { Theme } from '../../carto/theme.ts';
import type { Pixel } from './drawing.ts';
import type { SceneMark, SceneRole } from './drawing-scene.ts';
import { roleStyles, type RoleStyle } from './role-styles.ts';
import type { SketchHands } from './sketch-hands.ts';

const MODE = 'sketch';
/** Below this a press that moved is still a click, CSS pixels. */
const LEAST_DRAG_PX = 6;
/** A click on the map, and a double click, are told after the pointer event that ended the drawing. */
const AFTER_CLICK_MS = 400;

type Style = ReturnType<
  TerraDrawExtend.TerraDrawBaseDrawMode<Record<string, never>>['styleFeature']
>;

class SketchMode extends TerraDrawExtend.TerraDrawBaseDrawMode<Record<string, never>> {
  override mode = MODE;
  readonly #hands: SketchHands;
  readonly #pressed: () => { readonly at: Pixel; readonly isSingle: boolean };
  looks: Readonly<Record<SceneRole, RoleStyle>>;

  constructor(
    hands: SketchHands,
    theme: Theme,
    pressed: () => { readonly at: Pixel; readonly isSingle: boolean },
  ) {
    super();
    this.#hands = hands;
    this.#pressed = pressed;
    this.looks = roleStyles(theme);
  }

  override start(): void {
    this.setStarted();
  }

  override stop(): void {
    this.setStopped();
  }

  override cleanUp(): void {
    // Nothing is kept here.
  }

  /** Draws the scene instead of the one before. */
  show(marks: readonly SceneMark[]): void {
    this.store.clear(undefined);
    if (marks.length === 0) return;
    this.store.create(
      marks.map(({ role, geometry }) => ({ geometry, properties: { mode: MODE, role } })),
    );
  }

  override onMouseMove(event: TerraDrawMouseEvent): void {
    const at = pixelOf(event);
    this.#hands.hover(at);
    const cursor = this.#hands.cursorAt(at);
    if (cursor !== null) this.setCursor(cursor);
  }

  override onClick(event: TerraDrawMouseEvent): void {
    // The end of a pinch is no tap.
    if (event.button === 'left' && this.#pressed().isSingle) this.#hands.click(pixelOf(event));
  }

  override onDragStart(event: TerraDrawMouseEvent, setPanning: (isOn: boolean) => void): void {
    const { at, isSingle } = this.#pressed();
    if (event.button === 'right' || !isSingle || !this.#hands.grab(at)) return;
    setPanning(false);
    this.#hands.drag(pixelOf(event));
  }

  override onDrag(event: TerraDrawMouseEvent): void {
    this.#hands.drag(pixelOf(event));
  }

  override onDragEnd(event: TerraDrawMouseEvent, setPanning: (isOn: boolean) => void): void {
    // A browser that is busy leaves out movements: where the hand lets go counts.
    this.#hands.drag(pixelOf(event));
    this.#hands.drop();
    setPanning(true);
  }

  override styleFeature({ properties }: Parameters<SketchMode['afterFeatureAdded']>[0]): Style {
    return this.looks[properties['role'] as SceneRole];
  }
}

/** One drawing may begin while the one before still waits for its last click: each has layers of its own. */
let made = 0;

/** The adapter draws a frame late: by then the map may be gone. */
class Adapter extends TerraDrawMapLibreGLAdapter<MapLibreMap> {
  /** Without the callbacks it counts as unregistered, and a frame that is still to come draws nothing. */
  silence(): void {
    this._currentModeCallbacks = undefined;
  }
}

const pixelOf = ({ containerX, containerY }: TerraDrawMouseEvent): Pixel => ({
  x: containerX,
  y: containerY,
});

/** Draws a scene over the map and gives the pointer to the hands of a drawing. */
export class DrawingOverlay {
  readonly #map: MapLibreMap;
  readonly #hands: SketchHands;
  readonly #mode: SketchMode;
  readonly #draw: TerraDraw;
  #press: { at: Pixel; isSingle: boolean; wasTaken: boolean } = {
    at: { x: 0, y: 0 },
    isSingle: true,
    wasTaken: false,
  };
  #isMapGone = false;
  readonly #onMapGone: () => void;
  readonly #stopListening = new AbortController();

  /** The style of the map must be there. */
  constructor(map: MapLibreMap, hands: SketchHands, theme: Theme) {
    this.#map = map;
    this.#hands = hands;
    this.#mode = new SketchMode(hands, theme, () => this.#press);
    const adapter = new Adapter({
      map,
      prefixId: `drawing-${String((made += 1))}`,
      minPixelDragDistance: LEAST_DRAG_PX,
    });
    this.#onMapGone = () => {
      this.#isMapGone = true;
      adapter.silence();
    };
    map.once('remove', this.#onMapGone);
    this.#draw = new TerraDraw({
      adapter,
      modes: [this.#mode],
      tracked: false,
    });
    this.#listen();
    this.#draw.start();
    this.#draw.setMode(MODE);
  }

  show(marks: readonly SceneMark[]): void {
    this.#mode.show(marks);
  }

  setTheme(theme: Theme): void {
    this.#mode.looks = roleStyles(theme);
  }

  /** Whether the click that is told now was pressed while the drawing had the pointer. */
  get wasTaken(): boolean {
    return this.#press.wasTaken;
  }

  /** Takes the drawing off the map. The click that ended it is still the drawing's. */
  remove(): void {
    this.#stopListening.abort();
    if (this.#isMapGone) return;
    this.#mode.show([]);
    setTimeout(() => {
      if (this.#isMapGone) return;
      this.#draw.stop();
      // Else the map holds every drawing that there ever was.
      this.#map.off('remove', this.#onMapGone);
    }, AFTER_CLICK_MS);
  }

  /** Before terra-draw and MapLibre see the event: where it was pressed, by what, and whether the map may pan. */
  #listen(): void {
    const container = this.#map.getContainer();
    const options = { capture: true, signal: this.#stopListening.signal } as const;
    const at = (event: PointerEvent): Pixel => {
      const { left, top } = container.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };
    container.addEventListener(
      'pointerdown',
      (event) => {
        if (!event.isPrimary) {
          this.#press.isSingle = false;
          return;
        }
        this.#hands.isTouch = event.pointerType === 'touch';
        this.#hands.isFree = event.altKey;
        const pixel = at(event);
        this.#press = { at: pixel, isSingle: true, wasTaken: this.#hands.isTaken(pixel) };
        if (!this.#hands.isHold(pixel)) return;
        this.#map.dragPan.disable();
        // A tap and a swipe soon after would zoom.
        this.#map.touchZoomRotate.disable();
      },
      options,
    );
    container.addEventListener(
      'pointermove',
      (event) => {
        this.#hands.isTouch = event.pointerType === 'touch';
        this.#hands.isFree = event.altKey;
      },
      options,
    );
    container.addEventListener('pointerleave', () => this.#hands.hover(null), options);
    container.addEventListener('pointercancel', () => this.#endPress(), options);
    // On the window: the button may be let go elsewhere.
    addEventListener('pointerup', () => this.#endPress(), { signal: options.signal });
  }

  #endPress(): void {
    if (this.#hands.isMoving) this.#hands.drop();
    this.#map.dragPan.enable();
    this.#map.touchZoomRotate.enable();
  }
}
