import {
  type At,
  addMonths,
  ageOn,
  at,
  type Child,
  dayOf,
  newRandom,
  type Post,
  type Staff,
  seedOf,
} from '../../invented-authority/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Value } from '../model.ts'

/** A day from which an invented authority is looked at: later events have not happened, and what ends later is open. */
export type View = { on: At; since6: At; since12: At; since72: At; staff: Staff }

export const viewOf = (asAt: Day, staff: Staff): View => {
  const on = at(asAt)
  return { on, since6: addMonths(on, -6), since12: addMonths(on, -12), since72: addMonths(on, -72), staff }
}

type Spell = { from: At; until: At }

/** Open on the day, or ended after `since`. */
export const ranIn = ({ on }: View, since: At, { from, until }: Spell): boolean => from <= on && until > since
/** Began after `since`. */
export const beganIn = ({ on }: View, since: At, from: At): boolean => from > since && from <= on

/** The last of what happened by a day; lists are in order of time. */
export const lastBy = <T extends { on: At }>(list: readonly T[], day: At): T | undefined => {
  let last: T | undefined
  for (const one of list) if (one.on <= day && (last === undefined || one.on >= last.on)) last = one
  return last
}

export const day = (value: At | null | undefined): Value =>
  value === null || value === undefined ? null : dayOf(value)
/** An end is known once it has come. */
export const ended = ({ on }: View, until: At): Value => (until <= on ? dayOf(until) : null)
export const yesNo = (value: boolean): Value => (value ? 'yes' : 'no')

export const isBorn = (child: Child, { on }: View): boolean => child.born <= on

/** Who a row is about: the first five columns of most lists. */
export const about = (child: Child, view: View): Record<string, Value> => {
  const born = isBorn(child, view)
  return {
    childId: child.id,
    gender: !born ? 'U' : child.gender === '09' ? 'N' : child.sex,
    ethnicity: born ? child.ethnicity : 'NOBT',
    dateOfBirth: born ? dayOf(child.born) : null,
    age: born ? ageOn(child.born, view.on) : null,
  }
}

export const disabled = (child: Child, view: View): Value =>
  isBorn(child, view) ? yesNo(child.disabilities.length > 0) : 'unknown'

/**
 * The worker who held the child on a day, or held it last in the episode that is open; for a referral that nobody took up, whoever
 * answered it at the front door.
 */
export const holderOf = (child: Child, on: At, staff: Staff): Post => {
  const held = child.held.findLast(({ role, from, until }) => role === 'worker' && from <= on && until > on)
  if (held) return held.post
  const family = Number(child.family.slice(1))
  const before = child.held.findLast(({ role, from }) => role === 'worker' && from <= on)
  const episode = child.episodes.findLast((one) => one.on <= on)
  if (before && (before.until >= on - 3 || (episode && before.until > episode.on))) return before.post
  return staff.someoneIn(staff.teamFor('front-door', child.locality, family), on, newRandom(seedOf(family, on)))
}

export const heldBy = (child: Child, on: At, { staff }: View): Record<string, Value> => {
  const { team, worker } = holderOf(child, on, staff)
  return { team: team.name, worker: worker.name }
}
