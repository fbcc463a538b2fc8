import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Rung, Telling } from '../rules/alert-climb.ts'
import type { Snooze, Step } from '../rules/ladder.ts'
import type { Told } from '../rules/ladder-people.ts'

/** What names an alert: a late case. */
export type AlertKey = { readonly childId: string; readonly standard: string; readonly unit: string }

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
  readonly step: Step | null
  readonly until: Day | null
  readonly rung: Rung | null
  readonly people: readonly Told[] | null
  readonly note: string | null
}

/** The same alert in two rows of a query, by the names they have there. */
export const sameAlert = (one: string, other: string): RawBuilder<boolean> =>
  sql.raw(`${one}.child_id = ${other}.child_id and ${one}.standard = ${other}.standard and ${one}.unit = ${other}.unit`)

/** Snoozes that hold on a day: the last word of each person, where it is one. */
export const snoozesOn = (db: Tenant, today: Day): RawBuilder<unknown> => sql`
  select e.* from performance.alert_event e
  where e.la_id = ${db.la} and e.kind = 'snoozed' and e.until >= ${today} and not exists (
    select from performance.alert_event o where o.la_id = ${db.la} and ${sameAlert('o', 'e')} and o.account_id = e.account_id
      and o.kind in ('snoozed', 'woken') and (o.at, o.event_id) > (e.at, e.event_id))`

/** Whoever acknowledged an alert first, also by an identifier that was joined with the child since, as its page says (`listEvents`). */
export const acknowledgements = (db: Tenant): RawBuilder<unknown> => sql`
  select distinct on (1, 2, 3) coalesce(c.merged_into, e.child_id) as child_id, e.standard, e.unit, e.by_name, e.at
  from performance.alert_event e join children.child c on c.la_id = e.la_id and c.child_id = e.child_id
  where e.la_id = ${db.la} and e.kind = 'acknowledged' order by 1, 2, 3, e.at, e.event_id`

export const addDeed = async (
  db: Tenant,
  { childId, standard, unit }: AlertKey,
  deed: AlertDeed,
  by: { readonly accountId: string; readonly name: string; readonly now: Date },
): Promise<void> => {
  const { step, until } = deed.kind === 'snoozed' ? deed : { step: null, until: null }
  await sql`
    insert into performance.alert_event (la_id, event_id, child_id, standard, unit, kind, at, account_id, by_name, step, until, note)
    values (${db.la}, ${newId()}, ${childId}, ${standard}, ${unit}, ${deed.kind}, ${by.now}, ${by.accountId}, ${by.name}, ${step}, ${until}, ${deed.note})`.execute(
    db.query,
  )
}

/** One rung to be told of one alert. */
export type ToTell = AlertKey & { readonly rung: Rung; readonly people: readonly Told[] }

/** Notes who is told. Gives those that nobody had noted before: only they are sent, so that a rung is told once whatever runs twice. */
export const addTellings = async (db: Tenant, some: readonly ToTell[], now: Date): Promise<readonly ToTell[]> => {
  if (some.length === 0) return []
  const given = some.map((one, at) => ({ ...one, at, id: newId() }))
  const { rows } = await sql<{ id: string }>`
    insert into performance.alert_event (la_id, event_id, child_id, standard, unit, kind, at, by_name, rung, people)
    select ${db.la}, g.id, g."childId", g.standard, g.unit, 'told', ${now}, 'Throughline', g.rung, g.people
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(id uuid, "childId" uuid, standard text, unit text, rung text, people jsonb)
    on conflict (la_id, child_id, standard, unit, rung) where kind = 'told' do nothing returning event_id as id`.execute(
    db.query,
  )
  const added = new Set(rows.map(({ id }) => id))
  return given.filter(({ id }) => added.has(id))
}

/** Who was told by e-mail of alerts of some standards, by alert. */
export const listTellings = async (
  db: Tenant,
  standards: readonly string[],
): Promise<ReadonlyMap<string, readonly Telling[]>> => {
  const { rows } = await sql<AlertKey & Telling>`
    select child_id as "childId", standard, unit, rung, at, people from performance.alert_event
    where la_id = ${db.la} and kind = 'told' and standard = any(${[...standards]}::text[]) order by at, event_id`.execute(
    db.query,
  )
  return Map.groupBy(rows, alertKey)
}

/** The history of a child's alerts under one standard, or under all; also of identifiers that were joined to the child. */
export const listEvents = async (
  db: Tenant,
  childId: string,
  standard: string | null,
): Promise<readonly AlertEvent[]> => {
  const { rows } = await sql<AlertEvent>`
    select e.standard, e.unit, e.kind, e.at, e.account_id as "accountId", e.by_name as by, e.step, e.until, e.rung, e.people, e.note
    from performance.alert_event e
    where e.la_id = ${db.la} and (${standard}::text is null or e.standard = ${standard}::text) and (e.child_id = ${childId}
      or e.child_id in (select m.child_id from children.child m where m.la_id = ${db.la} and m.merged_into = ${childId}))
    order by e.at, e.event_id`.execute(db.query)
  return rows
}

/** Of one alert's history: whose snoozes hold on a day. */
export const snoozesIn = (
  events: readonly AlertEvent[],
  today: Day,
): readonly (Snooze & { readonly by: string; readonly note: string })[] => {
  const last = new Map<string, AlertEvent>()
  for (const one of events)
    if (one.accountId !== null && (one.kind === 'snoozed' || one.kind === 'woken')) last.set(one.accountId, one)
  return [...last.values()].flatMap(({ kind, accountId, step, until, by, note }) =>
    kind === 'snoozed' && until! >= today
      ? [{ accountId: accountId!, step: step!, until: until!, by, note: note! }]
      : [],
  )
}

export const tellingsIn = (events: readonly AlertEvent[]): readonly Telling[] =>
  events.flatMap(({ kind, rung, at, people }) => (kind === 'told' ? [{ rung: rung!, at, people: people! }] : []))
