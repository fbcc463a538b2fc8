import type { Person } from '../../access/model.ts'
import type { Attention } from '../../access/slice.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { titleOf } from '../rules/words.ts'
import { countUnsettled } from './records.ts'

/** For whoever reviews: the newest reviewed document, while earlier findings wait beside it. */
export const retestAttention = async (db: Tenant, person: Person, today: Day): Promise<readonly Attention[]> => {
  if (!person.permissions.has('inspections.review')) return []
  const waiting = await countUnsettled(db, person, today)
  if (!waiting) return []
  const later = waiting.inspection
  const many = waiting.count === 1 ? 'one earlier finding' : `${waiting.count} earlier findings`
  return [
    {
      text: `Say what it shows of ${many}: ${titleOf({ ...later, onSite: [] })}`,
      href: `/inspections/${later.id}/retests`,
      due: null,
      state: 'to-do',
    },
  ]
}
