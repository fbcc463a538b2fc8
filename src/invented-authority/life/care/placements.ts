import { type At, addWorking, ageOn } from '../../calendar.ts'
import type { Child, Placement } from '../../model.ts'
import { drawPostcode, neighbours } from '../../places.ts'
import { type Random, spread, weighted } from '../../random.ts'
import { keyOf } from '../person.ts'
import type { Scene } from '../scene.ts'
import type { Course, Route } from './destiny.ts'

const moods = [
  { name: 'settled', move: spread(350, 1200, 2200, 3600, 6000) },
  { name: 'moving', move: spread(40, 190, 380, 700, 1600) },
  { name: 'unsettled', move: spread(5, 35, 90, 180, 420) },
] as const
const drawMood = weighted([[0, 62], [1, 19], [2, 19]]) // biome-ignore format: index and weight

const young = weighted([['U6', 70], ['U3', 17], ['P1', 6], ['R3', 5], ['U1', 2]]) // biome-ignore format: a table
const middle = weighted([['U6', 66], ['U3', 16], ['K2', 10], ['P1', 7], ['S1', 1]]) // biome-ignore format: a table
const teenage = weighted([['U6', 52], ['U3', 10], ['K2', 29], ['P1', 6], ['S1', 2], ['R1', 1]]) // biome-ignore format: a table
const older = weighted([['U6', 27], ['H5', 46], ['K2', 16], ['P2', 6], ['P1', 4], ['Z1', 1]]) // biome-ignore format: a table

const drawType = (random: Random, age: number): string =>
  (age < 5 ? young : age < 11 ? middle : age < 16 ? teenage : older)(random)

const drawReason = weighted([
  ['CARPL', 45], ['CLOSE', 5], ['ALLEG', 2], ['STAND', 3], ['CREQB', 18], ['CREQO', 12], ['CHILD', 7], ['LAREQ', 8],
]) // biome-ignore format: codes of why a placement changed

const providers = {
  foster: weighted([['PR1', 58], ['PR4', 34], ['PR5', 6], ['PR2', 2]]),
  kin: weighted([['PR1', 97], ['PR2', 3]]),
  home: weighted([['PR4', 80], ['PR1', 14], ['PR5', 6]]),
  parents: weighted([['PR0', 1]]),
} as const // biome-ignore format: a table

const providerOf = (random: Random, type: string): string => {
  if (type === 'P1') return providers.parents(random)
  if (['U1', 'U3', 'U2'].includes(type)) return providers.kin(random)
  return (type.startsWith('U') || type.startsWith('A') ? providers.foster : providers.home)(random)
}

const near = spread(0.2, 3, 7, 12, 20)
const far = spread(21, 28, 41, 70, 190)

type Move = { from: At; type: string; sameCarer: boolean; reason: string | null }

/** Nobody is placed with their parents on a voluntary agreement or on remand: they would simply be at home. */
const allowed = ({ legal }: Course, on: At, type: string): string =>
  type === 'P1' && !['C1', 'C2'].includes(legal.findLast(({ from }) => from <= on)?.status ?? '') ? 'U6' : type

/** When and to what kind of placement a child moves while in care. */
export const drawMoves = (scene: Scene, child: Child, course: Course, route: Route): Move[] => {
  const { random } = scene
  const { from, until, adoption } = course
  const mood = moods[drawMood(random)]!
  const first =
    route === 'remand'
      ? 'K1'
      : route === 'unaccompanied' && ageOn(child.born, from) > 15
        ? older(random)
        : drawType(random, ageOn(child.born, from))
  const moves: Move[] = [
    { from, type: adoption?.foster ? 'U5' : allowed(course, from, first), sameCarer: false, reason: null },
  ]
  const ends = adoption ? adoption.placed : until
  let on = from + (random.chance(0.24) ? spread(3, 12, 30, 60, 110)(random) : mood.move(random))
  while (on < ends - 6 && !adoption?.foster) {
    const settles = on - from > 300 && random.chance(mood.name === 'unsettled' ? 0.12 : 0.75)
    const age = ageOn(child.born, on)
    const type = settles && age < 17 ? 'U4' : drawType(random, age)
    moves.push({
      from: addWorking(on, 0),
      type: allowed(course, on, type),
      sameCarer: false,
      reason: drawReason(random),
    })
    on += 1 + (type === 'U4' ? moods[0].move(random) : mood.move(random))
    if (random.chance(0.04)) on = longTermMatch(random, moves, on, ends)
  }
  if (adoption && adoption.placed < until)
    moves.push({
      from: adoption.placed,
      type: adoption.foster ? 'A5' : 'A6',
      sameCarer: adoption.foster,
      reason: adoption.foster ? 'PLACE' : 'CARPL',
    })
  return moves.filter((move, at) => move.from < until && (at === 0 || move.from > moves[at - 1]!.from))
}

/** The same carers, now for the long term: the placement changes its kind, and the child stays where they are. */
const longTermMatch = (random: Random, moves: Move[], on: At, ends: At): At => {
  const last = moves.at(-1)!
  if (last.type !== 'U6' && last.type !== 'U3') return on
  const matched = last.from + random.whole(200, 420)
  // Who is to be adopted leaves for the adopters, and is matched with nobody after that.
  if (matched >= on || matched >= ends) return on
  moves.push({ from: matched, type: last.type === 'U6' ? 'U4' : 'U1', sameCarer: true, reason: 'PLACE' })
  return on
}

const outside = (random: Random, distance: number | null): string | null =>
  random.chance(distance === null ? 0.4 : distance > 20 ? 0.85 : 0.12) ? random.pick(neighbours) : null

/** Placements with their homes: how far away, in which authority, whose. */
export const addPlacements = (
  scene: Scene,
  child: Child,
  period: string,
  moves: readonly Move[],
  until: At,
): Placement[] => {
  const { random } = scene
  const made: Placement[] = []
  moves.forEach(({ from, type, sameCarer, reason }, at) => {
    const before = made.at(-1)
    const distance = random.chance(0.13)
      ? null
      : type === 'P1'
        ? near(random) / 4
        : random.chance(0.26)
          ? far(random)
          : near(random)
    const place = sameCarer && before ? before : null
    const authority = place ? place.authority : type === 'P1' ? null : outside(random, distance)
    if (before && !sameCarer) before.changeReason = reason
    if (before && sameCarer) before.changeReason = 'PLACE'
    made.push({
      key: `${keyOf(child, 'H', child.placements)}${at ? `.${at}` : ''}`,
      period,
      from,
      until: moves[at + 1]?.from ?? until,
      type,
      provider: place && type !== 'A5' ? place.provider : providerOf(random, type),
      postcode: place
        ? place.postcode
        : drawPostcode(random, authority === null ? scene.locality + 1 : 10 + neighbours.indexOf(authority as never)),
      urn:
        type.startsWith('K') || type === 'H5' || type.startsWith('R') ? `SC${400_000 + random.whole(0, 99_999)}` : null,
      authority,
      distance: place ? place.distance : distance,
      changeReason: null,
      noticeOn:
        authority === null ? null : addWorking(from, random.chance(0.85) ? random.whole(0, 5) : random.whole(6, 15)),
    })
  })
  child.placements.push(...made)
  return made
}
