import { type At, addWorking, byWorkingDay, onWorkingDay } from '../calendar.ts'
import type { Child, Episode } from '../model.ts'
import { type Random, spread, weighted } from '../random.ts'
import { inTime } from '../world.ts'
import { closesBy, comesOfAge, keyOf, moveTo } from './person.ts'
import { nextMeeting, type Scene } from './scene.ts'

const drawNeed = weighted([
  ['N1', 58], ['N2', 7], ['N3', 3], ['N4', 9], ['N5', 15], ['N6', 3], ['N7', 0.4], ['N8', 2.2],
]) // biome-ignore format: a table

const factorCodes = [
  '1B', '2A', '2B', '3A', '3B', '3B', '3C', '4A', '4B', '4B', '5A', '6A', '8B', '9A', '10A', '11A', '12A', '13A', '15A', '16A',
  '17A', '18B', '19B', '19C', '21',
] // biome-ignore format: factors as the census codes them

const factors = (random: Random): readonly string[] => {
  const drawn = Array.from({ length: random.whole(1, 4) }, () => random.pick(factorCodes))
  return [...new Set(drawn)].sort()
}

// Working days: with 85.7% in time, the median of all is 33.
const inGoodTime = spread(3, 17, 30, 39, 45)
const tooLong = spread(46, 49, 56, 70, 110)

export type Referred = {
  episodes: ReadonlyMap<Child, Episode>
  /** When the assessment was signed off. */
  assessed: At
  next: 'closed' | 'early-help' | 'in-need' | 'protection' | 'care'
  /** The day on which what comes next begins. */
  on: At
  meeting: string | null
}

/** The need drawn for the family; N2 is a child's own disability. */
const needOf = (child: Child, need: string, random: Random): string => {
  if (child.disabilities.length === 0) return need === 'N2' ? 'N1' : need
  return random.chance(0.5) ? 'N2' : need
}

export const openEpisodes = (
  scene: Scene,
  children: readonly Child[],
  on: At,
  source: string,
  about: { noFurtherAction?: boolean; transferIn?: boolean; need?: string } = {},
): ReadonlyMap<Child, Episode> => {
  const need = about.need ?? drawNeed(scene.random)
  return new Map(
    children.map((child) => {
      const episode: Episode = {
        key: keyOf(child, 'R', child.episodes),
        on,
        source,
        noFurtherAction: about.noFurtherAction ?? false,
        need: needOf(child, need, scene.random),
        until: on,
        closedBecause: 'RC7',
        transferIn: about.transferIn ?? false,
      }
      child.episodes.push(episode)
      return [child, episode]
    }),
  )
}

/** A referral: nothing more, or an assessment, with or without a section 47 enquiry, and what came of it. */
export const refer = (scene: Scene, children: readonly Child[], on: At, source: string): Referred => {
  const { random, world } = scene
  const noFurtherAction = random.chance(0.067)
  const episodes = openEpisodes(scene, children, on, source, { noFurtherAction })
  if (noFurtherAction) return { episodes, assessed: on, next: 'closed', on, meeting: null }
  for (const child of children) moveTo(child, on, 'front-door', 'FCONTA')
  const from = addWorking(on, random.chance(0.8) ? 0 : 1)
  const assessed = addWorking(from, inTime(world, random, 0.857, from) ? inGoodTime(random) : tooLong(random))
  const enquiry = random.chance(0.2 + 0.36 * scene.trouble) ? enquire(scene, episodes, on) : null
  const next = enquiry?.next ?? (random.chance(0.43 - 0.1 * scene.trouble) ? 'closed' : 'in-need')
  const early = next === 'closed' && random.chance(0.35)
  for (const [child, episode] of episodes) {
    if (from >= comesOfAge(child)) continue
    child.assessments.push({
      key: keyOf(child, 'A', child.assessments),
      episode: episode.key,
      from,
      until: Math.min(assessed, closesBy(child, from)),
      // Nobody is found to need support without having been seen.
      seen: child.born <= assessed && (random.chance(0.92) || next !== 'closed'),
      needed: next !== 'closed',
      outcome: early ? 'Early help' : next === 'closed' ? 'No further action' : 'Child in need',
      factors: factors(random),
    })
    episode.closedBecause = early ? 'RC9' : 'RC8'
    episode.until = Math.min(assessed, closesBy(child, from))
  }
  if (next === 'closed') return { episodes, assessed, next: early ? 'early-help' : next, on: assessed, meeting: null }
  return { episodes, assessed, next, on: enquiry ? enquiry.on : assessed, meeting: enquiry?.meeting ?? null }
}

type Enquired = { next: 'protection' | 'care' | null; on: At; meeting: string | null }

const conferenceInTime = spread(5, 9, 12, 14, 15)
const conferenceLate = spread(16, 17, 20, 26, 45)

/** A strategy discussion and the section 47 enquiry that it started, with the conference where there was one. */
export const enquire = (scene: Scene, episodes: ReadonlyMap<Child, Episode>, after: At): Enquired => {
  const { random, world } = scene
  const concernOn = onWorkingDay(after)
  const from = addWorking(concernOn, random.chance(0.72) ? random.whole(0, 1) : random.whole(2, 4))
  const worked = spread(2, 5, 8, 11, 15)(random)
  const conferenceOn = addWorking(
    from,
    inTime(world, random, 0.814, from) ? conferenceInTime(random) : conferenceLate(random),
  )
  const toConference = random.chance(0.17 + 0.24 * scene.trouble)
  const emergency = !toConference && random.chance(0.03)
  const planned = toConference && random.chance(0.87)
  const until = toConference ? Math.min(addWorking(from, worked), conferenceOn) : addWorking(from, worked)
  const meeting = toConference ? nextMeeting(scene) : null
  const took = { police: random.chance(0.97), health: random.chance(0.9), referrer: random.chance(0.7) }
  for (const [child, episode] of episodes) {
    if (conferenceOn >= comesOfAge(child) || until >= comesOfAge(child)) continue
    const enquiry = keyOf(child, 'S', child.enquiries)
    const conference = meeting ? keyOf(child, 'I', child.conferences) : null
    child.enquiries.push({
      key: enquiry,
      episode: episode.key,
      concernOn,
      from,
      until,
      conference,
      substantiated: toConference || random.chance(0.4),
      seenOn: Math.max(from, Math.min(until, child.born)),
      took,
      recordedOn: addWorking(from, random.whole(0, 2)),
    })
    if (conference)
      child.conferences.push({
        key: conference,
        episode: episode.key,
        enquiry,
        strategyOn: from,
        on: conferenceOn,
        due: addWorking(from, 15),
        plan: planned && conferenceOn < comesOfAge(child) - 20 ? keyOf(child, 'P', child.protectionPlans) : null,
        transferIn: false,
        reportSharedOn: byWorkingDay(conferenceOn - random.whole(1, 4)),
        meeting: meeting!,
      })
  }
  if (emergency) return { next: 'care', on: from, meeting: null }
  return { next: planned ? 'protection' : null, on: conferenceOn, meeting }
}
