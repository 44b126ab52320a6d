import type { Map as MapLibreMap } from 'maplibre-gl';

/** Longest motion of the map, milliseconds (token `--d-2`). */
const FADE_MS = 140;
/** A picture that takes longer than this to be complete is shown as far as it is. */
const PATIENCE_MS = 600;

/**
 * Lays the present picture over the map while another is made, and lets it fade when that is complete: two readings of the
 * same ground then pass into each other instead of flashing empty between.
 */
export function crossfade(map: MapLibreMap): void {
  const source = map.getCanvas();
  const picture = document.createElement('canvas');
  picture.width = source.width;
  picture.height = source.height;
  Object.assign(picture.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    pointerEvents: 'none',
  });
  // The pixels can be read only while the frame is being made.
  void map.once('render', () => {
    picture.getContext('2d')?.drawImage(source, 0, 0);
  });
  map.redraw();
  source.parentElement?.append(picture);
  let isFading = false;
  const fade = (): void => {
    if (isFading) return;
    isFading = true;
    const motion = picture.animate([{ opacity: 1 }, { opacity: 0 }], {
      duration: FADE_MS,
      fill: 'forwards',
    });
    motion.onfinish = () => {
      picture.remove();
    };
  };
  void map.once('idle', fade);
  setTimeout(fade, PATIENCE_MS);
}
