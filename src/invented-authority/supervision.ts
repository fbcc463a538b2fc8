import { type At, onWorkingDay } from './calendar.ts'
import type { Post, Supervision } from './model.ts'
import { hash, newRandom, type Random, seedOf, spread, weighted } from './random.ts'
import { inTime, type World } from './world.ts'

const drawKind = weighted([
  ['case', 72], ['reflective', 12], ['group', 7], ['personal', 6], ['ad-hoc', 3],
]) // biome-ignore format: a table
const lateBy = spread(1, 4, 9, 18, 45)

/** Days from one supervision to the next at most: a fortnight in the first half year after training, five or six weeks for advisers, else four. */
export const supervisedEvery = ({ title, from }: Post, on: At): number => {
  if (title === 'Newly qualified social worker' && on < from + 182) return 14
  return title === 'Personal adviser' ? 42 : 28
}

const nextAfter = (world: World, random: Random, post: Post, last: At): At => {
  const every = supervisedEvery(post, last)
  return onWorkingDay(
    inTime(world, random, 0.77, last)
      ? last + every - random.whole(4, Math.ceil(every / 3))
      : last + every + lateBy(random),
  )
}

/** What was said of how many children, and how many of the actions say who and by when. */
const recordOf = (world: World, random: Random, on: At): Omit<Supervision, 'key' | 'on' | 'supervisor'> => {
  const kind = drawKind(random)
  const children = kind === 'personal' ? 0 : random.whole(2, 8)
  const actions = children + random.whole(0, 5)
  let actionsDated = 0
  for (let action = 0; action < actions; action++) if (inTime(world, random, 0.8, on)) actionsDated++
  return { kind, children, actions, actionsDated, reflective: inTime(world, random, 0.58, on) }
}

/** The supervisions of a worker in a post up to a day, in order of time. A manager’s own are told without the supervisor’s name. */
export const supervisionsOf = (world: World, post: Post, by: At): Supervision[] => {
  const { worker, team, from, until } = post
  const random = newRandom(seedOf(world.seed, hash(worker.id), from, 111))
  const held: Supervision[] = []
  const last = Math.min(until - 1, by)
  for (let on = onWorkingDay(from + random.whole(3, 20)); on <= last; on = nextAfter(world, random, post, on)) {
    const manager = world.staff.managerOf(team, on).worker
    const supervisor = manager === worker ? null : manager.name
    held.push({ key: `${worker.id}U${held.length + 1}.${from}`, on, supervisor, ...recordOf(world, random, on) })
  }
  return held
}
