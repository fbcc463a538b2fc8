import type { Authority } from '../../../invented-authority/index.ts'
import type { Day } from '../../../platform/day.ts'
import { csv } from '../../../platform/documents/csv.ts'
import { localLists } from '../../local/lists.ts'
import type { Column, Value } from '../../model.ts'
import { answered } from './answered.ts'
import { type Emit, localViewOf } from './emit.ts'
import { inCare, leavingCare } from './in-care.ts'
import { planned } from './planned.ts'
import { safety } from './safety.ts'
import { caseloads, staffRows } from './staff.ts'
import { voice } from './voice.ts'

const parts = [answered, planned, inCare, leavingCare, safety, voice] as const

/**
 * Every small local list as at a day, as arrays of values in the order of the columns; one of which nothing happened has no rows. `atLeast`:
 * months that each reaches back at least, up to 72, for a first load that brings what was recorded before.
 */
export const localRows = (authority: Authority, asAt: Day, atLeast = 0): ReadonlyMap<string, Value[][]> => {
  const view = localViewOf(authority, asAt, atLeast)
  const rows = new Map<string, Value[][]>(localLists.map(({ list }) => [list.id, []]))
  const columns = new Map(localLists.map(({ list }) => [list.id, list.columns.map(({ id }) => id)]))
  const emit: Emit = (list, row) => void rows.get(list)!.push(columns.get(list)!.map((id) => row[id] ?? null))
  const held = caseloads(view)
  for (const { children } of authority.familiesKnown(asAt))
    for (const child of children) {
      held.add(child)
      for (const part of parts) part(child, view, emit)
    }
  staffRows(authority, view, held.of, emit)
  return rows
}

const printed = ({ codes }: Column): ((value: Value) => Value) => {
  const words = new Map(codes?.map(({ code, printed, label }) => [code, printed ?? label]))
  return (value) => (typeof value === 'string' ? (words.get(value) ?? value) : value)
}

/** A CSV for each list: one of which nothing happened has its header only, which says so. */
export const localCsv = (rows: ReadonlyMap<string, readonly (readonly Value[])[]>): { name: string; bytes: Buffer }[] =>
  localLists.map(({ list }) => {
    const printers = list.columns.map(printed)
    const lines = rows.get(list.id)!.map((row) => row.map((value, at) => printers[at]!(value)))
    const head = list.columns.map(({ header }) => header)
    return { name: `${list.id}.csv`, bytes: csv(head, lines) }
  })
