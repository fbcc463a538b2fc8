import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Rung, Telling } from '../rules/alert-climb.ts'
import { isAbout, type Written } from '../rules/alert-lateness.ts'
import type { Snooze, Step } from '../rules/ladder.ts'
import type { Told } from '../rules/ladder-people.ts'

/** What names a case that may be late. */
export type AlertKey = { readonly childId: string; readonly standard: string; readonly unit: string }

/** What names an alert: a case, and the last day in time of what is late. */
export type Lateness = AlertKey & { readonly due: Day }

export const alertKey = ({ childId, standard, unit }: AlertKey): string => `${childId} ${standard} ${unit}`

/** Something that somebody did about an alert. */
export type AlertDeed =
  | { readonly kind: 'acknowledged'; readonly note: string | null }
  | { readonly kind: 'snoozed'; readonly step: Step; readonly until: Day; readonly note: string }
  | { readonly kind: 'woken'; readonly note: null }
  | { readonly kind: 'noted'; readonly note: string }

/** An entry of an alert's history, in order. `accountId` null: Throughline itself. */
export type AlertEvent = {
  readonly standard: string
  readonly unit: string
  readonly kind: AlertDeed['kind'] | 'told'
  readonly at: Date
  readonly accountId: string | null
  readonly by: string
  /** Last day in time of what was late; null: written before that was kept. */
  readonly due: Day | null
  readonly step: Step | null
  readonly until: Day | null
  readonly rung: Rung | null
  readonly people: readonly Told[] | null
  /** Which mails were written with it; null: that was not kept then, or it is no telling. */
  readonly mailing: string | null
  readonly note: string | null
}

/** The same alert in two rows of a query, by the names they have there. */
export const sameAlert = (one: string, other: string): RawBuilder<boolean> =>
  sql.raw(`${one}.child_id = ${other}.child_id and ${one}.standard = ${other}.standard and ${one}.unit = ${other}.unit`)

/** The SQL twin of `isAbout`: entry `one` is about the lateness whose last day in time is `due`. */
export const isAboutIn = (one: string, due: RawBuilder<unknown>): RawBuilder<boolean> => {
  const at = sql.raw(`coalesce(${one}.due, (${one}.at at time zone 'Europe/London')::date - 1)`)
  return sql<boolean>`${due} <= ${at}`
}

/** Entries by the child they are about now: also those that were written under an identifier that was joined with the child since, as the page says. */
const ofChildren = (db: Tenant, kinds: readonly AlertEvent['kind'][]): RawBuilder<unknown> => sql`
  select coalesce(c.merged_into, e.child_id) as child_id, e.standard, e.unit, e.event_id, e.kind, e.due, e.at, e.account_id, e.by_name, e.step, e.until, e.note
  from performance.alert_event e join children.child c on c.la_id = e.la_id and c.child_id = e.child_id
  where e.la_id = ${db.la} and e.kind = any(${[...kinds]}::text[])`

/** Snoozes that hold on a day: the last word of each person, where it is one. */
export const snoozesOn = (db: Tenant, today: Day): RawBuilder<unknown> => sql`
  select e.* from (${ofChildren(db, ['snoozed'])}) e
  where e.until >= ${today} and not exists (
    select from (${ofChildren(db, ['snoozed', 'woken'])}) o where ${sameAlert('o', 'e')} and o.account_id = e.account_id
      and (o.at, o.event_id) > (e.at, e.event_id))`

/** All who acknowledged something. */
export const acknowledgements = (db: Tenant): RawBuilder<unknown> => ofChildren(db, ['acknowledged'])

/** Of alerts in the relation `late` (child_id, standard, unit, due) and of `acknowledgements` in `taken`: who acknowledged each first. */
export const firstTaken = sql`
  select distinct on (t.child_id, t.standard, t.unit) t.child_id, t.standard, t.unit, a.by_name, a.at
  from late t join taken a on ${sameAlert('a', 't')} and ${isAboutIn('a', sql.raw('t.due'))}
  order by t.child_id, t.standard, t.unit, a.at, a.event_id`

export const addDeed = async (
  db: Tenant,
  { childId, standard, unit, due }: Lateness,
  deed: AlertDeed,
  by: { readonly accountId: string; readonly name: string; readonly now: Date },
): Promise<void> => {
  const { step, until } = deed.kind === 'snoozed' ? deed : { step: null, until: null }
  await sql`
    insert into performance.alert_event (la_id, event_id, child_id, standard, unit, due, kind, at, account_id, by_name, step, until, note)
    values (${db.la}, ${newId()}, ${childId}, ${standard}, ${unit}, ${due}, ${deed.kind}, ${by.now}, ${by.accountId}, ${by.name}, ${step}, ${until}, ${deed.note})`.execute(
    db.query,
  )
}

