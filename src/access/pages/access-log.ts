import { z } from 'zod'
import { type Day, isDay } from '../../platform/day.ts'
import { html } from '../../platform/http/page.ts'
import type { Page } from '../model.ts'
import { findLogEntries, findLoggedRecords, logPage } from '../records/log.ts'
import { recordNames } from '../rules/record-names.ts'
import { accessLogView } from '../views/access-log.ts'

const text = z.string().max(200).default('')
// The browser's own date box sends YYYY-MM-DD; anything else is shown again and passed over.
const query = z.object({
  person: text,
  record: text,
  subject: text,
  from: text,
  until: text,
  before: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional(),
})

const dayOf = (typed: string): Day | null => (isDay(typed) ? typed : null)

const accessLog: Page = {
  path: '/access-log',
  title: 'Access log',
  may: 'access-log.see',
  query,
  logged: { record: 'access.log', action: 'looked at the access log' },
  reachedFrom: 'navigation',
  show: async ({ transaction, chrome, query: given, slices }) => {
    const typed = given as z.infer<typeof query>
    const filter = { ...typed, from: dayOf(typed.from), until: dayOf(typed.until), before: typed.before ?? null }
    const { entries, records } = await transaction(async (db) => ({
      entries: await findLogEntries(db, filter),
      records: await findLoggedRecords(db),
    }))
    const hasOlder = entries.length > logPage
    return html(
      accessLogView(chrome, {
        entries: entries.slice(0, logPage),
        hasOlder,
        typed,
        records,
        nameOf: recordNames(slices),
      }),
    )
  },
}

export const accessLogPages: readonly Page[] = [accessLog]
