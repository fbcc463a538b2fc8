import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { notFound, Refusal, sentBefore } from '../../../platform/errors.ts'
import type { ActionKind } from '../model/actions.ts'
import { type Accommodation, nightToNight, type Standing } from '../model/codes.ts'
import { type Said, textOf } from '../model/field.ts'
import type { Entry, Home } from '../model/ledger.ts'
import { mayConfirm, recordedForOf } from '../rules/confirming.ts'
import { entriesOf } from '../rules/facts.ts'
import { aroundCorrected, aroundMove, aroundTakenBack } from '../rules/moving.ts'
import { changeHomes } from './publish.ts'
import {
  addEntry,
  addHome,
  type By,
  confirmEntry,
  correctEntry,
  correctHome,
  endHome,
  sayAddress,
  startHome,
  takeBack,
} from './write.ts'

/** Whether this is what was recorded under the same id, now or before a correction. */
const wasSaid = (kept: Pick<Entry, 'said' | 'before'>, said: Said): boolean => {
  const inOrder = (one: Said): string =>
    JSON.stringify(
      // A confirmation is no part of the form.
      Object.entries(one)
        .filter(([name]) => !name.startsWith('confirmed'))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  return [kept.said, ...kept.before.map((one) => one.said)].some((one) => inOrder(one) === inOrder(said))
}

type Who = { readonly childId: string; readonly today: Day; readonly by: By }

/** What was said of a home without that which has columns of its own. */
const restOf = ({ movedIn: _in, movedOut: _out, standing: _kind, accommodation: _code, ...rest }: Said): Said => rest

const columnsOf = (said: Said) => ({
  movedIn: textOf(said, 'movedIn'),
  standing: textOf(said, 'standing') as Standing,
  accommodation: textOf(said, 'accommodation') as Accommodation,
  said: restOf(said),
})

const refuseOtherMove = (homes: readonly Home[], { homeId, said }: { homeId: string; said: Said }): void => {
  const known = homes.find((one) => one.homeId === homeId)
  if (known && !wasSaid(known, restOf(said))) throw sentBefore()
}

/** Records a move: the home before ends on that day. Sent twice, it is recorded once. Throws `conflict` where the same form said something else. */
export const saveMove = (
  db: Tenant,
  { childId, today, by }: Who,
  move: { homeId: string; said: Said; address: string },
): Promise<void> =>
  changeHomes(db, { childId, today, by }, async (homes) => {
    const { ends, movedOut } = aroundMove(homes, textOf(move.said, 'movedIn'), move.homeId)
    const isNew = await addHome(db, { homeId: move.homeId, childId, movedOut, ...columnsOf(move.said) }, by)
    if (!isNew) return refuseOtherMove(homes, move)
    if (ends) await endHome(db, ends.homeId, ends.movedOut)
    await sayAddress(db, move.homeId, move.address, by)
  })

const homeIn = (homes: readonly Home[], homeId: string): Home => {
  const home = homes.find((one) => one.homeId === homeId)
  if (!home) throw notFound('home')
  return home
}

/** A home ends on another day; where moving out of it was written down for the day before, that is corrected with it. */
const moveEnd = async (db: Tenant, home: Home, movedOut: Day, by: By): Promise<void> => {
  await endHome(db, home.homeId, movedOut)
  await moveEntry(db, home, movedOut, by)
}

const moveEntry = async (db: Tenant, home: Home, on: Day, by: By): Promise<void> => {
  const told = entriesOf(home, 'move-out').find((entry) => entry.on === home.movedOut && entry.on !== on)
  if (!told) return
  const { entryId, said } = told
  await correctEntry(db, { homeId: home.homeId, entryId, on, said: { ...said, on } }, by)
}

/** Corrects a home. Days of the homes before and after that told the same moves are corrected with it. */
export const saveHome = (
  db: Tenant,
  { childId, today, by }: Who,
  given: { homeId: string; said: Said; address: string },
): Promise<void> =>
  changeHomes(db, { childId, today, by }, async (homes) => {
    const home = homeIn(homes, given.homeId)
    const days = { movedIn: textOf(given.said, 'movedIn'), movedOut: textOf(given.said, 'movedOut') || null }
    const { before, after } = aroundCorrected(homes, home, days)
    if (before) await moveEnd(db, homeIn(homes, before.homeId), before.movedOut!, by)
    if (after) await startHome(db, after.homeId, after.movedIn)
    if (days.movedOut !== null) await moveEntry(db, home, days.movedOut, by)
    await correctHome(db, { homeId: home.homeId, childId: home.childId, movedOut: days.movedOut, ...columnsOf(given.said) }, by) // biome-ignore format: one line
    await sayAddress(db, home.homeId, given.address, by)
  })

/** Where they moved to as far as it is known: its day and kind; the rest is to follow. It has the id of the entry that tells it. */
const nextHome = (home: Home, entryId: string, on: Day, said: Said) => {
  const accommodation = textOf(said, 'to') as Accommodation
  const standing: Standing = nightToNight.includes(accommodation) ? 'emergency' : 'settled'
  return { homeId: entryId, childId: home.childId, movedIn: on, movedOut: null, standing, accommodation, said: {} }
}

const moveOut = async (db: Tenant, home: Home, entry: { entryId: string; on: Day; said: Said }, by: By) => {
  if (home.movedOut !== null) return
  await endHome(db, home.homeId, entry.on)
  if (textOf(entry.said, 'to') !== 'R') await addHome(db, nextHome(home, entry.entryId, entry.on, entry.said), by)
}

/** Records what was done about a home. Sent twice, it is recorded once; throws `conflict` where the same form said something else. */
export const saveEntry = (
  db: Tenant,
  { childId, today, by }: Who,
  given: { homeId: string; entryId: string; kind: ActionKind; on: Day; said: Said },
): Promise<void> =>
  changeHomes(db, { childId, today, by }, async (homes) => {
    const home = homeIn(homes, given.homeId)
    const known = home.entries.find(({ entryId }) => entryId === given.entryId)
    if (known && !wasSaid(known, given.said)) throw sentBefore()
    if (known) return
    await addEntry(db, { ...given, childId: home.childId }, by)
    if (given.kind === 'move-out') await moveOut(db, home, given, by)
  })

const entryIn = (home: Home, entryId: string): Entry => {
  const entry = home.entries.find((one) => one.entryId === entryId)
  if (!entry) throw notFound('record')
  return entry
}

/** The days on which a home ended and the next began follow the entry that told them. */
const moveDays = async (db: Tenant, homes: readonly Home[], home: Home, entry: Entry, on: Day) => {
  if (entry.kind !== 'move-out' || home.movedOut !== entry.on) return
  await endHome(db, home.homeId, on)
  const { after } = aroundCorrected(homes, home, { movedIn: home.movedIn, movedOut: on })
  if (after) await startHome(db, after.homeId, after.movedIn)
}

/** Corrects what was recorded; what it said stays beside it. */
export const saveCorrection = (
  db: Tenant,
  { childId, today, by }: Who,
  given: { homeId: string; entryId: string; on: Day; said: Said },
): Promise<void> =>
  changeHomes(db, { childId, today, by }, async (homes) => {
    const home = homeIn(homes, given.homeId)
    const entry = entryIn(home, given.entryId)
    await correctEntry(db, given, by)
    await moveDays(db, homes, home, entry, given.on)
  })

/** The manager for whom an approval was recorded confirms it. Throws `not-allowed` where it is not theirs; pressed twice, it is confirmed once. */
export const confirmApproval = (
  db: Tenant,
  { childId, today, by }: Who,
  given: { entryId: string; maySign: boolean },
): Promise<void> =>
  changeHomes(db, { childId, today, by }, async (homes) => {
    const entry = homes.flatMap(({ entries }) => entries).find(({ entryId }) => entryId === given.entryId)
    if (!entry) throw notFound('record')
    if (recordedForOf(entry)?.confirmed?.by === by.name) return
    if (!mayConfirm(entry, { ...by, maySign: given.maySign }))
      throw new Refusal(
        'not-allowed',
        'Only the manager who gave this approval can confirm it, and it is not yours or is confirmed already.',
        'Look at it again. If it is wrong, ask whoever recorded it to change it or take it back.',
      )
    await confirmEntry(db, entry.entryId, by)
  })

/** An entry that was recorded in error counts no more; a home that ended by it goes on. */
export const takeEntryBack = (
  db: Tenant,
  { childId, today, by }: Who,
  given: { homeId: string; entryId: string; why: string },
): Promise<void> =>
  changeHomes(db, { childId, today, by }, async (homes) => {
    const home = homeIn(homes, given.homeId)
    const entry = entryIn(home, given.entryId)
    await takeBack(db, { table: 'home_entry', id: entry.entryId, why: given.why }, by)
    if (entry.kind !== 'move-out' || home.movedOut !== entry.on) return
    const next = homes.find(({ homeId, takenBack }) => homeId === entry.entryId && takenBack === null)
    await endHome(db, home.homeId, next?.movedOut ?? null)
    if (next) await takeBack(db, { table: 'home', id: next.homeId, why: given.why }, by)
  })

/** A home that was recorded in error counts no more; the one before it goes on. */
export const takeHomeBack = (
  db: Tenant,
  { childId, today, by }: Who,
  given: { homeId: string; why: string },
): Promise<void> =>
  changeHomes(db, { childId, today, by }, async (homes) => {
    const home = homeIn(homes, given.homeId)
    const before = aroundTakenBack(homes, home)
    await takeBack(db, { table: 'home', id: home.homeId, why: given.why }, by)
    if (before) await endHome(db, before.homeId, before.movedOut)
  })
