import { z } from 'zod'
import { type Day, isDay } from '../../../platform/day.ts'
import {
  type NationalOutcome,
  nationalOutcomes,
  nationalOutcomesUntil,
  type OutcomeArea,
  outcomeEditions,
  outcomeGrades,
} from '../../../statutory/index.ts'

const day = z.string().refine(isDay)
const grade = z.enum(outcomeGrades).optional()
const areas = [...new Set(Object.values(outcomeEditions).flatMap(({ printed }) => printed))] as OutcomeArea[]

const outcome = z.strictObject({
  authority: z.string().regex(/^\d{3}$/),
  published: day,
  onSite: z.array(z.strictObject({ start: day, end: day })),
  edition: z.enum(Object.keys(outcomeEditions) as [keyof typeof outcomeEditions]),
  kind: z.enum(['short', 'standard']),
  grades: z.strictObject(Object.fromEntries(areas.map((area) => [area, grade])) as Record<OutcomeArea, typeof grade>),
  file: z.null(),
})

/** Reports published after the last day of Throughline's own list, which a council adds. `until`: complete to this day. */
export type Added = Readonly<{ until: Day; by: string; on: Day; outcomes: readonly NationalOutcome[] }>

export const mostAdded = 1000

/** What a council's setting holds: null where nothing was added. */
export const addedSchema = z
  .strictObject({ until: day, by: z.string(), on: day, outcomes: z.array(outcome).max(mostAdded) })
  .nullable() as z.ZodType<Added | null>

/** What is counted: Throughline's own list and what was added to it. `added` null: nothing was. */
export type List = Readonly<{ outcomes: readonly NationalOutcome[]; until: Day; added: Added | null }>

/**
 * Throughline's own list wins: once a newer release holds the days that were added, they are taken from it, and what was added
 * counts for the days after it only.
 */
export const listWith = (added: Added | null): List => {
  if (added === null || added.until <= nationalOutcomesUntil)
    return { outcomes: nationalOutcomes, until: nationalOutcomesUntil, added: null }
  const newer = added.outcomes.filter(({ published }) => published > nationalOutcomesUntil)
  return { outcomes: [...nationalOutcomes, ...newer], until: added.until, added: { ...added, outcomes: newer } }
}
