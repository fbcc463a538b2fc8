import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { enterFacts, takeBackFacts } from '../../records/entered.ts'
import type { QualityAnswer } from '../model.ts'
import { scoreOf } from '../rules/quality.ts'

/** Somebody went through a chronology on a day; `missing`: how many events of the records were in no entry, settled or not. */
export const enterGoneThrough = (
  db: Tenant,
  { childId, today, on, missing, by }: { childId: string; today: Day; on: Day; missing: number; by: string },
): Promise<void> =>
  enterFacts(db, {
    today,
    facts: [
      { table: 'chronologyVersion', about: { child: childId }, key: on, starts: on, ends: null, fields: { eventsMissing: missing, by } },
    ],
  }) // biome-ignore format: one record

/** It was given back to the worker: that it was complete on that day counts no more. */
export const takeBackGoneThrough = (
  db: Tenant,
  { childId, today, on }: { childId: string; today: Day; on: Day },
): Promise<void> => takeBackFacts(db, { today, facts: [{ table: 'chronologyVersion', about: { child: childId }, key: on }] }) // biome-ignore format: one record

/** Somebody answered the eight questions. */
export const enterRating = (
  db: Tenant,
  { childId, today, on, key, answers }: { childId: string; today: Day; on: Day; key: string; answers: Readonly<Record<string, QualityAnswer>> },
): Promise<void> =>
  enterFacts(db, {
    today,
    facts: [{ table: 'chronologyRating', about: { child: childId }, key, starts: on, ends: null, fields: { score: scoreOf(answers) } }],
  }) // biome-ignore format: one record
