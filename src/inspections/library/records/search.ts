import { type RawBuilder, sql } from 'kysely'
import type { Person } from '../../../access/model.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { visibleTo } from '../../records/visible.ts'
import type { Answers, Asked, Passage } from '../model.ts'
import { markBegin, markEnd } from '../rules/marked.ts'
import { marksOf, patternOf, phrasesOf, searchable, weightOf } from '../rules/question.ts'
import { type PassageRow, passageOf } from './rows.ts'

export type Looker = { person: Pick<Person, 'accountId' | 'permissions'>; today: Day }
/** Which of the answers, counted from 0. */
export type Window = { skip: number; take: number }

/** What the words ask, without regard to leaning: also for marking them in a text. */
const wordsOf = (asked: Asked): RawBuilder<unknown> =>
  sql`websearch_to_tsquery('pg_catalog.english', ${searchable(asked.words)})`

/**
 * Everything asked as one tsquery. Each word carries the weight of the leaning, so that it is looked for in sentences
 * of that leaning only.
 */
const queryOf = (asked: Asked): RawBuilder<unknown> => {
  const weight = weightOf(asked.leaning)
  const words = weight
    ? sql`regexp_replace(${wordsOf(asked)}::text, '''(?:[^'']|'''')*''', '\\&:' || ${weight}::text, 'g')::tsquery`
    : wordsOf(asked)
  return sql`(${marksOf(asked)}::tsquery && ${words})`
}

/** What each phrase that is asked for looks like, to the letter; none where no phrase is. */
const patterns = (asked: Asked): RawBuilder<unknown> =>
  sql`${phrasesOf(asked.words).map((phrase) => `\\m${patternOf(phrase)}\\M`)}::text[]`

