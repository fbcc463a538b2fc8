import { type At, addWorking, monthOf, onWorkingDay, startOfMonth } from '../calendar.ts'
import type { Child, Episode, Family } from '../model.ts'
import { drawLocality } from '../places.ts'
import { newRandom, type Random, seedOf, spread, weighted } from '../random.ts'
import type { World } from '../world.ts'
import { newIdentity } from './after-adoption.ts'
import { enterCare } from './care/enter.ts'
import { leaveCare } from './care/leaving.ts'
import { addMissing, addMissingFromHome } from './care/missing.ts'
import { addContact, addEarlyHelp, drawSource } from './contact.ts'
import { die } from './death.ts'
import { hold } from './held.ts'
import { makeHousehold, makeUnaccompanied } from './household.ts'
import { help, planStart } from './in-need.ts'
import { closesBy, comesOfAge, moveTo } from './person.ts'
import { beforeProceedings, protect } from './protection.ts'
import { enquire, openEpisodes, refer } from './referral.ts'
import { atHome, type Scene } from './scene.ts'
import { addShortBreaks } from './short-breaks.ts'
import { transferIn } from './transfer-in.ts'
import { addWider } from './wider/all.ts'

/** What a family's first contact is about. */
const drawBeginning = weighted([
  ['contact', 969], ['unaccompanied', 20], ['transfer-in', 8], ['short-breaks', 12],
]) // biome-ignore format: a table

const drawOutcome = weighted([
  ['advice', 40], ['early-help', 13], ['referral', 47],
]) // biome-ignore format: a table

/** Whoever was referred before is sooner referred again. */
const drawOutcomeAgain = weighted([
  ['advice', 30], ['early-help', 10], ['referral', 60],
]) // biome-ignore format: a table

const quiet = spread(6, 34, 84, 215, 1500)

/** Goes into care: some of the children at home, each with a course of their own; the others are helped at home. */
const intoCare = (scene: Scene, episodes: ReadonlyMap<Child, Episode>, on: At, urgent: boolean): At => {
  const { random } = scene
  const route = urgent ? 'emergency' : random.chance(0.4) ? 'agreement' : 'court'
  const children = [...episodes.keys()].filter((child) => Math.max(on, child.born) < comesOfAge(child) - 20)
  const issued = route === 'court' ? beforeProceedings(scene, children, on) : null
  const from = onWorkingDay(issued ?? on)
  let last = on
  const left = new Map<Child, Episode>()
  for (const [child, episode] of episodes) {
    const enters = Math.max(from, child.born + (child.born > from ? random.whole(0, 3) : 0))
    if (enters >= comesOfAge(child) - 20 || enters - from > 200) {
      left.set(child, episode)
      continue
    }
    if (!random.chance(route === 'agreement' ? 0.6 : 0.9)) {
      left.set(child, episode)
      continue
    }
    last = Math.max(last, afterCare(scene, child, episode, enters, route))
  }
  if (left.size) last = Math.max(last, help(scene, left, from).on)
  return last
}

const afterCare = (
  scene: Scene,
  child: Child,
  episode: Episode,
  from: At,
  route: Parameters<typeof enterCare>[4],
): At => {
  const { random } = scene
  const course = enterCare(scene, child, episode, from, route)
  const { until: left, ceasedBecause } = course
  const reasons: Readonly<Record<string, string>> = {
    E11: 'RC1', E12: 'RC1', E3: 'RC5', E45: 'RC4', E46: 'RC4', E47: 'RC4', E48: 'RC4', E7: 'RC6',
  } // biome-ignore format: a table
  episode.closedBecause = reasons[ceasedBecause] ?? 'RC7'
  const stays = ['E4A', 'E4B', 'E45', 'E47'].includes(ceasedBecause) && left < comesOfAge(child) - 100
  if (stays && random.chance(0.75)) {
    const ended = help(scene, new Map([[child, episode]]), left, spread(60, 110, 160, 240, 380)(random))
    moveTo(child, Math.min(ended.on, comesOfAge(child)), null)
    return ended.on
  }
  moveTo(child, left, null)
  return left
}

/** One time of being known: from a contact until nothing is open any more. */
const oneTime = (scene: Scene, on: At): At => {
  const { random } = scene
  const children = atHome(scene, on).filter((_, at) => at === 0 || random.chance(0.88))
  if (!children.length) return on
  const outcome = children.some((child) => child.episodes.length) ? drawOutcomeAgain(random) : drawOutcome(random)
  const source = drawSource(scene, on)
  const decided = addContact(scene, children, on, source, outcome)
  if (outcome === 'advice') return decided
  if (outcome === 'early-help') return addEarlyHelp(scene, children, decided)
  const eligible = children.filter((child) => decided < comesOfAge(child) - 40)
  if (!eligible.length) return decided
  const { episodes, next, on: from, assessed } = refer(scene, eligible, decided, source)
  const last = work(scene, episodes, next, next === 'in-need' ? planStart(scene, assessed) : from)
  for (const [child, episode] of episodes) {
    const own = child.assessments.find((one) => one.episode === episode.key)
    if (own) episode.until = Math.max(episode.until, own.until)
    if (!scene.inCareUntil.has(child)) moveTo(child, episode.until, null)
  }
  if (next === 'early-help') return addEarlyHelp(scene, eligible, assessed)
  return Math.max(last, assessed)
}

