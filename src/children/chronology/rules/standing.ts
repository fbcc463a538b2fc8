import type { History } from '../../history/model.ts'
import type { Atom, Entry, Part, Proposal } from '../model.ts'
import { atomsOf, partOf, proposalsOf } from './propose.ts'
import type { ProposingOptions } from './proposing/atom.ts'
import { withSameMoves } from './twins.ts'

/** What the source says now of something that was settled. `now`: null where it says it no more. */
export type SourceChange = { part: Part; now: Atom | null }

export type Standing = {
  /** Not settled yet, in date order. */
  pending: readonly Proposal[]
  /** Of accepted entries whose source changed or withdrew what they rest on, by entry. */
  changes: ReadonlyMap<string, readonly SourceChange[]>
  /** What the source says now of each entry that came of a proposal. */
  suggested: ReadonlyMap<string, Proposal>
}

const sameEvent = (part: Pick<Part, 'rule' | 'on'>): string => `${part.rule} ${part.on}`
/** The day and everything read of it; a part that a person kept although the source withdrew it says so itself. */
const withdrawn = 'withdrawn'
export const isKeptAsWithdrawn = (part: Part): boolean => part.facts === withdrawn
export const keptAsWithdrawn = (part: Part): Part => ({ ...part, facts: withdrawn })

/**
 * Sets what was settled beside what the history says now. A part is found again by its key; where another source took over from the one it
 * came from, by its rule and day. What is found again is never proposed again.
 */
export const standingOf = (history: History, entries: readonly Entry[], options: ProposingOptions): Standing => {
  const atoms = atomsOf(history, options)
  const byKey = new Map(atoms.map((atom) => [atom.key, atom]))
  const settled = entries.flatMap((entry) => entry.parts.map((part) => ({ entry, part })))
  const taken = new Set(settled.filter(({ part }) => byKey.has(part.key)).map(({ part }) => part.key))
  const free = Map.groupBy(
    atoms.filter(({ key }) => !taken.has(key)),
    sameEvent,
  )
  const found = settled.map(({ entry, part }) => {
    const now = byKey.get(part.key) ?? free.get(sameEvent(part))?.shift() ?? null
    if (now) taken.add(now.key)
    return { entry, part, now }
  })
  const isChanged = ({ part, now }: { part: Part; now: Atom | null }): boolean =>
    now === null ? !isKeptAsWithdrawn(part) : now.facts !== part.facts
  const changes = Map.groupBy(
    found.filter((one) => one.entry.state === 'in' && isChanged(one)),
    ({ entry }) => entry.entryId,
  )
  const nowOf = Map.groupBy(
    found.filter(({ now }) => now !== null),
    ({ entry }) => entry.entryId,
  )
  const known = withSameMoves(atoms, taken)
  return {
    pending: proposalsOf(atoms.filter(({ key }) => !known.has(key))),
    changes: new Map([...changes].map(([id, all]) => [id, all.map(({ part, now }) => ({ part, now }))])),
    suggested: new Map(
      [...nowOf].flatMap(([id, all]) => {
        const [proposal] = proposalsOf(all.map(({ now }) => now!).toSorted((a, b) => (a.on < b.on ? -1 : 1)))
        return proposal ? [[id, proposal] as const] : []
      }),
    ),
  }
}

/** The parts of an entry as they are to be kept once a person has looked at what changed. */
export const partsLookedAt = (parts: readonly Part[], changes: readonly SourceChange[]): readonly Part[] =>
  parts.map((part) => {
    const change = changes.find((one) => one.part.key === part.key)
    if (!change) return part
    if (change.now === null) return keptAsWithdrawn(part)
    return partOf(change.now)
  })
