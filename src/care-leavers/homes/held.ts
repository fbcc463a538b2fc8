import { inWords, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { HeldItem, HeldSection } from '../../platform/record-type.ts'
import { actionOf } from './model/actions.ts'
import type { Fields, Said } from './model/field.ts'
import { correctedHomeFields } from './model/home.ts'
import type { Home } from './model/ledger.ts'
import { findEveryAddress, type SaidAddress } from './records/addresses.ts'
import { findHomes } from './records/read.ts'
import { saidInWords } from './rules/said.ts'
import { confirmedInWords, homeInWords } from './views/words.ts'

const words = (fields: Fields, said: Said): string =>
  saidInWords(fields, said)
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n')

const written = (by: string, at: Date): string => `Written by ${by} on ${inWords(todayInEngland(at))}`

type Kept = Pick<Home, 'takenBack' | 'before'>

/** What is so now, whether it was taken back, and each text that stood there before. */
const told = (text: string, fields: Fields, { takenBack, before }: Kept): string =>
  [
    takenBack ? `Taken back by ${takenBack.by}: ${takenBack.why}` : '',
    text,
    ...before.map(
      (one) => `Before ${inWords(todayInEngland(one.replacedAt))}, said by ${one.by}:\n${words(fields, one.said)}`,
    ),
  ]
    .filter(Boolean)
    .join('\n')

const homeItem = (home: Home): HeldItem => ({
  id: `home ${home.homeId}`,
  day: home.movedIn,
  until: home.movedOut,
  text: told(`${homeInWords(home)}\n${words(correctedHomeFields, home.said)}`, correctedHomeFields, home),
  source: written(home.by, home.at),
})

const entryItems = (home: Home): readonly HeldItem[] =>
  home.entries.map((entry) => {
    const { name, fields } = actionOf(entry.kind)
    return {
      id: `home entry ${entry.entryId}`,
      day: entry.on,
      until: null,
      text: told([name, words(fields, entry.said), confirmedInWords(entry)].filter(Boolean).join('\n'), fields, entry),
      source: written(entry.by, entry.at),
    }
  })

const addressItem = ({ addressId, address, by, at, until }: SaidAddress): HeldItem => ({
  id: `home address ${addressId}`,
  day: todayInEngland(at),
  until: until && todayInEngland(until),
  text: address,
  source: written(by, at),
})

/** Homes, what was done about each, and their addresses, in a copy for the young person. */
export const homesHeld = async (db: Tenant, childId: string): Promise<readonly HeldSection[]> => {
  const homes = await findHomes(db, childId)
  const addresses = await findEveryAddress(db, childId)
  return [
    { title: 'Homes', items: homes.map(homeItem) },
    { title: 'Addresses of homes', items: addresses.map(addressItem) },
    { title: 'What was done about homes', items: homes.flatMap(entryItems) },
  ].filter(({ items }) => items.length > 0)
}
