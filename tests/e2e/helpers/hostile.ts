/** Texts that would run a script if any of them became markup, and a package that has one in every text of its own. */
import fc from 'fast-check';

/** What a script that ran would leave behind. */
export const TRACE = 'hostileRan';
const RUN = `globalThis.${TRACE}=true`;

const PAYLOADS = [
  `<img src=x onerror="${RUN}">`,
  `"><img src=x onerror='${RUN}'>`,
  `<svg onload="${RUN}">`,
  `</title><script>${RUN}</script>`,
  `<iframe srcdoc="<script>parent.${TRACE}=true</script>"></iframe>`,
  `<a href="javascript:${RUN}">链接</a>`,
  `<style>@import 'x'</style><details open ontoggle="${RUN}">`,
  `{@html '<img src=x onerror=${RUN}>'}`,
  `</script><!--<img src=x onerror="${RUN}">`,
] as const;

/** A payload somewhere in a text of any characters. */
export const hostileText: fc.Arbitrary<string> = fc
  .tuple(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom(...PAYLOADS),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  .map((parts) => parts.join(''));

/** Members of a package whose value is free text; ids, dates, paths and words of closed lists are not. */
const TEXTS = new Set(
  (
    'title titleEn documentNumber indexNumber issuer draftingUnit validity mapReviewNumber name nameEn shortName ' +
    'shortNameEn aliases metric unit ref section sectionRef summary text label value source licence attribution note ' +
    'category statusSource sentence zh en'
  ).split(' '),
);

/** `json` with `text` in every free text; what is said of the shape of a package stays. */
export function withHostileTexts(json: unknown, text: string, key = ''): unknown {
  if (typeof json === 'string') return TEXTS.has(key) ? text : json;
  if (Array.isArray(json)) return json.map((one) => withHostileTexts(one, text, key));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, one]) => [name, withHostileTexts(one, text, name)]),
  );
}

/** What markup of a text would have made, and whether a script of it ran. Runs in a page, where it goes over as text. */
export function marksOfMarkup(trace: string): readonly string[] {
  const made = document.querySelectorAll(
    'img, iframe, object, embed, body script, a[href^="javascript:"], [onerror], [onload], [ontoggle]',
  );
  const marks = [...made].map((element) => element.outerHTML.slice(0, 120));
  return trace in globalThis ? [...marks, 'a script ran'] : marks;
}
