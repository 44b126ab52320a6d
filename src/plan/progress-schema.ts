import * as v from 'valibot';
import { CONFIDENCES, STATUSES } from './kinds.ts';
import { date, day, edition, expect, featureId, sourceText, targetId, text } from './schema.ts';

const percent = v.pipe(
  v.number(),
  expect((value: number) => value >= 0 && value <= 100, 'percent'),
);

const progressRecord = v.object({
  feature: v.exactOptional(featureId),
  target: v.exactOptional(targetId),
  date: v.optional(v.nullable(date), null),
  status: v.exactOptional(v.picklist(STATUSES)),
  value: v.exactOptional(v.number()),
  unit: v.exactOptional(v.string()),
  percent: v.exactOptional(percent),
  planPercent: v.exactOptional(percent),
  plannedStart: v.exactOptional(day),
  plannedRegistration: v.exactOptional(day),
  registered: v.exactOptional(v.boolean()),
  note: text,
  source: sourceText,
  confidence: v.picklist(CONFIDENCES),
  edition,
});

type ProgressOutput = v.InferOutput<typeof progressRecord>;

export const progressSchema = v.pipe(
  progressRecord,
  expect(
    ({ feature, target }: ProgressOutput) => (feature === undefined) !== (target === undefined),
    'one-link',
  ),
);
