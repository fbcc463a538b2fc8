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

/** Completed by a worker of this manager's teams, and not looked at since. */
export const waitingLine = (due: readonly DueChronology[]): readonly Attention[] => {
  const count = due.filter(({ waits }) => waits).length
  if (count === 0) return []
  const text =
    count === 1
      ? 'A chronology that your team completed waits for your check'
      : `${count} chronologies that your teams completed wait for your check`
  return [{ text, href: '/children/chronologies', due: null, state: 'to-do' }]
}

export const chronologiesDue = async (db: Tenant, person: Person, today: Day): Promise<readonly Attention[]> => {
  if (!person.permissions.has('chronology.write')) return []
  const reach = await findReach(db, person, new Date(`${today}T12:00:00Z`))
  const own = linesOf(await findDueChronologies(db, reach, today, true))
  if (reach.scope !== 'own-teams' || !person.permissions.has('chronology.check')) return own
  return [...own, ...waitingLine(await findDueChronologies(db, reach, today, false))]
}
