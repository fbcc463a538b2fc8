import { type At, addMonths, addWorking, ageOn, onWorkingDay } from '../../calendar.ts'
import type { Child, Episode } from '../../model.ts'
import { comesOfAge, keyOf, moveTo } from '../person.ts'
import type { Scene } from '../scene.ts'
import { addAdoption } from './adoption.ts'
import { type Course, drawCourse, type Route } from './destiny.ts'
import { addEpisodes, addLegal } from './episodes.ts'
import { addMissing } from './missing.ts'
import {
  addCareReviews,
  addCareVisits,
  addEducationPlans,
  addHealth,
  addImmunisations,
  addQuestionnaires,
} from './oversight.ts'
import { addPlacements, drawMoves } from './placements.ts'

const plans: Readonly<Record<Course['destiny'], string>> = {
  home: 'RETURN6M',
  adoption: 'ADOPTION',
  guardianship: 'LTRELFR',
  long: 'LTFOST18',
  'other-authority': 'OTHERPLN',
}

const permanencePlan = (child: Child, course: Course): string => {
  if (course.destiny !== 'long') return plans[course.destiny]
  if (ageOn(child.born, course.from) >= 15) return 'SUPPLIV'
  return child.disabilities.length ? 'RESPLMT' : plans.long
}

const addPlans = (scene: Scene, child: Child, period: string, course: Course): void => {
  const { random } = scene
  const { from, until } = course
  const planOn = addWorking(from, random.chance(0.8) ? random.whole(1, 10) : random.whole(11, 25))
  if (planOn < until) child.carePlans.push({ key: keyOf(child, 'J', child.carePlans), on: planOn, period })
  const settled = onWorkingDay(addMonths(from, 3) + random.whole(0, 60))
  const first = onWorkingDay(planOn + random.whole(0, 15))
  const last = permanencePlan(child, course)
  const add = (start: At, ends: At, plan: string): void => {
    if (start < ends)
      child.permanencePlans.push({
        ...{ key: keyOf(child, 'Z', child.permanencePlans), period, from: start, until: ends, plan },
        ...{ agreedOn: null, matchedOn: null },
      })
  }
  if (last === 'RETURN6M') add(first, until, last)
  else {
    add(first, Math.min(settled, until), 'RETURNEV')
    add(Math.max(first, settled), until, last)
  }
}

/**
 * A child comes into care: the whole period with its legal statuses, placements and episodes, and what is done for the child in it.
 * Gives the course; afterwards is the caller's.
 */
export const enterCare = (scene: Scene, child: Child, episode: Episode, from: At, route: Route): Course => {
  const { random, world } = scene
  const course = drawCourse(scene, child, from, route)
  const period = keyOf(child, 'C', child.carePeriods)
  const { until, ceasedBecause } = course
  child.carePeriods.push({
    key: period,
    episode: episode.key,
    from,
    until,
    need: episode.need,
    ceasedBecause,
    shortBreaks: false,
  })
  const placements = addPlacements(scene, child, period, drawMoves(scene, child, course, route), until)
  addEpisodes(child, period, placements, addLegal(child, course.legal, until), until, ceasedBecause)
  addPlans(scene, child, period, course)
  addCareReviews(scene, child, period, course)
  addCareVisits(scene, child, period, placements)
  addHealth(scene, child, course)
  addQuestionnaires(scene, child, course)
  addImmunisations(scene, child, course)
  addEducationPlans(scene, child, course)
  addAdoption(scene, child, period, course)
  if (random.chance(route === 'remand' ? 0.6 : 0.42)) addMissing(world, random, child, from, until)
  moveTo(child, from, course.legal[0]!.status === 'C1' && until - from > 200 ? 'protection' : 'care')
  if (course.proceedings && course.proceedings.concluded < until) moveTo(child, course.proceedings.concluded, 'care')
  scene.inCareUntil.set(child, until)
  episode.until = Math.min(until, comesOfAge(child))
  return course
}
