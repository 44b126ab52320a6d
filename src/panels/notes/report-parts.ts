import type { ProgressReport } from '../../notes/types.ts';

type OptionalPart = 'plannedStart' | 'plannedRegistration' | 'registered' | 'value' | 'unit';

/** A report with one part changed; an empty one is left out, so that what is not known is neither 0 nor false. */
export function withPart<Part extends OptionalPart>(
  report: ProgressReport,
  part: Part,
  value: ProgressReport[Part] | '' | null,
): ProgressReport {
  const rest = Object.entries(report).filter(([name]) => name !== part);
  const isEmpty = value === undefined || value === null || value === '';
  return Object.fromEntries(isEmpty ? rest : [...rest, [part, value]]) as unknown as ProgressReport;
}
