/** Writes the interface's `@font-face` rules. */

export interface FontFaceRule {
  readonly family: string;
  readonly weight: number;
  readonly url: string;
  readonly ranges: readonly string[];
}

function ruleOf({ family, weight, url, ranges }: FontFaceRule): string {
  return `@font-face {
  font-family: '${family}';
  font-style: normal;
  font-weight: ${String(weight)};
  font-display: swap;
  src: url('${url}') format('woff2');
  unicode-range: ${ranges.join(', ')};
}`;
}

/** A style sheet of the rules under a comment. */
export function writeCss(comment: string, rules: readonly FontFaceRule[]): string {
  return [`/* ${comment} */`, ...rules.map(ruleOf), ''].join('\n\n');
}
