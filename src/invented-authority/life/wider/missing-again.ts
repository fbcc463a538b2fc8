import { type At, addWorking, ageOn } from '../../calendar.ts'
import type { Child, Missing } from '../../model.ts'
import { inTime } from '../../world.ts'
import { keyOf, knownUntil } from '../person.ts'
import type { Scene } from '../scene.ts'
import { chanceOf } from './chance.ts'

/** A third time in 90 days, longer than a day, or younger than 13: others have to meet about the child. */
const callsForMeeting = (child: Child, one: Missing, before: readonly Missing[]): boolean =>
  one.until - one.from >= 2 ||
  ageOn(child.born, one.from) < 13 ||
  before.filter(({ from }) => one.from - from <= 90).length >= 2

/** Meetings about a child who goes missing: due in five working days of what called for them; another is called after four weeks at most. */
export const addMissingMeetings = (scene: Scene, child: Child): void => {
  const times = child.missing.filter(({ kind }) => kind === 'M')
  if (!times.length) return
  const random = chanceOf(scene, child, 'meetings')
  const until = knownUntil(child)
  let settled: At = 0
  times.forEach((one, at) => {
    if (one.from < settled || !callsForMeeting(child, one, times.slice(0, at))) return
    settled = one.from + 28
    if (!inTime(scene.world, random, 0.84, one.from)) return
    const on = addWorking(
      one.from,
      inTime(scene.world, random, 0.7, one.from) ? random.whole(1, 5) : random.whole(6, 15),
    )
    if (on < until && on > (child.missingMeetings.at(-1)?.on ?? 0))
      child.missingMeetings.push({ key: keyOf(child, 'MM', child.missingMeetings), on, calledFor: one.from })
  })
}
