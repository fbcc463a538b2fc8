import type { Page } from '../../access/model.ts'
import { addDays } from '../../platform/day.ts'
import { html as answer } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { dataAge } from '../records/freeze.ts'
import { completedIn, liveOn, monthsBefore } from '../rules/period.ts'
import { getScorecard, liveDay } from '../scorecard.ts'
import { standardsList } from '../views/standards.ts'

export const standardsPage: Page = {
  path: '/performance',
  title: 'Practice standards',
  may: 'performance.see',
  reachedFrom: 'navigation',
  show: (visit) =>
    visit.transaction(async (db) => {
      const on = liveDay(await dataAge(db, visit.today), visit.today)
      // The last month that is over on that day, which may be its own last.
      const [month] = monthsBefore(addDays(on, 1), 1)
      const scorecard = await getScorecard(db, visit.today, {
        questions: [completedIn(month!), liveOn(on)],
        counts: visit.may('performance.counts'),
      })
      return answer(
        page(visit.chrome, { title: 'Practice standards', wide: true, body: standardsList(scorecard, on, month!.to) }),
      )
    }),
}
