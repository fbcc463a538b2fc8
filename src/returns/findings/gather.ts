import type { Person } from '../../access/model.ts'
import type { Attention, ChildPanel } from '../../access/slice.ts'
import { findReach } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { countFindings, findingsOfChild, nothingAsked, type RoutedFinding } from './records.ts'
import { findingsTable } from './views.ts'

/** On a child's page: what is wrong in their data, for those who can mend it. */
export const findingsPanel: ChildPanel = {
  on: 'child',
  title: 'Data to put right',
  asks: async (db, person, today, childId) =>
    person.permissions.has('returns.see')
      ? findingsOfChild(db, await findReach(db, person, new Date()), today, childId)
      : null,
  show: (findings) => (findings === null ? null : findingsTable(findings as readonly RoutedFinding[], false)),
}

/** Workers and managers are told how many findings are theirs; those who see the whole authority have the page. */
export const findingsAttention = async (
  db: Tenant,
  person: Person,
  today: Day,
  now: Date,
): Promise<readonly Attention[]> => {
  if (!person.permissions.has('returns.see')) return []
  const reach = await findReach(db, person, now)
  if (reach.scope !== 'own-children' && reach.scope !== 'own-teams') return []
  const total = await countFindings(db, reach, today, { ...nothingAsked, severity: 'must-fix' })
  if (total === 0) return []
  const text = `${total} ${total === 1 ? 'thing' : 'things'} to put right in the data of ${reach.scope === 'own-children' ? 'your children' : 'your teams’ children'}`
  return [{ text, href: '/returns/findings', due: null, state: 'to-do' }]
}
