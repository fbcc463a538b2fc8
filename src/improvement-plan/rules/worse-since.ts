import { type Day, inWords, todayInEngland } from '../../platform/day.ts'
import type { Change, Line } from '../model.ts'

/** What a line says of itself, and since which day: that it is done, or that it made a difference that lasts. */
export type Decision = { readonly what: 'signed-off' | 'embedded'; readonly on: Day }

const fields = { 'signed-off': 'delivery', embedded: 'impact' } as const
const said = { 'signed-off': 'signed off', embedded: 'rated Embedded' } as const

/** The decisions that stand, each as it was made last. Of a line that was reopened, or rated otherwise since, none. */
export const decisionsOf = (
  line: Pick<Line, 'id' | 'delivery' | 'impact'>,
  changes: readonly Pick<Change, 'lineId' | 'field' | 'after' | 'at'>[],
): readonly Decision[] =>
  (['signed-off', 'embedded'] as const).flatMap((what) => {
    if (line[fields[what]] !== what) return []
    const made = changes
      .filter(({ lineId, field, after }) => lineId === line.id && field === fields[what] && after === what)
      .map(({ at }) => todayInEngland(at))
    const on = made.toSorted().at(-1)
    return on === undefined ? [] : [{ what, on }]
  })

/** A standard that measures the line on the day of a decision and now; null: it cannot be told. */
export type Stood = {
  readonly was: string
  readonly is: string
  readonly on: Day
  readonly kind: 'better' | 'worse' | 'same' | 'neither'
  readonly few: boolean
  /** By what was published alone, month beside month. */
  readonly published: boolean
}
export type StoodSince = (standard: string, day: Day) => Stood | null

/** A standard that is worse than it was when the line was signed off or rated embedded. */
export type Worse = {
  readonly standard: string
  readonly decisions: readonly (Decision & { readonly was: string })[]
  readonly is: string
  readonly on: Day
  readonly few: boolean
  readonly published: boolean
}

/** Standards of which nothing can be said since any of the decisions. */
export const untoldSince = (
  decisions: readonly Decision[],
  standards: readonly string[],
  stoodSince: StoodSince,
): readonly string[] =>
  decisions.length === 0
    ? []
    : standards.filter((standard) => decisions.every(({ on }) => stoodSince(standard, on) === null))

/** What measures a line and has got worse since a decision that stands. What cannot be told, or is withheld, is not said to be worse. */
export const worseSince = (
  decisions: readonly Decision[],
  standards: readonly string[],
  stoodSince: StoodSince,
): readonly Worse[] =>
  standards.flatMap((standard) => {
    const worse = decisions.flatMap((decision) => {
      const stood = stoodSince(standard, decision.on)
      return stood?.kind === 'worse' ? [{ decision, stood }] : []
    })
    const first = worse[0]
    if (first === undefined) return []
    return [
      {
        standard,
        decisions: worse.map(({ decision, stood }) => ({ ...decision, was: stood.was })),
        is: first.stood.is,
        on: first.stood.on,
        few: worse.some(({ stood }) => stood.few),
        published: first.stood.published,
      },
    ]
  })

type Dated = Pick<Decision, 'what' | 'on'>

/** "signed off and rated Embedded on 2 February 2026"; each day once. */
const whenDecided = (decisions: readonly Dated[]): string =>
  [...Map.groupBy(decisions, ({ on }) => on)]
    .map(([on, some]) => `${[...new Set(some.map(({ what }) => said[what]))].join(' and ')} on ${inWords(on)}`)
    .join(', ')

/** "was 2 children when signed off on 2 February 2026, and is 4 children as at 31 October 2026". */
export const worseInWords = ({ decisions, is, on, few }: Worse): string => {
  const then = [...Map.groupBy(decisions, (one) => `${one.on} ${one.was}`).values()].map(
    (some) => `${some[0]!.was} when ${whenDecided(some)}`,
  )
  return `was ${then.join(', ')}, and is ${is} as at ${inWords(on)}${few ? '. These are small numbers: one more or less moves them far' : ''}`
}

/** For a list that is handed on: that it is so and since when, without a number that could point to a child. */
export const worseInShort = (worse: readonly Worse[]): string => {
  if (worse.length === 0) return ''
  const is = worse.length === 1 ? 'standard that measures it is' : 'standards that measure it are'
  const many = worse.length === 1 ? 'a' : String(worse.length)
  const what = worse.some(({ published }) => published)
    ? `By published figures ${many} ${is}`
    : `${many === 'a' ? 'A' : many} ${is}`
  const order = ['signed-off', 'embedded']
  const decisions = worse.flatMap((one) => one.decisions)
  return `${what} worse than when ${whenDecided(decisions.toSorted((one, other) => order.indexOf(one.what) - order.indexOf(other.what)))}`
}
