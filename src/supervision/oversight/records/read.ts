import { sql } from 'kysely'
import { ofJoined } from '../../../children/index.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Decision, Dispute, Referral, RiskChange, Version } from '../model.ts'

type Timed = { readonly at: string }
type Stored = {
  readonly decisions: readonly (Omit<Decision, 'recordedAt' | 'versions'> & {
    readonly recordedAt: string
    readonly versions: readonly (Omit<Version, 'at'> & Timed)[]
  })[]
  readonly risks: readonly (Omit<RiskChange, 'recordedAt' | 'escalations'> & {
    readonly recordedAt: string
    readonly escalations: readonly (Omit<RiskChange['escalations'][number], 'at'> & Timed)[]
  })[]
  readonly disputes: readonly (Omit<Dispute, 'referrals'> & {
    readonly referrals: readonly (Omit<Referral, 'at'> & Timed)[]
  })[]
  readonly referrals: readonly (Omit<Referral, 'at'> & Timed)[]
}

/** Everything of management oversight about one child, the newest first. `referrals`: those to Cafcass without a dispute. */
export type Oversight = {
  readonly decisions: readonly Decision[]
  readonly risks: readonly RiskChange[]
  readonly disputes: readonly Dispute[]
  readonly referrals: readonly Referral[]
}

const versions = sql`(select jsonb_agg(jsonb_build_object('version', v.version, 'state', v.state, 'point', v.point, 'decision', v.decision,
    'decidedBy', jsonb_build_object('staffId', v.decided_by, 'name', v.decided_by_name, 'title', v.decided_by_title), 'level', v.level,
    'decidedOn', v.decided_on, 'decidedAt', coalesce(v.decided_at_time, ''), 'rationale', v.rationale, 'progress', v.progress,
    'nextStep', v.next_step, 'nextOwner', v.next_owner, 'nextBy', v.next_by, 'noneNeeded', v.none_needed, 'riskChangeId', v.risk_change_id,
    'whyCorrected', v.why_corrected, 'by', v.by_name, 'at', v.at) order by v.version desc)
  from supervision.management_decision_version v where v.la_id = d.la_id and v.decision_id = d.decision_id)`

/** The newest version of each decision that names a change of risk, unless it was taken back: the first day counts. */
const answer = sql`(select jsonb_build_object('decisionId', v.decision_id, 'decidedOn', v.decided_on, 'decision', v.decision)
  from supervision.management_decision_version v
  where v.la_id = r.la_id and v.risk_change_id = r.risk_change_id and v.state = 'stands'
    and not exists (select from supervision.management_decision_version n
      where n.la_id = v.la_id and n.decision_id = v.decision_id and n.version > v.version)
  order by v.decided_on, v.decision_id limit 1)`

const escalations = sql`(select jsonb_agg(jsonb_build_object('level', e.level, 'to', e.to_name, 'note', e.note, 'by', e.by_name, 'at', e.at) order by e.at, e.escalation_id)
  from supervision.risk_escalation e where e.la_id = r.la_id and e.risk_change_id = r.risk_change_id)`

const steps = sql`(select jsonb_agg(jsonb_build_object('step', s.step, 'level', s.level, 'with', s.with_name, 'beganOn', s.began_on, 'answerBy', s.answer_by,
    'answered', case when s.answered_on is null then null else jsonb_build_object('on', s.answered_on, 'text', s.answer, 'by', s.answered_by_name) end,
    'outcome', s.outcome, 'outcomeOn', s.outcome_on) order by s.step)
  from supervision.dispute_step s where s.la_id = d.la_id and s.dispute_id = d.dispute_id)`

const referral = sql`jsonb_build_object('referralId', f.referral_id, 'disputeId', f.dispute_id, 'step', f.step, 'decidedOn', f.decided_on,
  'referredOn', f.referred_on, 'why', f.why, 'by', f.by_name, 'at', f.at)`

