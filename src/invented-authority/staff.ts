import { type At, at, lastDay, onWorkingDay } from './calendar.ts'
import type { Post, Team, TeamKind, Worker } from './model.ts'
import { communityOf, drawEthnicity, drawGivenName, drawSurname } from './names/family.ts'
import { newRandom, type Random, seedOf, spread, weighted } from './random.ts'
import { teamsOf } from './teams.ts'

/** Someone who is in post as the authority wants them, such as the people of a staff directory. */
export type NamedWorker = { name: string; title: string; team: string; from: At; until: At | null }

/** A place with nobody permanent in it, from a day until somebody came; an agency worker may cover it. */
export type Vacancy = { id: string; team: Team; title: string; from: At; until: At }

export type Staff = {
  teams: readonly Team[]
  /** Every post of everybody, in order of its first day. */
  posts: readonly Post[]
  vacancies: readonly Vacancy[]
  /** Funded places in each team that holds children; some are vacant on any day. */
  places: ReadonlyMap<Team, number>
  teamFor(kind: TeamKind, locality: number, family: number): Team
  managerOf(team: Team, on: At): Post
  /** Somebody of the team who was in post on the day. */
  someoneIn(team: Team, on: At, random: Random): Post
}

const began = at('2003-01-06')
/** The last to come are still drawn by then; who is held later stays with whoever came last. */
const staffedUntil = at('2046-04-23')

// Permanent staff stay about five years, and a place then stands vacant for most of a year, covered by agency workers: that gives
// the national shares of vacancy, agency and turnover together.
const stay = spread(60, 630, 1600, 3150, 8300)
const vacancy = spread(50, 150, 300, 530, 1040)
const uncovered = spread(0, 18, 38, 62, 110)

const titles: Readonly<Record<TeamKind, (random: Random) => string>> = {
  'front-door': weighted([['Social worker', 7], ['Senior social worker', 2], ['Newly qualified social worker', 1]]),
  'family-help': weighted([['Social worker', 6], ['Lead practitioner', 3], ['Family help worker', 2]]),
  protection: weighted([['Social worker', 7], ['Senior social worker', 2], ['Newly qualified social worker', 2]]),
  care: weighted([['Social worker', 8], ['Senior social worker', 2]]),
  'leaving-care': weighted([['Personal adviser', 7], ['Social worker', 3]]),
  reviewing: weighted([['Independent reviewing officer', 3], ['Child protection conference chair', 1]]),
} // biome-ignore format: a table

/** Most work full time. */
const hours = weighted([[1, 84], [0.8, 9], [0.6, 6], [0.5, 1]]) // biome-ignore format: a table

const isSocialWorker = (title: string): boolean => !['Family help worker', 'Personal adviser'].includes(title)

/** Makes workers, each with a name of their own. */
const recruiter = (random: Random, taken: Set<string>) => {
  let count = 0
  return (title: string, agency: boolean, name?: string): Worker => {
    count++
    const id = `W${String(((count * 7919) % 90_001) + 10_000 + 100_000 * Math.floor(count / 90_001))}`
    const registration = isSocialWorker(title) ? `SW${100_000 + ((count * 6151) % 899_981)}` : null
    return {
      id,
      name: name ?? newName(random, taken),
      registration,
      agency,
      fullTime: agency ? 1 : hours(newRandom(count)),
    }
  }
}

const newName = (random: Random, taken: Set<string>): string => {
  const community = communityOf(drawEthnicity(random))
  const first = drawGivenName(random, community, random.chance(0.82) ? 'F' : 'M')
  let last = drawSurname(random, community)
  while (taken.has(`${first} ${last}`)) last = `${last.split('-')[0]}-${drawSurname(random, 'british')}`
  taken.add(`${first} ${last}`)
  return `${first} ${last}`
}

type Place = { team: Team; manager: boolean; posts: Post[]; free: At; named: NamedWorker | null }

/** Someone who leaves a team on a day and goes to another. */
type Moving = { worker: Worker; free: At }

const moverBy = (moving: Moving[], by: At): Worker | null => {
  const at = moving.findIndex(({ free }) => free <= by && free > by - 60)
  return at < 0 ? null : moving.splice(at, 1)[0]!.worker
}

