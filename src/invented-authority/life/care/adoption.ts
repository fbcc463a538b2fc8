import { type At, addMonths, byWorkingDay, onWorkingDay } from '../../calendar.ts'
import type { Adoption, Child } from '../../model.ts'
import { seedOf } from '../../random.ts'
import { keyOf } from '../person.ts'
import type { Scene } from '../scene.ts'
import type { Course } from './destiny.ts'

/** The adopters' family of one child's match: a number of its own that says nothing about the birth family. */
const adoptersOf = (scene: Scene, child: Child, on: At): string =>
  `AF${(seedOf(scene.world.seed, scene.number, child.born, on, 71) % 90_000_000) + 10_000_000}`

/** What is known about adoption for a child whose plan it is, or was until it was reversed. */
export const addAdoption = (scene: Scene, child: Child, period: string, course: Course): void => {
  const { random } = scene
  const { adoption, from } = course
  const key = keyOf(child, 'D', child.adoptions)
  if (!adoption) {
    // A decision for adoption that was reversed, for a child who then stayed long term.
    const reversible =
      course.destiny === 'long' && course.proceedings && course.until - course.proceedings.concluded > 500
    if (!reversible || child.born + 2200 < from || !random.chance(0.12)) return
    const decided = byWorkingDay(course.proceedings!.concluded - 10)
    const reversed = onWorkingDay(addMonths(decided, random.whole(6, 14)))
    child.adoptions.push({
      ...{ key, period, enteredCare: from, decided, placementOrder: null, matched: null, placed: null, order: null },
      reversed: { on: reversed, reason: random.pick(['RD1', 'RD2', 'RD3', 'RD4']) },
      fosteringForAdoption: null,
      adopters: null,
      orderType: 'Adoption',
    })
    return
  }
  const record: Adoption = {
    key,
    period,
    enteredCare: from,
    decided: adoption.decided,
    placementOrder: adoption.order,
    matched: adoption.matched,
    placed: adoption.placed,
    order: adoption.adopted,
    reversed: null,
    fosteringForAdoption: adoption.foster ? from : null,
    adopters: adoptersOf(scene, child, adoption.matched),
    orderType: 'Adoption',
  }
  child.adoptions.push(record)
}
