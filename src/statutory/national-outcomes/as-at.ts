import type { Day } from '../../platform/day.ts'
import { authoritiesAt, authoritiesCompleteFrom } from '../authorities.ts'
import type { Authority } from '../authorities-table.ts'
import {
  type NationalJudgement,
  type NationalOutcome,
  nationalJudgements,
  type OutcomeGrade,
  outcomeEditions,
} from './model.ts'
import { nationalOutcomes } from './table.ts'

/** From here on reports give no overall effectiveness, so its national count no longer says how many are good or better. */
export const overallCountsUntil: Day = '2026-03-31'

export type OutcomeOptions = Readonly<{
  /**
   * Ofsted's own rule: inspections carried out by the day, published by this later one. Without it the rule is: published on
   * or before the day.
   */
  publishedBy?: Day
  /** DfE numbers of authorities that are not counted, such as one's own. */
  leaveOut?: readonly string[]
  /** Only these, such as one region. */
  among?: (authority: Authority) => boolean
  outcomes?: readonly NationalOutcome[]
}>

/** `given` is the sum of the four grades; `notGiven` are latest reports without this judgement. */
export type GradeCounts = Readonly<Record<OutcomeGrade, number>> &
  Readonly<{ given: number; notGiven: number; goodOrBetter: number }>

export type OutcomesAsAt = Readonly<{
  asAt: Day
  publishedBy: Day
  /** Authorities that existed on the day; null before 1 April 2019, when two that existed then are not known here. */
  exist: number | null
  /** Authorities with a report: the denominator. */
  n: number
  /** The latest report of each, by name of authority. */
  latest: readonly Readonly<{ authority: Authority; outcome: NationalOutcome }>[]
  /** Existed on the day and has no report in the list. */
  without: readonly Authority[]
  counts: Readonly<Record<NationalJudgement, GradeCounts>>
  /** Every main judgement that was given is good or outstanding: the parts of a single inspection's judgement do not count. */
  allGoodOrBetter: number
  /** False from April 2026: reports give no overall effectiveness any more. */
  overallIsValid: boolean
}>

/** The grade that counts for a national judgement; null where the report does not give it. */
export const gradeFor = ({ grades, edition }: NationalOutcome, judgement: NationalJudgement): OutcomeGrade | null => {
  if (judgement === 'care') return grades['in-care'] ?? grades['care-and-care-leavers'] ?? null
  if (judgement === 'care-leavers') return edition === 'sif' ? null : (grades['care-leavers'] ?? null)
  return grades[judgement] ?? null
}

export const isGoodOrBetter = (grade: OutcomeGrade | null): boolean => grade === 'outstanding' || grade === 'good'

/** Main judgements only. */
export const isAllGoodOrBetter = ({ grades, edition }: NationalOutcome): boolean =>
  outcomeEditions[edition].main.every((area) => grades[area] === undefined || isGoodOrBetter(grades[area]))

/** The last day on site; a report without one counts from its publication. */
const carriedOut = ({ onSite, published }: NationalOutcome): Day =>
  onSite
    .map(({ end }) => end)
    .toSorted()
    .at(-1) ?? published

const latestOf = (outcomes: readonly NationalOutcome[]): ReadonlyMap<string, NationalOutcome> => {
  const latest = new Map<string, NationalOutcome>()
  for (const outcome of outcomes) {
    const known = latest.get(outcome.authority)
    if (!known || known.published < outcome.published) latest.set(outcome.authority, outcome)
  }
  return latest
}

const count = (outcomes: readonly NationalOutcome[], judgement: NationalJudgement): GradeCounts => {
  const grades = outcomes.map((outcome) => gradeFor(outcome, judgement))
  const of = (wanted: OutcomeGrade | null): number => grades.filter((grade) => grade === wanted).length
  const [outstanding, good, notGiven] = [of('outstanding'), of('good'), of(null)]
  return {
    outstanding,
    good,
    'requires-improvement': of('requires-improvement'),
    inadequate: of('inadequate'),
    given: grades.length - notGiven,
    notGiven,
    goodOrBetter: outstanding + good,
  }
}

const byName = (one: { name: string }, other: { name: string }): number => (one.name < other.name ? -1 : 1)

/**
 * The national picture on a day: the latest report of every authority that existed on that day, counted by judgement. An
 * authority made by reorganisation has none until its own first inspection: its predecessor's is never carried over.
 */
export const outcomesAsAt = (asAt: Day, options: OutcomeOptions = {}): OutcomesAsAt => {
  const { publishedBy, leaveOut = [], among = () => true, outcomes = nationalOutcomes } = options
  const authorities = authoritiesAt(asAt)
    .filter((authority) => !leaveOut.includes(authority.code) && among(authority))
    .toSorted(byName)
  const known = outcomes.filter(
    (outcome) => outcome.published <= (publishedBy ?? asAt) && (!publishedBy || carriedOut(outcome) <= asAt),
  )
  const byCode = latestOf(known)
  const latest = authorities.flatMap((authority) => {
    const outcome = byCode.get(authority.code)
    return outcome ? [{ authority, outcome }] : []
  })
  const reports = latest.map(({ outcome }) => outcome)
  return {
    asAt,
    publishedBy: publishedBy ?? asAt,
    exist: asAt < authoritiesCompleteFrom ? null : authorities.length,
    n: latest.length,
    latest,
    without: authorities.filter(({ code }) => !byCode.has(code)),
    counts: Object.fromEntries(
      nationalJudgements.map((judgement) => [judgement, count(reports, judgement)]),
    ) as OutcomesAsAt['counts'],
    allGoodOrBetter: reports.filter(isAllGoodOrBetter).length,
    overallIsValid: asAt <= overallCountsUntil,
  }
}
