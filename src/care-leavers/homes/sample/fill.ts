import type { EnteredFact } from '../../../children/history/entered.ts'
import { enterFacts } from '../../../children/index.ts'
import { addDays, type Day, weekday } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { Accommodation } from '../model/codes.ts'
import type { Home } from '../model/ledger.ts'
import { addHomes, findSampleLeavers, isHomesFilled } from '../records/fill.ts'
import { addListsSeen, listedFacts } from '../records/gone-through.ts'
import { findWorkingDays } from '../records/publish.ts'
import { savePlaces } from '../records/sufficiency.ts'
import { episodesOf, isOpenOn } from '../rules/episode.ts'
import { factsOf } from '../rules/facts.ts'
import { fillAddenda } from './addenda.ts'
import { sampleHomes } from './people.ts'
import { addressOf } from './words.ts'

const account = '00000000-0000-7000-8000-000000000000'
const reaches = 730
const weeksOfLists = 52

/** The Mondays before today on which leaders went through the list; one in nine was left out. */
const mondays = (today: Day): readonly Day[] =>
  Array.from({ length: weeksOfLists * 7 }, (_, ago) => addDays(today, -ago - 1))
    .filter((day) => weekday(day) === 1)
    .filter((_, at) => at % 9 !== 5)

const openOn = (homes: readonly Home[], day: Day): readonly Home[] =>
  [...Map.groupBy(homes, ({ childId }) => childId).values()].flatMap((own) =>
    episodesOf(own)
      .filter(({ from, until }) => isOpenOn({ movedIn: from, movedOut: until }, day))
      .map((episode) => episode.homes.findLast(({ movedIn }) => movedIn <= day)!),
  )

const fillLists = async (db: Tenant, today: Day, homes: readonly Home[]): Promise<readonly EnteredFact[]> => {
  const seen = mondays(today).map((on) => ({ seenId: newId(), on, homes: openOn(homes, on) }))
  await addListsSeen(db, seen.map(({ seenId, on, homes: open }) => ({ seenId, on, openThen: open.length })), { accountId: account, name: 'Maya Ellery' }) // biome-ignore format: short
  return seen.flatMap(({ seenId, on, homes: open }) => listedFacts(seenId, on, open))
}

const placesThere: readonly (readonly [Accommodation, number])[] = [['D', 9], ['E', 6], ['T', 7], ['U', 12], ['Z', 8]] // biome-ignore format: short

/** Two years of homes of the sample's care leavers, told to practice standards as complete since then. Done once, when the children are loaded. */
export const fillSampleHomes = async (db: Tenant, today: Day): Promise<void> => {
  if (await isHomesFilled(db)) return
  const homes = sampleHomes(await findSampleLeavers(db, today), today)
  if (homes.length === 0) return
  await addHomes(db, homes, (_, at) => addressOf(at * 7 + 3))
  const isWorkingDay = await findWorkingDays(db)
  const listed = await fillLists(db, today, homes)
  const facts = homes.flatMap((home) => factsOf(home, isWorkingDay))
  const addenda = await fillAddenda(db, homes, today)
  await enterFacts(db, { today, facts: [...facts, ...listed, ...addenda], since: addDays(today, -reaches) })
  const by = { accountId: account, name: 'Maya Ellery', now: new Date(`${addDays(today, -40)}T10:00:00Z`) }
  for (const [accommodation, places] of placesThere)
    await savePlaces(db, { accommodation, places, from: addDays(today, -40), note: '' }, by)
}
