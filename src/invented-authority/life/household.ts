import { type At, ageOn, yearOf } from '../calendar.ts'
import type { Child } from '../model.ts'
import { communityOf, drawEthnicity, drawGivenName, drawSurname, drawUnaccompaniedEthnicity } from '../names/family.ts'
import { drawAddressLine, drawPostcode } from '../places.ts'
import { type Random, spread, weighted } from '../random.ts'
import { type Born, keyOf, newChild } from './person.ts'

const firstAge = weighted([['unborn', 3], ['baby', 7], ['small', 22], ['primary', 32], ['teen', 31], ['older', 5]]) // biome-ignore format: a table
const ages: Readonly<Record<string, (random: Random) => number>> = {
  unborn: spread(-150, -90, -30, -2),
  baby: spread(0, 365),
  small: spread(366, 1825),
  primary: spread(1826, 4015),
  teen: spread(4016, 5840),
  older: spread(5841, 6400),
}
const family = weighted([[1, 36], [2, 31], [3, 19], [4, 9], [5, 5]]) // biome-ignore format: a table
const spacing = spread(320, 620, 850, 1250, 2400)

const disabilityCodes = ['LD', 'BEH', 'COMM', 'AUT', 'AUT', 'MOB', 'PC', 'INC', 'HAND', 'HEAR', 'VIS', 'CON'] as const

const drawDisabilities = (random: Random): readonly string[] => {
  if (!random.chance(0.115)) return []
  return [...new Set(Array.from({ length: random.whole(1, 3) }, () => random.pick(disabilityCodes)))].sort()
}

const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'
/** A unique pupil number in its national form; the authority part 999 is given to no authority. */
const drawPupilNumber = (random: Random, born: At): string =>
  `${random.pick([...upnLetters])}999${random.whole(2000, 2999)}${String((yearOf(born) + 5) % 100).padStart(2, '0')}${String(random.whole(0, 999)).padStart(3, '0')}`

const genderOf = (random: Random, sex: 'M' | 'F'): string => (random.chance(0.004) ? '09' : sex === 'M' ? '01' : '02')

/** Identifiers say nothing about family or day: neighbouring numbers are strangers. */
export const childId = (number: number): string => String(10_000_000 + ((number * 73_687) % 89_999_999))

type Household = { children: Child[]; ethnicity: string }

const drawBirths = (random: Random, arrival: At): At[] => {
  const index = arrival - ages[firstAge(random)]!(random)
  const births = [index]
  for (let more = family(random) - 1; more > 0; more--) {
    const older = random.chance(0.5)
    const from = older ? Math.min(...births) : Math.max(...births)
    births.push(older ? from - spacing(random) : from + spacing(random))
  }
  return births.filter((born) => born > arrival - 6500).sort((a, b) => a - b)
}

/** Brothers and sisters of one household, those still to be born among them. */
export const makeHousehold = (random: Random, id: string, number: number, locality: number, arrival: At): Household => {
  const ethnicity = drawEthnicity(random)
  const community = communityOf(ethnicity)
  const surnames = [drawSurname(random, community), drawSurname(random, community)] as const
  const taken = new Set<string>()
  const earlierPlans = random.chance(0.13) ? random.whole(1, 2) : 0
  const children = drawBirths(random, arrival).map((born, at) => {
    const sex = random.chance(0.52) ? 'M' : 'F'
    let forename = drawGivenName(random, community, sex)
    while (taken.has(forename)) forename = drawGivenName(random, community, sex)
    taken.add(forename)
    const person: Born = {
      id: childId(number * 10 + at),
      family: id,
      locality,
      forename,
      surname: random.chance(0.82) ? surnames[0] : surnames[1],
      sex,
      gender: genderOf(random, sex),
      ethnicity: random.chance(0.97) ? ethnicity : 'MOTH',
      born,
      expected: born > arrival ? born + random.whole(-12, 12) : null,
      disabilities: drawDisabilities(random),
      uasc: false,
      nationality: null,
      upn: drawPupilNumber(random, born),
      upnUnknown: null,
      educationPlan: random.chance(0.08),
      earlierPlans: born < arrival - 400 ? earlierPlans : 0,
    }
    return newChild(person)
  })
  addHomes(random, children, locality, arrival)
  return { children, ethnicity }
}

const addHomes = (random: Random, children: readonly Child[], locality: number, arrival: At): void => {
  const moves = [arrival - spread(30, 300, 900, 2000, 4000)(random)]
  while (random.chance(0.3) && moves.length < 6) moves.push(moves.at(-1)! + spread(200, 500, 900, 1500, 2600)(random))
  const homes = moves.map((from) => ({
    from,
    postcode: drawPostcode(random, locality + 1),
    line: drawAddressLine(random),
  }))
  for (const child of children)
    homes.forEach(({ from, postcode, line }, at) => {
      const until = homes[at + 1]?.from ?? child.born + 40_000
      const since = Math.max(from, child.born)
      if (since < until)
        child.addresses.push({
          key: keyOf(child, 'B', child.addresses),
          from: since,
          until,
          postcode,
          line,
          kind: 'HOME',
        })
    })
}

const countries = [
  'Afghanistan',
  'Eritrea',
  'Sudan',
  'Iran',
  'Iraq',
  'Syria',
  'Vietnam',
  'Albania',
  'Ethiopia',
] as const

/** A young person who came alone, aged 14 to 17. */
export const makeUnaccompanied = (random: Random, id: string, number: number, locality: number, arrival: At): Child => {
  const ethnicity = drawUnaccompaniedEthnicity(random)
  const community = communityOf(ethnicity)
  const born = arrival - spread(5200, 5850, 6080, 6250, 6500)(random)
  const sex = random.chance(0.95) ? 'M' : 'F'
  return newChild({
    id: childId(number * 10),
    family: id,
    locality,
    forename: drawGivenName(random, community, sex),
    surname: drawSurname(random, community),
    sex,
    gender: genderOf(random, sex),
    ethnicity,
    born,
    expected: null,
    disabilities: [],
    uasc: true,
    nationality: random.pick(countries),
    upn: null,
    upnUnknown: ageOn(born, arrival) >= 16 ? 'UN3' : 'UN4',
    educationPlan: false,
    earlierPlans: 0,
  })
}
