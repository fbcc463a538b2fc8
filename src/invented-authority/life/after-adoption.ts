import { type At, addWorking } from '../calendar.ts'
import type { Child } from '../model.ts'
import { communityOf, drawGivenName, drawSurname } from '../names/family.ts'
import { drawLocality } from '../places.ts'
import { newRandom, seedOf, spread } from '../random.ts'
import { addContact, addEarlyHelp } from './contact.ts'
import { hold } from './held.ts'
import { childId } from './household.ts'
import { newChild } from './person.ts'
import type { Scene } from './scene.ts'

const mask = 2 ** 25 - 1

/** Another number for each number, up to 33 million, in no order that leads back: what a child is known by afterwards. */
const elsewhere = (number: number): number => {
  let turned = Math.imul(number, 0x2c1b3c6d) & mask
  turned ^= turned >>> 12
  turned = Math.imul(turned, 0x297a2d39) & mask
  return turned ^ (turned >>> 13)
}

/**
 * Some adoptive families ask for support. The child is then known anew: another number, another name, another family, another
 * place, and nothing in the data that leads from one identity to the other.
 */
export const newIdentity = (scene: Scene, child: Child): Child[] => {
  const order = child.adoptions.find(({ order }) => order !== null)?.order ?? null
  const random = newRandom(seedOf(scene.world.seed, scene.number, child.born, 5077))
  if (order === null || !random.chance(0.3)) return []
  const number = 45_000_000 + elsewhere(scene.number * 10 + scene.children.indexOf(child))
  const locality = drawLocality(random)
  const family = `F${(seedOf(number, 977) % 9_000_000) + 1_000_000}`
  const community = communityOf(child.ethnicity)
  const again = newChild({
    ...child,
    id: childId(number),
    family,
    locality,
    forename: drawGivenName(random, community, child.sex),
    surname: drawSurname(random, 'british'),
    upn:
      child.upn === null
        ? null
        : `${child.upn.slice(0, 4)}${random.whole(2000, 2999)}${child.upn.slice(8, 10)}${random.whole(100, 999)}`,
    expected: null,
    earlierPlans: 0,
  })
  const asked: At = addWorking(order + spread(60, 300, 700, 1300, 2400)(random), 0)
  const own: Scene = {
    ...scene, random, number, locality, family, children: [again], inCareUntil: new Map(), meetings: 0,
  } // biome-ignore format: a table
  if (asked > again.born + 6000) return []
  addEarlyHelp(own, [again], addContact(own, [again], asked, '1A', 'early-help'))
  hold(own, again)
  return [again]
}
