import { type At, addWorking, onWorkingDay } from '../../calendar.ts'
import type { CarePeriod, Child, PermanencePlan, Review } from '../../model.ts'
import { spread } from '../../random.ts'
import { inTime } from '../../world.ts'
import { holderName } from '../held.ts'
import { keyOf, knownUntil } from '../person.ts'
import type { Scene } from '../scene.ts'
import { chanceOf } from './chance.ts'

const reviewsIn = (child: Child, { key }: CarePeriod): Review[] =>
  child.reviews.filter(({ of, plan }) => of === 'care' && plan === key)

const adoptionIn = (child: Child, plan: PermanencePlan): Child['adoptions'][number] | undefined =>
  child.adoptions.find(({ period }) => period === plan.period)

/** The day on which a long-term match was confirmed: with adopters, or with carers who keep the child until they are grown. */
const matchOf = (child: Child, plan: PermanencePlan): At | null => {
  if (plan.plan === 'ADOPTION') return adoptionIn(child, plan)?.matched ?? null
  if (plan.plan !== 'LTFOST18') return null
  const long = child.placements.find(
    ({ period, type, from }) => period === plan.period && (type === 'U4' || type === 'U1') && from >= plan.agreedOn!,
  )
  return long?.from ?? null
}

/** When plans for permanence were agreed, which is due by the second review, and matches confirmed. */
export const settlePermanence = (scene: Scene, child: Child): void => {
  if (!child.permanencePlans.length) return
  const random = chanceOf(scene, child, 'permanence')
  for (const period of child.carePeriods) {
    const reviews = reviewsIn(child, period)
    const plans = child.permanencePlans.filter((plan) => plan.period === period.key)
    const second = reviews[1]
    if (!second) continue
    const agreed = inTime(scene.world, random, 0.76, second.on) ? second : reviews[random.whole(2, 3)]
    for (const plan of plans) {
      if (agreed && agreed.on < plan.until) plan.agreedOn = agreed.on
      // The decision for adoption agrees the plan, if no review did before.
      const decided = plan.plan === 'ADOPTION' ? adoptionIn(child, plan)?.decided : undefined
      if (decided !== undefined) plan.agreedOn = Math.min(plan.agreedOn ?? decided, decided)
      if (plan.agreedOn !== null) plan.matchedOn = matchOf(child, plan)
    }
  }
}

const startsAfter = spread(5, 40, 90, 170, 400)
const lasts = spread(160, 380, 700, 1100, 1900)

/** Life story work: needed from a decision for adoption, or from the second review of those who stay; given at the latest after the adoption. */
export const addLifeStories = (scene: Scene, child: Child): void => {
  if (!child.carePeriods.some(({ from, until, shortBreaks }) => !shortBreaks && until - from > 200)) return
  const { world } = scene
  const random = chanceOf(scene, child, 'story')
  for (const period of child.carePeriods) {
    const adoption = child.adoptions.find((one) => one.period === period.key)
    const neededFrom = adoption?.decided ?? reviewsIn(child, period)[1]?.on ?? null
    if (period.shortBreaks || neededFrom === null || !random.chance(0.82)) continue
    const from = onWorkingDay(neededFrom + startsAfter(random))
    if (from >= Math.min(period.until, knownUntil(child)) - 30) continue
    const book = adoption?.order
      ? addWorking(
          adoption.order,
          inTime(world, random, 0.62, adoption.order) ? random.whole(1, 10) : random.whole(11, 80),
        )
      : null
    const until = book ?? Math.min(period.until, onWorkingDay(from + lasts(random)), knownUntil(child))
    const entries: At[] = []
    for (let on = from; on < until; ) {
      entries.push(on)
      on = onWorkingDay(on + (inTime(world, random, 0.84, on) ? random.whole(35, 150) : random.whole(190, 330)))
    }
    const lead = holderName(child, from)
    child.lifeStories.push({
      ...{ key: keyOf(child, 'LS', child.lifeStories), period: period.key, neededFrom, from, until, entries, lead },
    })
  }
}
