import type { Accommodation, Standing } from '../model/codes.ts'

/** Invented places of the sample council: nothing here exists. */
const streets = ['Lantern Row', 'Kiln Lane', 'Tallow Street', 'Orchard Rise', 'Weir Cottages', 'Mill Bank', 'Saltings Way', 'Priory Gate', 'Cobbler’s Yard', 'Heron Walk'] // biome-ignore format: a list
const towns = ['Marlport', 'Pellwick', 'Upper Marl', 'Harrow Green'] as const

export const addressOf = (number: number): string =>
  `${1 + (number % 88)} ${streets[number % streets.length]}\n${towns[number % towns.length]}`

type Kind = {
  readonly accommodation: Accommodation
  readonly standing: Standing
  readonly provider: string
  readonly night: number
  readonly urn?: string
}

/** What stays from night to night are in, with what they cost. */
export const unsettledKinds: readonly Kind[] = [
  { accommodation: 'V', standing: 'emergency', provider: 'Marlport Night Stop', night: 62 },
  { accommodation: 'W', standing: 'emergency', provider: 'Saltings Guest House', night: 74 },
  { accommodation: 'Y', standing: 'temporary', provider: 'Nightly lets, Pellwick', night: 88 },
  { accommodation: 'T', standing: 'temporary', provider: 'Kiln Lane Foyer', night: 46 },
]

export const settledKinds: readonly Kind[] = [
  { accommodation: 'D', standing: 'settled', provider: 'Heron Supported Living', night: 91, urn: 'SA900101' },
  { accommodation: 'U', standing: 'settled', provider: 'Marlshire Homes', night: 21 },
  { accommodation: 'E', standing: 'settled', provider: 'Supported lodgings scheme', night: 58 },
  { accommodation: 'T', standing: 'settled', provider: 'Kiln Lane Foyer', night: 46 },
  { accommodation: 'B', standing: 'settled', provider: '', night: 0 },
  { accommodation: 'Z', standing: 'settled', provider: 'Staying put', night: 44 },
]

export const whys = [
  'Asked to leave after an argument in the house.',
  'The tenancy ended and nothing else was ready.',
  'The placement ended at 18 without the next one.',
  'Did not feel safe there after somebody moved in next door.',
  'Came back from stays with friends that did not last.',
] as const

export const views = [
  '“It is only for sleeping. I want my own front door.”',
  '“It is all right. The room is cold.”',
  '“I do not like the people on my floor.”',
  '“Better than the sofa.”',
] as const

export const changes = [
  'A viewing is booked for next week.',
  'The housing bid was third on the list.',
  'References came back.',
] as const
