import { type At, addMonths, birthday, byWorkingDay, onWorkingDay } from '../../calendar.ts'
import type { Activity, Child, Home, LeavingCare } from '../../model.ts'
import { type Random, spread, weighted } from '../../random.ts'
import { inTime } from '../../world.ts'
import type { Scene } from '../scene.ts'
import { addReview, drawReviews } from '../visits.ts'

const thirteenWeeks = 91

const homes = weighted([
  ['U', 34], ['D', 22], ['B', 13], ['Z', 9], ['K', 6], ['E', 4.5], ['T', 3], ['C', 1.6], ['Y', 0.8], ['G', 0.5],
  ['X', 1.9], ['V', 0.8], ['W', 0.7], ['S', 0.7],
]) // biome-ignore format: codes of accommodation
const unsuitable = ['X', 'V', 'W', 'S']

const activities = {
  17: weighted([['F2', 49], ['F5', 8], ['F4', 5], ['P2', 2], ['G5', 22], ['G4', 10], ['G6', 4]]),
  19: weighted([['F1', 6], ['F2', 19], ['F5', 21], ['F4', 3], ['P5', 4], ['G5', 23], ['G4', 15], ['G6', 7]]),
} as const // biome-ignore format: codes of activity

const drawHomes = (random: Random, from: At, until: At): Home[] => {
  const drawn: Home[] = []
  for (let on = from; on < until; ) {
    const code = homes(random)
    drawn.push({ from: on, code, suitable: !unsuitable.includes(code) && random.chance(0.985) })
    // Nobody stays long in bed and breakfast or emergency accommodation.
    on += 'VW'.includes(code) ? spread(3, 12, 25, 45, 100)(random) : spread(60, 210, 400, 650, 1300)(random)
  }
  return drawn
}

const drawActivities = (random: Random, born: At, from: At, until: At): Activity[] => {
  const drawn: Activity[] = []
  for (let on = from; on < until; on += spread(70, 190, 310, 420, 900)(random))
    drawn.push({ from: on, code: activities[on < birthday(born, 19) ? 17 : 19](random) })
  return drawn
}

const outOfTouch = weighted([['NO', 46], ['REFU', 30], ['NREQ', 24]]) // biome-ignore format: a table

const drawTouch = (random: Random, from: At, leaves: At, until: At): { from: At; code: string }[] => {
  const drawn = [{ from, code: 'YES' }]
  for (let on = Math.max(from, leaves) + spread(200, 600, 1300, 2200, 4000)(random); on < until; ) {
    drawn.push({ from: on, code: outOfTouch(random) })
    on = onWorkingDay(on + spread(40, 120, 200, 400, 900)(random))
    if (on < until) drawn.push({ from: on, code: 'YES' })
    on += spread(200, 600, 1300, 2200, 4000)(random)
  }
  return drawn
}

const isInTouch = (touch: LeavingCare['touch'], on: At): boolean =>
  touch.findLast(({ from }) => from <= on)?.code === 'YES'

const drawContacts = (scene: Scene, from: At, until: At, touch: LeavingCare['touch']): At[] => {
  const { random, world } = scene
  // Being in touch again begins with a contact.
  const drawn = new Set(touch.filter(({ code }) => code === 'YES').map((one) => one.from))
  for (let on = from; on < until; ) {
    const day = byWorkingDay(on) > from ? byWorkingDay(on) : onWorkingDay(on)
    if (day < until && isInTouch(touch, day)) drawn.add(day)
    on += inTime(world, random, 0.86, on) ? random.whole(21, 56) : random.whole(58, 110)
  }
  // Whom nobody can reach was last spoken to some weeks before.
  const lost = touch.filter(({ code }) => code === 'NO').map((one) => one.from)
  return [...drawn].filter((on) => !lost.some((from) => on < from && from - on < 32)).sort((a, b) => a - b)
}

/** Days in care since the 14th birthday, up to a day; short breaks do not count. */
const daysSinceFourteen = (child: Child, until: At): number =>
  child.carePeriods
    .filter(({ shortBreaks }) => !shortBreaks)
    .reduce((sum, period) => {
      const from = Math.max(period.from, birthday(child.born, 14))
      return sum + Math.max(0, Math.min(period.until, until) - from)
    }, 0)

/** The first day in care at 16 or over on which 13 weeks since 14 are full, or the last day in care for those who never got there. */
const owedFrom = (child: Child): { from: At; short: boolean } | null => {
  const after = birthday(child.born, 16)
  const periods = child.carePeriods.filter(({ until, shortBreaks }) => until > after && !shortBreaks)
  for (const { from, until } of periods) {
    const start = Math.max(from, after)
    const missing = Math.max(0, thirteenWeeks - daysSinceFourteen(child, start))
    if (start + missing < until) return { from: start + missing, short: false }
  }
  return periods.length ? { from: periods.at(-1)!.until, short: true } : null
}

/** What follows for a child who was in care at 16 or 17: adviser, homes, work or study, contact, pathway plan reviews, to 21 or 25. */
export const leaveCare = (scene: Scene, child: Child): void => {
  const { random, world } = scene
  const owed = owedFrom(child)
  if (owed === null || (child.died !== null && child.died <= owed.from)) return
  const { from, short } = owed
  const longer = !short && random.chance(0.58)
  const until = Math.min(birthday(child.born, longer ? 25 : 21), child.died ?? Number.POSITIVE_INFINITY)
  const leaves = child.carePeriods.find((period) => period.until >= from && !period.shortBreaks)!.until
  const touch = drawTouch(random, from, leaves, until)
  child.leavingCare = {
    short,
    from,
    until,
    homes: drawHomes(random, leaves, until),
    activities: drawActivities(random, child.born, Math.max(from, birthday(child.born, 17)), until),
    touch,
    contacts: drawContacts(scene, from, until, touch),
    healthPassportOn: random.chance(0.8) ? onWorkingDay(leaves - random.whole(-20, 60)) : null,
    entitlementsOn: random.chance(0.85) ? onWorkingDay(from + random.whole(10, 200)) : null,
  }
  const reviews = drawReviews(world, random, from, {
    firstDue: addMonths(from, 3),
    months: () => 6,
    timely: 0.85,
    until,
  })
  // Nobody leaves care without a pathway plan: where its first review would come later, it is held before.
  const [first, ...others] = reviews
  const before = first && { ...first, on: Math.min(first.on, Math.max(from, byWorkingDay(leaves - 3))) }
  for (const review of before ? [before, ...others] : [])
    addReview(random, child, 'pathway', child.id, `${child.id}W${review.on}`, review, true)
}
