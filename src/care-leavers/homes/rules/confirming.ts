import { textOf } from '../model/field.ts'
import type { Entry, Home } from '../model/ledger.ts'
import { entriesOf } from './facts.ts'

const approvals = ['on-call', 'sign-off', 'renewal'] as const

/** An approval that somebody else wrote down for the manager who gave it. `confirmed`: that manager said since that it is so. */
export type RecordedFor = {
  readonly manager: string
  readonly by: string
  readonly confirmed: { readonly by: string; readonly at: Date } | null
}

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((word) => word !== '')

/** "T. Orrin" is Tamsin Orrin: the same last name, and first names that begin alike as far as both are written. */
export const isSameName = (typed: string, name: string): boolean => {
  const [one, other] = [wordsOf(typed), wordsOf(name)]
  const [first, second] = [one[0], other[0]]
  if (first === undefined || second === undefined || one.at(-1) !== other.at(-1)) return false
  if (one.length < 2 || other.length < 2) return one.length === other.length
  return first.startsWith(second) || second.startsWith(first)
}

/** Null for what is no approval, and for one that the manager wrote down themselves. */
export const recordedForOf = ({ kind, said, by }: Pick<Entry, 'kind' | 'said' | 'by'>): RecordedFor | null => {
  const manager = textOf(said, 'by')
  if (!approvals.some((one) => one === kind) || isSameName(manager, by)) return null
  const confirmedBy = textOf(said, 'confirmedBy')
  return {
    manager,
    by,
    confirmed: confirmedBy === '' ? null : { by: confirmedBy, at: new Date(textOf(said, 'confirmedAt')) },
  }
}

/** Who is to confirm one, and does not confirm what they wrote down for somebody else. */
type Manager = { readonly name: string; readonly accountId: string; readonly maySign: boolean }

export const mayConfirm = (entry: Entry, manager: Manager): boolean => {
  const told = recordedForOf(entry)
  if (told === null || told.confirmed !== null || entry.takenBack !== null) return false
  return manager.maySign && entry.byAccount !== manager.accountId && isSameName(told.manager, manager.name)
}

/** Approvals of some homes that nobody confirmed yet, the oldest first. */
export const unconfirmedIn = (homes: readonly Home[]): readonly Entry[] =>
  homes.flatMap((home) => entriesOf(home, ...approvals)).filter((entry) => recordedForOf(entry)?.confirmed === null)
