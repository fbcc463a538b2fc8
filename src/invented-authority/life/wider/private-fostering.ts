import { type At, addMonths, addWorking, ageOn, birthday, byWorkingDay, onWorkingDay } from '../../calendar.ts'
import type { Child, PrivateFostering } from '../../model.ts'
import { type Random, spread } from '../../random.ts'
import { inTime, type World } from '../../world.ts'
import { isInCare, keyOf, knownUntil } from '../person.ts'
import type { Scene } from '../scene.ts'
import { chanceOf } from './chance.ts'

const lasts = spread(35, 110, 240, 480, 1300)
const lateBy = spread(1, 4, 9, 18, 40)

/** At least every six weeks in the first year, every twelve afterwards. */
const visitsOf = (world: World, random: Random, child: Child, from: At, first: At, until: At) => {
  const visits: PrivateFostering['visits'][number][] = []
  for (let last = first; ; last = visits.at(-1)!.on) {
    const every = last < addMonths(from, 12) ? 42 : 84
    const on = inTime(world, random, 0.78, last)
      ? byWorkingDay(last + every - random.whole(0, 10))
      : onWorkingDay(last + every + lateBy(random))
    if (on >= until) return visits
    const seen = random.chance(0.96)
    visits.push({ on, seen, alone: seen && random.chance(ageOn(child.born, on) < 4 ? 0.2 : 0.86) })
  }
}

/** When an arrangement ends at the latest: at 16 (18 for a disabled child), when the child comes into care, dies or is adopted. */
const lastDayOf = (child: Child, from: At): At =>
  Math.min(
    birthday(child.born, child.disabilities.length ? 18 : 16),
    knownUntil(child),
    ...child.carePeriods.filter((period) => period.until > from).map((period) => period.from),
  ) - 1

/** A few of the children in need live with people who are no close relatives. */
export const addPrivateFostering = (scene: Scene, child: Child): void => {
  if (!child.needPlans.length || child.uasc) return
  const { world } = scene
  const random = chanceOf(scene, child, 'fostering')
  for (const plan of child.needPlans) {
    if (!random.chance(0.011)) continue
    const from = addWorking(plan.from, random.whole(0, 15))
    const until = Math.min(lastDayOf(child, from), from + lasts(random))
    const inDays = inTime(world, random, 0.77, from)
    const firstVisitOn = addWorking(from, inDays ? random.whole(1, 7) : random.whole(8, 18))
    if (child.born >= from || until - from < 28 || firstVisitOn >= until || isInCare(child, from)) continue
    child.privateFostering.push({
      key: keyOf(child, 'PF', child.privateFostering),
      ...{ from, firstVisitOn, until },
      notifiedOn: random.chance(0.85) ? from : null,
      visits: visitsOf(world, random, child, from, firstVisitOn, until),
    })
    return
  }
}
