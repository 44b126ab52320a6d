/** Numbers of a bench as lines of a table: medians, ranges, a ratio where there is a yardstick, and the limit. */

export interface Measured {
  readonly name: string;
  readonly unit: 'ms' | 'kB' | 'MB';
  readonly ours: readonly number[];
  /** What it is compared with; null for a figure of its own. */
  readonly theirs: readonly number[] | null;
  /** Of the ratio, or of the figure itself without a yardstick; null when none is promised. */
  readonly limit: number | null;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** The value below which a share of all values lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

const figure = (value: number): string => value.toFixed(value < 100 ? 1 : 0);

function cell(values: readonly number[] | null): string {
  if (values === null) return '–';
  if (values.length === 1) return figure(values[0] ?? Number.NaN);
  return `${figure(median(values))} (${figure(Math.min(...values))}–${figure(Math.max(...values))})`;
}

function line({ name, unit, ours, theirs, limit }: Measured): string {
  const value = median(ours);
  const ratio = theirs === null ? null : value / median(theirs);
  const met = limit === null ? '' : (ratio ?? value) <= limit ? ' met' : ' MISSED';
  const promised = limit === null ? '–' : `≤ ${String(limit)} ${ratio === null ? unit : '×'}${met}`;
  const shown = ratio === null ? '–' : `${ratio.toFixed(2)} ×`;
  return `| ${name}, ${unit} | ${cell(ours)} | ${cell(theirs)} | ${shown} | ${promised} |`;
}

export function table(rows: readonly Measured[]): string {
  return [
    '| measurement | ours, median (range) | yardstick, median (range) | ratio | limit |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(line),
    '',
  ].join('\n');
}