/** Fills one place from its free day: a vacancy with an agency worker in it, then somebody who stays. */
const fill = (place: Place, random: Random, recruit: ReturnType<typeof recruiter>, moving: Moving[]): void => {
  const { team, posts, free, named } = place
  const title = place.manager ? 'Team manager' : titles[team.kind](random)
  const add = (worker: Worker, from: At, until: At): void => {
    // Who comes after the person of the directory came does not come: the place is taken.
    const ends = named ? Math.min(until, named.from) : until
    if (ends > from) posts.push({ worker, team, title, from, until: ends })
  }
  const filled = free === began ? free : onWorkingDay(free + vacancy(random))
  if (filled > free && !place.manager) {
    const covered = onWorkingDay(free + uncovered(random))
    if (covered < filled) add(recruit(title, true), covered, filled)
  }
  const insider = random.chance(0.4) ? moverBy(moving, filled) : null
  const until = onWorkingDay(filled + (free === began ? Math.floor(stay(random) * random.unit()) : stay(random)))
  const worker = insider !== null && isSocialWorker(title) && !place.manager ? insider : recruit(title, false)
  add(worker, filled, until)
  if (random.chance(0.3) && isSocialWorker(title) && !place.manager && !named) moving.push({ worker, free: until })
  place.free = named ? Math.min(until, named.from) : until
}

const addNamed = (place: Place, named: NamedWorker, recruit: ReturnType<typeof recruiter>): void => {
  const until = named.until ?? lastDay
  const worker = recruit(named.title, false, named.name)
  place.posts.push({ worker, team: place.team, title: named.title, from: named.from, until })
  place.free = until
  place.named = null
}

const vacanciesOf = ({ team, posts }: Place, index: number): Vacancy[] => {
  const permanent = posts.filter(({ worker }) => !worker.agency)
  return permanent.slice(1).flatMap(({ from: filled, title }, at) => {
    const from = permanent[at]!.until
    return filled > from ? [{ id: `P${10_000 + index}`, team, title, from, until: filled }] : []
  })
}

/** Everyone who worked there over forty years: they come, move to another team, and go. */
export const makeStaff = (seed: number, children: number, named: readonly NamedWorker[] = []): Staff => {
  const random = newRandom(seedOf(seed, 0x57aff))
  const recruit = recruiter(random, new Set(named.map(({ name }) => name)))
  const { teams, sizes, teamFor } = teamsOf(children)
  const places: Place[] = teams.flatMap((team) => {
    const known = named.filter((one) => one.team === team.name)
    const managers = known.filter(({ title }) => title === 'Team manager')
    const others = known.filter(({ title }) => title !== 'Team manager')
    const size = Math.max(sizes.get(team)!, others.length)
    return Array.from({ length: size + 1 }, (_, index) => ({
      team,
      manager: index === 0,
      posts: [],
      free: began,
      named: (index === 0 ? managers[0] : others[index - 1]) ?? null,
    }))
  })
  const moving: Moving[] = []
  for (let year = began; year < staffedUntil; year += 91)
    for (const place of places)
      while (place.free < year + 91) {
        if (place.named && place.free >= place.named.from) addNamed(place, place.named, recruit)
        else fill(place, random, recruit, moving)
      }
  const byTeam = new Map(teams.map((team) => [team, places.filter((place) => place.team === team)]))
  const inPost = (place: Place, on: At): Post | null =>
    place.posts.find(({ from, until }) => from <= on && on < until) ?? null
  const nearest = (place: Place, on: At): Post => place.posts.findLast(({ from }) => from <= on) ?? place.posts[0]!
  const managerOf = (team: Team, on: At): Post => nearest(byTeam.get(team)![0]!, on)
  return {
    teams,
    posts: places.flatMap(({ posts }) => posts).sort((a, b) => a.from - b.from),
    vacancies: places.flatMap(vacanciesOf),
    places: sizes,
    teamFor,
    managerOf,
    someoneIn: (team, on, chance) => {
      const own = byTeam.get(team)!
      const start = chance.whole(1, own.length - 1)
      for (let step = 0; step < own.length - 1; step++) {
        const post = inPost(own[1 + ((start - 1 + step) % (own.length - 1))]!, on)
        if (post) return post
      }
      return managerOf(team, on)
    },
  }
}
