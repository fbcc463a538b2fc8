import { type At, addMonths, addWorking, monthIndex, onWorkingDay, startOfMonth } from './calendar.ts'
import type { Adoption } from './model.ts'
import { drawEthnicity } from './names/family.ts'
import { hash, newRandom, type Random, seedOf, spread, weighted } from './random.ts'
import type { World } from './world.ts'

/** One person of a family that asked to adopt, with the steps they have gone or will go; null: a step they never reach. */
export type Adopter = {
  id: string
  family: string
  sex: 'M' | 'F'
  ethnicity: string
  disabled: boolean
  fosteringForAdoption: boolean
  enquiry: At
  stage1From: At | null
  stage1Until: At | null
  stage2From: At | null
  stage2Until: At | null
  applied: At | null
  approved: At | null
  matched: At | null
  placed: At | null
  childrenPlaced: number | null
  order: At | null
  left: { on: At; reason: '1' | '2' | '3' } | null
}

type Steps = Omit<Adopter, 'id' | 'family' | 'sex' | 'ethnicity' | 'disabled'>

const nothing = {
  stage1From: null,
  stage1Until: null,
  stage2From: null,
  stage2Until: null,
  applied: null,
  approved: null,
  matched: null,
  placed: null,
  childrenPlaced: null,
  order: null,
  left: null,
} as const

const people = (random: Random, family: string, steps: Steps): Adopter[] => {
  const couple = random.chance(0.82)
  const same = random.chance(0.17)
  const first = random.chance(0.75) ? 'F' : 'M'
  const ethnicity = drawEthnicity(random)
  return (couple ? ([first, same ? first : first === 'F' ? 'M' : 'F'] as const) : ([first] as const)).map(
    (sex, at) => ({
      id: `A${family.slice(2)}${at + 1}`,
      family,
      sex,
      ethnicity: at === 0 || random.chance(0.9) ? ethnicity : drawEthnicity(random),
      disabled: random.chance(0.04),
      ...steps,
    }),
  )
}

/** Two months of preparation, four of assessment, as the regulations expect, and often longer. */
const process = (random: Random, enquiry: At) => {
  const stage1From = addWorking(enquiry, random.whole(5, 40))
  const stage1Until = onWorkingDay(stage1From + spread(40, 55, 62, 90, 190)(random))
  const stage2From = addWorking(stage1Until, random.whole(0, 30))
  const stage2Until = onWorkingDay(stage2From + spread(80, 110, 122, 150, 260)(random))
  return {
    ...{ stage1From, stage1Until, stage2From, stage2Until },
    applied: stage2Until,
    approved: addWorking(stage2Until, random.whole(2, 15)),
  }
}

/** The adopters of one child, from their enquiry to the order. */
export const adoptersFor = (world: World, adoption: Adoption): Adopter[] => {
  const { adopters, matched, placed, order, fosteringForAdoption } = adoption
  if (adopters === null || matched === null) return []
  const random = newRandom(seedOf(world.seed, hash(adopters)))
  const first = fosteringForAdoption === null ? matched : Math.min(matched, fosteringForAdoption)
  const sample = process(random, first - 900)
  const shift = first - spread(20, 70, 150, 290, 620)(random) - sample.approved
  const moved = Object.fromEntries(
    Object.entries(sample).map(([name, on]) => [name, onWorkingDay(on + shift)]),
  ) as typeof sample
  return people(random, adopters, {
    ...moved,
    ...{ enquiry: first - 900 + shift, matched, placed, order, left: null },
    childrenPlaced: 1,
    fosteringForAdoption: fosteringForAdoption !== null,
  })
}

const drawEnd = weighted([
  ['enquiry', 26], ['stage 1', 22], ['stage 2', 10], ['refused', 2], ['hold', 8], ['approved', 32],
]) // biome-ignore format: how far they come

const others = (random: Random, family: string, enquiry: At): Adopter[] => {
  const end = drawEnd(random)
  const steps = process(random, enquiry)
  const fosteringForAdoption = random.chance(0.12)
  const leave = (on: At, reason: '1' | '2' | '3') => ({ left: { on: onWorkingDay(on), reason } })
  const upTo = (part: Partial<Steps>): Adopter[] =>
    people(random, family, { ...nothing, enquiry, fosteringForAdoption, ...part })
  const { stage1From, stage1Until, stage2From } = steps
  if (end === 'enquiry') return upTo(leave(enquiry + random.whole(5, 60), '1'))
  if (end === 'stage 1') return upTo({ stage1From, ...leave(stage1From + random.whole(10, 38), '1') })
  if (end === 'stage 2')
    return upTo({ stage1From, stage1Until, stage2From, ...leave(stage2From + random.whole(5, 70), '1') })
  if (end === 'hold') return upTo({ stage1From, stage1Until, ...leave(stage1Until, '2') })
  if (end === 'refused') return upTo({ ...steps, approved: null, ...leave(steps.approved + 10, '3') })
  return upTo({ ...steps, ...leave(addMonths(steps.approved, random.whole(6, 30)), '1') })
}

/** Those who asked to adopt in the five years before a day and adopted no child of this authority. */
export const otherAdopters = (world: World, on: At): Adopter[] => {
  const last = monthIndex(on)
  const mean = (world.children * 0.0042) / 12
  const found: Adopter[] = []
  for (let month = last - 60; month <= last; month++) {
    const whole = Math.floor(mean) + (seedOf(world.seed, month, 43) / 4_294_967_296 < mean % 1 ? 1 : 0)
    for (let place = 0; place < whole; place++) {
      const random = newRandom(seedOf(world.seed, month, place, 7411))
      const family = `AE${(seedOf(world.seed, month, place, 7417) % 90_000_000) + 10_000_000}`
      const enquiry = startOfMonth(month) + random.whole(0, 27)
      if (enquiry <= on) found.push(...others(random, family, enquiry))
    }
  }
  return found
}
