import { sql } from 'kysely'
import type { OutstandingPanel } from '../../access/slice.ts'
import { inWords } from '../../platform/day.ts'
import { leavingAddress } from './views/parts.ts'

type Item = { id: string; what: string; who: string; by: string }

/** Promises to a young person that are not done, for the page on which a manager clears one young person after the other. */
export const promisesOutstanding: OutstandingPanel = {
  on: 'outstanding',
  rows: async (db, person) =>
    person.permissions.has('leaving-care.record')
      ? sql`select v.child_id, 'care-leavers.promise/' || v.leaving_id as same, (v.fields ->> 'by')::date as due, null::integer as late_by,
          jsonb_build_object('id', v.leaving_id, 'what', v.fields ->> 'what', 'who', v.fields ->> 'who', 'by', v.fields ->> 'by') as item
        from (
          select distinct on (v.leaving_id) e.child_id, v.leaving_id, v.state, v.fields
          from care_leavers.leaving_entry e
          join care_leavers.leaving_version v on v.la_id = e.la_id and v.leaving_id = e.leaving_id
          where e.la_id = ${db.la} and e.part = 'promise' order by v.leaving_id, v.version desc
        ) v where v.state = 'in' and not v.fields ? 'doneOn'`
      : null,
  show: (item, childId) => {
    const { id, what, who, by } = item as Item
    return {
      text: `We agreed: “${what}”`,
      more: `${who}, by ${inWords(by)}`,
      href: leavingAddress(childId, `/${id}`),
    }
  },
}
