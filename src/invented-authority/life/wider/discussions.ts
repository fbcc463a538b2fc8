import { addWorking, onWorkingDay } from '../../calendar.ts'
import type { Child } from '../../model.ts'
import { comesOfAge, keyOf, knownUntil } from '../person.ts'
import type { Scene } from '../scene.ts'
import { familyChance } from './chance.ts'

/**
 * How often a referral that was assessed, and led to no section 47 enquiry, had a strategy discussion all the same: so that about four of
 * five discussions start an enquiry (shares.ts). Nobody publishes that share: the census counts enquiries and not discussions.
 */
const ofReferrals = 0.24

/** Strategy discussions that found no reason for a section 47 enquiry: brothers and sisters are discussed together. */
export const addDiscussions = (scene: Scene, child: Child): void => {
  for (const { on: referred, key, noFurtherAction, transferIn, until } of child.episodes) {
    const random = familyChance(scene, referred, 'discussions')
    const isAsked = random.chance(ofReferrals)
    const concernOn = onWorkingDay(referred)
    const on = addWorking(concernOn, random.chance(0.72) ? random.whole(0, 1) : random.whole(2, 4))
    const took = { police: random.chance(0.97), health: random.chance(0.88), referrer: random.chance(0.7) }
    const seenAfter = random.whole(0, 3)
    const recordedAfter = random.whole(0, 2)
    const enquired = child.enquiries.some(({ episode, from }) => episode === key || from === on)
    const last = Math.min(until, comesOfAge(child), knownUntil(child))
    if (!isAsked || noFurtherAction || transferIn || enquired || child.born > on || addWorking(on, 4) >= last) continue
    child.discussions.push({
      key: keyOf(child, 'SD', child.discussions),
      ...{ episode: key, concernOn, on, took },
      seenOn: addWorking(on, seenAfter),
      recordedOn: addWorking(on, recordedAfter),
    })
  }
}
