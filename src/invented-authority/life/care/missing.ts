import { type At, birthday } from '../../calendar.ts'
import type { Child } from '../../model.ts'
import { type Random, spread } from '../../random.ts'
import { inTime, type World, wasDone } from '../../world.ts'
import { comesOfAge, keyOf, knownUntil } from '../person.ts'
import type { Scene } from '../scene.ts'
import { chanceOf } from '../wider/chance.ts'

const between = spread(1, 2, 8, 25, 140)
const lasts = spread(0, 0, 1, 1, 6)
const hoursInTime = spread(6, 22, 40, 58, 72)
// Up to five weeks: whoever is not talked with in the first days waits long.
const hoursLate = spread(75, 120, 220, 430, 850)

const addOne = (world: World, random: Random, child: Child, from: At, until: At): void => {
  const offered = inTime(world, random, 0.88, from)
  const accepted = offered && random.chance(0.72)
  const drawn = accepted ? (inTime(world, random, 0.68, from) ? hoursInTime(random) : hoursLate(random)) : null
  const key = keyOf(child, 'K', child.missing)
  // Of those who want one some are never talked with.
  const hours = wasDone(world, key, 'return interview', 0.9, from) ? drawn : null
  child.missing.push({
    key,
    kind: random.chance(0.9) ? 'M' : 'A',
    from,
    until,
    offered,
    accepted,
    interviewOn: hours === null ? null : until + Math.ceil(hours / 24),
    hours,
    independent: random.chance(0.9),
  })
}

/** Times missing, from care or from home, between eleven and eighteen, for a child who goes missing at all. */
export const addMissing = (world: World, random: Random, child: Child, from: At, until: At): void => {
  const starts = Math.max(from, birthday(child.born, 11) + random.whole(0, 1400))
  // A time of it: months, not the whole of youth.
  addTimes(world, random, child, starts, Math.min(until, starts + spread(40, 150, 330, 600, 1200)(random)))
}

const addTimes = (world: World, random: Random, child: Child, starts: At, ends: At): void => {
  for (let on = starts + random.whole(3, 60); on < ends; on += 1 + between(random)) {
    const back = on + lasts(random)
    if (back >= ends) return
    addOne(world, random, child, on, back)
    on = back
  }
}

/** Times missing from home, of a child of eleven or more while the case is open and who is in no care. */
export const addMissingFromHome = (scene: Scene, child: Child): void => {
  if (child.missing.length > 0) return
  const random = chanceOf(scene, child, 'missingFromHome')
  const entered = Math.min(knownUntil(child), ...child.carePeriods.map(({ from }) => from))
  const eleven = birthday(child.born, 11)
  for (const { on, until, noFurtherAction } of child.episodes) {
    const [from, ends] = [Math.max(on, eleven), Math.min(until, entered, comesOfAge(child))]
    if (noFurtherAction || from >= ends || !random.chance(0.24)) continue
    addTimes(scene.world, random, child, from, ends)
    return
  }
}
