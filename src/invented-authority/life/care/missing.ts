import { type At, birthday } from '../../calendar.ts'
import type { Child } from '../../model.ts'
import { type Random, spread } from '../../random.ts'
import { inTime, type World } from '../../world.ts'
import { keyOf } from '../person.ts'

const between = spread(1, 2, 8, 25, 140)
const lasts = spread(0, 0, 1, 1, 6)
const hoursInTime = spread(6, 22, 40, 58, 72)
const hoursLate = spread(75, 96, 130, 200, 420)

const addOne = (world: World, random: Random, child: Child, from: At, until: At): void => {
  const offered = inTime(world, random, 0.88, from)
  const accepted = offered && random.chance(0.72)
  const hours = accepted ? (inTime(world, random, 0.61, from) ? hoursInTime(random) : hoursLate(random)) : null
  child.missing.push({
    key: keyOf(child, 'K', child.missing),
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
  const ends = Math.min(until, starts + spread(40, 150, 330, 600, 1200)(random))
  for (let on = starts + random.whole(3, 60); on < ends; on += 1 + between(random)) {
    const back = on + lasts(random)
    if (back >= ends) return
    addOne(world, random, child, on, back)
    on = back
  }
}
