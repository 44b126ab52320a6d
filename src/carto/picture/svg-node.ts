/** A part of an SVG drawing as data: written as text when the page is built, made into elements where the page draws it. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

/** A node; attributes that are undefined are left out. */
export function node(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  return { tag, attributes: Object.fromEntries(given), children };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');

/** The node as markup; texts and values of attributes are escaped. */
export function svgText(part: SvgNode | string): string {
  if (typeof part === 'string') return escape(part);
  const { tag, attributes, children } = part;
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escape(String(value))}"`,
  );
  const start = `<${tag}${written.join('')}`;
  return children.length === 0
    ? `${start}/>`
    : `${start}>${children.map(svgText).join('')}</${tag}>`;
}
