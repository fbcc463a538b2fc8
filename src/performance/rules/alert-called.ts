import type { Rung, RungNow, Telling } from './alert-climb.ts'
import { type Holder, holdersOf, type Rungs, type Told } from './ladder-people.ts'
import { onCallAt, type Shift } from './on-call.ts'

type About = { readonly isKept: boolean }

/** On call for a team's service at a moment, first or second. */
export const onCallFor = (shifts: readonly Shift[], service: string | null, at: Date): readonly Shift[] => [
  ...onCallAt(shifts, service ?? '', 1, at),
  ...onCallAt(shifts, service ?? '', 2, at),
]

const once = (people: readonly Told[]): readonly Told[] =>
  people
    .map(({ accountId, name }) => ({ accountId, name }))
    .filter((one, at, all) => all.findIndex(({ accountId }) => accountId === one.accountId) === at)

/**
 * The rungs of an urgent alert with who is on them now: the rota, the head of service, the director. Where a record is kept to named people the
 * rota is passed over: nobody on it could do anything about it.
 */
export const lineOf = (
  { isKept }: About,
  shifts: readonly Shift[],
  service: string | null,
  ladder: Rungs,
  now: Date,
): readonly RungNow[] => {
  const rota = (place: 1 | 2) => (isKept ? [] : onCallAt(shifts, service ?? '', place, now))
  const all: readonly (readonly [Rung, readonly Told[]])[] = [
    ['first', rota(1)],
    ['second', rota(2)],
    ['head-of-service', ladder[3].told],
    ['director', ladder[4].told],
  ]
  return all.map(([rung, people]) => ({ rung, people: once(people) }))
}

/** By which way an alert is somebody's to act on. */
export type Way = 'holds' | 'on-call' | 'told'

type Who = {
  readonly accountId: string
  readonly isKept: boolean
  readonly isUrgent: boolean
  readonly holders: readonly Holder[]
  readonly shifts: readonly Shift[]
  readonly service: string | null
  readonly told: readonly Telling[]
  readonly now: Date
}

/** Null: it is not theirs. */
export const wayOf = ({ accountId, isKept, isUrgent, holders, shifts, service, told, now }: Who): Way | null => {
  const isOne = (some: readonly Told[]): boolean => some.some((one) => one.accountId === accountId)
  if (isOne(holders)) return 'holds'
  if (!isUrgent) return null
  if (isOne(told.flatMap(({ people }) => people))) return 'told'
  return !isKept && isOne(onCallFor(shifts, service, now)) ? 'on-call' : null
}

/** Everybody who is on some step above for this child, as far up as there is one: an alert may be acted on before it has climbed. */
export const everyHolder = (worker: Told | null, ladder: Rungs): readonly Holder[] => holdersOf(worker, ladder, 4)
