import { createHash } from 'node:crypto'
import { addDays, type Day, inWords } from '../../platform/day.ts'
import type { Basis } from '../../standards/model.ts'
import type { Standard } from '../../standards/standard.ts'
import type { Holidays } from '../../statutory/index.ts'
import { atOnce, isUrgentOn, type UrgentEntry } from './alert-urgent.ts'
import { climbed, erasOf, type LadderEntry, lastDueBy, type Snooze, type Step, top } from './ladder.ts'
import { type Holder, holdersOf, isTop, lastStep, type Rungs, type Told } from './ladder-people.ts'

/** Names one case of a child and standard in an address, where its unit, which may hold a key of the case system, must not stand. */
export const markOf = (unit: string): string => createHash('sha256').update(unit).digest('hex').slice(0, 16)

/** The name of a field in the forms of one alert, since several alerts may stand on a page. */
export const fieldOf = (name: string, unit: string): string => `${name}-${markOf(unit)}`

export const alertAddress = ({ childId, standard }: { readonly childId: string; readonly standard: string }): string =>
  `/alerts/${childId}/${standard}`

/** How alerts of one standard climb that became late within a time, as a row of the query. `cuts`: the last due day of each step above the worker. */
export type AlertRow = {
  readonly standard: string
  readonly since: Day
  readonly until: Day
  readonly cuts: readonly [Day, Day, Day, Day]
  readonly isUrgent: boolean
  readonly atOnce: boolean
}

export type AlertGrounds = {
  readonly standards: readonly Standard[]
  readonly ladder: readonly LadderEntry[]
  readonly urgent: readonly UrgentEntry[]
  readonly holidays: Holidays
}

const never: Day = '9999-12-31'

/** Every standard cut where its ladder, or whether it is urgent, changes; measures at a date only where no day of them is permitted. */
export const alertRows = ({ standards, ladder, urgent, holidays }: AlertGrounds, today: Day): readonly AlertRow[] => {
  const cut = (days: number): Day => lastDueBy(today, days, holidays)
  return standards.flatMap(({ id }) => {
    const own = urgent.filter(({ standard }) => standard === id)
    const eras = erasOf(ladder, id)
    const days = [...new Set([...eras.map(({ since }) => since), ...own.map(({ since }) => since)])].toSorted()
    return days.map((since, at): AlertRow => {
      const [a, b, c, d] = eras.findLast((era) => era.since <= since)!.days
      const isUrgent = isUrgentOn(urgent, id, since)
      const until = days[at + 1] ?? never
      return {
        standard: id,
        since,
        until,
        cuts: [cut(a), cut(b), cut(c), cut(d)],
        isUrgent,
        atOnce: atOnce.includes(id),
      }
    })
  })
}

/** Days for which an alert may be snoozed: of what law asks, and of the rest. What is urgent is never snoozed, only acknowledged. */
export type SnoozeDays = readonly [statute: number, others: number]
export const usualSnoozeDays: SnoozeDays = [5, 14]

const isStatute = ({ basis, basisFor }: Pick<Standard, 'basis' | 'basisFor'>): boolean =>
  [basis, ...Object.values(basisFor ?? {})].some((one: Basis) => one === 'statute')

/** The last day to which it may be snoozed; null: not at all. */
export const lastSnooze = (
  standard: Pick<Standard, 'basis' | 'basisFor'>,
  isUrgent: boolean,
  [statute, others]: SnoozeDays,
  today: Day,
): Day | null => (isUrgent ? null : addDays(today, isStatute(standard) ? statute : others))

/** Why it may not be snoozed until a day; null: it may. */
export const faultOfSnooze = (until: Day | null, last: Day, today: Day): string | null => {
  if (until === null) return 'Enter the last day of the snooze'
  if (until <= today) return 'The last day of the snooze must be after today'
  return until > last ? `The last day of the snooze may be ${inWords(last)} at the latest` : null
}

/** Where an alert stands with people: how far it has climbed, who waits for whom. */
export type Standing = {
  readonly reached: Step
  readonly awake: readonly Holder[]
  readonly asleep: readonly (Holder & { readonly until: Day })[]
  /** Accounts whose snooze holds, whether or not they are named as holders: who stands in for somebody is not. */
  readonly quiet: readonly string[]
}

