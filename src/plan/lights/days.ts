/*
 * Days without a time zone: `YYYY`, `YYYY-MM` and `YYYY-MM-DD` as the package writes them. What is not said counts as
 * the first: a month as its first day, so that a record never looks newer than it may be.
 */

const parts = (date: string): [year: number, month: number, day: number] => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
};

/** The day of a date, `YYYY-MM-DD`. */
export function dayOf(date: string): string {
  const [year, month, day] = parts(date);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Days from one date to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  const at = (date: string): number => {
    const [year, month, day] = parts(date);
    return Date.UTC(year, month - 1, day);
  };
  return Math.round((at(to) - at(from)) / 86_400_000);
}

/** Full months from one date to another: 0 until the same day of the next month, and when `to` comes first. */
export function fullMonths(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = parts(from);
  const [toYear, toMonth, toDay] = parts(to);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
  return Math.max(0, months);
}
