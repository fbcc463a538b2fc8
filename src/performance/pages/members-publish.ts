import { z } from 'zod'
import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import type { Day } from '../../platform/day.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { editionFor, listEditions, publishEdition } from '../records/members-editions.ts'
import { listFrozenMonths } from '../records/restatements.ts'
import { quarterEnding } from '../rules/members-edition.ts'
import { missingOfQuarter, monthInWords, monthOf } from '../rules/months.ts'
import { allStandards } from '../scorecard.ts'
import { membersAddress } from '../views/members-address.ts'
import { publishView } from '../views/members-publish.ts'

const query = z.object({ month: z.string().max(7).optional().catch(undefined) })
const back = { text: 'Frozen months', href: '/performance/months' }

const confirm = (visit: Visit, typed: string | undefined): Promise<Answer> =>
  visit.transaction(async (db) => {
    const published = new Set((await listEditions(db)).map(({ monthEnd }) => monthEnd))
    const frozen = await listFrozenMonths(db)
    const newest = frozen.find(({ monthEnd }) => !published.has(monthEnd))?.monthEnd ?? null
    const month: Day | null = typed === undefined ? newest : monthOf(typed)
    const found = frozen.find(({ monthEnd }) => monthEnd === month)
    if (month === null || found === undefined || published.has(month)) {
      if (typed !== undefined) throw notFound('frozen month that is not published yet')
      const body = html`<p class="govuk-body">No month waits to be published. A month is published for members once it is frozen.</p>`
      return answer(page(visit.chrome, { title: 'Publish for members', back, body }))
    }
    const { lines } = await editionFor(db, allStandards, month)
    const frozenMonths = frozen.map(({ monthEnd }) => monthEnd)
    const missing = missingOfQuarter(month, visit.today, frozenMonths)
    const isQuarterWhole = (quarterEnding(month) ?? []).every((one) => frozenMonths.includes(one))
    const body = publishView({
      chrome: visit.chrome,
      month,
      standards: allStandards,
      lines,
      restated: found.restated,
      missing,
      isQuarterWhole,
    })
    return answer(page(visit.chrome, { title: `Publish ${monthInWords(month)} for members`, back, body }))
  })

const publishPage: Page = {
  path: '/performance/members/publish',
  title: 'Publish a month for members',
  may: 'performance.freeze',
  query,
  reachedFrom: '/performance/months',
  show: (visit) => confirm(visit, (visit.query as z.infer<typeof query>).month),
  submit: async (visit, form) => {
    const month = monthOf(form.get('month'))
    if (month === null) throw notFound('frozen month that is not published yet')
    const name = monthInWords(month)
    const { standards } = await visit.transaction(async (db) => {
      const done = await publishEdition(db, allStandards, month, { name: visit.person.name, now: visit.now })
      await logDeed(db, visit.person, {
        action: 'published a month for members',
        record: 'performance.edition',
        subject: done.editionId,
        reason: name,
      })
      return done
    })
    const text = `${name} is published for members and partners: ${standards} measures.`
    return redirect(membersAddress(month), { tone: 'success', text })
  },
}

export const membersPublishPages: readonly Page[] = [publishPage]
