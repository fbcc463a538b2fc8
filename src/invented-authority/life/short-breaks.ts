import { type At, addWorking } from '../calendar.ts'
import { drawPostcode } from '../places.ts'
import { addContact } from './contact.ts'
import { help } from './in-need.ts'
import { comesOfAge, moveTo } from './person.ts'
import { openEpisodes } from './referral.ts'
import type { Scene } from './scene.ts'

/**
 * A disabled child who stays elsewhere some weekends under a series of short breaks (legal status V4): in need, with a plan, and not
 * counted among children in care.
 */
export const addShortBreaks = (scene: Scene, on: At): At => {
  const { random } = scene
  const child = scene.children.find((one) => one.born < on - 1200 && on < comesOfAge(one) - 400)
  if (!child) return on
  if (!child.disabilities.length) child.disabilities = ['AUT', 'LD']
  const decided = addContact(scene, [child], on, '3A', 'referral')
  const episodes = openEpisodes(scene, [child], decided, '3A', { need: 'N2' })
  const episode = episodes.get(child)!
  moveTo(child, decided, 'front-door', 'FCONTA')
  const from = addWorking(decided, random.whole(15, 40))
  child.assessments.push({
    key: `${child.id}A${child.assessments.length + 1}`,
    episode: episode.key,
    from: decided,
    until: from,
    seen: true,
    needed: true,
    outcome: 'Child in need',
    factors: ['5A'],
  })
  help(scene, episodes, from, random.whole(500, 2400))
  const until = episode.until
  const starts = from + random.whole(20, 60)
  if (starts < until) {
    const period = `${child.id}C${child.carePeriods.length + 1}`
    const legal = `${child.id}X${child.legal.length + 1}`
    const placement = `${child.id}H${child.placements.length + 1}`
    const days = { from: starts, until }
    child.carePeriods.push({
      key: period,
      episode: episode.key,
      ...days,
      need: 'N2',
      ceasedBecause: 'E4A',
      shortBreaks: true,
    })
    child.legal.push({ key: legal, ...days, status: 'V4' })
    child.placements.push({
      ...{ key: placement, period, ...days, type: 'U6', provider: 'PR1', urn: null, authority: null, distance: 5 },
      ...{ postcode: drawPostcode(random, scene.locality + 1), changeReason: null, noticeOn: null },
    })
    child.careEpisodes.push({
      ...{ key: `${child.id}E${child.careEpisodes.length + 1}`, period, ...days, placement, status: 'V4' },
      ...{ startReason: 'S', ceasedBecause: 'E4A' },
    })
  }
  moveTo(child, until, null)
  return until
}