/** All that is held of one child and of identifiers that were joined to theirs, in one question. */
export const findOversight = async (db: Tenant, childId: string): Promise<Oversight> => {
  const { rows } = await sql<{ [K in keyof Stored]: Stored[K] | null }>`
    select
      (select jsonb_agg(jsonb_build_object('decisionId', d.decision_id, 'childId', d.child_id, 'recordedBy', d.recorded_by_name, 'recordedAt', d.recorded_at,
          'nextDone', case when d.next_done_on is null then null
            else jsonb_build_object('on', d.next_done_on, 'note', d.next_done_note, 'by', d.next_done_by_name) end,
          'versions', ${versions}) order by d.recorded_at desc, d.decision_id desc)
        from supervision.management_decision d where d.la_id = ${db.la} and ${ofJoined(db, childId, 'd.child_id')}) as decisions,
      (select jsonb_agg(jsonb_build_object('riskChangeId', r.risk_change_id, 'childId', r.child_id, 'kind', r.kind, 'words', r.words, 'knownOn', r.known_on,
          'knownAt', coalesce(r.known_at_time, ''), 'decideBy', r.decide_by, 'recordedBy', r.recorded_by_name, 'recordedAt', r.recorded_at,
          'takenBack', case when r.taken_back_at is null then null else jsonb_build_object('why', r.taken_back_why, 'by', r.taken_back_by_name) end,
          'escalations', coalesce(${escalations}, '[]'), 'answer', ${answer}) order by r.known_on desc, r.risk_change_id desc)
        from supervision.risk_change r where r.la_id = ${db.la} and ${ofJoined(db, childId, 'r.child_id')}) as risks,
      (select jsonb_agg(jsonb_build_object('disputeId', d.dispute_id, 'childId', d.child_id, 'raisedAs', d.raised_as, 'matter', d.matter, 'wanted', d.wanted,
          'raisedOn', d.raised_on, 'raisedBy', d.raised_by_name, 'raisedByAccount', d.raised_by, 'until', d.until,
          'ended', case when d.ended_on is null then null
            else jsonb_build_object('on', d.ended_on, 'level', d.ended_level, 'how', d.ended_how, 'words', d.ended_words, 'by', d.ended_by_name) end,
          'steps', coalesce(${steps}, '[]'),
          'referrals', coalesce((select jsonb_agg(${referral} order by f.at) from supervision.cafcass_referral f
            where f.la_id = d.la_id and f.dispute_id = d.dispute_id), '[]')) order by d.raised_on desc, d.dispute_id desc)
        from supervision.dispute d where d.la_id = ${db.la} and ${ofJoined(db, childId, 'd.child_id')}) as disputes,
      (select jsonb_agg(${referral} order by f.at desc) from supervision.cafcass_referral f
        where f.la_id = ${db.la} and f.dispute_id is null and ${ofJoined(db, childId, 'f.child_id')}) as referrals`.execute(
    db.query,
  )
  return asOversight(rows[0]!)
}

const dated = <T extends Timed>(one: T): Omit<T, 'at'> & { at: Date } => ({ ...one, at: new Date(one.at) })

const asOversight = ({
  decisions,
  risks,
  disputes,
  referrals,
}: { [K in keyof Stored]: Stored[K] | null }): Oversight => ({
  decisions: (decisions ?? []).map((one) => ({
    ...one,
    recordedAt: new Date(one.recordedAt),
    versions: one.versions.map(dated),
  })),
  risks: (risks ?? []).map((one) => ({
    ...one,
    recordedAt: new Date(one.recordedAt),
    escalations: one.escalations.map(dated),
  })),
  disputes: (disputes ?? []).map((one) => ({ ...one, referrals: one.referrals.map(dated) })),
  referrals: (referrals ?? []).map(dated),
})

/** One of them by its id; throws `not-found`. */
export const getDecision = ({ decisions }: Oversight, id: string): Decision => {
  const found = decisions.find(({ decisionId }) => decisionId === id)
  if (!found) throw notFound('management decision')
  return found
}

export const getRiskChange = ({ risks }: Oversight, id: string): RiskChange => {
  const found = risks.find(({ riskChangeId }) => riskChangeId === id)
  if (!found) throw notFound('change of risk')
  return found
}

export const getDispute = ({ disputes }: Oversight, id: string): Dispute => {
  const found = disputes.find(({ disputeId }) => disputeId === id)
  if (!found) throw notFound('dispute')
  return found
}
