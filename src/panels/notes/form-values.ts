/** What a person typed as a number; null for nothing, `NaN` for what is none: the check says so then. */
export function typedNumber(text: string): number | null {
  const tidy = text
    .trim()
    .replace(/[％%]$/, '')
    .trim();
  if (tidy === '') return null;
  return /^[+-]?\d+(?:\.\d+)?$/.test(tidy) ? Number(tidy) : Number.NaN;
}

/** A number as it stands in its field. */
export const shownNumber = (value: number | null | undefined): string =>
  value === null || value === undefined || Number.isNaN(value) ? '' : String(value);
