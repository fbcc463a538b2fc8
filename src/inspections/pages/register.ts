import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { csv } from '../../platform/documents/csv.ts'
import { download, html } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { activityKinds } from '../model.ts'
import { getClockSettings } from '../records/clock.ts'
import { getDraftSettings } from '../records/draft-settings.ts'
import { listRegister, type RegisterEntry } from '../records/register.ts'
import { draftClockOf } from '../rules/accuracy.ts'
import { clockOf } from '../rules/clock.ts'
import { isOwn } from '../rules/former.ts'
import { csvHead, csvRow } from '../rules/register-export.ts'
import { type NextDate, nextDatesOf, standingOf } from '../rules/timeline.ts'
import { registerView } from '../views/register.ts'

const filter = z.object({
  kind: z.union([z.enum(activityKinds), z.literal('')]).default(''),
  whose: z.enum(['', 'own', 'others']).catch('').default(''),
})

/** Dates ahead can be owed only by what came in lately: older entries are not counted at all. */
const mayOwe = (entry: RegisterEntry, visit: Visit): boolean =>
  isOwn(entry.inspection, visit.person.la) &&
  (entry.inspection.receivedOn !== null ||
    entry.inspection.draftReceivedOn !== null ||
    standingOf(entry.inspection, visit.today) !== 'done')

const nextDates = async (visit: Visit, db: Tenant, entries: readonly RegisterEntry[]): Promise<readonly NextDate[]> => {
  const open = entries.filter((entry) => mayOwe(entry, visit))
  if (open.length === 0) return []
  const settings = await getClockSettings(db)
  const drafts = await getDraftSettings(db, settings)
  return open
    .flatMap(({ inspection }) =>
      nextDatesOf(
        inspection,
        clockOf(inspection, settings, visit.today),
        draftClockOf(inspection, drafts, visit.today),
        visit.today,
      ),
    )
    .toSorted((a, b) => a.due.localeCompare(b.due))
}

const register: Page = {
  path: '/inspections',
  title: 'Inspections',
  may: 'inspections.see',
  query: filter,
  reachedFrom: 'navigation',
  show: async (visit) => {
    const { kind, whose } = visit.query as z.infer<typeof filter>
    const shown = await visit.transaction(async (db) => {
      const entries = await listRegister(db, visit.person, visit.today)
      return { entries, next: await nextDates(visit, db, entries) }
    })
    return html(
      page(visit.chrome, {
        title: 'Inspections',
        wide: true,
        body: registerView({
          ...shown,
          kind,
          whose,
          council: visit.chrome.council.name,
          la: visit.person.la,
          may: {
            upload: visit.may('inspections.upload'),
            review: visit.may('inspections.review'),
            settings: visit.may('inspections.settings'),
          },
          today: visit.today,
        }),
      }),
    )
  },
}

const exported: Page = {
  path: '/inspections/timeline.csv',
  title: 'Every inspection and visit as a table',
  may: 'inspections.see',
  logged: { record: 'inspections.inspection', action: 'exported the list' },
  reachedFrom: '/inspections',
  show: async (visit) => {
    const entries = await visit.transaction((db) => listRegister(db, visit.person, visit.today))
    const rows = entries.map((entry) => csvRow(entry, visit.person.la, visit.today))
    return download(csv(csvHead, rows), 'text/csv; charset=utf-8', 'inspections.csv')
  },
}

export const registerPages: readonly Page[] = [register, exported]
