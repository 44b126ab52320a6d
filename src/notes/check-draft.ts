import { dayOf } from '../plan/lights/days.ts';
import type { Plan } from '../plan/types.ts';
import { attachmentFaults, type AttachmentFault } from './attachments.ts';
import type { NoteDraft } from './draft.ts';
import type { Correction, ProgressReport } from './types.ts';

/** What a draft lacks before it can be a note: a field of the form, and a key of its words. */
export type DraftFault =
  | AttachmentFault
  | 'text'
  | 'feature'
  | 'name'
  | 'sameName'
  | 'statusDate'
  | 'source'
  | 'factLabel'
  | 'factValue'
  | 'factDate'
  | 'geometry'
  | 'positionSource'
  | 'tolerance'
  | 'reportOn'
  | 'date'
  | 'futureDate'
  | 'percent'
  | 'planPercent'
  | 'plannedStart'
  | 'plannedRegistration'
  | 'value'
  | 'unit'
  | 'empty';

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** A day that exists; `YYYY` and `YYYY-MM` too, where the plan package lets them stand. */
function isDate(text: string, isDayWanted: boolean): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null || (isDayWanted && match[3] === undefined)) return false;
  const month = Number(match[2] ?? '01');
  const date = new Date(Date.UTC(Number(match[1]), month - 1, Number(match[3] ?? '01')));
  return date.getUTCMonth() + 1 === month;
}

const isShare = (value: number | null): boolean =>
  value === null || (Number.isFinite(value) && value >= 0 && value <= 100);

function correctionFaults(plan: Plan, correction: Correction): DraftFault[] {
  const faults: DraftFault[] = [];
  const feature = plan.featureById.get(correction.feature);
  if (feature === undefined) faults.push('feature');
  switch (correction.of) {
    case 'name':
      if (isBlank(correction.name)) faults.push('name');
      else if (correction.name.trim() === feature?.name) faults.push('sameName');
      break;
    case 'status':
      if (!isDate(correction.date, false)) faults.push('statusDate');
      if (isBlank(correction.source)) faults.push('source');
      break;
    case 'fact':
      if (isBlank(correction.label)) faults.push('factLabel');
      if (isBlank(String(correction.value))) faults.push('factValue');
      if (correction.date !== undefined && !isDate(correction.date, false)) faults.push('factDate');
      if (isBlank(correction.source)) faults.push('source');
      break;
    case 'geometry': {
      const { geometry, position } = correction;
      if ((geometry === null) !== (position.class === 'none')) faults.push('geometry');
      const { toleranceM } = position;
      if (toleranceM !== null && !(toleranceM > 0)) faults.push('tolerance');
      if (isBlank(position.source)) faults.push('positionSource');
    }
  }
  return faults;
}

/** @param latest the last day of which there can be anything to report */
function progressFaults(report: ProgressReport, latest: string): DraftFault[] {
  const { date, status, percent, planPercent, plannedStart, plannedRegistration } = report;
  const { registered, value, unit } = report;
  const faults: DraftFault[] = [];
  if (isBlank(report.on.id)) faults.push('reportOn');
  if (!isDate(date, true)) faults.push('date');
  else if (date > latest) faults.push('futureDate');
  const isSilent = value === undefined && registered === undefined;
  if (status === null && percent === null && isSilent) faults.push('empty');
  if (!isShare(percent)) faults.push('percent');
  if (!isShare(planPercent)) faults.push('planPercent');
  if (value !== undefined && !Number.isFinite(value)) faults.push('value');
  if (value !== undefined && isBlank(unit)) faults.push('unit');
  if (plannedStart !== undefined && !isDate(plannedStart, true)) faults.push('plannedStart');
  if (plannedRegistration !== undefined && !isDate(plannedRegistration, true)) {
    faults.push('plannedRegistration');
  }
  if (isBlank(report.source)) faults.push('source');
  return faults;
}

/**
 * What a draft lacks, in the order of the form; empty when it can be written down.
 * @param today `YYYY-MM-DD` where the person is: a later day cannot be reported
 */
export function checkDraft(plan: Plan, draft: NoteDraft, today: string): readonly DraftFault[] {
  const faults: DraftFault[] = [];
  if (draft.type === 'correction') {
    faults.push(
      ...(draft.correction === null
        ? ['feature' as const]
        : correctionFaults(plan, draft.correction)),
    );
  }
  if (draft.type === 'progress') {
    // A package may speak of a later day than the person's clock does.
    const packageDay = dayOf(plan.dataDate);
    const latest = today > packageDay ? today : packageDay;
    faults.push(
      ...(draft.progress === null ? ['reportOn' as const] : progressFaults(draft.progress, latest)),
    );
  }
  // A correction or a report says something by itself.
  if (draft.type === 'comment' && isBlank(draft.text)) faults.push('text');
  return [...faults, ...new Set(draft.attachments.flatMap(attachmentFaults))];
}
