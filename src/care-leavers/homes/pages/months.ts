import type { Page } from '../../../access/model.ts'
import { findReach } from '../../../children/index.ts'
import { addMonths } from '../../../platform/day.ts'
import { html as answer } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import { findHomesSince } from '../records/stays.ts'
import { monthsOf, nextOf } from '../rules/months.ts'
import { monthsView } from '../views/months.ts'

const title = 'Emergency and temporary homes over months'
const count = 24

export const monthsPage: Page = {
  path: '/care-leavers/homes/months',
  title,
  may: 'homes.lists',
  reachedFrom: '/care-leavers/homes',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { today } = visit
      const since = addMonths(`${today.slice(0, 7)}-01`, 1 - count)
      // A stay that began before is one with what followed it.
      const homes = await findHomesSince(db, await findReach(db, visit.person, visit.now), today, since)
      const year = addMonths(today, -12)
      const mayReadStandards = visit.may('performance.see')
      const months = monthsOf(homes, today, count)
      const body = monthsView({ months, next: nextOf(homes, year, today), year, mayReadStandards })
      return answer(page(visit.chrome, { title, wide: true, body }))
    }),
}
