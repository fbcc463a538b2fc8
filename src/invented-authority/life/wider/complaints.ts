import { type At, addWorking, ageOn, onWorkingDay } from '../../calendar.ts'
import type { Child, Complaint } from '../../model.ts'
import { type Random, spread, weighted } from '../../random.ts'
import { inTime, type World } from '../../world.ts'
import { isInCare, keyOf, knownUntil } from '../person.ts'
import type { Scene } from '../scene.ts'
import { chanceOf } from './chance.ts'

const drawOutcome = weighted([
  ['upheld', 21], ['partly-upheld', 36], ['not-upheld', 37], ['withdrawn', 6],
]) // biome-ignore format: a table
const inCareBy = weighted([['child', 42], ['advocate', 24], ['parent', 24], ['carer', 10]]) // biome-ignore format: a table
const atHomeBy = weighted([['parent', 92], ['child', 4], ['advocate', 4]]) // biome-ignore format: a table
const lateBy = spread(1, 2, 5, 12, 40)

const byWhom = (child: Child, on: At, random: Random): Complaint['by'] => {
  const drawn = isInCare(child, on) ? inCareBy(random) : atHomeBy(random)
  return drawn === 'child' && ageOn(child.born, on) < 10 ? 'parent' : drawn
}

type Stage = Pick<Complaint, 'until' | 'extended' | 'panelOn' | 'reportOn'>

/** Stage 1: ten working days, or twenty where that was agreed. */
const first = (world: World, random: Random, from: At): Stage => {
  const extended = random.chance(0.24)
  const limit = extended ? 20 : 10
  const timely = inTime(world, random, 0.7, from)
  const until = addWorking(from, timely ? random.whole(extended ? 11 : 3, limit) : limit + lateBy(random))
  return { until, extended, panelOn: null, reportOn: null }
}

/** Stage 2: an investigation of 25 working days, at most 65. */
const second = (world: World, random: Random, from: At): Stage => {
  const days = inTime(world, random, 0.68, from) ? random.whole(20, 65) : 65 + lateBy(random)
  return { until: addWorking(from, days), extended: days > 25, panelOn: null, reportOn: null }
}

/** Stage 3: a panel within 30 working days, its report in 5, the answer in 15. */
const third = (world: World, random: Random, from: At): Stage => {
  const panelOn = addWorking(from, inTime(world, random, 0.74, from) ? random.whole(15, 30) : random.whole(31, 50))
  const reportOn = addWorking(panelOn, inTime(world, random, 0.85, from) ? random.whole(1, 5) : random.whole(6, 12))
  const until = addWorking(reportOn, inTime(world, random, 0.8, from) ? random.whole(5, 15) : random.whole(16, 30))
  return { until, extended: false, panelOn, reportOn }
}

const complain = (scene: Scene, child: Child, random: Random, received: At): void => {
  const by = byWhom(child, received, random)
  const add = (stage: Complaint['stage'], from: At, made: Stage): Complaint => {
    const key = keyOf(child, 'CO', child.complaints)
    const one = { key, from, stage, ...made, outcome: drawOutcome(random), by }
    child.complaints.push(one)
    return one
  }
  const one = add('1', received, first(scene.world, random, received))
  if (one.outcome === 'withdrawn' || !random.chance(0.17)) return
  const from2 = onWorkingDay(one.until + random.whole(6, 25))
  const two = add('2', from2, second(scene.world, random, from2))
  if (two.outcome === 'withdrawn' || !random.chance(0.3)) return
  const from3 = onWorkingDay(two.until + random.whole(6, 25))
  add('3', from3, third(scene.world, random, from3))
}

/** Complaints under the children's procedure: about an episode of need, more often about a period of care. */
export const addComplaints = (scene: Scene, child: Child): void => {
  if (!child.episodes.length) return
  const random = chanceOf(scene, child, 'complaints')
  const spells = [
    ...child.episodes.map(({ on, until, noFurtherAction }) => ({
      from: on,
      until,
      share: noFurtherAction ? 0 : 0.034,
    })),
    ...child.carePeriods.map(({ from, until, shortBreaks }) => ({ from, until, share: shortBreaks ? 0.03 : 0.09 })),
  ]
  for (const { from, until, share } of spells) {
    if (!random.chance(share)) continue
    const on = onWorkingDay(from + Math.round((until - from) * random.unit()))
    // One complaint after the other.
    const last = Math.max(0, ...child.complaints.map((one) => one.until))
    if (on > last + 30 && on < knownUntil(child) && on >= child.born) complain(scene, child, random, on)
  }
  child.complaints.sort((a, b) => a.from - b.from)
}