type Climbing = { readonly byDays: Step; readonly isUrgent: boolean; readonly snoozes: readonly Snooze[] }

/** How it stands when the alert has climbed to a step. */
const standingAt = (worker: Told | null, rungs: Rungs, reached: Step, counted: readonly Snooze[]): Standing => {
  const sleeping = (accountId: string): Day | null =>
    counted
      .filter((one) => one.accountId === accountId)
      .map(({ until }) => until)
      .toSorted()
      .at(-1) ?? null
  const holders = holdersOf(worker, rungs, reached)
  return {
    reached,
    quiet: counted.map(({ accountId }) => accountId),
    awake: holders.filter(({ accountId }) => sleeping(accountId) === null),
    asleep: holders.flatMap((one) => {
      const until = sleeping(one.accountId)
      return until === null ? [] : [{ ...one, until }]
    }),
  }
}

/** Snoozes that count: none of what is urgent, nor of whoever has nobody above; of who stands in for empty posts, from the last of them. */
const countedOf = (rungs: Rungs, { isUrgent, snoozes }: Climbing, today: Day): readonly Snooze[] =>
  isUrgent
    ? []
    : snoozes
        .filter(({ accountId, step, until }) => until >= today && !isTop(rungs, accountId, step))
        .map((one) => ({ ...one, step: lastStep(rungs, one.accountId, one.step) }))

/** Whether these snoozes, each handed one step up, leave somebody awake: one that would not is not taken. */
export const leavesSomebody = (worker: Told | null, rungs: Rungs, climbing: Climbing, today: Day): boolean => {
  const counted = countedOf(rungs, climbing, today)
  return (
    standingAt(worker, rungs, climbed(climbing.byDays, climbing.isUrgent, counted, today), counted).awake.length > 0
  )
}

/**
 * Who holds an alert. A snooze quiets it for the one who wrote it, hands it one step up at once, and stops no climbing; of an urgent one, and
 * of whoever has nobody above, it counts for nothing. Where all who hold it sleep, as when somebody changed posts, it climbs on, and at
 * the top everybody wakes: so somebody is always awake while there is anybody to tell.
 */
export const standingOf = (worker: Told | null, rungs: Rungs, climbing: Climbing, today: Day): Standing => {
  const counted = countedOf(rungs, climbing, today)
  const reached = climbed(climbing.byDays, climbing.isUrgent, counted, today)
  for (let step = reached; step <= top; step += 1) {
    const standing = standingAt(worker, rungs, step as Step, counted)
    if (standing.awake.length > 0) return standing
  }
  return standingAt(worker, rungs, reached, [])
}

/** A case as it is known now, for saying how its alert ended. `withdrawn`: no load tells it any more, since one as at a day. */
export type CaseNow =
  | {
      readonly opens: Day
      readonly ends: Day | null
      readonly due: Day | null
      readonly done: Day | null
      readonly unknown: string | null
      readonly excluded: string | null
    }
  | { readonly withdrawn: Day | null }

/** How an alert ended, in words; null: it is open. `isLate`: as the query says it. */
export const endInWords = (now: CaseNow | null, isLate: boolean, today: Day): string | null => {
  if (isLate) return null
  if (now === null || 'withdrawn' in now) {
    const since = now === null || now.withdrawn === null ? '' : ` since the data as at ${inWords(now.withdrawn)}`
    return `No longer there: the records tell nothing of it any more${since}. Nobody has said that it was done`
  }
  const { done, ends, due, excluded, unknown } = now
  if (excluded !== null) return `Ended: it does not count any more (${excluded})`
  if (unknown !== null) return `Nobody can say now: ${unknown}`
  if (done !== null && done <= today && (ends === null || done <= ends)) {
    const isLateDone = due !== null && done > due
    return `Ended: done on ${inWords(done)}${isLateDone ? `, after its last day in time, ${inWords(due)}` : ''}`
  }
  if (ends !== null && ends <= today) return `Ended on ${inWords(ends)} without being done: it is asked no more`
  return due === null ? 'Ended' : `Not late any more: it is due on ${inWords(due)}`
}
