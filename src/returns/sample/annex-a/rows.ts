import { type Adoption, type Authority, adoptersFor, at, otherAdopters } from '../../../invented-authority/index.ts'
import type { Day } from '../../../platform/day.ts'
import { annexALists } from '../../annex-a/lists.ts'
import type { Value } from '../../model.ts'
import { viewOf } from '../view.ts'
import { adopterRow } from './adopters.ts'
import { adoption } from './adoption.ts'
import { inCare, leavingCare } from './care.ts'
import { assessments, contacts, earlyHelp, inNeed, type RowsOf, referrals, section47, type Values } from './help.ts'
import { protection } from './protection.ts'

/** Rows of a list as arrays of values in the order of its columns. */
export type SampleRows = ReadonlyMap<string, Value[][]>

const byChild: Readonly<Record<string, RowsOf>> = {
  'list-1': contacts,
  'list-2': earlyHelp,
  'list-3': referrals,
  'list-4': assessments,
  'list-5': section47,
  'list-6': inNeed,
  'list-7': protection,
  'list-8': inCare,
  'list-9': leavingCare,
  'list-10': adoption,
}

/** The eleven lists of Annex A as at a day, as an authority without any fault in its records would send them. */
export const annexARows = (authority: Authority, asAt: Day): SampleRows => {
  const view = viewOf(asAt, authority.staff)
  const rows = new Map<string, Value[][]>(annexALists.map(({ id }) => [id, []]))
  const columns = new Map(annexALists.map((list) => [list.id, list.columns.map(({ id }) => id)]))
  const add = (list: string, values: Values): void => {
    rows.get(list)!.push(columns.get(list)!.map((column) => values[column] ?? null))
  }
  const adoptions: Adoption[] = []
  for (const { children } of authority.familiesKnown(asAt))
    for (const child of children) {
      for (const list of Object.keys(byChild)) for (const values of byChild[list]!(child, view)) add(list, values)
      adoptions.push(...child.adoptions)
    }
  const families = [
    ...adoptions.flatMap((one) => adoptersFor(authority.world, one)),
    ...otherAdopters(authority.world, at(asAt)),
  ]
  for (const adopter of families) {
    const values = adopterRow(adopter, view)
    if (values) add('list-11', values)
  }
  return rows
}
