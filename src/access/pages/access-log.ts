import type { Tenant } from '../../platform/db/tenant.ts'
import { csv } from '../../platform/documents/csv.ts'
import { type Answer, download, type Form, html, redirect } from '../../platform/http/page.ts'
import { type ReadDate, readDateInput } from '../../platform/views/govuk.ts'
import type { LogEntry, Page, Visit } from '../model.ts'
import { findLogEntries, findLoggedRecords, type LogFilter, logPage } from '../records/log.ts'
import { idsOf, type LogQuery, logAddress, logQuery } from '../rules/log-filter.ts'
import { recordNames } from '../rules/record-names.ts'
import type { LogSubject } from '../slice.ts'
import { accessLogView } from '../views/access-log.ts'
import { logRow } from '../views/access-log-row.ts'
import { logDeed } from './logging.ts'

const dateOf = (query: LogQuery, name: 'from' | 'until', what: string): ReadDate => {
  const typed = query as Readonly<Record<string, string | number | undefined>>
  const get = (field: string) => String(typed[field] ?? '').trim()
  return readDateInput({ get } as Pick<Form, 'get'> as Form, name, what)
}

/** The two days of a filter; one that is not a real day is said so and passed over. */
const daysOf = (query: LogQuery) => {
  const [from, until] = [dateOf(query, 'from', 'The first day'), dateOf(query, 'until', 'The last day')]
  const isBackwards = from.day && until.day && until.day < from.day
  const errors: Record<string, string> = {
    ...(from.error ? { from: from.error } : {}),
    ...(until.error ? { until: until.error } : {}),
    ...(isBackwards ? { until: 'The last day must be the first day or later' } : {}),
  }
  return { from, until, errors }
}

type Named = ReadonlyMap<string, LogSubject>

/** What these ids are, as this person may read it: every slice names its own. */
const nameAll = async (visit: Visit, db: Tenant, ids: readonly string[]): Promise<Named> => {
  const named = new Map<string, LogSubject>()
  for (const { logSubjects } of visit.slices)
    if (logSubjects)
      for (const [id, one] of await logSubjects.named(db, visit.person, visit.now, ids)) named.set(id, one)
  return named
}

/** The one record that is asked for; to ask for a child's is a look at the child, and is written down as one. */
const subjectOf = async (visit: Visit, db: Tenant, subject: string, action: string): Promise<LogSubject | null> => {
  if (subject === '') return null
  const one = (await nameAll(visit, db, [subject])).get(subject)
  if (one?.isChild) await logDeed(db, visit.person, { action, record: 'children.child', subject })
  return one ?? { text: null, href: null, isChild: false, together: [subject] }
}

type Read = {
  subject: LogSubject | null
  entries: readonly LogEntry[]
  named: Named
  records: readonly string[]
  days: ReturnType<typeof daysOf>
}

const read = (visit: Visit, query: LogQuery, action: string, limit: number): Promise<Read> =>
  visit.transaction(async (db) => {
    const days = daysOf(query)
    const subject = await subjectOf(visit, db, query.subject, action)
    const filter: LogFilter = {
      person: query.person, record: query.record, subjects: subject?.together ?? null, from: days.from.day, until: days.until.day,
      before: query.before ?? null, after: query.after ?? null,
    } // biome-ignore format: one filter
    const entries = await findLogEntries(db, filter, limit)
    const named = await nameAll(
      visit,
      db,
      entries.flatMap((entry) => idsOf(entry.subject)),
    )
    return { subject, entries, named, records: await findLoggedRecords(db), days }
  })

type Asked = { typed: string; error: string | null }

const show = async (visit: Visit, query: LogQuery, child: Asked = { typed: '', error: null }) => {
  const { entries, ...shown } = await read(visit, query, 'looked at the log of', logPage)
  const hasMore = entries.length > logPage
  const isNewer = query.after !== undefined
  return html(
    accessLogView(visit.chrome, {
      ...shown,
      entries: isNewer ? entries.slice(-logPage) : entries.slice(0, logPage),
      hasOlder: isNewer || hasMore,
      hasNewer: isNewer ? hasMore : query.before !== undefined,
      query,
      child: visit.may('children.find') ? child : null,
      nameOf: recordNames(visit.slices),
    }),
    child.error ? 400 : 200,
  )
}

const noFilter = logQuery.parse({})

/** A child's identifier is typed into a form and not into an address; what is answered is the address of the record. */
const findChild = async (visit: Visit, form: Form): Promise<Answer> => {
  const typed = form.get('child')
  if (!visit.may('children.find') || typed === '')
    return show(visit, noFilter, { typed, error: 'Enter the child’s identifier' })
  const id = await visit.transaction(async (db) => {
    for (const { logSubjects } of visit.slices) {
      const found = await logSubjects?.find?.(db, visit.person, visit.now, typed)
      if (found) return found
    }
    return null
  })
  if (id === null)
    return show(visit, noFilter, { typed, error: 'There is no child within your reach with this identifier' })
  return redirect(logAddress({ ...noFilter, subject: id }))
}

const accessLog: Page = {
  path: '/access-log',
  title: 'Access log',
  may: 'access-log.see',
  query: logQuery,
  logged: { record: 'access.log', action: 'looked at the access log' },
  reachedFrom: 'navigation',
  show: (visit) => show(visit, visit.query as LogQuery),
  submit: findChild,
}

/** More than a council writes in a week; the days of the filter divide a longer time. */
const mostExported = 20_000

const exported: Page = {
  path: '/access-log/entries.csv',
  title: 'Access log as a spreadsheet',
  may: 'access-log.see',
  query: logQuery,
  logged: { record: 'access.log', action: 'exported the access log' },
  reachedFrom: '/access-log',
  show: async (visit) => {
    const { entries, named } = await read(visit, visit.query as LogQuery, 'exported the log of', mostExported)
    const nameOf = recordNames(visit.slices)
    const rows = entries.slice(0, mostExported).map((entry) => logRow(entry, named, nameOf))
    const more = entries.length > mostExported ? [[`Only the newest ${mostExported} entries: choose fewer days`]] : []
    const head = ['Number', 'When', 'Who', 'Role', 'What', 'Reason', 'Kind of record', 'About']
    return download(csv(head, [...rows, ...more]), 'text/csv; charset=utf-8', `access-log-${visit.today}.csv`)
  },
}

export const accessLogPages: readonly Page[] = [accessLog, exported]
