import type { Person } from '../../../access/model.ts'
import type { Attention } from '../../../access/slice.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { findReach } from '../../records/reach.ts'
import { type DueChronology, findDueChronologies } from '../records/due.ts'
import { chronologyAddress } from '../views/parts.ts'

/** More than these are one line, so that they do not push everything else off the home page. */
const mostLines = 5

const lineOf = ({ childId, identifier, refresh }: DueChronology): Attention => ({
  text: `Chronology of ${identifier}: ${refresh.why.charAt(0).toLowerCase()}${refresh.why.slice(1)}`,
  href: chronologyAddress(childId),
  due: refresh.due,
  state: refresh.state === 'overdue' ? 'overdue' : 'soon',
})

/** Lines of the home page for the chronologies of a worker's own children: by identifier, never by name. */
export const linesOf = (due: readonly DueChronology[]): readonly Attention[] => {
  const wanted = due.filter(({ refresh }) => refresh.state !== 'later')
  if (wanted.length <= mostLines) return wanted.map(lineOf)
  const overdue = wanted.filter(({ refresh }) => refresh.state === 'overdue').length
  return [
    {
      text: `${wanted.length} chronologies of your children are due${overdue > 0 ? `, ${overdue} of them overdue` : ''}`,
      href: '/children/chronologies',
      due: wanted[0]!.refresh.due,
      state: overdue > 0 ? 'overdue' : 'soon',
    },
  ]
}

export const chronologiesDue = async (db: Tenant, person: Person, today: Day): Promise<readonly Attention[]> => {
  if (!person.permissions.has('chronology.write')) return []
  const reach = await findReach(db, person, new Date(`${today}T12:00:00Z`))
  return linesOf(await findDueChronologies(db, reach, today, true))
}
