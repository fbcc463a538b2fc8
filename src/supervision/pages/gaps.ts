import type { Page } from '../../access/model.ts'
import { html as answer } from '../../platform/http/page.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { wayTo } from '../rules/people.ts'
import { gapsView } from '../views/gaps.ts'
import { printedNote } from '../views/printed.ts'
import { findHere, findWaits } from './gather.ts'

/** Who had no supervision for how long, by team: workers whom practice standards ask about, and who have an agreement or a record. By name. */
export const gapsPage: Page = {
  path: '/supervision/gaps',
  title: 'Gaps in supervision by team',
  may: 'supervision.gaps',
  logged: { record: 'supervision.session', action: 'looked at gaps' },
  reachedFrom: '/supervision',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { staff, me } = await findHere(db, visit)
      const seen = [...staff.values()].filter(({ staffId, titles }) => me !== null && titles.length > 0 && !['own', null].includes(wayTo(staff, me.staffId, staffId))) // biome-ignore format: one line
      const waits = await findWaits(db, visit, { staff: seen.map(({ staffId }) => staffId), children: [] })
      const asked = seen.filter(
        (one) => waits.workers.has(one.staffId) || one.lastOn !== null || one.everyDays !== null,
      )
      return answer(
        page(visit.chrome, {
          title: 'Gaps in supervision',
          wide: true,
          breadcrumbs: [{ text: 'Supervision', href: '/supervision' }, { text: 'Gaps' }],
          body: html`${printedNote('supervision of workers', visit.today)}${gapsView({ asked, unasked: seen.length - asked.length, staff, waits, today: visit.today })}`, // biome-ignore format: one line
        }),
      )
    }),
}
