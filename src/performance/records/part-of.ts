import { type RawBuilder, sql } from 'kysely'
import { addMonths } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { dayOf, isAtDate, type Part, type Question } from '../../standards/figure.ts'
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

type Sql = RawBuilder<unknown>
/** A question and a way of counting, as the query that is made of them names them: columns of rows, or values. */
type Terms = {
  readonly day: Sql
  readonly lower: Sql
  readonly completed: Sql
  readonly open: Sql
  /** How a part is told. */
  readonly words: Readonly<Record<Exclude<Part, null>, Sql>>
}
const inWords = { no: sql`'no'`, unknown: sql`'unknown'`, yes: sql`'yes'`, excluded: sql`'excluded'` }
const ofRows: Terms = { day: sql`q.day`, lower: sql`q.lower`, completed: sql`q.view = 'completed'`, open: sql`a.open`, words: inWords } // biome-ignore format: short
/** Parts in the order in which lists show them, from 1: late ones first. */
export const partOrder = ['no', 'unknown', 'yes', 'excluded'] as const
const inOrder = { no: sql.lit(1), unknown: sql.lit(2), yes: sql.lit(3), excluded: sql.lit(4) }

/** The twin of `stateAt` as a figure reads it: met is yes, late is no; null: not open yet, over, or pending. */
const partIn = ({ day, words }: Terms) => sql`case
  when c.opens > ${day} then null
  when c.set_apart = 'excluded' then ${words.excluded}
  when c.set_apart = 'unknown' then case when c.ends <= ${day} then null else ${words.unknown} end
  when c.late_from <= ${day} then ${words.no}
  when c.done_within <= ${day} then case when c.late_from is null then ${words.yes} else ${words.no} end
  end`

/** Counted on the day: what is not late is in time. Only of what counts already (`countsOn`) and is not over. */
const partNow = (terms: Terms) => sql`coalesce(${partIn(terms)}, ${terms.words.yes})`

/** A case of one day by which a period counts stays in it when nobody can say. */
const partCounted = (terms: Terms) =>
  sql`case when ${terms.completed} and c.opens = c.ends and c.set_apart = 'unknown' then ${terms.words.unknown} else ${partIn(terms)} end`

const measured = ({ day, open }: Terms) =>
  sql`coalesce(c.value, case when ${open} then greatest(0, least(c.ends, ${day}) - c.opens) end)`

/** What is work only counts from no day on. */
const countsOn = ({ day }: Terms) => sql`(coalesce(c.counts_from, c.opens) <= ${day})`
const goesOn = ({ day }: Terms) =>
  sql`(c.opens <= ${day} and coalesce(c.ends > ${day}, true) and (c.done_within is null or c.done_within > ${day}))`

type Way = {
  readonly live: Counting['live']
  readonly atDate: boolean
  readonly open: boolean
  readonly view: Question['view']
}
/**
 * Cases that one way of asking reads. `holds`: for which standards `a` and questions `q` it is asked, and the same of one that is known;
 * `is`: which cases `c`; `part`: what they count as.
 */
type Branch = {
  readonly holds: Sql
  readonly isAsked: (way: Way) => boolean
  readonly is: (terms: Terms) => Sql
  readonly part: (terms: Terms) => Sql
}

const branches: readonly Branch[] = [
  // Looked at on the day: by measures at a date, whichever view is asked, and by the live figure of what is open now.
  {
    holds: sql`a.live = 'now' and (a.at_date or q.view = 'live')`,
    isAsked: ({ live, atDate, view }) => live === 'now' && (atDate || view === 'live'),
    is: (terms) => sql`c.live_until > ${terms.day} and c.opens <= ${terms.day} and ${countsOn(terms)}`,
    part: partNow,
  },
  // What goes on counts with what was done.
  {
    holds: sql`a.open and not a.at_date and not (a.live = 'now' and q.view = 'live')`,
    isAsked: ({ live, atDate, open, view }) => open && !atDate && !(live === 'now' && view === 'live'),
    is: (terms) => sql`c.live_until > ${terms.day} and ${goesOn(terms)} and ${countsOn(terms)}`,
    part: partNow,
  },
  {
    holds: sql`not a.at_date and (q.view = 'completed' or a.live = 'window')`,
    isAsked: ({ live, atDate, view }) => !atDate && (view === 'completed' || live === 'window'),
    is: (terms) => sql`c.counted_on between ${terms.lower} and ${terms.day} and not (${terms.open} and ${goesOn(terms)})`,
    part: partCounted,
  },
  // Asked, open and overdue, and not counted in the twelve months.
  {
    holds: sql`q.view = 'live' and a.live = 'window' and not a.open`,
    isAsked: ({ live, open, view }) => view === 'live' && live === 'window' && !open,
    is: ({ day, lower }) => sql`c.live_until > ${day} and c.late_from > c.opens and c.counts_from is distinct from 'infinity'
        and (c.counted_on is null or c.counted_on < ${lower} or c.counted_on > ${day})`,
    part: (terms) => sql`case when ${partIn(terms)} = ${terms.words.no} then ${terms.words.no} end`,
  },
] // biome-ignore format: a line each

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
  const shown = sql`a.standard, a.kind, q.place::integer as place, c.weight, ${measured(ofRows)} as measured, c.team${columns}`
  const known = sql`c.la_id = ${db.la} and c.standard = a.standard and c.until_load is null`
  const all = branches.map(({ holds, is, part }) => sql`
      select ${shown}, ${part(ofRows)} as part from asked a join question q on ${holds} join performance.stored_case c on ${known} and ${is(ofRows)}`) // biome-ignore format: one select
  return sql`${relations(standards, questions)},
  part as (select * from (${sql.join(all, sql` union all `)}) every_case where part is not null)`
}

/**
 * The same rows of one standard and one question, as a select of nth (which of `partOrder`), measured, team, and `columns`: only in the ways that
 * this question is asked. `of`: of some cases only.
 */
export const selectPartsOfOne = (
  db: Tenant,
  { id, counting }: AskedStandard,
  question: Question,
  columns: RawBuilder<unknown>,
  of: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> => {
  const [lower, day] = spanOf(question)
  const open = counting.open !== undefined
  const terms: Terms = {
    day: sql`${day}::date`,
    lower: sql`${lower}::date`,
    completed: sql.lit(question.view === 'completed'),
    open: sql.lit(open),
    words: inOrder,
  }
  const way: Way = { live: counting.live, atDate: isAtDate(counting), open, view: question.view }
  const asked = branches.filter(({ isAsked }) => isAsked(way))
  const all = asked.map(({ is, part }) => sql`
      select ${measured(terms)} as measured, c.team${columns}, ${part(terms)} as nth from performance.stored_case c
      where c.la_id = ${db.la} and c.standard = ${id} and c.until_load is null and ${of} and ${is(terms)}`) // biome-ignore format: one select
  return sql`select * from (${sql.join(all, sql` union all `)}) every_case where nth is not null`
}

/** What is measured of one case, which the query calls `c`. */
export const measuredOfOne = ({ counting }: AskedStandard, question: Question): RawBuilder<unknown> =>
  measured({ ...ofRows, day: sql`${spanOf(question)[1]}::date`, open: sql.lit(counting.open !== undefined) })

/** The same as a relation `part` that is read anew wherever a query names it: with no more than what is named. */
export const partsOfOne = (
  db: Tenant,
  standard: AskedStandard,
  question: Question,
  columns: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`part as not materialized (${selectPartsOfOne(db, standard, question, columns)})`
