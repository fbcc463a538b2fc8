import { type RawBuilder, sql } from 'kysely'
import type { Person } from '../../../access/model.ts'
import type { Outstanding, OutstandingPanel, Slice } from '../../../access/slice.ts'
import { ofJoined, type Reach, withinReach } from '../../../children/index.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { type First, firstOfAll, placeOf } from '../rules/first.ts'
import type { WhoseOpen } from '../rules/whose.ts'
import { justSettled } from './settled.ts'

/** One thing that is open. `lateBy`: days, as a practice standard says; where none does, since its day. */
export type Open = Outstanding & {
  readonly same: string
  readonly due: Day | null
  readonly lateBy: number | null
  /** Why it comes before everything else; null: it does not. */
  readonly first: First | null
  /** Settled here a moment ago; the practice standard that asked for it is still being worked out. */
  readonly isSettled: boolean
}

type Row = Pick<Open, 'same' | 'due' | 'lateBy' | 'first' | 'isSettled'> & { panel: number; item: unknown }

const isOutstanding = (panel: { on: string }): panel is OutstandingPanel => panel.on === 'outstanding'

/** What every slice says is open, as one query of rows with the number of its panel; null where nobody says anything. */
const everything = async (
  db: Tenant,
  person: Person,
  today: Day,
  slices: readonly Slice[],
): Promise<{ rows: RawBuilder<unknown> | null; panels: readonly OutstandingPanel[] }> => {
  const panels = slices.flatMap(({ panels = [] }) => panels).filter(isOutstanding)
  const parts: RawBuilder<unknown>[] = []
  for (const [at, panel] of panels.entries()) {
    const rows = await panel.rows(db, person, today)
    if (rows !== null)
      parts.push(
        sql`select ${sql.lit(at)}::integer as panel, q.child_id, q.same, q.due,
          coalesce(q.late_by, case when q.due < ${today}::date then ${today}::date - q.due end) as late_by, q.item,
          q.item ->> 'first' as first from (${rows}) q`,
      )
  }
  return { panels, rows: parts.length === 0 ? null : sql.join(parts, sql` union all `) }
}

/** What two slices say of one case is one: the one that can be answered here, as late as the other says. */
const merged = (all: readonly (Open & { readonly panel: number })[]): readonly Open[] =>
  [...Map.groupBy(all, ({ same }) => same).values()].map((some) => {
    const shown = some.find(({ answer }) => answer !== undefined) ?? some[0]!
    const { panel: _, ...one } = shown
    const late = some.flatMap(({ lateBy }) => (lateBy === null ? [] : [lateBy]))
    return { ...one, first: firstOfAll(some), lateBy: late.length === 0 ? null : Math.max(...late) }
  })

/** What the law forbids, what is urgent, then the oldest. */
const inOrder = (one: Open, other: Open): number => placeOf(one.first) - placeOf(other.first) || byDay(one, other)

const byDay = (one: Open, other: Open): number =>
  (one.due ?? '9999') < (other.due ?? '9999')
    ? -1
    : (one.due ?? '9999') > (other.due ?? '9999')
      ? 1
      : one.text < other.text
        ? -1
        : 1

/** Whether a row of `o` is settled, by `j`: see `justSettled`. */
const settles = sql<boolean>`j.child_id = o.child_id and j.same in (o.same, split_part(o.same, '/', 1))`

/** All that is open for one child: what the law forbids, what is urgent, then the oldest. `isBehind`: what was recorded just now is not counted yet. */
export const findOutstanding = async (
  db: Tenant,
  person: Person,
  today: Day,
  slices: readonly Slice[],
  childId: string,
): Promise<{ readonly open: readonly Open[]; readonly isBehind: boolean }> => {
  const { rows: parts, panels } = await everything(db, person, today, slices)
  const listed =
    parts === null
      ? sql`null::jsonb`
      : sql`(select jsonb_agg(jsonb_build_object('panel', o.panel, 'same', o.same, 'due', o.due, 'lateBy', o.late_by, 'first', o.first, 'item', o.item,
          'isSettled', exists (select from settled j where ${settles})) order by o.panel)
          from (${parts}) o where o.child_id = any(array(
            select c.child_id from children.child c where c.la_id = ${db.la} and ${ofJoined(db, childId, 'c.child_id')})))`
  const { rows } = await sql<{ open: readonly Row[] | null; isBehind: boolean }>`
    with settled as materialized (${justSettled(db)})
    select ${listed} as open,
      exists (select from children.changed c where c.la_id = ${db.la} and c.subject_id = ${childId}) as "isBehind"`.execute(
    db.query,
  )
  const { open, isBehind } = rows[0]!
  const shown = (open ?? []).map(({ panel, item, ...row }) => ({
    ...row,
    panel,
    ...panels[panel]!.show(item, childId),
  }))
  return { open: merged(shown).toSorted(inOrder), isBehind }
}

