import { UnreadableTable } from '../../platform/documents/xlsx/stream/faults.ts'
import type { Repair, Unread } from '../model.ts'
import type { Note } from './values/outcome.ts'

type Entry = { what: Repair['what']; was: string; now: string; rows: number[] }

/** More different repairs of one column than anyone would read; the others are listed with the last. */
const mostDifferent = 1_000
/** Past this the file is not the return that it is called after, and a list of its faults would help nobody. */
const mostUnread = 200_000
const shown = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text)

/** Gathers what is repaired and what cannot be read, equal repairs of a column as one entry with its rows. */
export type Collector = {
  note(list: string, column: string, row: number, note: Note): void
  /** The entry of a note, to which a reader adds rows by itself. */
  entry(list: string, column: string, note: Note): number[]
  /** Throws `UnreadableTable` where there are far too many. */
  unread(one: Unread): void
  repairs(): readonly Repair[]
  unreads(): readonly Unread[]
}

export const newCollector = (): Collector => {
  const columns = new Map<string, { list: string; column: string; entries: Map<string, Entry> }>()
  const unreads: Unread[] = []
  const entry = (list: string, column: string, note: Note): number[] => {
    const place = `${list}\n${column}`
    let held = columns.get(place)
    if (!held) {
      held = { list, column, entries: new Map() }
      columns.set(place, held)
    }
    const full = held.entries.size >= mostDifferent
    const key =
      note.form !== undefined
        ? `${note.what}\n${note.form}`
        : full
          ? note.what
          : `${note.what}\n${note.was}\n${note.now}`
    let found = held.entries.get(key)
    if (!found) {
      found = { what: note.what, was: shown(note.was), now: shown(note.now), rows: [] }
      held.entries.set(key, found)
    }
    return found.rows
  }
  return {
    entry,
    note: (list, column, row, note) => {
      const rows = entry(list, column, note)
      if (rows.at(-1) !== row) rows.push(row)
    },
    unread: (one) => {
      if (unreads.length >= mostUnread) throw new UnreadableTable('mostly-unreadable')
      unreads.push({ ...one, was: shown(one.was) })
    },
    repairs: () =>
      [...columns.values()].flatMap(({ list, column, entries }) =>
        [...entries.values()].filter(({ rows }) => rows.length > 0).map((one) => ({ list, column, ...one })),
      ),
    unreads: () => unreads,
  }
}
