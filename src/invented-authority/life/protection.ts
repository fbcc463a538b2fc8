import { type At, addMonths, addWorking, byWorkingDay, onWorkingDay } from '../calendar.ts'
import type { Child, Episode } from '../model.ts'
import { spread, weighted } from '../random.ts'
import { inTime } from '../world.ts'
import { closesBy, comesOfAge, keyOf, moveTo } from './person.ts'
import { nextMeeting, type Scene } from './scene.ts'
import { addReview, addVisits, drawReviews, rhythms } from './visits.ts'

const drawCategory = weighted([
  ['NEG', 49], ['PHY', 7], ['SAB', 4], ['EMO', 36], ['MUL', 4],
]) // biome-ignore format: a table

/** At which review the plan ends: the first at three months, then every six. */
const endsAtReview = weighted([
  [1, 27], [2, 41], [3, 20], [4, 6.5], [5, 3.5], [6, 1.5], [7, 0.5],
]) // biome-ignore format: a table

const drawNext = weighted([['in-need', 70], ['care', 14], ['closed', 13], ['moved', 3]]) // biome-ignore format: a table

export type Ended = { on: At; next: 'in-need' | 'care' | 'closed' | 'moved' }

const coreGroups = (scene: Scene, from: At, until: At): { on: At; quorate: boolean }[] => {
  const { random, world } = scene
  const held: { on: At; quorate: boolean }[] = []
  let on = addWorking(from, inTime(world, random, 0.8, from) ? random.whole(6, 10) : random.whole(11, 22))
  while (on < until) {
    held.push({ on, quorate: random.chance(0.88) })
    on = addWorking(on, inTime(world, random, 0.84, on) ? random.whole(22, 30) : random.whole(31, 50))
  }
  return held
}

/** A child protection plan from the conference until it ends at a review, shared by brothers and sisters. */
export const protect = (
  scene: Scene,
  episodes: ReadonlyMap<Child, Episode>,
  from: At,
  otherAuthority = false,
): Ended => {
  const { random, world } = scene
  const reviews = drawReviews(world, random, from, {
    firstDue: addMonths(from, 3),
    months: () => 6,
    timely: 0.945,
    until: addMonths(from, 45),
  }).slice(0, endsAtReview(random))
  const next = drawNext(random)
  const last = reviews.at(-1)!.on
  // Most plans end at a review; a child may go into care between two.
  const until =
    next === 'care' && random.chance(0.75)
      ? onWorkingDay(from + Math.round((last - from) * (0.2 + 0.8 * random.unit())))
      : last
  const held = reviews.filter(({ on }) => on <= until)
  const groups = coreGroups(scene, from, until)
  const category = drawCategory(random)
  const later = random.chance(0.12) ? { on: held[0]?.on ?? until, category: drawCategory(random) } : null
  const meetings = held.map(() => nextMeeting(scene))
  for (const [child, episode] of episodes) {
    const limit = comesOfAge(child)
    const conference = child.conferences.at(-1)
    if (!conference?.plan || conference.on !== from || from >= limit) continue
    const ends = Math.min(until, closesBy(child, from))
    child.protectionPlans.push({
      key: conference.plan,
      episode: episode.key,
      conference: conference.key,
      from,
      until: ends,
      category,
      laterCategory: later && later.on < ends ? later : null,
      otherAuthority,
    })
    moveTo(child, from, 'protection')
    addVisits(world, random, child, rhythms.protection, conference.plan, from, ends)
    held.forEach((review, index) => {
      if (review.on <= ends)
        addReview(random, child, 'protection', conference.plan!, meetings[index]!, review, review.on < ends)
    })
    for (const group of groups)
      if (group.on < ends)
        child.coreGroups.push({
          key: keyOf(child, 'G', child.coreGroups),
          plan: conference.plan,
          planFrom: from,
          ...group,
        })
    episode.until = ends
    episode.closedBecause = 'RC7'
  }
  return { on: until, next }
}

const lettersToMeeting = spread(5, 8, 11, 16, 25)

/** Work before proceedings: a decision, a letter, meetings; then proceedings or not. Returns the day on which they were issued, or null. */
export const beforeProceedings = (scene: Scene, children: readonly Child[], on: At): At | null => {
  const { random } = scene
  const decided = onWorkingDay(on)
  const letterOn = addWorking(decided, random.whole(1, 8))
  const meetingOn = addWorking(letterOn, lettersToMeeting(random))
  const until = onWorkingDay(decided + spread(50, 80, 105, 125, 190)(random))
  const issues = random.chance(0.6)
  const issuedOn = issues ? addWorking(until, random.whole(0, 6)) : null
  for (const child of children)
    if (until < comesOfAge(child))
      child.courtWork.push({
        key: keyOf(child, 'L', child.courtWork),
        decided,
        letterOn,
        meetingOn,
        until,
        outcome: issues ? 'issue' : 'step-down',
        issuedOn,
        concludedOn: issuedOn === null ? null : concludes(scene, issuedOn),
        hearings: issues ? random.whole(3, 9) : 0,
      })
  return issuedOn
}

const withinSixMonths = spread(110, 140, 160, 175, 182)
const longer = spread(183, 240, 340, 450, 640)

/** The day on which care proceedings end. */
export const concludes = ({ random, world }: Scene, issued: At): At =>
  inTime(world, random, 0.23, issued)
    ? byWorkingDay(issued + withinSixMonths(random))
    : onWorkingDay(issued + longer(random))
