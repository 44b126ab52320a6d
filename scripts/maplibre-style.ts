import { parseCss } from 'svelte/compiler';
import type { Plugin } from 'vite';

/** Parts of MapLibre that the app has its own of, or has not: its buttons, boxes and markers. */
const UNUSED =
  /\.maplibregl-(?:ctrl(?!-(?:top|bottom))|popup|marker|user-location|cooperative|attrib)|@keyframes maplibregl-/;

/**
 * MapLibre's style sheet without the rules of the parts that the app does not use: 2 kB instead of 72, most of which are the
 * pictures on its buttons. What lies in a corner (deck.gl's canvas) and the canvas itself keep their rules.
 */
export function withoutControls(css: string): string {
  const kept: string[] = [];
  for (const rule of parseCss(css).children) {
    if (rule.type === 'Atrule') {
      const text = css.slice(rule.start, rule.end);
      if (!UNUSED.test(text)) kept.push(text);
      continue;
    }
    const selectors = rule.prelude.children
      .map(({ start, end }) => css.slice(start, end))
      .filter((selector) => !UNUSED.test(selector));
    if (selectors.length === 0) continue;
    kept.push(selectors.join(',') + css.slice(rule.block.start, rule.block.end));
  }
  return kept.join('\n');
}

/** Applies {@link withoutControls} to the style sheet of MapLibre, wherever it is imported. */
export function maplibreStyle(): Plugin {
  return {
    name: 'maplibre-style',
    enforce: 'pre',
    transform: {
      filter: { id: /maplibre-gl\.css$/ },
      handler: (css) => ({ code: withoutControls(css), map: null }),
    },
  };
}
