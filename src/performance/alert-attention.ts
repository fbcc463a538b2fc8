import type { Person } from '../access/model.ts'
import type { Attention } from '../access/slice.ts'
import { findReach } from '../children/index.ts'
import type { Day } from '../platform/day.ts'
import { askedOnce } from '../platform/db/asked-once.ts'
import { askTogether } from '../platform/db/beside.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { listTellings, tellingsOf } from './records/alert-events.ts'
import { findAlertGround } from './records/alert-ground.ts'
import { findAlertSettings } from './records/alert-settings.ts'
import { hasUrgent, listUrgent } from './records/alerts.ts'
import { shiftsBeside } from './records/on-call.ts'
import { placesOf, type TeamPlace } from './records/places.ts'
import { wayOf } from './rules/alert-called.ts'
import { alertsAddress } from './rules/alert-query.ts'
import { urgentStandards } from './rules/alert-urgent.ts'
import { findRungs, holdersOf, workerTold } from './rules/ladder-people.ts'
import { gapsOf } from './rules/on-call.ts'

const day = 86_400_000

/** Who is on call from now on, and to which services teams belong: what is urgent and gaps in the rota both go by it. */
const findRota = (db: Tenant, now: Date) =>
  askedOnce(db, `on call from ${now.getTime()}`, () =>
    askTogether(db, {
      shifts: shiftsBeside(db, { from: now, until: new Date(now.getTime() + 2 * day) }),
      places: { rows: placesOf(db), read: (rows: readonly TeamPlace[]) => rows },
    }),
  )

/** Urgent alerts that nobody has acknowledged and that are this person's: they hold them, are on call for them, or were told. */
const countUrgent = async (db: Tenant, person: Person, today: Day, now: Date): Promise<number> => {
  const { urgent: entries } = await findAlertSettings(db, today)
  const standards = [...Object.keys(urgentStandards), ...entries.map(({ standard }) => standard)]
  if (!(await hasUrgent(db, today, standards))) return 0
  const ground = await findAlertGround(db, today)
  const open = (await listUrgent(db, null, today, ground.rows)).filter(({ acknowledged }) => acknowledged === null)
  if (open.length === 0) return 0
  const own = await findReach(db, person, now)
  const names = [...own.ownNames, ...own.coveredNames]
  const rota = await findRota(db, now)
  const shifts = rota.shifts.filter(({ from }) => from <= now)
  const told = await listTellings(db, standards)
  const services = new Map(rota.places.map(({ team, service }) => [team, service]))
  const rungs = findRungs(ground.directory)
  return open.filter((one) => {
    if (!one.isKept && one.worker !== null && names.includes(one.worker)) return true
    const holders = one.isKept ? [] : holdersOf(workerTold(ground.directory, one.worker), rungs(one.team), one.reached)
    const service = one.team === null ? null : (services.get(one.team) ?? null)
    const given = { ...one, accountId: person.accountId, holders, shifts, service, now }
    return wayOf({ ...given, told: tellingsOf(told, one) }) !== null
  }).length
}

/** For those who set the rota: that nobody is on call now or within two days. */
const gapAhead = async (db: Tenant, person: Person, now: Date): Promise<readonly Attention[]> => {
  if (!person.permissions.has('alerts.rota')) return []
  const until = new Date(now.getTime() + 2 * day)
  const { shifts, places } = await findRota(db, now)
  const services = [...new Set(places.map(({ service }) => service ?? ''))]
  const [gap] = (services.length > 0 ? services : ['']).flatMap((service) => gapsOf(shifts, service, now, until))
  if (gap === undefined) return []
  const text =
    shifts.length === 0
      ? 'Nobody is on call for urgent alerts: they go to heads of service and the director'
      : 'Nobody is on call for urgent alerts at some time within two days'
  return [{ text, href: '/on-call', due: null, state: 'to-do' }]
}

/** On the home page: what is urgent and waits for this person, and gaps in the rota. Late work itself has its own lines (worklist.ts). */
export const alertAttention = async (
  db: Tenant,
  person: Person,
  today: Day,
  now: Date,
): Promise<readonly Attention[]> => {
  if (!person.permissions.has('alerts.see')) return []
  const count = await countUrgent(db, person, today, now)
  const text = count === 1 ? '1 urgent alert needs acknowledging' : `${count} urgent alerts need acknowledging`
  const urgent: readonly Attention[] =
    count === 0 ? [] : [{ text, href: alertsAddress({ show: 'urgent' }), due: null, state: 'overdue' }]
  return [...urgent, ...(await gapAhead(db, person, now))]
}
