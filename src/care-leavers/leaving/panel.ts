import { sql } from 'kysely'
import type { ChildPanel } from '../../access/slice.ts'
import { ofJoined } from '../../children/index.ts'
import { type Day, inWords } from '../../platform/day.ts'
import { html } from '../../platform/views/html.ts'
import { agreedAddress, leavingAddress } from './views/parts.ts'

type Value = { childId: string; isLeaver: boolean; seen: Day | null; plan: Day | null; any: boolean }

/** On a young person's page: when they were last seen and their plan was dated, and the way to the rest. Without a word of what was written. */
export const leavingPanel: ChildPanel = {
  on: 'child',
  title: 'Leaving care',
  asks: async (db, _person, _today, childId) => sql`(
    select jsonb_build_object('childId', ${childId}::text, 'isLeaver', (
        select c.care_leaver from children.child c where c.la_id = ${db.la} and c.child_id = ${childId}),
      'seen', max(v.on_day) filter (where v.part = 'contact' and v.fields ->> 'kind' in ('seen', 'seen-at-address', 'drop-in')),
      'plan', max(v.on_day) filter (where v.part = 'addendum' or v.part = 'plan' and v.fields ->> 'kind' = 'plan'),
      'any', count(*) > 0)
    from (
      select distinct on (v.leaving_id) e.part, v.state, v.on_day, v.fields
      from care_leavers.leaving_entry e
      join care_leavers.leaving_version v on v.la_id = e.la_id and v.leaving_id = e.leaving_id
      where e.la_id = ${db.la} and e.part in ('contact', 'plan', 'addendum') and ${ofJoined(db, childId, 'e.child_id')}
      order by v.leaving_id, v.version desc
    ) v where v.state = 'in')`,
  show: (value) => {
    const { childId, isLeaver, seen, plan, any } = value as Value
    if (!isLeaver && !any) return null
    return html`<p class="govuk-body">${seen ? `Last seen here on ${inWords(seen)}.` : 'No visit is written down here.'} ${
      plan ? `Pathway plan of ${inWords(plan)}.` : 'No pathway plan is written down here.'
    } <a class="govuk-link" href="${leavingAddress(childId)}">Keeping in touch, pathway plan and the rest</a>. <a class="govuk-link" href="${agreedAddress(childId)}">What we agreed, to print</a>.</p>`
  },
}
