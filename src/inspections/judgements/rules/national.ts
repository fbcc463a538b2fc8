import type { Day } from '../../../platform/day.ts'
import {
  type Authority,
  findAuthority,
  gradeFor,
  type NationalJudgement,
  type NationalOutcome,
  type OutcomeGrade,
  type OutcomesAsAt,
  outcomesAsAt,
} from '../../../statutory/index.ts'
import type { List } from './added.ts'
import type { Choice } from './as-at-form.ts'

/** The authority whose page it is, with its latest report on the day; null outcome where it had none in the list. */
export type Own = Readonly<{ code: string; name: string; authority: Authority | null; outcome: NationalOutcome | null }>

export type NationalPicture = Readonly<{
  choice: Choice
  list: List
  england: OutcomesAsAt
  /** Null for an authority that is in no region, or that nobody knows. */
  region: Readonly<{ name: string; outcomes: OutcomesAsAt }> | null
  neighbours: OutcomesAsAt
  /** Neighbours of the set that did not exist on the day. */
  neighboursGone: readonly string[]
  own: Own
}>

const setOf = (authority: Authority | null, which: Choice['neighbours']): readonly string[] =>
  (which === 'current' ? authority?.neighbours : authority?.previousNeighbours) ?? []

/** The whole picture for one authority (DfE number). The invented sample council has a region and neighbours, but is never counted. */
export const nationalPicture = (choice: Choice, code: string, name: string, list: List): NationalPicture => {
  const { outcomes } = list
  const authority = findAuthority(code)
  const publishedBy = choice.publishedBy ?? undefined
  const options = { outcomes, publishedBy, leaveOut: choice.own === 'left-out' ? [code] : [] }
  const own = outcomesAsAt(choice.asAt, { outcomes, publishedBy, among: (one) => one.code === code }).latest[0]
  const set = setOf(authority, choice.neighbours)
  const neighbours = outcomesAsAt(choice.asAt, { ...options, among: (one) => set.includes(one.code) })
  const existed = new Set(
    [...neighbours.latest.map((one) => one.authority), ...neighbours.without].map((one) => one.code),
  )
  return {
    choice,
    list,
    england: outcomesAsAt(choice.asAt, options),
    region: authority && {
      name: authority.region,
      outcomes: outcomesAsAt(choice.asAt, { ...options, among: (one) => one.region === authority.region }),
    },
    neighbours,
    neighboursGone: set
      .filter((one) => !existed.has(one) && one !== code)
      .map((one) => findAuthority(one)?.name ?? one),
    own: { code, name: authority?.name ?? name, authority, outcome: own?.outcome ?? null },
  }
}

/** The grade of this authority that counts for a national judgement; null where none is given. */
export const ownGrade = ({ outcome }: Own, judgement: NationalJudgement): OutcomeGrade | null =>
  outcome && gradeFor(outcome, judgement)

/** Whether its reports are among those counted. */
export const isCounted = ({ choice, england, own }: NationalPicture): boolean =>
  choice.own === 'counted' && england.latest.some(({ authority }) => authority.code === own.code)

/** Whole months from a day to today: how old the list is. */
export const monthsSince = (day: Day, today: Day): number => {
  const [year, month, date] = day.split('-').map(Number)
  const [thisYear, thisMonth, thisDate] = today.split('-').map(Number)
  return Math.max(0, 12 * (thisYear! - year!) + thisMonth! - month! - (thisDate! < date! ? 1 : 0))
}
