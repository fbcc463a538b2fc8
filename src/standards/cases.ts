import { addDays, type Day } from '../platform/day.ts'
import type { Case, RowRef } from './model.ts'
import type { Row } from './standard.ts'

type Given = Pick<Case, 'unit' | 'opens'> & Partial<Case>

/** A case with what is mostly so left out. All have the same fields in the same order, which matters where there are a million. */
export const caseOf = (given: Given): Case => ({
  unit: given.unit,
  opens: given.opens,
  ends: given.ends ?? null,
  counts: given.counts === undefined ? given.opens : given.counts,
  due: given.due ?? null,
  done: given.done ?? null,
  value: given.value ?? null,
  weight: given.weight ?? 1,
  unknown: given.unknown ?? null,
  excluded: given.excluded ?? null,
  team: given.team ?? null,
  worker: given.worker ?? null,
  because: given.because ?? [],
})

export const refOf = ({ table, key }: Row): RowRef => ({ table, key })

/** The earlier of two days; null counts as never. */
export const earlier = (one: Day | null, other: Day | null): Day | null =>
  one === null ? other : other === null || one <= other ? one : other

export const later = (one: Day, other: Day): Day => {
  if (one >= other) return one
  return other
}

/** Something that is so, or not so, from a day until another: a piece of a measure taken at a date. Either way nothing waits to be done. */
export const pieceOf = (isSo: boolean, given: Omit<Given, 'due' | 'done'>): Case =>
  caseOf({ ...given, due: isSo ? null : addDays(given.opens, -1), done: given.opens })

/** The day on which it was done, to be shown: what is not so (`pieceOf`) was done on no day. */
export const doneOn = ({ opens, due, done }: Pick<Case, 'opens' | 'due' | 'done'>): Day | null =>
  due !== null && due < opens && done !== null && done <= opens ? null : done

/** The day after a last day in time: what was not done by then, and what is older than its first interval, counts from here on. */
export const dayAfter = (due: Day | null): Day | undefined => (due === null ? undefined : addDays(due, 1))

/**
 * What waits to be done and counts in no figure, because another case says how things stand: the next visit after one that came too late.
 * Worklists show it.
 */
export const workOf = (given: Given & { readonly due: Day }): Case => caseOf({ ...given, counts: null })

/**
 * One wait in a row of them: from the last visit (review, check) or the start until the next. `first`: from the start, so that what is asked
 * first is due. With `after` null and not `first` nothing is told, and something may have been just before it.
 */
type Wait = { readonly after: Row | null; readonly from: Day; readonly next: Row | null; readonly first: boolean }

/**
 * The waits of a spell: from its start to the first event, from each to the next, and from the last until it ends. Events by their
 * `starts`, in order. Where not all events are told from its beginning on (`Law.toldFrom`), an earlier wait that is over proves nothing and is
 * left out; one that goes on counts from the day on which events began to be told, since one may have been just before it.
 */
export const waitsIn = (
  spell: Pick<Row, 'starts' | 'ends'>,
  events: readonly Row[],
  toldFrom: Day | null,
): readonly Wait[] => {
  const { starts, ends } = spell
  if (starts === null) return []
  const within = events.filter(
    (event) => event.starts !== null && event.starts >= starts && (ends === null || event.starts <= ends),
  )
  return [null, ...within]
    .map(
      (after, at): Wait => ({ after, from: after?.starts ?? starts, next: within[at] ?? null, first: after === null }),
    )
    .filter(({ from, next }) => next === null || (toldFrom !== null && from >= toldFrom))
    .map((wait) => (toldFrom === null || wait.from >= toldFrom ? wait : { ...wait, from: toldFrom, first: false }))
}

/**
 * A wait as a case: open until the next event or the end of the spell, due on a day that the standard says. The first one, in which nothing
 * has happened yet, counts in how things stand when it is late: until then it is neither success nor failure.
 */
export const caseOfWait = (
  spell: Row,
  { after, from, next }: Wait,
  due: Day | null,
  more: Partial<Case> = {},
): Case => {
  const done = next?.starts ?? null
  return caseOf({
    unit: `${spell.key} ${after?.key ?? 'start'}`,
    opens: from,
    ends: earlier(done, spell.ends),
    counts: after === null ? dayAfter(due) : from,
    due,
    done,
    unknown: due === null ? 'Bank holidays of that time are not held' : null,
    because: [spell, after, next].filter((row) => row !== null).map(refOf),
    ...more,
  })
}

/**
 * The waits of a spell that counts in how things stand only when it is older than its first interval, however soon the first visit came.
 * Where nothing is told yet it counts when it is late. `dueAfter`: the last day in time after a day; `first`: after the start.
 */
export const seriesOf = (
  spell: Row,
  waits: readonly Wait[],
  dueAfter: (wait: Pick<Wait, 'first' | 'from'>) => Day | null,
  more: Partial<Case> = {},
): readonly Case[] => {
  if (spell.starts === null) return []
  const older = dayAfter(dueAfter({ first: true, from: spell.starts })) ?? spell.starts
  return waits.map((wait) => {
    const due = dueAfter(wait)
    const from = wait.after === null ? (dayAfter(due) ?? wait.from) : wait.from
    return caseOfWait(spell, wait, due, { ...more, counts: later(from, older) })
  })
}
