import { describe, expect, it } from 'vitest';
import { scaleBar } from '../../../src/carto/scale.ts';
import { drawScaleBar } from '../../../src/panels/share/draw-scale-bar.ts';

/** A pen that writes down what it was told. */
function recorder() {
  const rects: { fill: unknown; x: number; width: number }[] = [];
  const texts: { text: string; x: number }[] = [];
  const pen = {
    fillStyle: '',
    save: () => undefined,
    restore: () => undefined,
    measureText: (text: string) => ({ width: text.length * 6 }),
    fillRect(x: number, _y: number, width: number) {
      rects.push({ fill: pen.fillStyle, x, width });
    },
    strokeRect(x: number, _y: number, width: number) {
      rects.push({ fill: null, x, width });
    },
    fillText: (text: string, x: number) => texts.push({ text, x }),
  };
  return { pen: pen as unknown as CanvasRenderingContext2D, rects, texts };
}

describe('the scale bar of a shared picture', () => {
  const bar = scaleBar(30.4, 9, 200);
  const place = { x: 50, y: 700, font: '13px sans', ink: 'ink', paper: 'paper' };

  it('is as long as its figure says at the latitude, half of it filled', () => {
    const { pen, rects } = recorder();
    drawScaleBar(pen, bar, place);
    expect(rects.find(({ fill }) => fill === null)).toMatchObject({ x: 50, width: bar.px });
    expect(rects.find(({ fill }) => fill === 'ink')).toMatchObject({ x: 50, width: bar.px / 2 });
  });

  it('has its figures at start, middle and end, the last with the unit', () => {
    const { pen, texts } = recorder();
    drawScaleBar(pen, bar, place);
    expect(texts.map(({ text }) => text)).toEqual([
      bar.labels[0],
      bar.labels[1],
      `${bar.labels[2]} ${bar.unit}`,
    ]);
    expect(texts[1]?.x).toBe(50 + bar.px / 2);
  });

  it('grows with the latitude at the same zoom: Mercator does', () => {
    const south = scaleBar(10, 9, 200);
    const north = scaleBar(50, 9, 200);
    expect(north.px / north.metres).toBeGreaterThan(south.px / south.metres);
  });
});
