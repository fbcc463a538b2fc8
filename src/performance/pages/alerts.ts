import type { Page, Visit } from '../../access/model.ts'
import { findReach, type Reach } from '../../children/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { csv } from '../../platform/documents/csv.ts'
import { download, html, redirect } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { listTellings, tellingsOf } from '../records/alert-events.ts'
import { type AlertGround, findAlertGround } from '../records/alert-ground.ts'
import { listEnded } from '../records/alert-of-child.ts'
import { type Alerts, listAlerts, listUrgent, type UrgentAlert } from '../records/alerts.ts'
import { isBehind } from '../records/freeze.ts'
import { listShifts } from '../records/on-call.ts'
import { listPlaces } from '../records/places.ts'
import { wayOf } from '../rules/alert-called.ts'
import {
  type AlertQuery,
  type AlertShow,
  alertQuery,
  alertsAddress,
  showTitles,
  stepAsked,
} from '../rules/alert-query.ts'
import { dutiesOf, findRungs } from '../rules/ladder-people.ts'
import { alertsView, type FoundAlerts } from '../views/alerts.ts'
import { csvOfAlerts } from '../views/alerts-csv.ts'

const perPage = 50
const mostRows = 5000
const mostEnded = 200

/** Who has children or teams of their own, or the authority: emergency duty has none, and sees what is urgent while on call. */
const hasPlace = ({ scope }: Reach): boolean => scope !== 'any-child-with-reason'

/** Urgent alerts that are this person's to see: within reach, or because they are on call for them, or were told. */
const findUrgent = async (visit: Visit, db: Tenant, reach: Reach, ground: AlertGround) => {
  const shifts = await listShifts(db, { from: visit.now, until: new Date(visit.now.getTime() + 1) })
  const isOnCall = shifts.some(({ accountId }) => accountId === visit.person.accountId)
  const all = await listUrgent(db, reach, visit.today, ground.rows)
  const seen = hasPlace(reach) ? all.filter(({ within }) => within) : []
  if (!visit.may('alerts.on-call') || seen.length === all.length) return { isOnCall, urgent: seen }
  const told = await listTellings(db, [...new Set(all.map(({ standard }) => standard))])
  const services = new Map((await listPlaces(db)).map(({ team, service }) => [team, service]))
  const { accountId } = visit.person
  const isCalled = (one: UrgentAlert): boolean => {
    const service = one.team === null ? null : (services.get(one.team) ?? null)
    return (
      wayOf({
        ...one,
        accountId,
        holders: [],
        shifts,
        service,
        told: tellingsOf(told, one),
        now: visit.now,
      }) !== null
    )
  }
  return { isOnCall, urgent: all.filter((one) => (hasPlace(reach) && one.within) || isCalled(one)) }
}

const none: Alerts = { counts: { mine: 0, snoozed: 0, urgent: 0, all: 0 }, byStandard: [], found: 0, alerts: [] }

const listPlaced = (
  db: Tenant,
  visit: Visit,
  reach: Reach,
  ground: AlertGround,
  asked: FoundAlerts['asked'],
  skip: number,
  take: number,
) =>
  hasPlace(reach)
    ? listAlerts(db, reach, visit.today, {
        rows: ground.rows,
        duties: dutiesOf(ground.directory, visit.person.accountId, reach.coveredTeamNames),
        directory: ground.directory,
        show: asked.show === 'ended' ? 'mine' : asked.show,
        standard: asked.what,
        acknowledged: asked.taken,
        step: stepAsked(asked),
        skip,
        take: asked.show === 'ended' ? 0 : take,
      })
    : none

const find = async (visit: Visit, db: Tenant, skip: number, take: number): Promise<FoundAlerts> => {
  const query = visit.query as AlertQuery
  const reach = await findReach(db, visit.person, visit.now)
  const ground = await findAlertGround(db, visit.today)
  const shows: readonly AlertShow[] = hasPlace(reach) ? ['mine', 'urgent', 'snoozed', 'all', 'ended'] : ['urgent']
  const show = query.show !== '' && shows.includes(query.show) ? query.show : shows[0]!
  const what = ground.work.standards.some(({ id }) => id === query.what) ? query.what : ''
  const asked = { ...query, show, what }
  const placed = await listPlaced(db, visit, reach, ground, asked, skip, take)
  const { isOnCall, urgent } = await findUrgent(visit, db, reach, ground)
  const counts = { ...placed.counts, urgent: urgent.length }
  const common = { asked, ground, reach, isOnCall, shows, counts, rungs: findRungs(ground.directory) }
  if (show === 'ended') {
    const ended = await listEnded(db, reach, visit.today, ground.rows, mostEnded)
    return { ...common, byStandard: [], found: ended.length, alerts: [], ended }
  }
  if (show !== 'urgent') return { ...common, ...placed, counts, ended: [] }
  const step = stepAsked(asked)
  const fits = urgent
    .filter(({ reached }) => step === null || reached === step)
    .filter(({ acknowledged }) => asked.taken === '' || (acknowledged !== null) === (asked.taken === 'yes'))
  const byStandard = [...Map.groupBy(fits, ({ standard }) => standard)].map(([standard, some]) => ({ standard, count: some.length })) // biome-ignore format: one line
  const some = fits.filter(({ standard }) => what === '' || standard === what)
  return { ...common, byStandard, found: some.length, alerts: some.slice(skip, skip + take), ended: [] }
}

const note = ({ asked }: FoundAlerts): string =>
  `Alerts: ${showTitles[asked.show].toLowerCase()}${asked.what === '' ? '' : `: ${asked.what}`}`

export const alertsPage: Page = {
  path: '/alerts',
  title: 'Alerts',
  may: 'alerts.see',
  query: alertQuery,
  logged: { record: 'performance.alert_event', action: 'listed alerts' },
  reachedFrom: 'navigation',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { page: wanted } = visit.query as AlertQuery
      const found = await find(visit, db, (wanted - 1) * perPage, perPage)
      const last = Math.max(1, Math.ceil(found.found / perPage))
      if (wanted > last) return redirect(alertsAddress(found.asked, { page: last }))
      visit.logReason(note(found))
      const behind = await isBehind(db)
      const body = alertsView({ ...found, behind, today: visit.today, last, may: (one) => visit.may(one) })
      return visit.logWith(db, () => html(page(visit.chrome, { title: 'Alerts', wide: true, body })))
    }),
}

export const alertsTable: Page = {
  path: '/alerts/list.csv',
  title: 'Alerts as a table',
  may: 'alerts.see',
  query: alertQuery,
  logged: { record: 'performance.alert_event', action: 'exported alerts' },
  reachedFrom: '/alerts',
  show: async (visit) => {
    const found = await visit.transaction((db) => find(visit, db, 0, mostRows))
    visit.logReason(`${note(found)}; rows: ${found.alerts.length}`)
    const { head, rows } = csvOfAlerts(found)
    return download(csv(head, rows), 'text/csv; charset=utf-8', `alerts-${visit.today}.csv`)
  },
}
