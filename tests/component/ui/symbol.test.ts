import '../../../src/app/tokens.css';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { groupSwatch, markSwatch } from '../../../src/carto/swatch.ts';
import { MARK_DRAWING, STATUS_MARKS } from '../../../src/carto/symbols.ts';
import type { PositionClass } from '../../../src/plan/kinds.ts';
import SymbolPicture from '../../../src/ui/Symbol.svelte';

async function drawPark(cls: PositionClass): Promise<{ paths: SVGPathElement[]; svg: SVGElement }> {
  const { container } = await render(SymbolPicture, { symbol: groupSwatch('park', cls) });
  const svg = container.querySelector('svg')!;
  return { svg, paths: [...svg.querySelectorAll<SVGPathElement>(':scope > path')] };
}

/** The outline of the shape, the only path that is stroked in the symbol's own colour. */
const rimOf = (paths: readonly SVGPathElement[]) =>
  paths.find((path) => path.getAttribute('fill') === 'none');
const fillOf = (paths: readonly SVGPathElement[]) =>
  paths.find((path) => path.hasAttribute('fill-opacity'))?.getAttribute('fill-opacity');

describe('a symbol', () => {
  it('with a title is a picture of that name', async () => {
    await render(SymbolPicture, { symbol: groupSwatch('park', 'surveyed'), title: '产业园区' });
    await expect.element(page.getByRole('img', { name: '产业园区' })).toBeVisible();
  });

  it('without a title is hidden from screen readers', async () => {
    const { svg } = await drawPark('surveyed');
    expect(svg.getAttribute('aria-hidden')).toBe('true');
    await expect.element(page.getByRole('img')).not.toBeInTheDocument();
  });

  it('has the colour of its kind', async () => {
    const { svg } = await drawPark('surveyed');
    const token = getComputedStyle(document.documentElement).getPropertyValue('--k-park');
    const sample = document.createElement('i');
    sample.style.color = token;
    document.body.append(sample);
    expect(getComputedStyle(svg).color).toBe(getComputedStyle(sample).color);
    sample.remove();
  });

  it('of a surveyed place is solid', async () => {
    const { paths } = await drawPark('surveyed');
    expect(fillOf(paths)).toBe('1');
  });

  it('of a digitised place is tinted within a dashed rim', async () => {
    const { paths } = await drawPark('digitised');
    expect(fillOf(paths)).toBe('0.42');
    expect(rimOf(paths)?.getAttribute('stroke-dasharray')).toBe('3 1.6');
  });

  it('of a place known by name is hollow within a plain rim', async () => {
    const { paths } = await drawPark('gazetteer');
    expect(fillOf(paths)).toBeUndefined();
    expect(rimOf(paths)?.hasAttribute('stroke-dasharray')).toBe(false);
  });

  it('of a schematic place is hatched, and the hatch stays inside the shape', async () => {
    const { svg } = await drawPark('schematic');
    const hatch = svg.querySelector('g[clip-path]')!;
    const clip = /url\(#(.+)\)/.exec(hatch.getAttribute('clip-path')!)![1]!;
    expect(hatch.querySelectorAll('path').length).toBeGreaterThan(3);
    const shape = document.getElementById(clip)?.querySelector('path');
    expect(shape?.getAttribute('d')).toBe(groupSwatch('park', 'schematic').path);
  });

  it('of another class is not hatched', async () => {
    const { svg } = await drawPark('digitised');
    expect(svg.querySelector('g[clip-path]')).toBeNull();
  });

  it('without a status mark has none', async () => {
    const { svg } = await drawPark('gazetteer');
    expect(svg.querySelector('.mark')).toBeNull();
  });

  it.each(STATUS_MARKS)(
    'with the mark %s keeps its own drawing and has the mark in ink at its upper right',
    async (mark) => {
      const symbol = groupSwatch('park', 'gazetteer');
      const { container } = await render(SymbolPicture, {
        symbol: { ...symbol, mark: markSwatch(mark) },
        size: 36,
      });
      const sign = container.querySelector('.mark .sign')!;
      const [of, at] = [container.querySelector('svg')!, sign].map((one) =>
        one.getBoundingClientRect(),
      );
      expect((at!.left + at!.right) / 2).toBeGreaterThan((of!.left + of!.right) / 2 + 8);
      expect((at!.top + at!.bottom) / 2).toBeLessThan((of!.top + of!.bottom) / 2 - 8);
      expect(sign.getAttribute('d')).toBe(MARK_DRAWING[mark].body);
      const { paths } = await drawPark('gazetteer');
      const own = [...container.querySelectorAll('svg')][0]!.querySelectorAll(':scope > path');
      expect([...own].map((path) => path.outerHTML)).toEqual(paths.map((path) => path.outerHTML));
    },
  );
});
