import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { askAlone, askTogether, type Beside } from '../../platform/db/beside.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Inspection } from '../model.ts'
import { findFindings } from '../records/findings.ts'
import { dayOf, listInspections } from '../records/inspections.ts'
import { listParagraphs } from '../records/narrative.ts'
import { stored } from '../records/rows.ts'
import { mayOpen } from '../rules/access.ts'
import { isOwn, isSameLine } from '../rules/former.ts'
import { titleOf } from '../rules/words.ts'
import type { Outcome, Passage, Retests, Settled, ThenAndNow } from './model.ts'
import { countWaiting, retestsOf, thenAndNowOf } from './rules.ts'

type Row = {
  inspection_id: string
  finding_id: string
  sequence: number
  outcome: string
  proposed: string | null
  finding_text: string
  passages: unknown
  note: string
  settled_by_name: string
  settled_at: Date
  stands: boolean
}

/** Without its quotes: what they are from is no longer this inspection's, so it waits again. */
const withoutQuotes = { outcome: 'undone', passages: [], note: '' } as const

const settledOf = (row: Row): Settled => ({
  inspectionId: row.inspection_id,
  findingId: row.finding_id,
  sequence: row.sequence,
  outcome: row.outcome as Settled['outcome'],
  proposed: row.proposed as Outcome | null,
  findingText: row.finding_text,
  passages: row.passages as readonly Passage[],
  note: row.note,
  by: row.settled_by_name,
  at: new Date(row.settled_at),
  ...(row.stands ? {} : withoutQuotes),
})

const columns = [
  'inspection_id', 'finding_id', 'sequence', 'outcome', 'proposed', 'finding_text', 'passages', 'note',
  'settled_by_name', 'settled_at',
] as const // biome-ignore format: one list of one thing

