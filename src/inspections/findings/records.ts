import { type RawBuilder, sql } from 'kysely'
import type { Person } from '../../access/model.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { searchable } from '../library/rules/question.ts'
import type { Kind, OnSite, Section, Sentence } from '../model.ts'
import { findFindings } from '../records/findings.ts'
import { visibleTo } from '../records/visible.ts'
import type { Found, Of } from './model.ts'
import { foundOf, type Typed } from './rules.ts'

export type Looker = { person: Pick<Person, 'accountId' | 'permissions'>; today: Day }

type OfRow = {
  inspection_id: string
  inspection_kind: string
  inspection_title: string | null
  authority_code: string | null
  authority_name: string | null
  on_site: unknown
  published_on: Day | null
}

const ofColumns = sql`i.inspection_id, i.kind as inspection_kind, i.title as inspection_title, i.authority_code,
  i.authority_name, i.on_site, i.published_on`

const ofRow = (row: OfRow): Of => ({
  id: row.inspection_id,
  kind: row.inspection_kind as Kind,
  title: row.inspection_title,
  authority: row.authority_name === null ? null : { name: row.authority_name, code: row.authority_code ?? '' },
  onSite: row.on_site as readonly OnSite[],
  publishedOn: row.published_on,
})

/** Newest inspection first: by the first day on site, or else by when it was published or came in. */
const newestFirst = sql`coalesce(i.on_site -> 0 ->> 'start', i.published_on::text, i.created_at::date::text) desc, i.inspection_id`

/** Inspections that this person may see and that stand for themselves: an added document restates another's findings. */
const among = (db: Tenant, { person, today }: Looker, typed: Typed): RawBuilder<unknown> => sql`
  i.la_id = ${db.la} and i.part_of is null and ${visibleTo(person, today)}
  ${typed.inspection === '' ? sql`` : sql`and i.inspection_id = ${typed.inspection}`}`

const wordsOf = (typed: Typed): RawBuilder<unknown> =>
  sql`websearch_to_tsquery('pg_catalog.english', ${searchable(typed.words)})`

const says = (typed: Typed, text: RawBuilder<unknown>): RawBuilder<unknown> =>
  typed.words === '' ? sql`true` : sql`to_tsvector('pg_catalog.english', ${text}) @@ ${wordsOf(typed)}`

/** The inspections to choose from, newest first. */
export const listChoices = async (db: Tenant, looker: Looker): Promise<readonly Of[]> => {
  const { rows } = await sql<OfRow>`
    select ${ofColumns} from inspections.inspection i
    where ${among(db, looker, { inspection: '' } as Typed)} order by ${newestFirst}`.execute(db.query)
  return rows.map(ofRow)
}

/** Areas that stand and sentences that were picked and still stand: newest inspection first, then as its page lists them. */
export const listFound = async (db: Tenant, looker: Looker, typed: Typed): Promise<readonly Found[]> => {
  const { rows } = await sql<OfRow & { finding_id: string }>`
    select f.finding_id, ${ofColumns}
    from inspections.inspection i
    join inspections.finding f on f.la_id = i.la_id and f.inspection_id = i.inspection_id
    join lateral (
      select d.final from inspections.decision d where d.la_id = f.la_id and d.proposal_id = f.proposal_id
      order by d.sequence desc limit 1) last on last.final is not null
    where ${among(db, looker, typed)} and ${says(typed, sql`coalesce(f.sentence, last.final ->> 'text')`)}
    order by ${newestFirst}`.execute(db.query)
  const findings = await findFindings(
    db,
    rows.map((row) => row.finding_id),
  )
  const ofInspection = Map.groupBy(
    findings.filter((finding) => finding.standing),
    (finding) => finding.inspectionId,
  )
  const inspections = new Map(rows.map((row) => [row.inspection_id, ofRow(row)]))
  return [...inspections.values()].flatMap((of) =>
    (ofInspection.get(of.id) ?? []).map((finding) => foundOf(finding, of)),
  )
}

type SentenceRow = OfRow & {
  proposal_id: string
  at: number
  section: Section
  number: string | null
  page: number | null
  sentence: Sentence
  total: number
}

/** Every sentence of the accepted narrative that fits, newest inspection first, as printed; a window of them. */
export const listSentences = async (
  db: Tenant,
  looker: Looker,
  typed: Typed,
  window: { skip: number; take: number },
): Promise<{ found: readonly Found[]; total: number }> => {
  const { rows } = await sql<SentenceRow>`
    select p.proposal_id, s.at::integer, last.final ->> 'section' as section, last.final ->> 'number' as number,
      (p.source ->> 'page')::integer as page, s.sentence, count(*) over ()::integer as total, ${ofColumns}
    from inspections.inspection i
    join inspections.proposal p on p.la_id = i.la_id and p.inspection_id = i.inspection_id and p.kind = 'paragraph'
    join lateral (
      select d.final from inspections.decision d where d.la_id = p.la_id and d.proposal_id = p.proposal_id
      order by d.sequence desc limit 1) last on last.final is not null
    cross join lateral jsonb_array_elements(last.final -> 'sentences') with ordinality s(sentence, at)
    where ${among(db, looker, typed)}
      and ${typed.part === '' ? sql`true` : sql`last.final ->> 'section' = ${typed.part}`}
      and ${typed.leaning === '' ? sql`true` : sql`s.sentence ->> 'leaning' = ${typed.leaning}`}
      and ${typed.theme === '' ? sql`true` : sql`s.sentence -> 'themes' ? ${typed.theme}`}
      and ${says(typed, sql`(s.sentence ->> 'text')`)}
    order by ${newestFirst}, p.position, s.at
    limit ${window.take} offset ${window.skip}`.execute(db.query)
  const found = rows.map(
    (row): Found => ({
      id: `${row.proposal_id}-${row.at}`,
      kind: 'sentence',
      of: ofRow(row),
      text: row.sentence.text,
      leaning: row.sentence.leaning,
      themes: row.sentence.themes,
      section: row.section,
      paragraph: row.number,
      page: row.page,
      anchor: `paragraph-${row.number ?? row.proposal_id}`,
      nationalFramework: [],
    }),
  )
  return { found, total: rows[0]?.total ?? 0 }
}
