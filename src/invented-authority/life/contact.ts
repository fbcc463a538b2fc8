import { type At, addWorking, isWorking, monthOf } from '../calendar.ts'
import type { Child, ContactOutcome } from '../model.ts'
import { drawEarlyHelpOrganisation } from '../places.ts'
import { spread, weighted } from '../random.ts'
import { inTime } from '../world.ts'
import { keyOf } from './person.ts'
import type { Scene } from './scene.ts'

const usual = weighted([
  ['6', 28], ['2A', 19], ['2B', 2], ['3A', 2], ['3B', 4], ['3C', 5], ['3D', 3], ['3E', 1], ['3F', 2], ['5A', 8],
  ['5B', 4], ['5C', 4], ['1A', 6], ['1B', 2], ['1C', 1], ['1D', 1.5], ['4', 1.5], ['7', 3], ['8', 3], ['9', 2.5],
  ['10', 0.5],
]) // biome-ignore format: codes of who made contact

/** Who makes contact; schools hardly in August. */
export const drawSource = (scene: Scene, on: At): string => {
  const drawn = usual(scene.random)
  return drawn === '2A' && monthOf(on) === 8 && scene.random.chance(0.85) ? '6' : drawn
}

/** One contact about the children of a family, and what was decided. The decision is due within a working day. */
export const addContact = (
  scene: Scene,
  children: readonly Child[],
  on: At,
  source: string,
  outcome: ContactOutcome,
): At => {
  const { random, world } = scene
  const received = isWorking(on) ? on : addWorking(on, 1)
  const decidedOn = inTime(world, random, 0.88, on)
    ? addWorking(received, random.chance(0.6) ? 0 : 1)
    : addWorking(received, random.whole(2, 5))
  const oversightOn = random.chance(0.93) ? decidedOn : null
  for (const child of children)
    child.contacts.push({ key: keyOf(child, 'T', child.contacts), on, source, outcome, decidedOn, oversightOn })
  return decidedOn
}

const duration = spread(40, 90, 150, 230, 420)
const reasons = [
  'Parenting',
  'School attendance',
  'Child’s mental health',
  'Parental conflict',
  'Housing and money',
] as const

/** Early help, coordinated by the authority, a school or a partner. Gives the day on which it ended. */
export const addEarlyHelp = ({ random }: Scene, children: readonly Child[], decided: At): At => {
  const from = addWorking(decided, random.whole(1, 9))
  const until = addWorking(from + duration(random), 0)
  const organisation = drawEarlyHelpOrganisation(random)
  const reason = random.pick(reasons)
  const endReason = random.chance(0.75) ? 'Needs met' : random.chance(0.5) ? 'Family withdrew' : 'Stepped up'
  for (const child of children)
    if (until < child.born + 6560)
      child.earlyHelp.push({ key: keyOf(child, 'F', child.earlyHelp), from, until, organisation, reason, endReason })
  return until
}
