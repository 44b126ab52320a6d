/** A picture for the map and the ratio of its pixels to CSS pixels. */
export interface Sprite {
  readonly image: ImageData;
  readonly pixelRatio: number;
  readonly sdf: boolean;
}

/** An empty canvas of this size in CSS pixels, scaled so that a unit is one of them. */
export function canvas(width: number, height: number, ratio: number): CanvasRenderingContext2D {
  const element = document.createElement('canvas');
  element.width = Math.round(width * ratio);
  element.height = Math.round(height * ratio);
  const context = element.getContext('2d');
  if (context === null) throw new Error('2-D canvas is not available');
  context.scale(ratio, ratio);
  return context;
}

/** The canvas as a picture for the map. */
export function toSprite(context: CanvasRenderingContext2D, pixelRatio: number): Sprite {
  const { width, height } = context.canvas;
  return { image: context.getImageData(0, 0, width, height), pixelRatio, sdf: false };
}
