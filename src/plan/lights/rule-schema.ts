import * as v from 'valibot';
import { CONFIDENCES } from '../kinds.ts';
import { expect, text } from '../schema.ts';

const above0 = v.pipe(
  v.number(),
  expect((value: number) => value > 0, 'above-zero'),
);
const bounds = v.exactOptional(
  v.pipe(
    v.object({ yellow: above0, red: above0 }),
    expect(({ yellow, red }: { yellow: number; red: number }) => yellow <= red, 'light-order'),
  ),
);

/** The rule of the lights; see rule.ts. */
export const lightRuleSchema = v.object({
  behindPoints: bounds,
  startLateMonths: bounds,
  registrationLateMonths: bounds,
  staleAfterDays: above0,
  completedGreen: v.optional(v.array(v.picklist([...CONFIDENCES, 'own'])), []),
  source: text,
});