export type Waiting = {
  readonly childId: string
  readonly identifier: string
  readonly forename: string | null
  readonly surname: string | null
  readonly worker: string | null
  readonly count: number
  readonly late: number
  readonly oldest: Day | null
  /** Since when the longest late is due. */
  readonly lateSince: Day | null
  readonly first: First | null
}

/** Where one stands in the list: the child one is at, as it stood there. */
export type After = Pick<Waiting, 'identifier' | 'lateSince' | 'first'>

const last = '9999-12-31'

/** Of all that is open for one child of the list. `o` is what is open. */
const firstHere = sql`case when bool_or(o.first = 'forbidden') then 'forbidden' when bool_or(o.first = 'urgent') then 'urgent' end`
const placeHere = sql`case when bool_or(o.first = 'forbidden') then 0 when bool_or(o.first = 'urgent') then 1 else 2 end`

const texts = (names: readonly string[]) => sql`any(${[...names]}::text[])`

const heldBy = (reach: Reach, whose: WhoseOpen): RawBuilder<boolean> => {
  if (typeof whose === 'object') return sql<boolean>`c.team = ${whose.team}`
  if (whose === 'all') return sql<boolean>`true`
  if (whose === 'my-teams') return sql<boolean>`c.team = ${texts([...reach.teamNames, ...reach.coveredTeamNames])}`
  const own = texts([...reach.ownNames, ...reach.coveredNames])
  return sql<boolean>`(c.worker = ${own} or c.adviser = ${own} or c.reviewing_officer = ${own})`
}

/** A part of the list, and how many children it has in all. */
export type WaitingPart = { readonly list: readonly Waiting[]; readonly total: number }

/**
 * Children within reach for whom something is open: what the law forbids, what is urgent, what is late longest, then by identifier, so that one can go from one to the next
 * while the list grows shorter. `total` is nought where the part begins after the last.
 */
export const listWaiting = async (
  db: Tenant,
  person: Person,
  today: Day,
  slices: readonly Slice[],
  asked: { reach: Reach; whose: WhoseOpen; after?: After | null; skip?: number; take: number },
): Promise<WaitingPart> => {
  const { reach, whose, after = null, skip = 0, take } = asked
  const { rows: parts } = await everything(db, person, today, slices)
  if (parts === null) return { list: [], total: 0 }
  const { rows } = await sql<Waiting & { total: number }>`
    with settled as materialized (${justSettled(db)}), held as materialized (
      select c.la_id, c.child_id, c.identifier, c.forename, c.surname, c.worker from children.child c
      where c.la_id = ${db.la} and ${withinReach(reach, today)} and ${heldBy(reach, whose)}
    ), mine as materialized (
      select k.child_id, h.child_id as kept from held h
      join children.child k on k.la_id = h.la_id and (k.child_id = h.child_id or k.merged_into = h.child_id)
    ), open as materialized (
      select * from (${parts}) p where p.child_id = any(array(select child_id from mine))
    )
    select h.child_id as "childId", h.identifier, h.forename, h.surname, h.worker, count(distinct o.same)::integer as count,
      (count(distinct o.same) filter (where o.late_by > 0))::integer as late, min(o.due)::text as oldest,
      (min(o.due) filter (where o.late_by > 0))::text as "lateSince", ${firstHere} as first, (count(*) over ())::integer as total
    from held h join mine m on m.kept = h.child_id join open o on o.child_id = m.child_id
    where not exists (select from settled j where ${settles})
    group by 1, 2, 3, 4, 5
    having ${after?.identifier ?? null}::text is null
      or (${placeHere}, coalesce(min(o.due) filter (where o.late_by > 0), ${last}), h.identifier)
        > (${placeOf(after?.first ?? null)}::integer, ${after?.lateSince ?? last}::date, ${after?.identifier ?? null}::text)
    order by ${placeHere}, min(o.due) filter (where o.late_by > 0) nulls last, h.identifier limit ${take} offset ${skip}`.execute(
    db.query,
  )
  return { list: rows.map(({ total: _, ...one }) => one), total: rows[0]?.total ?? 0 }
}
