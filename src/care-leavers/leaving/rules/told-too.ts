import type { HeldRow } from '../../../children/history/model.ts'
import { wasSeen } from '../../../children/standards/accommodation-oversight/seen.ts'
import type { Day } from '../../../platform/day.ts'
import type { Entry } from '../model.ts'
import { entriesOf, isContact, isSeen } from './stands.ts'

/** A contact that a list or a return tells. `is`: they were met; somebody was there and did not meet them; in touch, however. `listOf`: as at. */
export type ToldContact = { readonly on: Day; readonly is: 'met' | 'tried' | 'in-touch'; readonly listOf: Day }

/** What lists of visits and returns tell now of contacts; `asAt`: the day of a load. What is recorded here is not among them. */
export const toldContacts = (rows: readonly HeldRow[], asAt: (load: number) => Day): readonly ToldContact[] =>
  rows
    .filter(({ source, untilLoad }) => source !== 'entered' && untilLoad === null)
    .flatMap((row): readonly ToldContact[] => {
      const listOf = asAt(row.fromLoad)
      const { starts, table, fields } = row
      if (table === 'visit' && fields.kind === 'care-leaver' && starts !== null)
        return [{ on: starts, is: wasSeen(fields) ? 'met' : 'tried', listOf }]
      const told = table === 'careLeaver' && fields.inTouch === 'YES' ? fields.latestContact : undefined
      return told === undefined ? [] : [{ on: told, is: 'in-touch', listOf }]
    })

/**
 * Whether a contact that was typed here is the one that a list tells: of the same day and the same kind. A visit is a visit, an attempt an
 * attempt; the last contact of a return says its day alone, and is any of that day in which both had a part.
 */
export const isSameContact = (entry: Pick<Entry, 'on' | 'fields'>, { on, is }: ToldContact): boolean => {
  if (entry.on !== on) return false
  if (is === 'in-touch') return isContact(entry)
  return is === 'met' ? isSeen(entry) : !isContact(entry)
}

/** Of contacts that were typed here and that a list tells too, the day of that list, by the id of the entry. */
export const alsoTold = (entries: readonly Entry[], told: readonly ToldContact[]): ReadonlyMap<string, Day> =>
  new Map(
    entriesOf(entries, 'contact').flatMap((entry) => {
      const same = told.filter((one) => isSameContact(entry, one)).map(({ listOf }) => listOf)
      return same.length === 0 ? [] : [[entry.leavingId, same.toSorted().at(-1)!] as const]
    }),
  )

/** Visits that a list tells and nobody typed here, the newest first, with the newest day of such a list. */
export const onlyTold = (
  entries: readonly Entry[],
  told: readonly ToldContact[],
): { readonly days: readonly Day[]; readonly listOf: Day } | null => {
  const contacts = entriesOf(entries, 'contact')
  const rest = told.filter((one) => one.is === 'met' && !contacts.some((entry) => isSameContact(entry, one)))
  if (rest.length === 0) return null
  const newestOf = (days: readonly Day[]): readonly Day[] => [...new Set(days)].toSorted().reverse()
  return { days: newestOf(rest.map(({ on }) => on)), listOf: newestOf(rest.map(({ listOf }) => listOf))[0]! }
}
