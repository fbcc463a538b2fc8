import { inWords, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { HeldItem, HeldSection } from '../../platform/record-type.ts'
import type { Entry } from './model.ts'
import { partIds, partOf } from './parts/all.ts'
import { findEntries } from './records/read.ts'
import { entryText } from './rules/in-words.ts'

const item = (entry: Entry): HeldItem => ({
  id: `leaving care ${entry.leavingId}`,
  day: entry.on,
  until: entry.until,
  text: `${entry.state === 'taken-back' ? `Taken back (${entry.reason}): ` : ''}${entryText(partOf(entry.part), entry)}`,
  source: `Written by ${entry.by} on ${inWords(todayInEngland(entry.at))}`,
})

/** What is written of leaving care, part by part, in a copy for the young person: entries as they are now, those taken back too. */
export const leavingHeld = async (db: Tenant, childId: string): Promise<readonly HeldSection[]> => {
  const entries = await findEntries(db, childId)
  return partIds
    .map((id) => ({
      title: `Leaving care: ${partOf(id).title}`,
      items: entries
        .filter(({ part }) => part === id)
        .toSorted((one, other) => (one.on < other.on ? -1 : 1))
        .map(item),
    }))
    .filter(({ items }) => items.length > 0)
}