/** One rung to be told of one alert. */
export type ToTell = Lateness & { readonly rung: Rung; readonly people: readonly Told[] }

/**
 * Notes who is told, and under which name their mails are in the outbox. Gives those that nobody had noted before: only they are sent, so that a
 * rung is told once of each lateness whatever runs twice.
 */
export const addTellings = async (
  db: Tenant,
  some: readonly ToTell[],
  { now, mailing }: { readonly now: Date; readonly mailing: string },
): Promise<readonly ToTell[]> => {
  if (some.length === 0) return []
  const given = some.map((one, at) => ({ ...one, at, id: newId() }))
  const { rows } = await sql<{ id: string }>`
    insert into performance.alert_event (la_id, event_id, child_id, standard, unit, due, kind, at, by_name, rung, people, mailing)
    select ${db.la}, g.id, g."childId", g.standard, g.unit, g.due, 'told', ${now}, 'Throughline', g.rung, g.people, ${mailing}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(id uuid, "childId" uuid, standard text, unit text, due date, rung text, people jsonb)
    on conflict (la_id, child_id, standard, unit, rung, due) where kind = 'told' do nothing returning event_id as id`.execute(
    db.query,
  )
  const added = new Set(rows.map(({ id }) => id))
  return given.filter(({ id }) => added.has(id))
}

/** `mailing`: under which name its mails are in the outbox; null: that was not kept then. */
export type Sent = Telling & { readonly mailing: string | null }
type ToldByCase = ReadonlyMap<string, readonly (Sent & Written)[]>

/** Who was told of cases of some standards, by case: of whatever was late. */
export const listTellings = async (db: Tenant, standards: readonly string[]): Promise<ToldByCase> => {
  const { rows } = await sql<AlertKey & Sent & Written>`
    select coalesce(c.merged_into, e.child_id) as "childId", e.standard, e.unit, e.due, e.rung, e.at, e.people, e.mailing
    from performance.alert_event e join children.child c on c.la_id = e.la_id and c.child_id = e.child_id
    where e.la_id = ${db.la} and e.kind = 'told' and e.standard = any(${[...standards]}::text[]) order by e.at, e.event_id`.execute(
    db.query,
  )
  return Map.groupBy(rows, alertKey)
}

/** Of what `listTellings` gives: who was told of this lateness. */
export const tellingsOf = (told: ToldByCase, alert: Lateness): readonly Sent[] =>
  (told.get(alertKey(alert)) ?? []).filter((one) => isAbout(one, alert.due))

/** The history of a child's alerts under one standard, or under all; also of identifiers that were joined to the child. */
export const listEvents = async (
  db: Tenant,
  childId: string,
  standard: string | null,
): Promise<readonly AlertEvent[]> => {
  const { rows } = await sql<AlertEvent>`
    select e.standard, e.unit, e.kind, e.at, e.account_id as "accountId", e.by_name as by, e.due, e.step, e.until, e.rung, e.people, e.mailing,
      e.note
    from performance.alert_event e
    where e.la_id = ${db.la} and (${standard}::text is null or e.standard = ${standard}::text) and (e.child_id = ${childId}
      or e.child_id in (select m.child_id from children.child m where m.la_id = ${db.la} and m.merged_into = ${childId}))
    order by e.at, e.event_id`.execute(db.query)
  return rows
}

/** Of a case's history: whose snoozes hold on a day of a lateness: the last word of each person, where it is one and about that. */
export const snoozesIn = (
  events: readonly AlertEvent[],
  late: Day | null,
  today: Day,
): readonly (Snooze & { readonly by: string; readonly note: string })[] => {
  const last = new Map<string, AlertEvent>()
  for (const one of events)
    if (one.accountId !== null && (one.kind === 'snoozed' || one.kind === 'woken')) last.set(one.accountId, one)
  return [...last.values()].flatMap((one) =>
    one.kind === 'snoozed' && one.until! >= today && late !== null && isAbout(one, late)
      ? [{ accountId: one.accountId!, step: one.step!, until: one.until!, by: one.by, note: one.note! }]
      : [],
  )
}

export const tellingsIn = (events: readonly AlertEvent[]): readonly Telling[] =>
  events.flatMap(({ kind, rung, at, people }) => (kind === 'told' ? [{ rung: rung!, at, people: people! }] : []))
