import { type RawBuilder, sql } from 'kysely'
import { addMonths } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { dayOf, isAtDate, type Question } from '../../standards/figure.ts'
import type { Counting } from '../../standards/model.ts'

/** What is asked: a standard by its id and its way of counting. */
export type AskedStandard = { readonly id: string; readonly counting: Counting }

/** First day that counts, and the day that the answer is as at. A live figure looks back twelve months. */
const spanOf = (question: Question): readonly [from: string, to: string] =>
  question.view === 'completed' ? [question.from, question.to] : [addMonths(question.on, -12), dayOf(question)]

/** `asked`: standard, kind, live, at_date, open. `question`: its place, view, lower, day. */
const relations = (standards: readonly AskedStandard[], questions: readonly Question[]) => {
  const spans = questions.map(spanOf)
  return sql`
    asked(standard, kind, live, at_date, open) as (
      select * from unnest(${standards.map(({ id }) => id)}::text[], ${standards.map(({ counting }) => counting.is)}::text[],
        ${standards.map(({ counting }) => counting.live)}::text[], ${standards.map(({ counting }) => isAtDate(counting))}::boolean[],
        ${standards.map(({ counting }) => counting.open !== undefined)}::boolean[])
    ), question(view, lower, day, place) as (
      select * from unnest(${questions.map(({ view }) => view)}::text[], ${spans.map(([from]) => from)}::date[],
        ${spans.map(([, to]) => to)}::date[]) with ordinality
    )`
}

/** The twin of `stateAt` as a figure reads it: met is yes, late is no; null: not open yet, over, or pending. */
const partIn = sql<string | null>`case
  when c.opens > q.day then null
  when c.set_apart = 'excluded' then 'excluded'
  when c.set_apart = 'unknown' then case when c.ends <= q.day then null else 'unknown' end
  when c.late_from <= q.day then 'no'
  when c.done_within <= q.day then case when c.late_from is null then 'yes' else 'no' end
  end`

/** Counted on the day: what is not late is in time. Only of what counts already (`countsOn`) and is not over. */
const partNow = sql`coalesce(${partIn}, 'yes')`

/** A case of one day by which a period counts stays in it when nobody can say. */
const partCounted = sql`case when q.view = 'completed' and c.opens = c.ends and c.set_apart = 'unknown' then 'unknown' else ${partIn} end`

const measured = sql`coalesce(c.value, case when a.open then greatest(0, least(c.ends, q.day) - c.opens) end)`

/** What is work only counts from no day on. */
const countsOn = sql`(coalesce(c.counts_from, c.opens) <= q.day)`
const notDone = sql`(c.done_within is null or c.done_within > q.day)`
const goesOn = sql`(c.opens <= q.day and coalesce(c.ends > q.day, true) and ${notDone})`

/**
 * The one predicate over stored cases that are known now, twin of `partOf` (src/standards/figure.ts): figures count these rows, lists and
 * worklists show the same. Relations `asked`, `question` and `part`: standard, kind, place (of the question, from 1), part, weight,
 * measured, team, and `columns` of the case, which the query calls `c`. A property test compares it with the pure function.
 */
export const parts = (
  db: Tenant,
  standards: readonly AskedStandard[],
  questions: readonly Question[],
  columns: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> => {
  const shown = sql`a.standard, a.kind, q.place::integer as place, c.weight, ${measured} as measured, c.team${columns}`
  const known = sql`c.la_id = ${db.la} and c.standard = a.standard and c.until_load is null`
  return sql`${relations(standards, questions)},
  part as (
    select * from (
      -- Looked at on the day: by measures at a date, whichever view is asked, and by the live figure of what is open now.
      select ${shown}, ${partNow} as part
      from asked a join question q on a.live = 'now' and (a.at_date or q.view = 'live')
      join performance.stored_case c on ${known} and c.live_until > q.day and c.opens <= q.day and ${countsOn}
      union all
      -- What goes on counts with what was done.
      select ${shown}, ${partNow}
      from asked a join question q on a.open and not a.at_date and not (a.live = 'now' and q.view = 'live')
      join performance.stored_case c on ${known} and c.live_until > q.day and ${goesOn} and ${countsOn}
      union all
      select ${shown}, ${partCounted}
      from asked a join question q on not a.at_date and (q.view = 'completed' or a.live = 'window')
      join performance.stored_case c on ${known} and c.counted_on between q.lower and q.day and not (a.open and ${goesOn})
      union all
      -- Asked, open and overdue, and not counted in the twelve months.
      select ${shown}, case when ${partIn} = 'no' then 'no' end
      from asked a join question q on q.view = 'live' and a.live = 'window' and not a.open
      join performance.stored_case c on ${known} and c.live_until > q.day and c.late_from > c.opens
        and c.counts_from is distinct from 'infinity'
        and (c.counted_on is null or c.counted_on < q.lower or c.counted_on > q.day)
    ) every_case where part is not null
  )`
}
