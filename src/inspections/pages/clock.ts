import type { Page, Visit } from '../../access/model.ts'
import type { Said } from '../../access/slice.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { download, html } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { clockCalendar } from '../../statutory/index.ts'
import { getClock } from '../records/clock.ts'
import { listProposals } from '../records/proposals.ts'
import { aboutAnother } from '../rules/another.ts'
import { titleHere } from '../rules/former.ts'
import { clockView } from '../views/clock.ts'
import { valueHref } from '../views/review.ts'
import { assumedFrom, nameOf, open, trail } from './open.ts'

/** What other parts know of what became of this, such as the statement that was sent. */
const saidAbout = async (visit: Visit, db: Tenant, inspectionId: string): Promise<readonly Said[]> => {
  const said: Said[] = []
  for (const { panels = [] } of visit.slices)
    for (const panel of panels)
      if (panel.on === 'inspection-clock') said.push(...(await panel.say(db, visit.person, visit.today, inspectionId)))
  return said
}

const load = (visit: Visit) =>
  visit.transaction(async (db) => {
    const inspection = await open(visit, db)
    const proposals = await listProposals(db, inspection.id)
    const received = proposals.findLast((one) => one.kind === 'received')
    return {
      inspection,
      name: nameOf(proposals, db.la),
      another: aboutAnother(assumedFrom(proposals), { code: String(db.la), name: visit.chrome.council.name }),
      received: received ?? null,
      clock: await getClock(db, inspection.id, visit.today),
      said: await saidAbout(visit, db, inspection.id),
    }
  })

const clock: Page = {
  path: '/inspections/:inspectionId/clock',
  title: 'What is due by when',
  may: 'inspections.see',
  reachedFrom: '/inspections/:inspectionId',
  show: async (visit) => {
    const shown = await load(visit)
    return html(
      page(visit.chrome, {
        title: 'What is due by when',
        caption: shown.name,
        breadcrumbs: trail({ text: shown.name, href: `/inspections/${shown.inspection.id}` }),
        wide: true,
        body: clockView({
          ...shown,
          council: visit.chrome.council.name,
          receivedHref: shown.received ? valueHref(shown.received) : null,
          may: {
            review: visit.may('inspections.review'),
            draft: visit.may('plan.edit'),
            settings: visit.may('inspections.settings'),
          },
        }),
      }),
    )
  },
}

const calendar: Page = {
  path: '/inspections/:inspectionId/clock.ics',
  title: 'Dates for a calendar',
  may: 'inspections.see',
  reachedFrom: '/inspections/:inspectionId/clock',
  show: async (visit) => {
    const { inspection, clock: dates } = await load(visit)
    if (!dates.publishBy && !dates.due)
      throw new Refusal('not-found', 'There are no dates to put into a calendar.', 'Enter the date received first.')
    const title = titleHere(inspection, visit.person.la, [])
    const text = clockCalendar(dates, { id: inspection.id, title, today: visit.today })
    return download(Buffer.from(text), 'text/calendar; charset=utf-8', 'what-is-due.ics')
  },
}

export const clockPages: readonly Page[] = [clock, calendar]
