import { type At, ageOn, byWorkingDay, onWorkingDay } from '../../calendar.ts'
import type { Advocacy, Child } from '../../model.ts'
import type { Random } from '../../random.ts'
import { inTime } from '../../world.ts'
import { keyOf, knownUntil } from '../person.ts'
import type { Scene } from '../scene.ts'
import { chanceOf } from './chance.ts'

/** A moment at which an advocate has to be offered, and how often one is. */
type Moment = { on: At; of: string; at: Advocacy['at']; share: number }

const moments = (child: Child, random: Random): Moment[] => [
  ...child.conferences.map(({ on, key }) => ({
    ...{ on: byWorkingDay(on - random.whole(2, 7)), of: key, at: 'conference' as const, share: 0.72 },
  })),
  ...child.carePeriods
    .filter(({ shortBreaks }) => !shortBreaks)
    .map(({ from, key }) => ({
      on: onWorkingDay(from + random.whole(0, 12)),
      of: key,
      at: 'entering-care' as const,
      share: 0.82,
    })),
  ...child.placements
    .filter(({ changeReason }) => changeReason === 'CHILD')
    .map(({ from, until, key }) => ({
      ...{
        on: Math.max(from, byWorkingDay(until - random.whole(3, 20))),
        of: key,
        at: 'unhappy' as const,
        share: 0.66,
      },
    })),
  ...child.complaints
    .filter(({ stage, by }) => stage === '1' && by === 'child')
    .map(({ from, key }) => ({ on: from, of: key, at: 'complaint' as const, share: 0.7 })),
  ...(child.leavingCare && !child.leavingCare.short
    ? [
        {
          on: onWorkingDay(child.leavingCare.from + random.whole(0, 80)),
          of: child.id,
          at: 'leaving-care' as const,
          share: 0.76,
        },
      ]
    : []),
]

/** Old enough to say what they want to somebody. */
const speaks = (child: Child, on: At): boolean => ageOn(child.born, on) >= 5

const advocates = (scene: Scene, child: Child, random: Random, add: (one: Omit<Advocacy, 'key'>) => void): void => {
  for (const { on, of, at, share } of moments(child, random)) {
    if (!speaks(child, on)) continue
    const offered = inTime(scene.world, random, share, on)
    // Where nobody thought of it there is no record either.
    if (!offered && !random.chance(0.3)) continue
    const accepted = offered && random.chance(0.37)
    add({
      on,
      of,
      kind: 'advocate',
      at,
      offered,
      accepted,
      matchedOn: accepted ? onWorkingDay(on + random.whole(1, 18)) : null,
    })
  }
}

/** An independent visitor is considered at reviews in care until there is one; whoever wants one often waits. */
const visitors = (scene: Scene, child: Child, random: Random, add: (one: Omit<Advocacy, 'key'>) => void): void => {
  for (const period of child.carePeriods) {
    let matched = Number.POSITIVE_INFINITY
    for (const { of, plan, on, key } of child.reviews) {
      if (of !== 'care' || plan !== period.key || on >= matched || !speaks(child, on)) continue
      if (!inTime(scene.world, random, 0.56, on)) continue
      const offered = random.chance(0.2)
      const accepted = offered && random.chance(0.42)
      const waits = inTime(scene.world, random, 0.55, on) ? random.whole(20, 88) : random.whole(95, 270)
      const ready = byWorkingDay(on + waits)
      const matchedOn = accepted && ready < period.until ? ready : null
      add({ on, of: key, kind: 'independent-visitor', at: 'review', offered, accepted, matchedOn })
      matched = matchedOn ?? matched
    }
  }
}

/** Advocates and independent visitors, in order of time. */
export const addAdvocacy = (scene: Scene, child: Child): void => {
  if (!child.conferences.length && !child.carePeriods.length && !child.complaints.length) return
  const random = chanceOf(scene, child, 'advocacy')
  const last = knownUntil(child)
  const made: Omit<Advocacy, 'key'>[] = []
  const add = (one: Omit<Advocacy, 'key'>): void => {
    const again = made.some(({ on, kind, at }) => on === one.on && kind === one.kind && at === one.at)
    if (one.on < last && !again) made.push(one)
  }
  advocates(scene, child, random, add)
  visitors(scene, child, random, add)
  for (const one of made.sort((a, b) => a.on - b.on))
    child.advocacy.push({ key: keyOf(child, 'AV', child.advocacy), ...one })
}
