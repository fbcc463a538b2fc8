import { type At, addMonths, addWorking, ageOn, birthday, byWorkingDay, monthOf, onWorkingDay } from '../../calendar.ts'
import type { Child, Placement } from '../../model.ts'
import { spread } from '../../random.ts'
import { inTime } from '../../world.ts'
import { keyOf } from '../person.ts'
import { nextMeeting, type Scene } from '../scene.ts'
import { addReview, addVisits, drawReviews, rhythms } from '../visits.ts'
import type { Course } from './destiny.ts'

/** Reviews of a child in care: within 20 working days, then three months, then every six; the reviewing officer meets the child before most. */
export const addCareReviews = (scene: Scene, child: Child, period: string, { from, until }: Course): void => {
  const { random, world } = scene
  const reviews = drawReviews(world, random, from, {
    firstDue: addWorking(from, 20),
    months: (count) => (count === 1 ? 3 : 6),
    timely: 0.93,
    until,
  })
  for (const review of reviews) {
    const before = byWorkingDay(review.on - random.whole(0, 20))
    if (random.chance(0.85) && before >= from)
      child.officerContacts.push({ key: keyOf(child, 'O', child.officerContacts), on: before, period })
    addReview(random, child, 'care', period, nextMeeting(scene), review, true)
  }
}

/** Visits start anew with each placement: in its first week, then at most every six weeks. */
export const addCareVisits = (scene: Scene, child: Child, period: string, placements: readonly Placement[]): void => {
  const { random, world } = scene
  for (const { from, until } of placements) {
    const day = from + (inTime(world, random, 0.9, from) ? random.whole(1, 7) : random.whole(8, 19))
    const first = byWorkingDay(day) > from ? byWorkingDay(day) : onWorkingDay(day)
    if (first >= until) continue
    child.visits.push({
      key: keyOf(child, 'V', child.visits),
      of: 'care',
      plan: period,
      on: first,
      seen: true,
      alone: random.chance(ageOn(child.born, first) < 4 ? 0.25 : 0.84),
      bedroom: random.chance(0.7),
    })
    addVisits(world, random, child, rhythms.care, period, first, until)
  }
}

const firstHealthLate = spread(21, 24, 30, 45, 90)

/** Health: the first assessment in 20 working days, then each year (each half year below five), and the dentist. */
export const addHealth = (scene: Scene, child: Child, { from, until }: Course): void => {
  const { random, world } = scene
  const add = (kind: 'health' | 'initial' | 'dental', on: At, status = 'Completed'): void => {
    if (on < until) child.health.push({ key: keyOf(child, 'Y', child.health), kind, on, status })
  }
  const first = addWorking(from, inTime(world, random, 0.7, from) ? random.whole(9, 20) : firstHealthLate(random))
  add('initial', first)
  for (let due = first; due < until; ) {
    const young = ageOn(child.born, due) < 5
    const next = addMonths(due, young ? 6 : 12)
    const done = inTime(world, random, 0.8, next)
    const on = done
      ? byWorkingDay(next - random.whole(0, 25))
      : onWorkingDay(next + spread(10, 60, 150, 280, 420)(random))
    if (!done && random.chance(0.15)) add('health', byWorkingDay(next - 3), 'Refused')
    add('health', on)
    due = Math.max(on, due + 30)
  }
  const teeth = birthday(child.born, 1)
  for (let due = Math.max(from + random.whole(20, 330), teeth + 60); due < until; ) {
    add('dental', onWorkingDay(due))
    due += inTime(world, random, 0.67, due) ? random.whole(170, 360) : random.whole(370, 760)
  }
}

const score = spread(1, 8.6, 14.6, 20.2, 31)
const reasons = ['SDQ2', 'SDQ4', 'SDQ4', 'SDQ5'] as const

/** A questionnaire a year between five and sixteen, from those who have been in care for a year; or the reason there is none. */
export const addQuestionnaires = (scene: Scene, child: Child, { from, until }: Course): void => {
  const { random, world } = scene
  const lean = random.whole(-3, 3)
  for (let year = from + random.whole(150, 340); ; year += 365) {
    const on = onWorkingDay(year)
    if (on >= until) return
    const age = ageOn(child.born, on)
    if (age < 5 || age > 16) continue
    const returned = inTime(world, random, 0.79, on)
    const drawn = Math.max(0, Math.min(40, score(random) + lean))
    child.sdqs.push({
      key: keyOf(child, 'Q', child.sdqs),
      on,
      score: returned ? drawn : null,
      reason: returned ? null : child.disabilities.includes('LD') ? 'SDQ3' : random.pick(reasons),
    })
  }
}

export const addImmunisations = ({ random }: Scene, child: Child, { from, until }: Course): void => {
  const asked = onWorkingDay(from + random.whole(20, 60))
  if (asked >= until) return
  const upToDate = random.chance(0.84)
  child.immunised.push({ from: asked, upToDate })
}

const termOf = (on: At): string => (monthOf(on) >= 9 ? 'Autumn' : monthOf(on) >= 4 ? 'Summer' : 'Spring')

/** A day on which a school can meet: none in August. */
const atSchool = (on: At): At => onWorkingDay(monthOf(on) === 8 ? on + 35 : on)

/** Personal education plans of school age children: the first in ten working days, then one each term. */
export const addEducationPlans = (scene: Scene, child: Child, { from, until }: Course): void => {
  const { random, world } = scene
  let on = addWorking(from, inTime(world, random, 0.8, from) ? random.whole(5, 10) : random.whole(11, 30))
  while (on < until) {
    const met = atSchool(on)
    const age = ageOn(child.born, met)
    if (age >= 4 && age < 18 && met < until)
      child.educationPlans.push({
        key: keyOf(child, 'U', child.educationPlans),
        on: met,
        kind: child.educationPlans.length ? 'review' : 'initial',
        term: termOf(met),
      })
    on += inTime(world, random, 0.85, on) ? random.whole(95, 125) : random.whole(130, 200)
  }
}
