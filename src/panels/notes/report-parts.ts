import type { ProgressReport } from '../../notes/types.ts';

type OptionalPart = 'plannedStart' | 'plannedRegistration' | 'registered' | 'value' | 'unit';

/** A report with one part changed; an empty one is left out, so that what is not known is neither 0 nor false. */
export function withPart<Part extends OptionalPart>(
  report: ProgressReport,
  part: Part,
  value: ProgressReport[Part] | '' | null,
): ProgressReport {
  const { [part]: _, ...rest } = report;
  const isEmpty = value === undefined || value === null || value === '';
  return (isEmpty ? rest : { ...rest, [part]: value }) as ProgressReport;
}
