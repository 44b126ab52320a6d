import type { SvgNode } from '../carto/picture/svg-node.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing as elements of the page: texts stay texts. */
function elementOf({ tag, attributes, children }: SvgNode): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(
    ...children.map((child) => (typeof child === 'string' ? child : elementOf(child))),
  );
  return element;
}

/** Action: the drawing is what is in the element. */
export function drawSvg(host: HTMLElement, drawing: SvgNode): { update(next: SvgNode): void } {
  host.replaceChildren(elementOf(drawing));
  return {
    update: (next) => {
      host.replaceChildren(elementOf(next));
    },
  };
}
