import { type At, addMonths, addWorking, ageOn, onWorkingDay } from '../calendar.ts'
import type { Child, Review, Visit } from '../model.ts'
import { type Random, spread, weighted } from '../random.ts'
import { inTime, type World } from '../world.ts'
import { keyOf } from './person.ts'

const share = (random: Random): number => 0.5 + 0.5 * Math.min(1, random.unit() * 1.25)
const lateBy = spread(1, 2, 4, 9, 28)

type Rhythm = {
  of: Visit['of']
  /** Working days from one visit to the next, at most. */
  every: number
  /** How many visits are made in time. */
  timely: number
}

export const rhythms = {
  'in-need': { of: 'in-need', every: 20, timely: 0.86 },
  protection: { of: 'protection', every: 10, timely: 0.9 },
  care: { of: 'care', every: 28, timely: 0.93 },
  'leaving-care': { of: 'leaving-care', every: 38, timely: 0.9 },
} as const satisfies Readonly<Record<string, Rhythm>>

/** Visits to a child while a plan runs: mostly in time, some late, some to a closed door and tried again. */
export const addVisits = (
  world: World,
  random: Random,
  child: Child,
  { of, every, timely }: Rhythm,
  plan: string,
  from: At,
  until: At,
): void => {
  const add = (on: At, seen: boolean): void => {
    const alone = seen && random.chance(ageOn(child.born, on) < 4 ? 0.25 : 0.84)
    child.visits.push({
      key: keyOf(child, 'V', child.visits),
      of,
      plan,
      on,
      seen,
      alone,
      bedroom: seen && of !== 'leaving-care' && random.chance(0.5),
    })
  }
  // Nobody visits a child who is not born: the mother is visited, and that is another record.
  let last = Math.max(from, child.born)
  while (true) {
    const gap = Math.max(1, Math.round(every * share(random)))
    let on = addWorking(last, inTime(world, random, timely, last) ? gap : every + lateBy(random))
    if (on >= until) return
    if (random.chance(0.06)) {
      add(on, false)
      on = addWorking(on, random.whole(1, 3))
      if (on >= until) return
    }
    add(on, true)
    last = on
  }
}

const participation = weighted([
  ['PN1', 46], ['PN2', 10], ['PN3', 4], ['PN4', 5], ['PN5', 8], ['PN6', 18], ['PN7', 9],
]) // biome-ignore format: codes of how a child took part

const early = spread(0, 1, 5, 12, 24)
const late = spread(1, 3, 8, 20, 60)

export type ReviewPlan = {
  of: Review['of']
  plan: string
  /** The first is due on this day, the following so many months after the last was held. */
  firstDue: At
  months: (count: number) => number
  timely: number
  until: At
}

export type Held = { on: At; due: At; quorate: boolean; random: number }

/** When reviews were due and held, until a day. Brothers and sisters share them, so the days are drawn apart from the records. */
export const drawReviews = (world: World, random: Random, from: At, plan: Omit<ReviewPlan, 'of' | 'plan'>): Held[] => {
  const held: Held[] = []
  let due = plan.firstDue
  while (true) {
    const inGood = inTime(world, random, plan.timely, due)
    const lead = Math.min(early(random), Math.max(0, due - from - 5))
    const on = onWorkingDay(inGood ? due - lead : due + late(random))
    const day = inGood && on > due ? onWorkingDay(due - 4) : on
    if (day >= plan.until) return held
    held.push({ on: day, due, quorate: random.chance(0.94), random: random.unit() })
    due = addMonths(day, plan.months(held.length))
  }
}

export const addReview = (
  random: Random,
  child: Child,
  of: Review['of'],
  plan: string,
  meeting: string,
  { on, due, quorate }: Held,
  continues: boolean,
): void => {
  child.reviews.push({
    key: keyOf(child, 'RV', child.reviews),
    of,
    plan,
    on,
    due,
    quorate,
    continues,
    meeting,
    cancelled: false,
    participation: of === 'in-need' ? null : ageOn(child.born, on) < 4 ? 'PN0' : participation(random),
  })
}
