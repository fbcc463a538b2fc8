import { type At, addWorking } from '../../calendar.ts'
import type { Child } from '../../model.ts'
import { inTime } from '../../world.ts'
import { isInCare, keyOf } from '../person.ts'
import type { Scene } from '../scene.ts'
import { chanceOf } from './chance.ts'

/** A child who died or was seriously harmed and is known: the national panel has to hear of it in five working days. */
export const addIncidents = (scene: Scene, child: Child): void => {
  const { died, enquiries } = child
  if (died === null && !enquiries.length) return
  const { world } = scene
  const random = chanceOf(scene, child, 'incidents')
  const add = (on: At): void => {
    const notifiedOn = addWorking(on, inTime(world, random, 0.86, on) ? random.whole(1, 5) : random.whole(6, 14))
    const reviewed = inTime(world, random, 0.78, notifiedOn) ? random.whole(10, 15) : random.whole(16, 30)
    child.incidents.push({
      key: keyOf(child, 'SI', child.incidents),
      ...{ on, notifiedOn, rapidReviewOn: addWorking(notifiedOn, reviewed) },
    })
  }
  if (died !== null && (isInCare(child, died - 1) || random.chance(0.5))) add(died + random.whole(0, 2))
  const harmed = enquiries.find(({ substantiated }) => substantiated && random.chance(0.006))
  if (harmed && died === null) add(harmed.concernOn)
}
