import { sql } from 'kysely'
import type { OutstandingPanel } from '../access/slice.ts'
import { findAlertSettings } from './records/alert-settings.ts'
import { isForbiddenNow, onWorklist } from './records/worklist-besides.ts'
import { findWorkGround } from './records/worklist-ground.ts'
import { forbiddenLong } from './rules/alert-lateness.ts'
import { type First, isUrgentOn } from './rules/alert-urgent.ts'
import { allStandards } from './scorecard.ts'

/** Days ahead: what falls due within a week. */
const ahead = 7

const byId = new Map(allStandards.map((standard) => [standard.id as string, standard]))

/** What practice standards wait for, on the screen of what is outstanding for a child; what nobody can tell stays on the worklist. */
export const dueAndLateOutstanding: OutstandingPanel = {
  on: 'outstanding',
  rows: async (db, person, today) => {
    if (!person.permissions.has('performance.lists')) return null
    const { standards } = await findWorkGround(db, today)
    const { is, group } = onWorklist(db, standards, today, ahead)
    const { urgent } = await findAlertSettings(db, today)
    const called = standards.flatMap(({ id }) => (isUrgentOn(urgent, id, today) ? [id] : []))
    return sql`
      select w.subject_id as child_id, w.standard || '/' || w.unit as same, case when w.done is null or w.done > ${today} then w.due end as due,
        case when w.done is null or w.done > ${today} then greatest(0, ${today}::date - w.due) end as late_by,
        jsonb_build_object('standard', w.standard, 'nights', ${today}::date - w.opens, 'first', case when ${isForbiddenNow(db, standards, today)} then 'forbidden'
          when ${group} = 'late' and w.standard = any(${called}::text[]) then 'urgent' end) as item
      from performance.stored_case w where ${is} and ${group} <> 'untold'`
  },
  show: (item) => {
    const { standard, nights, first } = item as { standard: string; nights: number; first: First | null }
    const known = byId.get(standard)
    const asked = known?.lookAt ?? known?.asks
    const more = first === 'forbidden' ? `${asked} ${forbiddenLong(nights)}.` : asked
    return {
      text: known?.task ?? known?.title ?? standard,
      ...(more === undefined ? {} : { more }),
      standard,
      href: `/performance/standards/${standard}`,
    }
  },
}