/** Whether every phrase stands there to the letter; true where no phrase is asked for. */
const isExact = (asked: Asked, text: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(cardinality(${patterns(asked)}) = 0 or ${text} ~* all (${patterns(asked)}))`

/** Words that are all too common to be looked for find nothing, rather than everything. */
const saysSomething = (asked: Asked): RawBuilder<unknown> | null =>
  asked.words === '' ? null : sql`numnode(${wordsOf(asked)}) > 0`

const wanted = (parts: readonly (RawBuilder<unknown> | null)[]): RawBuilder<unknown> =>
  sql.join([sql`true`, ...parts.filter((part) => part !== null)], sql` and `)

/** The grade of a paragraph's part of its document, or else the overall one. */
const gradeIn = (grades: RawBuilder<unknown>, section: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce(${grades} ->> ${section}, ${grades} ->> 'overall')`

/** Reports seldom print when they were published: then the last day on site stands in, for the order alone. */
const dated = (of: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce(${of}.published_on::text, ${of}.on_site -> -1 ->> 'end')`

/** Of the library; a document that has come into the register since is found there alone, under its embargo. */
const elsewhere = (db: Tenant, asked: Asked): RawBuilder<unknown> => sql`
  select 'elsewhere' as shelf, found.library_document_id as document_id, null::uuid as proposal_id, found.position,
    d.authority_code, d.authority_name, ${dated(sql`d`)} as dated, found.exact
  from inspections.search_library(${queryOf(asked)}, ${patterns(asked)}) found
  join inspections.library_document d on d.la_id = ${db.la} and d.library_document_id = found.library_document_id
  where ${wanted([
    saysSomething(asked),
    asked.codes && sql`d.authority_code = any(${[...asked.codes]}::text[])`,
    asked.kind && sql`d.kind = ${asked.kind}`,
    asked.framework === null ? null : sql`d.framework = ${asked.framework}`,
    asked.grade && sql`${gradeIn(sql`d.grades`, sql`found.section`)} = ${asked.grade}`,
  ])}
    and not exists (select from inspections.document own where own.la_id = ${db.la} and own.sha256 = d.sha256)`

/** Every accepted grade of the inspection `i`, by area. */
const ownGrades = sql`(
  select jsonb_object_agg(j.final ->> 'area', j.final ->> 'grade')
  from inspections.proposal g
  cross join lateral (
    select d.final from inspections.decision d where d.la_id = g.la_id and d.proposal_id = g.proposal_id
    order by d.sequence desc limit 1) j
  where g.la_id = i.la_id and g.inspection_id = i.inspection_id and g.kind = 'judgement' and j.final is not null)`

/** What counts now of a value: null once it was rejected. */
const current = sql`case when last.outcome is null or last.outcome = 'undone' then p.proposed else last.final end`
const currentSearch = sql`case when last.outcome is null or last.outcome = 'undone' then p.search else last.search end`

const ownTables = (db: Tenant): RawBuilder<unknown> => sql`
  join inspections.inspection i on i.la_id = ${db.la} and i.inspection_id = p.inspection_id
  join inspections.inspection whole on whole.la_id = ${db.la}
    and whole.inspection_id = coalesce(i.part_of, i.inspection_id)
  left join inspections.document paper on paper.la_id = ${db.la} and paper.document_id = p.document_id
  left join lateral (
    select d.outcome, d.final, d.search from inspections.decision d
    where d.la_id = p.la_id and d.proposal_id = p.proposal_id order by d.sequence desc limit 1) last on true`

/** As `mayOpenDocument` says: the whole may be opened, and a restricted paper by named people alone. */
const mayRead = ({ person, today }: Looker): RawBuilder<unknown> => {
  const named = person.permissions.has('inspections.see-unpublished')
    ? sql`true`
    : sql`exists (select from inspections.named_person n where n.la_id = whole.la_id
        and n.inspection_id = whole.inspection_id and n.account_id = ${person.accountId})`
  return sql`${visibleTo(person, today, 'whole')} and (not coalesce(paper.restricted, false) or ${named})`
}

/** Of the authority's own register: accepted, or for people who review also as read. */
const here = (db: Tenant, asked: Asked, looker: Looker): RawBuilder<unknown> => sql`
  select 'here' as shelf, i.inspection_id as document_id, p.proposal_id, p.position,
    i.authority_code, i.authority_name, ${dated(sql`i`)} as dated, ${isExact(asked, sql`(${current} ->> 'text')`)} as exact
  from inspections.search_proposals(${queryOf(asked)}) found
  join inspections.proposal p on p.la_id = ${db.la} and p.proposal_id = found.proposal_id
  ${ownTables(db)}
  where p.kind = 'paragraph' and ${mayRead(looker)} and ${currentSearch} @@ ${queryOf(asked)}
    and ${wanted([
      saysSomething(asked),
      looker.person.permissions.has('inspections.review') ? null : sql`last.final is not null`,
      asked.codes && sql`i.authority_code = any(${[...asked.codes]}::text[])`,
      asked.kind && sql`i.kind = ${asked.kind}`,
      asked.framework === null ? null : sql`i.framework = ${asked.framework}`,
      asked.grade && sql`${gradeIn(ownGrades, sql`(${current} ->> 'section')`)} = ${asked.grade}`,
    ])}`

const hits = (db: Tenant, asked: Asked, looker: Looker): RawBuilder<unknown> => {
  const shelves = [
    ...(asked.where === 'here' ? [] : [elsewhere(db, asked)]),
    ...(asked.where === 'elsewhere' ? [] : [here(db, asked, looker)]),
  ]
  return sql.join(shelves, sql` union all `)
}

/**
 * The paragraphs that answer, in one query: those that say a phrase to the letter first, then authority by authority,
 * the one with the newest document first. `total` and `authorities` count all of them, whatever the window.
 */
export const findPassages = async (db: Tenant, asked: Asked, looker: Looker, window: Window): Promise<Answers> => {
  const { rows } = await sql<PassageRow & { total: number; authorities: number }>`
    with hit as materialized (${hits(db, asked, looker)}),
    ranked as (
      select hit.*, coalesce(authority_code, authority_name, document_id::text) as whose,
        max(dated) over (partition by coalesce(authority_code, authority_name, document_id::text)) as newest
      from hit),
    counted as (select count(*)::integer as total, count(distinct whose)::integer as authorities from ranked),
    shown as (
      select *, row_number() over () as rank from (
        select * from ranked
        order by exact desc, newest desc nulls last, whose, dated desc nulls last, document_id, position
        limit ${window.take} offset ${window.skip}) these)
    select counted.total, counted.authorities, shown.shelf, shown.document_id, shown.proposal_id, shown.position,
      shown.exact, told.*,
      case when shown.exact and ${phrasesOf(asked.words).length > 0} then null
        else ts_headline('pg_catalog.english', told.text, ${wordsOf(asked)},
          ${`HighlightAll=true, StartSel=${markBegin}, StopSel=${markEnd}`}) end as marked
    from counted left join shown on true
    left join lateral (
      select d.authority_code, d.authority_name, d.kind, d.published_on, d.on_site, p.section, p.page, p.number, p.text,
        p.sentences, d.grades, false as accepted
      from inspections.library_paragraph p
      join inspections.library_document d on d.la_id = p.la_id and d.library_document_id = p.library_document_id
      where shown.shelf = 'elsewhere' and p.la_id = ${db.la} and p.library_document_id = shown.document_id
        and p.position = shown.position
      union all
      select i.authority_code, i.authority_name, i.kind, i.published_on, i.on_site, v.value ->> 'section',
        (p.source ->> 'page')::integer, v.value ->> 'number', v.value ->> 'text', v.value -> 'sentences', ${ownGrades},
        v.accepted
      from inspections.proposal p
      ${ownTables(db)}
      cross join lateral (select ${current} as value, last.final is not null as accepted) v
      where shown.shelf = 'here' and p.la_id = ${db.la} and p.proposal_id = shown.proposal_id
    ) told on shown.rank is not null
    order by shown.rank`.execute(db.query)
  const passages: readonly Passage[] = rows.filter((row) => row.shelf !== null).map((row) => passageOf(row, asked))
  return { passages, total: rows[0]?.total ?? 0, authorities: rows[0]?.authorities ?? 0 }
}