const plain = (text: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`lower(translate(regexp_replace(${text}, '\\s+', ' ', 'g'), '’', ''''))`

/**
 * Whether every passage that is quoted is still of the inspection it was quoted from. Once a final report took the place of a draft,
 * the draft is seen by named people only, so its words must not stand beside what is published; what both say alike stands.
 */
const stands = sql<boolean>`not exists (
  select from jsonb_array_elements(r.passages) q
  where not exists (
      select from inspections.proposal p
      where p.la_id = r.la_id and p.inspection_id = r.inspection_id and p.proposal_id::text = q ->> 'paragraphId')
    and not exists (
      select from inspections.proposal p
      join inspections.inspection i on i.la_id = p.la_id and i.inspection_id = p.inspection_id and i.part_of is null
      cross join lateral (
        select p.proposed as value
        union all select d.final from inspections.decision d where d.la_id = p.la_id and d.proposal_id = p.proposal_id) said
      where p.la_id = r.la_id and (p.inspection_id = r.inspection_id or r.outcome = 'seen-before')
        and p.kind in ('paragraph', 'area-for-improvement', 'priority-action')
        and strpos(${plain(sql`said.value ->> 'text'`)}, ${plain(sql`q ->> 'text'`)}) > 0))`

/** The last settling of every pair of finding and later inspection, taken-back ones too. */
const settled = (db: Tenant): Beside<readonly Settled[]> => ({
  rows: sql`${db.query
    .selectFrom((from) =>
      from
        .selectFrom('inspections.retest')
        .distinctOn(['inspection_id', 'finding_id'])
        .select(['la_id', ...columns])
        .where('la_id', '=', db.la)
        .orderBy('inspection_id')
        .orderBy('finding_id')
        .orderBy('sequence', 'desc')
        .as('r'),
    )
    .select(columns)
    .select(stands.as('stands'))}`,
  read: (rows: readonly Row[]) => rows.map(settledOf),
})

const listSettled = (db: Tenant): Promise<readonly Settled[]> => askAlone(db, settled(db))

/** Every settling of one pair, oldest first. */
export const listSettlings = async (
  db: Tenant,
  pair: { inspectionId: string; findingId: string },
): Promise<readonly Settled[]> => {
  const rows = await db.query
    .selectFrom('inspections.retest as r')
    .select(columns)
    .select(stands.as('stands'))
    .where('la_id', '=', db.la)
    .where('inspection_id', '=', pair.inspectionId)
    .where('finding_id', '=', pair.findingId)
    .orderBy('sequence')
    .execute()
  return rows.map(settledOf)
}

const earlierThan = (later: Inspection, all: readonly Inspection[]): readonly Inspection[] =>
  all.filter((one) => one.id !== later.id && dayOf(one) < dayOf(later) && isSameLine(later, one))

/** What one document tests again, going by the inspections that `maySee` lets through. Seven queries, however many there are. */
export const getRetests = async (
  db: Tenant,
  later: Inspection,
  maySee: (inspection: Inspection) => boolean,
): Promise<Retests> => {
  const order = (await listInspections(db)).filter((one) => one.id === later.id || maySee(one)).toReversed()
  const before = earlierThan(later, order)
  const ids = [later.id, ...before.map(({ id }) => id)]
  const rows = await db.query
    .selectFrom('inspections.finding')
    .select('finding_id')
    .where('la_id', '=', db.la)
    .where('inspection_id', 'in', ids)
    .execute()
  const findings = (
    await findFindings(
      db,
      rows.map((row) => row.finding_id),
    )
  ).filter(({ standing }) => standing)
  const by = Map.groupBy(findings, ({ inspectionId }) => inspectionId)
  return retestsOf({
    later,
    laterFindings: by.get(later.id) ?? [],
    paragraphs: await listParagraphs(db, later.id),
    earlier: before.map((inspection) => ({ inspection, findings: by.get(inspection.id) ?? [] })),
    settled: await listSettled(db),
    order,
  })
}

export type NewSettling = Pick<
  Settled,
  'inspectionId' | 'findingId' | 'sequence' | 'outcome' | 'proposed' | 'findingText' | 'passages' | 'note'
>

/** Writes settlings and gives how many: those that somebody settled in between are left as they are. */
export const insertSettlings = async (
  db: Tenant,
  byName: string,
  now: Date,
  settlings: readonly NewSettling[],
): Promise<number> => {
  if (settlings.length === 0) return 0
  const rows = settlings.map((one) => ({
    la_id: db.la,
    inspection_id: one.inspectionId,
    finding_id: one.findingId,
    sequence: one.sequence,
    outcome: one.outcome,
    proposed: one.proposed,
    finding_text: one.findingText,
    passages: stored(one.passages),
    note: one.note,
    settled_by: db.accountId,
    settled_by_name: byName,
    settled_at: now,
  }))
  const written = await db.query
    .insertInto('inspections.retest')
    // In the order of the key, so that two people who settle the same wait for each other instead of blocking each other.
    .values(rows.toSorted((a, b) => (a.finding_id < b.finding_id ? -1 : 1)))
    .onConflict((conflict) => conflict.doNothing())
    .returning('finding_id')
    .execute()
  return written.length
}

type Looker = Parameters<typeof mayOpen>[1]

/** Everything that was settled and that this person may see on both sides, the newest document first. Four queries. */
export const listThenAndNow = async (db: Tenant, person: Looker, today: Day): Promise<readonly ThenAndNow[]> => {
  const settled = await listSettled(db)
  if (settled.length === 0) return []
  const inspections = (await listInspections(db)).filter((one) => mayOpen(one, person, today))
  const findings = await findFindings(db, [...new Set(settled.map(({ findingId }) => findingId))])
  return thenAndNowOf({
    settled,
    findings: new Map(findings.map((one) => [one.id, one])),
    inspections: new Map(inspections.map((one) => [one.id, { title: titleOf(one), day: dayOf(one) }])),
  })
}

/** Findings that stand and are no praise, of these inspections: their ids only, since home asks. */
const concernIds = (db: Tenant, inspectionIds: readonly string[]): Beside<readonly string[]> => ({
  rows: sql`
    select f.finding_id from inspections.finding f
    cross join lateral (
      select d.outcome from inspections.decision d
      where d.la_id = f.la_id and d.proposal_id = f.proposal_id order by d.sequence desc limit 1
    ) decided
    where f.la_id = ${db.la} and f.inspection_id = any(${inspectionIds}) and f.kind <> 'strength'
      and decided.outcome in ('accepted', 'corrected')`,
  read: (rows: readonly { finding_id: string }[]) => rows.map((row) => row.finding_id),
})

/**
 * The newest reviewed document about this authority that this person may see and how many earlier findings, its own and those of
 * councils before it, stand beside it unsettled, less those that were found to be no longer an area. Null when none wait. Two queries.
 */
export const countUnsettled = async (
  db: Tenant,
  person: Looker,
  today: Day,
): Promise<{ inspection: Inspection; count: number } | null> => {
  const order = (await listInspections(db)).filter((one) => mayOpen(one, person, today)).toReversed()
  const later = order.findLast(
    (one) => one.reviewedAt && one.onSite.length > 0 && (!one.authority || isOwn(one, db.la)),
  )
  if (!later) return null
  const earlier = earlierThan(later, order)
  if (earlier.length === 0) return null
  const found = await askTogether(db, {
    concerns: concernIds(
      db,
      earlier.map(({ id }) => id),
    ),
    settled: settled(db),
  })
  const count = countWaiting({ later, order, settled: found.settled }, found.concerns)
  return count === 0 ? null : { inspection: later, count }
}
