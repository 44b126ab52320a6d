import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { FONT } from '../font-names.ts';

/**
 * The font of ours for what another style names. There is no glyph server, so that a name of theirs would draw nothing:
 * slanted names are waters, which we set in Song; heavy ones are bold.
 */
export function ownFont(theirs: unknown): string {
  const names = JSON.stringify(theirs ?? '');
  if (/italic|oblique/i.test(names)) return FONT.songBold;
  return /bold|medium|black|heavy/i.test(names) ? FONT.sansBold : FONT.sans;
}

/** The same value with every `text-font` of its `format` sections replaced; other values are left as they are. */
function withFonts(value: unknown, font: string): unknown {
  if (Array.isArray(value)) return value.map((part) => withFonts(part, font));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'text-font' ? ['literal', [font]] : part,
    ]),
  );
}

/**
 * A symbol layer with its names in our fonts and without pictures: neither a glyph nor a sprite server is asked.
 * Null when nothing is left of it.
 */
export function namesOnly(layer: SymbolLayerSpecification): SymbolLayerSpecification | null {
  const all = Object.entries(layer.layout ?? {});
  const layout = Object.fromEntries(all.filter(([name]) => !name.startsWith('icon-')));
  if (layout['text-field'] === undefined) return null;
  const font = ownFont(layout['text-font']);
  const paint = Object.entries(layer.paint ?? {}).filter(([name]) => !name.startsWith('icon-'));
  return {
    ...layer,
    layout: { ...layout, 'text-field': withFonts(layout['text-field'], font), 'text-font': [font] },
    paint: Object.fromEntries(paint),
  } as SymbolLayerSpecification;
}
