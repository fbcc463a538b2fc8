import { z } from 'zod'
import type { Page } from '../../../access/model.ts'
import { findReach } from '../../../children/index.ts'
import { html as answer, redirect } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import { listWithoutHome } from '../records/without-home.ts'
import { withoutHomeAddress, withoutHomeView } from '../views/without-home.ts'

const title = 'Care leavers of whom no home is recorded'
const perPage = 50
const query = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) })

export const withoutHomePage: Page = {
  path: withoutHomeAddress,
  title,
  may: 'homes.lists',
  query,
  logged: { record: 'care_leavers.home', action: 'listed care leavers without a recorded home' },
  reachedFrom: '/care-leavers/homes/sufficiency',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { page: current } = visit.query as z.infer<typeof query>
      const { today } = visit
      const reach = await findReach(db, visit.person, visit.now)
      const found = await listWithoutHome(db, reach, { today, skip: (current - 1) * perPage, take: perPage })
      if (found.listed.length === 0 && current > 1) return redirect(withoutHomeAddress)
      visit.logReason(`${found.listed.length} of ${found.total}`)
      const last = Math.max(1, Math.ceil(found.total / perPage))
      const body = withoutHomeView({ ...found, current, last, today, mayRecord: visit.may('homes.record') })
      return visit.logWith(db, () => answer(page(visit.chrome, { title, wide: true, body })))
    }),
}
