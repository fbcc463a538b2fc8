import type { Day } from '../../platform/day.ts'
import { type NationalOutcome, nationalOutcomes } from '../../statutory/index.ts'
import type { Inspection } from '../model.ts'

type Known = Pick<Inspection, 'kind' | 'authority' | 'onSite' | 'publishedOn' | 'draft'>

/** Kinds whose reports are in the national list of judgements; visits and joint inspections are not. */
const listed: ReadonlySet<Inspection['kind']> = new Set([
  'standard-inspection',
  'short-inspection',
  'single-inspection',
  'unknown',
])

/**
 * The day on which the national list says that a report was published which stands here without one: of the same authority, about
 * the same days on site. A proposal for a person, never taken as it is; null where a day is held, it is a draft, or the list has none.
 */
export const publicationInList = (one: Known, outcomes: readonly NationalOutcome[] = nationalOutcomes): Day | null => {
  if (one.publishedOn !== null || one.draft || one.authority === null || !listed.has(one.kind)) return null
  const { code } = one.authority
  const found = outcomes.find(
    (outcome) =>
      outcome.authority === code &&
      outcome.onSite.some((a) => one.onSite.some((b) => a.start <= b.end && b.start <= a.end)),
  )
  return found?.published ?? null
}
