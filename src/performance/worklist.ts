import type { Person } from '../access/model.ts'
import type { Attention, ChildPanel } from '../access/slice.ts'
import { findReach } from '../children/index.ts'
import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { countLate } from './records/worklist.ts'
import { findWorkGround } from './records/worklist-ground.ts'
import { askWorkOfChild, workOfChildFrom } from './records/worklist-of-child.ts'
import { lateLines } from './rules/worklist-home.ts'
import { workOfChildView } from './views/worklist-of-child.ts'

/** On a child's page: what practice standards wait for, for those who see worklists. */
export const dueAndLatePanel: ChildPanel = {
  on: 'child',
  title: 'Due and late',
  asks: async (db, person, today, childId) =>
    person.permissions.has('performance.lists') ? askWorkOfChild(db, today, childId) : null,
  show: (value) => {
    if (value === null) return null
    const { work, asAt } = workOfChildFrom(value)
    return workOfChildView(work, asAt)
  },
}

/** On the home page: what is late for a worker's own children, or a manager's teams'. Who sees the whole authority has the page. */
export const lateAttention = async (
  db: Tenant,
  person: Person,
  today: Day,
  now: Date,
): Promise<readonly Attention[]> => {
  if (!person.permissions.has('performance.lists')) return []
  const reach = await findReach(db, person, now)
  const whose = reach.scope === 'own-teams' ? 'my-teams' : 'me'
  const names =
    whose === 'me' ? [...reach.ownNames, ...reach.coveredNames] : [...reach.teamNames, ...reach.coveredTeamNames]
  if (!['own-children', 'own-teams', 'children-reviewed'].includes(reach.scope) || names.length === 0) return []
  const { standards, behind } = await findWorkGround(db, today)
  const titles = new Map(standards.map(({ id, title }) => [id, title]))
  const late = await countLate(db, reach, today, { whose, standards })
  return lateLines(
    late.map((one) => ({ ...one, title: titles.get(one.standard)! })),
    { whose, scope: reach.scope, behind },
  )
}
