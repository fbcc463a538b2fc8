import type { Told } from './ladder-people.ts'

/** The way of an urgent alert: the rota, then up the ladder. */
export const rungs = ['first', 'second', 'head-of-service', 'director'] as const
export type Rung = (typeof rungs)[number]

export const rungTitles: Readonly<Record<Rung, string>> = {
  first: 'First on call',
  second: 'Second on call',
  'head-of-service': 'Head of service',
  director: 'Director',
}

/** Minutes that each rung has to acknowledge before the next is told. */
export type ClimbMinutes = readonly [first: number, second: number, head: number]

/** Half an hour each for those on call, who are paid to answer; an hour for a head of service, who may be asleep. */
export const usualMinutes: ClimbMinutes = [30, 30, 60]

/** Who was told of it at a rung, and when. */
export type Telling = {
  readonly rung: Rung
  readonly at: Date
  readonly people: readonly Told[]
  /** The e-mail to every one of them was given up: who does not look into Throughline by chance knows nothing of it. */
  readonly unreached?: boolean
}

/** One rung with who is on it now. */
export type RungNow = { readonly rung: Rung; readonly people: readonly Told[] }

/** When the next rung is told unless somebody acknowledges; null: nobody is above. */
export const nextAt = ({ rung, at }: Pick<Telling, 'rung' | 'at'>, minutes: ClimbMinutes): Date | null => {
  const wait = minutes[rungs.indexOf(rung)]
  return wait === undefined ? null : new Date(at.getTime() + wait * 60_000)
}

const newest = (told: readonly Telling[]): Telling | null =>
  told.reduce<Telling | null>(
    (best, one) => (best === null || rungs.indexOf(one.rung) > rungs.indexOf(best.rung) ? one : best),
    null,
  )

/**
 * Whom to tell now; null: nobody, since it is acknowledged, its time is not over, or everyone was told. A rung on which nobody is, or only people
 * who were told, is passed over at once: a gap in the rota costs no time, and no more does one on which the e-mail reached nobody. `now` and what was told decide alone, so that it can be asked
 * as often as one likes.
 */
export const climbNow = (
  told: readonly Telling[],
  isAcknowledged: boolean,
  line: readonly RungNow[],
  minutes: ClimbMinutes,
  now: Date,
): RungNow | null => {
  if (isAcknowledged) return null
  const last = newest(told)
  if (last !== null) {
    const next = nextAt(last, minutes)
    if (next === null || (next > now && last.unreached !== true)) return null
  }
  const known = new Set(told.flatMap(({ people }) => people.map(({ accountId }) => accountId)))
  const reached = last === null ? -1 : rungs.indexOf(last.rung)
  for (const { rung, people } of line) {
    const fresh = people.filter(({ accountId }) => !known.has(accountId))
    if (rungs.indexOf(rung) > reached && fresh.length > 0) return { rung, people: fresh }
  }
  return null
}
