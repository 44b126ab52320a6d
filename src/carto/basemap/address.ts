/** Web addresses and address templates, as a person types them. */

/** Host numbers and letters that a template may ask for: `{s}` is a, b, c; `{0-7}` and `{a-d}` name their own. */
const HOSTS = /\{(?:s|([a-z0-9])-([a-z0-9]))\}/;

/** An address with a scheme we can read, or a path of our own site (`/tiles/…`, `./tiles/…`). */
export function isWebAddress(text: string): boolean {
  if (/\s/.test(text)) return false;
  if (/^\.{0,2}\//.test(text)) return !text.startsWith('//');
  return /^https?:\/\//i.test(text) && URL.canParse(text.replace(/\{[^{}]*\}/g, 'x'));
}

/** `http:` from a page that came by `https:` is refused by every browser; only this machine is excepted. */
export function isMixedContent(text: string, isSecurePage: boolean): boolean {
  return isSecurePage && /^http:\/\/(?!(?:localhost|127\.0\.0\.1|\[::1\])[:/])/i.test(text);
}

/** Makes a template absolute. Placeholders in braces stay as they are: `new URL` would encode them. */
export function resolveAddress(text: string, base: string): string {
  return new URL(text, base).href.replace(/%7B([^{}%]*)%7D/gi, '{$1}');
}

/** The names in braces of a template, each once, in order: `['z', 'x', 'y']`. */
export function placeholdersOf(template: string): readonly string[] {
  return [...new Set([...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name))];
}

/** The same template for each of its hosts; one without a host placeholder alone. */
export function expandHosts(template: string): string[] {
  const [whole, first, last] = HOSTS.exec(template) ?? [];
  if (whole === undefined) return [template];
  const hosts = first === undefined || last === undefined ? ['a', 'b', 'c'] : range(first, last);
  return hosts.map((host) => template.replaceAll(whole, host));
}

export const isHostPlaceholder = (name: string): boolean => HOSTS.test(`{${name}}`);

function range(first: string, last: string): string[] {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  const length = Math.max(1, to - from + 1);
  return Array.from({ length }, (_, at) => String.fromCharCode(from + at));
}
