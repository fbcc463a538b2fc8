import type { Day } from '../platform/day.ts'
import { type At, addMonths, at, monthIndex } from './calendar.ts'
import { makeFamily } from './life/family.ts'
import type { Child, Family } from './model.ts'
import { hash, seedOf } from './random.ts'
import { makeStaff, type NamedWorker, type Staff } from './staff.ts'
import type { World } from './world.ts'

/** Annex A and the Standard Safeguarding Dataset both look back six years at most. */
export const yearsKnown = 6
/** How long before that lives begin that still go on: someone who came into care as a baby is owed help until 25. */
const yearsBefore = 15

export type Authority = {
  staff: Staff
  /** Children known in the six years before a day, each with their whole life; look at it as at that day. */
  familiesKnown(on: Day): Iterable<Family>
  world: World
}

export type AuthorityPlan = {
  /** About how many children are known over six years. */
  children: number
  /** Any text; the same seed gives the same authority, on any machine and whatever day it is looked at. */
  seed: string
  /** From when work is more often done in time, because of an improvement plan; left out: it is as in England all the time. */
  planFrom?: Day
  /** People who are in post, such as those of the sample council's staff directory. */
  named?: readonly NamedWorker[]
}

/** How busy each month is, January first: schools are shut in August, and everybody is back in September. */
const season = [1.02, 1.0, 1.1, 0.93, 1.05, 1.07, 1.05, 0.78, 1.02, 1.06, 1.06, 0.86] as const

/** Families that make their first contact in a year, for each child known over six years. Found by counting; the test holds it. */
const arrivalsPerChild = 0.0638

const arrivals = (world: World, month: number): number => {
  const mean = (world.children * arrivalsPerChild * season[month % 12]!) / 12
  const whole = Math.floor(mean)
  return whole + (seedOf(world.seed, month, 41) / 4_294_967_296 < mean - whole ? 1 : 0)
}

/** Whether anything about a child happened, or was open, between two days. */
export const isKnown = (child: Child, from: At, to: At): boolean => {
  const { contacts, earlyHelp, episodes, leavingCare } = child
  const spells = [...earlyHelp, ...episodes.map((one) => ({ from: one.on, until: one.until })), ...child.carePeriods]
  return (
    contacts.some(({ on }) => on > from && on <= to) ||
    spells.some((one) => one.from <= to && one.until > from) ||
    (leavingCare !== null && leavingCare.from <= to && leavingCare.until > from)
  )
}

/** An invented authority: its staff, and the children it knows, one family after the other. Nothing is kept, so size costs no memory. */
export const inventAuthority = ({ children, seed, planFrom, named }: AuthorityPlan): Authority => {
  const bits = hash(seed)
  const staff = makeStaff(bits, children, named)
  const world: World = { seed: bits, children, planFrom: planFrom ? at(planFrom) : null, staff }
  // Family numbers leave room for the busiest month.
  const room = Math.ceil((children * arrivalsPerChild * 1.2) / 12) + 2
  const origin = monthIndex(at('1990-01-01'))
  const familiesKnown = function* (on: Day): Generator<Family> {
    const day = at(on)
    const since = addMonths(day, -12 * yearsKnown)
    const last = monthIndex(day)
    for (let month = last - 12 * (yearsKnown + yearsBefore); month <= last; month++)
      for (let place = 0; place < arrivals(world, month); place++) {
        const family = makeFamily(world, month, place, (month - origin) * room + place)
        const known = family.children.filter((child) => isKnown(child, since, day))
        if (known.length) yield { id: family.id, children: known }
      }
  }
  return { staff, familiesKnown, world }
}
