import { type At, addMonths, addWorking, ageOn, byWorkingDay, onWorkingDay } from '../../calendar.ts'
import type { Child } from '../../model.ts'
import { spread, weighted } from '../../random.ts'
import { comesOfAge } from '../person.ts'
import { concludes } from '../protection.ts'
import type { Scene } from '../scene.ts'

/** How a child came into care. */
export type Route = 'court' | 'agreement' | 'emergency' | 'unaccompanied' | 'remand'
export type Destiny = 'home' | 'adoption' | 'guardianship' | 'long' | 'other-authority'

/** What becomes of a child in care, decided at the start: chance knows it, nobody else does. */
export type Course = {
  destiny: Destiny
  from: At
  until: At
  ceasedBecause: string
  legal: readonly { from: At; status: string }[]
  /** Only with adoption. */
  adoption: { decided: At; order: At; matched: At; placed: At; adopted: At; foster: boolean } | null
  proceedings: { issued: At; concluded: At } | null
}

const byAge = [
  { below: 5, draw: weighted([['adoption', 48], ['guardianship', 20], ['home', 19], ['long', 12], ['other-authority', 1]]) },
  { below: 11, draw: weighted([['adoption', 7], ['guardianship', 18], ['home', 30], ['long', 47], ['other-authority', 1]]) },
  { below: 16, draw: weighted([['guardianship', 4], ['home', 38], ['long', 57], ['other-authority', 1]]) },
  { below: 19, draw: weighted([['home', 24], ['long', 75], ['other-authority', 1]]) },
] as const // biome-ignore format: a table

const stayAtHomeAfter = spread(4, 40, 130, 300, 800)

const legalOf = (scene: Scene, route: Route, from: At, settled: boolean): { from: At; status: string }[] => {
  if (route === 'unaccompanied') return [{ from, status: 'V2' }]
  if (route === 'remand') return [{ from, status: 'J1' }]
  const { random } = scene
  if (route === 'court') return [{ from, status: 'C1' }]
  if (route === 'emergency') {
    const police = random.chance(0.6)
    // Three days, at any time; eight days, by when a court has sat.
    const next = police ? from + random.whole(1, 3) : byWorkingDay(from + random.whole(5, 8))
    return [
      { from, status: police ? 'L1' : 'L2' },
      { from: next, status: settled ? 'C1' : 'V2' },
    ]
  }
  if (!settled) return [{ from, status: 'V2' }]
  return [
    { from, status: 'V2' },
    { from: onWorkingDay(from + spread(25, 60, 130, 240, 420)(random)), status: 'C1' },
  ]
}

const specialGuardians = weighted([['E45', 55], ['E46', 10], ['E47', 32], ['E48', 3]]) // biome-ignore format: a table
const homeAgain = weighted([
  ['E4A', 72],
  ['E4B', 28],
])
const atEighteen = weighted([['E5', 36], ['E6', 22], ['E17', 22], ['E7', 6], ['E4A', 8], ['E8', 6]]) // biome-ignore format: a table

/** The whole course of a period of care, drawn at its beginning. */
export const drawCourse = (scene: Scene, child: Child, from: At, route: Route): Course => {
  const { random } = scene
  const limit = comesOfAge(child)
  const drawn = byAge.find(({ below }) => ageOn(child.born, from) < below)?.draw(random) ?? 'long'
  const young = ageOn(child.born, from) < 16
  const destiny: Destiny = route === 'unaccompanied' ? 'long' : route === 'remand' ? 'home' : drawn
  const settled = destiny !== 'home' && young && route !== 'unaccompanied'
  const legal = legalOf(scene, route, from, settled || (route === 'court' && destiny === 'home'))
  const interim = legal.find(({ status }) => status === 'C1')
  const proceedings = interim ? { issued: interim.from, concluded: concludes(scene, interim.from) } : null
  const course = { from, legal, proceedings, adoption: null }
  const inLimits = (until: At, because: string, extra: Partial<Course> = {}): Course =>
    until >= limit
      ? { ...course, destiny: 'long', until: limit, ceasedBecause: atEighteen(random) }
      : { ...course, destiny, until, ceasedBecause: because, ...extra }
  if (route === 'remand')
    return inLimits(onWorkingDay(from + spread(8, 20, 40, 70, 160)(random)), random.chance(0.4) ? 'E9' : 'E14')
  if (destiny === 'home') return inLimits(goingHome(scene, from, proceedings), homeAgain(random))
  if (destiny === 'other-authority') return inLimits(onWorkingDay(from + spread(30, 90, 200, 400, 700)(random)), 'E3')
  if (destiny === 'guardianship') {
    const until = onWorkingDay((proceedings?.concluded ?? from + 200) + spread(0, 0, 10, 90, 500)(random))
    return inLimits(until, specialGuardians(random))
  }
  const concluded = proceedings?.concluded ?? from
  if (destiny === 'adoption' && proceedings) return adopted(scene, course, proceedings, inLimits)
  const orders = proceedings ? [...legal, { from: concluded, status: 'C2' }] : legal
  // Some long stays end before 18: home after years, or to relatives.
  const early = random.chance(0.22) ? onWorkingDay(concluded + spread(200, 500, 1000, 1800, 3200)(random)) : limit
  return { ...inLimits(early, homeAgain(random)), legal: orders.filter((one) => one.from < Math.min(early, limit)) }
}

const goingHome = ({ random }: Scene, from: At, proceedings: Course['proceedings']): At =>
  proceedings && random.chance(0.7) ? proceedings.concluded : onWorkingDay(from + stayAtHomeAfter(random))

const adopted = (
  { random }: Scene,
  course: Omit<Course, 'destiny' | 'until' | 'ceasedBecause'>,
  proceedings: NonNullable<Course['proceedings']>,
  inLimits: (until: At, because: string, extra: Partial<Course>) => Course,
): Course => {
  const order = proceedings.concluded
  const decided = byWorkingDay(Math.max(course.from + 20, order - random.whole(10, 60)))
  const matched = addWorking(order, spread(15, 45, 90, 150, 330)(random))
  const placed = addWorking(matched, spread(8, 14, 20, 30, 60)(random))
  const adoptedOn = onWorkingDay(addMonths(placed, spread(4, 6, 7, 9, 17)(random)) + random.whole(0, 20))
  const foster = random.chance(0.16)
  const legal = [...course.legal, { from: order, status: 'E1' }]
  return inLimits(adoptedOn, random.chance(0.45) ? 'E11' : 'E12', {
    legal,
    adoption: { decided, order, matched, placed, adopted: adoptedOn, foster },
  })
}
