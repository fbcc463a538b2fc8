import { sql } from 'kysely'
import { findAccounts } from '../access/index.ts'
import { todayInEngland } from '../platform/day.ts'
import { newId } from '../platform/db/ids.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { Job } from '../platform/jobs/job.ts'
import { linkTo } from '../platform/mail/link.ts'
import { type QueuedMail, queueMails } from '../platform/mail/outbox.ts'
import { addTellings, listTellings, type ToTell, tellingsOf } from './records/alert-events.ts'
import { type AlertGround, findAlertGround } from './records/alert-ground.ts'
import { withReach } from './records/alert-told.ts'
import { listUrgent } from './records/alerts.ts'
import { listShifts } from './records/on-call.ts'
import { listPlaces } from './records/places.ts'
import { lineOf } from './rules/alert-called.ts'
import { climbNow, type Rung } from './rules/alert-climb.ts'
import { urgentMail } from './rules/alert-mail.ts'
import { alertsAddress } from './rules/alert-query.ts'
import { mailKeyOf } from './rules/alert-told.ts'
import { findRungs } from './rules/ladder-people.ts'

/** Whom to tell now of which alert, by what is urgent, who was told, who is on call, and the time. */
const whomToTell = async (db: Tenant, now: Date, ground: AlertGround): Promise<readonly ToTell[]> => {
  const urgent = await listUrgent(db, null, todayInEngland(now), ground.rows)
  const open = urgent.filter(({ acknowledged }) => acknowledged === null)
  if (open.length === 0) return []
  const told = await listTellings(db, [...new Set(open.map(({ standard }) => standard))])
  const reach = await withReach(
    db,
    open.flatMap((alert) => tellingsOf(told, alert)),
  )
  const shifts = await listShifts(db, { from: now, until: new Date(now.getTime() + 1) })
  const services = new Map((await listPlaces(db)).map(({ team, service }) => [team, service]))
  const rungs = findRungs(ground.directory)
  return open.flatMap((alert) => {
    const service = alert.team === null ? null : (services.get(alert.team) ?? null)
    const line = lineOf(alert, shifts, service, rungs(alert.team), now)
    const next = climbNow(tellingsOf(told, alert).map(reach), false, line, ground.settings.minutes, now)
    const { childId, standard, unit, due } = alert
    return next === null ? [] : [{ childId, standard, unit, due, ...next }]
  })
}

/** One mail for each person and rung, however many alerts there are. */
const mailsOf = async (
  db: Tenant,
  told: readonly ToTell[],
  mailing: string,
  ground: AlertGround,
): Promise<readonly QueuedMail[]> => {
  const addresses = new Map((await findAccounts(db)).map(({ accountId, email }) => [accountId, email]))
  const titles = new Map(ground.work.standards.map(({ id, title }) => [id, title]))
  const each = told.flatMap((one) => one.people.map((person) => ({ ...one, to: person.accountId })))
  return [...Map.groupBy(each, ({ to, rung }) => `${rung} ${to}`)].map(([, some]) => {
    const { rung, to } = some[0]!
    const lines = [...Map.groupBy(some, ({ standard }) => standard)].map(([standard, of]) => ({
      title: titles.get(standard)!,
      count: of.length,
    }))
    const mail = urgentMail(
      rung as Rung,
      lines,
      ground.settings.minutes,
      linkTo(alertsAddress({ show: 'urgent' }) as `/${string}`),
    )
    return { ...mail, to: [addresses.get(to)!], kind: 'alert', key: mailKeyOf(mailing, rung, to) }
  })
}

/**
 * Tells of what is urgent and nobody has acknowledged: a rung at a time, each once. Whoever is told sees it in Throughline from then on, and a
 * mail is written to them, of which the outbox knows what became. Gives how many mails it wrote.
 */
export const tellUrgent = async (db: Tenant, now: Date): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('performance.alerts', ${db.la}))`.execute(db.query)
  const ground = await findAlertGround(db, todayInEngland(now))
  const mailing = newId()
  const told = await addTellings(db, await whomToTell(db, now, ground), { now, mailing })
  if (told.length === 0) return 0
  const mails = await mailsOf(db, told, mailing, ground)
  await queueMails(db, mails)
  return mails.length
}

/** Every ten minutes, day and night. */
export const alertJobs: readonly Job[] = [
  { name: 'performance.alerts', every: '*/10 * * * *', run: async (db) => void (await tellUrgent(db, new Date())) },
]