/** What is done for the children of a referral, step by step, up and down, until it ends. */
const work = (scene: Scene, episodes: ReadonlyMap<Child, Episode>, first: string, on: At): At => {
  const { random } = scene
  let now = { next: first, on }
  for (let steps = 0; steps < 8; steps++) {
    const open = new Map([...episodes].filter(([child]) => now.on < comesOfAge(child) - 20))
    if (!open.size) return now.on
    if (now.next === 'protection') {
      const asked = [...open.keys()].some((child) => child.conferences.at(-1)?.on === now.on)
      if (!asked) {
        const enquired = enquire(scene, open, now.on)
        now = enquired.next
          ? { next: enquired.next, on: enquired.on }
          : { next: 'closed', on: onWorkingDay(enquired.on + random.whole(20, 60)) }
        if (!enquired.next) close(open, now.on)
        continue
      }
      const ended = protect(scene, open, now.on)
      now = ended
      if (ended.next === 'moved') for (const episode of open.values()) episode.closedBecause = 'RC5'
    } else if (now.next === 'in-need') {
      if (steps > 0) now = { ...now, on: addWorking(now.on, 1) }
      now = help(scene, open, now.on)
    } else if (now.next === 'care') return intoCare(scene, open, now.on, first === 'care' && steps === 0)
    else return now.on
  }
  return now.on
}

const close = (episodes: ReadonlyMap<Child, Episode>, on: At): void => {
  for (const [child, episode] of episodes) episode.until = Math.min(on, closesBy(child, episode.on))
}

const arriveAlone = (scene: Scene, on: At): void => {
  const { random } = scene
  const [child] = scene.children as [Child]
  addContact(scene, [child], on, '5A', 'referral')
  const episodes = openEpisodes(scene, [child], on, '5A', { need: 'N8' })
  child.immigration.push({
    key: `${child.id}IM1`,
    from: on,
    until: on + spread(200, 400, 600, 900, 1400)(random),
    status: 'UASC',
  })
  const granted = child.immigration[0]!.until
  child.immigration.push({
    key: `${child.id}IM2`,
    from: granted,
    until: granted + 4000,
    status: random.chance(0.8) ? 'Refugee' : 'Humanitarian protection',
  })
  afterCare(scene, child, episodes.get(child)!, on, 'unaccompanied')
}

const returnsAgain = (scene: Scene, times: number): boolean =>
  scene.random.chance(Math.min(0.93, 0.24 + 0.62 * scene.trouble + (times > 1 ? 0.06 : 0)))

const arrivalIn = (random: Random, month: number): At => {
  const start = startOfMonth(month)
  const day = start + random.whole(0, startOfMonth(month + 1) - start - 1)
  return random.chance(0.93) ? onWorkingDay(day) : day
}

/** The whole life of one family with the authority, beginning in one month. The same seed, month and place give the same family. */
export const makeFamily = (world: World, month: number, place: number, number: number): Family => {
  const random = newRandom(seedOf(world.seed, month, place))
  const arrival = arrivalIn(random, month)
  const beginning = drawBeginning(random)
  const id = `F${(seedOf(number, 977) % 9_000_000) + 1_000_000}`
  const locality = drawLocality(random)
  const scene: Scene = {
    world, random, number, locality, family: id, trouble: random.unit(), children: [], inCareUntil: new Map(), meetings: 0,
  } // biome-ignore format: a table
  scene.children =
    beginning === 'unaccompanied'
      ? [makeUnaccompanied(random, id, number, locality, arrival)]
      : makeHousehold(random, id, number, locality, arrival).children
  live(scene, beginning, arrival)
  for (const child of scene.children) finish(scene, child)
  const known = scene.children.filter(
    (child) => child.contacts.length || child.conferences.length || child.episodes.length,
  )
  return { id, children: [...known, ...known.flatMap((child) => newIdentity(scene, child))] }
}

const live = (scene: Scene, beginning: string, arrival: At): void => {
  if (beginning === 'unaccompanied') {
    arriveAlone(scene, arrival)
    return
  }
  let on = arrival
  for (let times = 1; times < 30; times++) {
    const ended =
      times === 1 && beginning === 'transfer-in'
        ? transferIn(scene, arrival, work)
        : times === 1 && beginning === 'short-breaks'
          ? addShortBreaks(scene, arrival)
          : oneTime(scene, on)
    if (!returnsAgain(scene, times)) return
    on = Math.max(ended, on) + 1 + quiet(scene.random)
    if (on > arrival + 6500) return
    // In August schools are shut, and much is first noticed in September.
    if (monthOf(on) === 8 && scene.random.chance(0.25)) on += 31
    on = scene.random.chance(0.93) ? onWorkingDay(on) : on
  }
}

const finish = (scene: Scene, child: Child): void => {
  const { random, world } = scene
  if (child.protectionPlans.length && random.chance(0.06))
    addMissing(world, random, child, child.protectionPlans[0]!.from, child.protectionPlans[0]!.until)
  if (random.chance(0.0006)) die(random, child)
  if (child.carePeriods.length) leaveCare(scene, child)
  hold(scene, child)
  addMissingFromHome(scene, child)
  addWider(scene, child)
}
