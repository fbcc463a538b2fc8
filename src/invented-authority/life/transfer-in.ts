import { type At, addWorking, byWorkingDay } from '../calendar.ts'
import type { Child, Episode } from '../model.ts'
import { addContact } from './contact.ts'
import { comesOfAge, keyOf, moveTo } from './person.ts'
import { openEpisodes } from './referral.ts'
import { atHome, nextMeeting, type Scene } from './scene.ts'

type Work = (scene: Scene, episodes: ReadonlyMap<Child, Episode>, first: string, on: At) => At

/** A family that moved in while on a plan of another authority: a conference without any section 47 enquiry here. */
export const transferIn = (scene: Scene, on: At, work: Work): At => {
  const { random } = scene
  const children = atHome(scene, on).filter((child) => on < comesOfAge(child) - 300)
  if (!children.length) return on
  const decided = addContact(scene, children, on, '5C', 'referral')
  const episodes = openEpisodes(scene, children, decided, '5C', { transferIn: true, need: 'N1' })
  const held = addWorking(decided, random.whole(8, 18))
  const meeting = nextMeeting(scene)
  for (const [child, episode] of episodes) {
    moveTo(child, decided, 'front-door', 'FCONTA')
    child.conferences.push({
      key: keyOf(child, 'I', child.conferences),
      episode: episode.key,
      enquiry: null,
      strategyOn: null,
      on: held,
      due: null,
      plan: keyOf(child, 'P', child.protectionPlans),
      transferIn: true,
      reportSharedOn: byWorkingDay(held - random.whole(1, 4)),
      meeting,
    })
  }
  const last = work(scene, episodes, 'protection', held)
  for (const [child, episode] of episodes) if (!scene.inCareUntil.has(child)) moveTo(child, episode.until, null)
  return last
}
