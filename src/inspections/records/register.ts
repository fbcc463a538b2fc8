import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { AcceptedJudgement, Inspection, Proposal, ValueKind } from '../model.ts'
import { factsOf } from '../rules/facts.ts'
import { judgementsOf } from '../rules/findings.ts'
import type { Progress } from '../rules/review.ts'
import { dayOf, namedColumn } from './inspections.ts'
import { inspectionOf } from './rows.ts'
import { visibleTo } from './visible.ts'

/** One line of the register. `assumed` is what was read where nothing is accepted yet: for its name, never as a fact. */
export type RegisterEntry = {
  inspection: Inspection
  judgements: readonly AcceptedJudgement[]
  /** Null when the review is complete, or there is nothing to review. */
  progress: Progress | null
  assumed: Pick<Inspection, 'kind' | 'authority' | 'onSite' | 'title'>
  /** How many documents there are, those of its parts too. */
  documents: number
  /** Items of the council's own lists, in its other documents, that nobody has decided yet. */
  listItemsWaiting: number
}

type Looker = { accountId: string; permissions: ReadonlySet<string> }

/** A value in as much of it as a line of the register needs. */
type Held = {
  id: string
  kind: ValueKind
  proposed: Proposal['proposed']
  final: Proposal['final']
  outcome: string | null
  at: string | null
  position: number
}

/** The judgements, and while a review goes on what is needed for a name, each with the last decision about it. */
const held = sql<readonly Held[] | null>`(
  select jsonb_agg(jsonb_build_object('id', p.proposal_id, 'kind', p.kind, 'proposed', p.proposed, 'final', last.final,
    'outcome', last.outcome, 'at', last.decided_at, 'position', p.position) order by p.position)
  from inspections.proposal p
  left join lateral (
    select d.outcome, d.final, d.decided_at from inspections.decision d
    where d.la_id = p.la_id and d.proposal_id = p.proposal_id order by d.sequence desc limit 1) last on true
  where p.la_id = i.la_id and p.inspection_id = i.inspection_id
    and (p.kind = 'judgement' or (i.reviewed_at is null and p.kind in ('kind', 'authority', 'on-site', 'title'))))`

/** How far a review has come: counted where it goes on only. */
const progress = sql<Progress | null>`(
  select jsonb_build_object('total', count(*), 'decided', count(*) filter (where not one.waits),
    'uncertain', count(*) filter (where one.waits and one.uncertain))
  from (
    select coalesce(last.outcome, 'undone') = 'undone' as waits, p.document_id,
      p.proposed is null or p.source ->> 'certain' = 'false' as uncertain
    from inspections.proposal p
    left join lateral (
      select d.outcome from inspections.decision d
      where d.la_id = p.la_id and d.proposal_id = p.proposal_id order by d.sequence desc limit 1) last on true
    where i.reviewed_at is null and p.la_id = i.la_id and p.inspection_id = i.inspection_id) one
  having count(one.document_id) > 0)`

const documents = sql<number>`(
  select count(*)::integer from inspections.document d
  where d.la_id = i.la_id and d.inspection_id in (
    select one.inspection_id from inspections.inspection one
    where one.la_id = i.la_id and (one.inspection_id = i.inspection_id or one.part_of = i.inspection_id)))`

const listItemsWaiting = sql<number>`(
  select count(*)::integer
  from inspections.inspection part
  join inspections.proposal p on p.la_id = part.la_id and p.inspection_id = part.inspection_id and p.kind = 'list-item'
  where part.la_id = i.la_id and part.part_of = i.inspection_id and coalesce((
    select d.outcome from inspections.decision d
    where d.la_id = p.la_id and d.proposal_id = p.proposal_id order by d.sequence desc limit 1), 'undone') = 'undone')`

const proposalOf = (inspectionId: string, one: Held): Proposal => ({
  id: one.id,
  inspectionId,
  documentId: null,
  kind: one.kind,
  position: one.position,
  proposed: one.proposed,
  source: null,
  state: one.outcome === null || one.outcome === 'undone' ? 'pending' : (one.outcome as Proposal['state']),
  final: one.final,
  sequence: 0,
  decidedBy: null,
  decidedAt: one.at === null ? null : new Date(one.at),
})

/**
 * Every activity that this person may see, newest first by the day it stands at, with what a list says of it. One query,
 * however many there are.
 */
export const listRegister = async (db: Tenant, person: Looker, today: Day): Promise<readonly RegisterEntry[]> => {
  const rows = await db.query
    .selectFrom('inspections.inspection as i')
    .selectAll('i')
    .select([
      namedColumn.as('named'),
      held.as('held'),
      progress.as('progress'),
      documents.as('documents'),
      listItemsWaiting.as('waiting'),
    ])
    .where('i.la_id', '=', db.la)
    .where('i.part_of', 'is', null)
    .where(visibleTo(person, today))
    .orderBy('i.created_at', 'desc')
    .execute()
  const entries = rows.map((row): RegisterEntry => {
    const inspection = inspectionOf(row)
    const proposals = (row.held ?? []).map((one) => proposalOf(inspection.id, one))
    const read = proposals.map((one) => (one.state === 'pending' ? { ...one, final: one.proposed } : one))
    return {
      inspection,
      judgements: judgementsOf(proposals),
      progress: row.progress,
      assumed: inspection.reviewedAt ? inspection : factsOf(read),
      documents: row.documents,
      listItemsWaiting: row.waiting,
    }
  })
  const when = ({ inspection, assumed }: RegisterEntry): Day =>
    dayOf({ ...inspection, onSite: inspection.onSite.length > 0 ? inspection.onSite : assumed.onSite })
  return entries.toSorted((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : 0))
}
