import { type Authority, isKnown } from '../../../invented-authority/index.ts'
import type { Day } from '../../../platform/day.ts'
import { csv } from '../../../platform/documents/csv.ts'
import type { Column, Value } from '../../model.ts'
import { ssdTables } from '../../ssd/tables.ts'
import { viewOf, yesNo } from '../view.ts'
import { care } from './care.ts'
import { type Emit, help, person } from './person.ts'
import { protection } from './protection.ts'

const staff = (authority: Authority, asAt: Day, used: ReadonlySet<string>, emit: Emit): void => {
  const { on } = viewOf(asAt, authority.staff)
  const latest = new Map(authority.staff.posts.filter(({ from }) => from <= on).map((post) => [post.worker.id, post]))
  for (const { worker, team, title, until } of latest.values())
    if (until > on || used.has(worker.id))
      emit('ssd_professionals', {
        professionalId: worker.id,
        staffId: worker.id,
        professionalName: worker.name,
        socialWorkerRegistrationNo: worker.registration,
        professionalJobTitle: title,
        professionalDepartment: team.name,
        fullTimeEquivalency: 1,
        agencyWorkerFlag: yesNo(worker.agency),
      })
  for (const team of authority.staff.teams) emit('ssd_department', { teamId: team.id, teamName: team.name })
}

/** The tables of the Standard Safeguarding Dataset as at a day: six years of events, as arrays of values in the order of the columns. */
export const ssdRows = (authority: Authority, asAt: Day): ReadonlyMap<string, Value[][]> => {
  const view = viewOf(asAt, authority.staff)
  const rows = new Map<string, Value[][]>(ssdTables.map(({ id }) => [id, []]))
  const columns = new Map(ssdTables.map((table) => [table.id, table.columns.map(({ id }) => id)]))
  const workers = new Set<string>()
  const emit: Emit = (table, row) => {
    const ids = columns.get(table)!
    rows.get(table)!.push(ids.map((id) => row[id] ?? null))
    for (const id of [
      'referralWorkerId',
      'assessmentWorkerId',
      'cinPlanWorkerId',
      's47CompletedByWorkerId',
      'icpcWorkerId',
      'professionalId',
      'careLeaverWorkerId',
      'careLeaverPersonalAdvisor',
    ])
      if (typeof row[id] === 'string' && table !== 'ssd_professionals') workers.add(row[id])
  }
  for (const { children } of authority.familiesKnown(asAt))
    for (const child of children) {
      if (!isKnown(child, view.since72, view.on)) continue
      for (const part of [person, help, protection, care]) part(child, view, emit)
    }
  staff(authority, asAt, workers, emit)
  return rows
}

const printed = (column: Column): ((value: Value) => Value) => {
  if (!column.codes) return (value) => value
  const words = new Map(column.codes.map(({ code, printed }) => [code, printed ?? code]))
  return (value) => (typeof value === 'string' ? (words.get(value) ?? value) : value)
}

/** A CSV each, named as the table; tables without a row are left out, as the published scripts leave the placeholders empty. */
export const ssdCsv = (rows: ReadonlyMap<string, readonly (readonly Value[])[]>): { name: string; bytes: Buffer }[] =>
  ssdTables
    .filter(({ id }) => rows.get(id)!.length)
    .map((table) => {
      const printers = table.columns.map(printed)
      const lines = rows.get(table.id)!.map((row) => row.map((value, at) => printers[at]!(value)))
      return {
        name: `${table.id}.csv`,
        bytes: csv(
          table.columns.map(({ header }) => header),
          lines,
        ),
      }
    })
