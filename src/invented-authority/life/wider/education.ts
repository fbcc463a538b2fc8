import { type At, addWorking, ageOn, birthday, monthOf, onWorkingDay } from '../../calendar.ts'
import type { Child } from '../../model.ts'
import { type Random, spread, weighted } from '../../random.ts'
import { inTime, type World } from '../../world.ts'
import { isInCare, keyOf, knownUntil } from '../person.ts'
import type { Scene } from '../scene.ts'
import { chanceOf, familyChance } from './chance.ts'

const homeFor = spread(90, 260, 480, 900, 2200)
const suitable = weighted([['yes', 86], ['no', 6], ['unknown', 8]]) // biome-ignore format: a table

/** School age, as long as the child is at home and known under this name. */
const schoolEnds = (child: Child, from: At): At =>
  Math.min(
    birthday(child.born, 16),
    knownUntil(child),
    ...child.carePeriods.filter((one) => one.until > from && !one.shortBreaks).map((one) => one.from),
  ) - 1

const isOfSchoolAge = (child: Child, on: At): boolean => ageOn(child.born, on) >= 5 && on < birthday(child.born, 16)

/** Days on which something was done that is due after so many, from a first day on. */
const repeated = (world: World, random: Random, share: number, days: number, first: At, until: At): At[] => {
  const done: At[] = []
  for (let on = first; on < until; ) {
    done.push(on)
    on = onWorkingDay(
      on +
        (inTime(world, random, share, on) ? days - random.whole(6, Math.ceil(days / 3)) : days + random.whole(5, days)),
    )
  }
  return done
}

/** Some families who are known to social care teach their children at home, brothers and sisters together, mostly from a September or January. */
export const addHomeEducation = (scene: Scene, child: Child): void => {
  const { world } = scene
  for (const episode of child.episodes) {
    const random = familyChance(scene, episode.on, 'home')
    if (!random.chance(0.024)) continue
    const from = onWorkingDay(episode.on + random.whole(-500, 200))
    const until = Math.min(from + homeFor(random), schoolEnds(child, from))
    if (!isOfSchoolAge(child, from) || until - from < 30 || isInCare(child, from)) continue
    const own = chanceOf(scene, child, 'home')
    const inNeed = child.needPlans.find((plan) => plan.until > from && plan.from < until)
    const met = inNeed ? onWorkingDay(Math.max(from, inNeed.from) + own.whole(5, 50)) : null
    child.homeEducation.push({
      key: keyOf(child, 'HE', child.homeEducation),
      ...{ from, until, suitable: suitable(own) },
      contacts: repeated(world, own, 0.72, 365, addWorking(from, own.whole(5, 50)), until),
      jointDiscussions: met === null ? [] : repeated(world, own, 0.66, 90, met, Math.min(until, inNeed!.until)),
    })
    return
  }
}

const settledAfter = spread(0, 3, 14, 45, 170)

/** A school reports that a child is on no roll; in August nobody is. */
export const addMissingEducation = (scene: Scene, child: Child): void => {
  const { world } = scene
  if (!child.episodes.length) return
  const random = chanceOf(scene, child, 'missingEducation')
  for (const { on, until: closed, noFurtherAction } of child.episodes) {
    if (noFurtherAction || !random.chance(0.028)) continue
    const day = on + random.whole(0, Math.max(30, Math.min(300, closed - on)))
    const from = onWorkingDay(monthOf(day) === 8 ? day + 35 : day)
    const enquiriesOn = addWorking(from, inTime(world, random, 0.8, from) ? random.whole(5, 19) : random.whole(22, 45))
    const until = onWorkingDay(enquiriesOn + settledAfter(random))
    const home = child.homeEducation.some((one) => one.from <= until && one.until >= from)
    if (!isOfSchoolAge(child, from) || until >= schoolEnds(child, from) || isInCare(child, from) || home) continue
    const met = addWorking(from, random.whole(3, 30))
    child.missingEducation.push({
      key: keyOf(child, 'ME', child.missingEducation),
      ...{ from, enquiriesOn, until },
      jointDiscussionOn: met <= until && inTime(world, random, 0.7, from) ? met : null,
    })
    return
  }
}
