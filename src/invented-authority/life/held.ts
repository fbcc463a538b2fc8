import { type At, birthday, onWorkingDay } from '../calendar.ts'
import type { Child, Held, TeamKind } from '../model.ts'
import { newRandom, seedOf, spread } from '../random.ts'
import { keyOf } from './person.ts'
import type { Scene } from './scene.ts'

const handedOverAfter = spread(70, 200, 420, 760, 1600)

const codeOf = { 'front-door': 1, 'family-help': 2, protection: 3, care: 4, 'leaving-care': 5, reviewing: 6 } as const

/**
 * Who held the child from one day until another: one worker after the other, as they leave or hand over. Chance is seeded by the
 * family, the team and the day, so that brothers and sisters whose cases moved together have the same workers.
 */
const chain = (
  scene: Scene,
  child: Child,
  kind: TeamKind,
  from: At,
  until: At,
  role: Held['role'],
  first: string,
): void => {
  const { staff, seed } = scene.world
  const random = newRandom(seedOf(seed, scene.number, from, codeOf[kind]))
  const team = staff.teamFor(kind, scene.locality, scene.number)
  let because = first
  for (let on = from; on < until; ) {
    const post = staff.someoneIn(team, on, random)
    const handover = onWorkingDay(on + handedOverAfter(random))
    const ends = Math.min(until, Math.max(on + 1, Math.min(handover, post.until)))
    const before = child.held.at(-1)
    if (before && before.post === post && before.until === on && before.role === role) before.until = ends
    else child.held.push({ key: keyOf(child, 'VO', child.held), from: on, until: ends, post, role, because })
    because = post.until <= handover ? 'LEFTRL' : 'MANAGE'
    on = ends
  }
}

/** Everyone who held the child: case workers by stage, the reviewing officer, the personal adviser. */
export const hold = (scene: Scene, child: Child): void => {
  child.stages.sort((a, b) => a.from - b.from)
  child.stages.forEach(({ from, kind, because }, at) => {
    const until = child.stages[at + 1]?.from ?? birthday(child.born, 18)
    if (kind && from < until) chain(scene, child, kind, from, until, 'worker', because)
  })
  for (const { from, until, shortBreaks } of child.carePeriods)
    if (!shortBreaks) chain(scene, child, 'reviewing', onWorkingDay(from + 2), until, 'reviewing-officer', 'FCONTA')
  if (child.leavingCare)
    chain(scene, child, 'leaving-care', child.leavingCare.from, child.leavingCare.until, 'adviser', 'FCONTA')
}

/** Name of the worker who held the child on a day; empty where nobody did. */
export const holderName = (child: Child, on: At): string =>
  child.held.findLast(({ role, from, until }) => role === 'worker' && from <= on && on < until)?.post.worker.name ?? ''
