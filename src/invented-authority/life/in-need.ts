import { type At, addMonths, addWorking, onWorkingDay } from '../calendar.ts'
import type { Child, Episode } from '../model.ts'
import { spread, weighted } from '../random.ts'
import { closesBy, comesOfAge, keyOf, moveTo } from './person.ts'
import { nextMeeting, type Scene } from './scene.ts'
import { addReview, addVisits, drawReviews, rhythms } from './visits.ts'

const duration = spread(35, 85, 140, 230, 560)
const drawNext = weighted([
  ['closed', 84], ['protection', 12], ['care', 4],
]) // biome-ignore format: a table

export type NeedEnded = { on: At; next: 'closed' | 'protection' | 'care' }

/** A child in need plan, shared by brothers and sisters, until it closes or more is needed. `length`: days, where it is not the usual. */
export const help = (
  scene: Scene,
  episodes: ReadonlyMap<Child, Episode>,
  from: At,
  length = duration(scene.random),
): NeedEnded => {
  const { random, world } = scene
  const next = drawNext(random)
  const until = onWorkingDay(from + length)
  const reviews = drawReviews(world, random, from, {
    firstDue: addMonths(from, 3),
    months: () => 3,
    timely: 0.85,
    until,
  })
  const meetings = reviews.map(() => nextMeeting(scene))
  for (const [child, episode] of episodes) {
    const limit = comesOfAge(child)
    if (from >= limit - 1) continue
    const ends = Math.min(until, closesBy(child, from))
    const plan = keyOf(child, 'N', child.needPlans)
    child.needPlans.push({ key: plan, episode: episode.key, from, until: ends })
    moveTo(child, from, 'family-help')
    addVisits(world, random, child, rhythms['in-need'], plan, from, ends)
    reviews.forEach((review, index) => {
      if (review.on < ends) addReview(random, child, 'in-need', plan, meetings[index]!, review, true)
    })
    episode.until = ends
    episode.closedBecause =
      ends < until ? (child.disabilities.length ? 'RC6' : 'RC7') : random.chance(0.04) ? 'RC5' : 'RC7'
  }
  return { on: until, next: [...episodes.keys()].some((child) => until < comesOfAge(child) - 30) ? next : 'closed' }
}

/** The plan begins when the assessment is done, or a few days later. */
export const planStart = ({ random }: Scene, assessed: At): At => addWorking(assessed, random.whole(0, 8))
