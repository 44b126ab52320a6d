import '../../../src/app/tokens.css';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { areaSwatch } from '../../../src/carto/swatch.ts';
import type { PositionClass } from '../../../src/plan/kinds.ts';
import AreaSample from '../../../src/ui/AreaSample.svelte';

async function draw(cls: PositionClass): Promise<SVGElement> {
  const { container } = await render(AreaSample, { ...areaSwatch(cls), token: 'k-park' });
  return container.querySelector('svg')!;
}

const styleOf = (svg: SVGElement) => getComputedStyle(svg.querySelector('rect')!);

describe('the sample of an area', () => {
  it('is decoration: its class stands beside it in words', async () => {
    expect((await draw('surveyed')).getAttribute('aria-hidden')).toBe('true');
  });

  it('is filled within a solid line when surveyed', async () => {
    const svg = await draw('surveyed');
    expect(styleOf(svg).fill).not.toBe('none');
    expect(styleOf(svg).strokeDasharray).toBe('none');
  });

  it('is filled within a dashed line when digitised', async () => {
    const svg = await draw('digitised');
    expect(styleOf(svg).fill).not.toBe('none');
    expect(styleOf(svg).strokeDasharray).toBe('7px, 3px');
  });

  it('is empty within a dotted line when known by name', async () => {
    const svg = await draw('gazetteer');
    expect(styleOf(svg).fill).toBe('none');
    expect(styleOf(svg).strokeDasharray).toBe('1.5px, 3px');
  });

  it('is hatched without an outline when schematic', async () => {
    const svg = await draw('schematic');
    expect(svg.querySelectorAll('g path').length).toBeGreaterThan(3);
    expect(svg.querySelector(':scope > rect')).toBeNull();
  });

  it('keeps its hatch inside when several stand on a page', async () => {
    const first = await draw('schematic');
    const second = await draw('schematic');
    const clips = [first, second].map((svg) => svg.querySelector('clipPath')!.id);
    expect(clips[0]).not.toBe(clips[1]);
    expect(first.querySelector('g')?.getAttribute('clip-path')).toBe(`url(#${clips[0]!})`);
  });
});
