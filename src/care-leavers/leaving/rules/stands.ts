import type { Entry } from '../model.ts'
import { type PartId, partOf } from '../parts/all.ts'

const newestFirst = (one: Entry, other: Entry): number =>
  one.on === other.on ? other.at.getTime() - one.at.getTime() : one.on < other.on ? 1 : -1

/** Entries of a part that count, the newest day first. */
export const entriesOf = (entries: readonly Entry[], id: PartId): readonly Entry[] =>
  entries.filter(({ part, state }) => part === id && state === 'in').toSorted(newestFirst)

/** What of a part stands today, and what came before it: both newest first. */
export const standsOf = (
  entries: readonly Entry[],
  id: PartId,
): { readonly now: readonly Entry[]; readonly before: readonly Entry[] } => {
  const all = entriesOf(entries, id)
  const { stands } = partOf(id)
  const isNow = (entry: Entry, at: number): boolean => {
    if (stands === 'history') return at < 3
    if (stands === 'latest') return at === 0
    if (stands === 'open') return entry.until === null
    const field = stands.latestOf
    return all.findIndex(({ fields }) => fields[field] === entry.fields[field]) === at
  }
  return { now: all.filter(isNow), before: all.filter((entry, at) => !isNow(entry, at)) }
}

/** A contact in which both had a part; an attempt or a refusal is none. */
export const isContact = ({ fields }: Pick<Entry, 'fields'>): boolean =>
  fields.kind !== undefined && fields.kind !== 'refused' && fields.kind !== 'no-answer'

export const isSeen = ({ fields }: Pick<Entry, 'fields'>): boolean =>
  fields.kind === 'seen' || fields.kind === 'seen-at-address' || fields.kind === 'drop-in'
