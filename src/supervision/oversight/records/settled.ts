import { type RawBuilder, sql } from 'kysely'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { Point } from '../model.ts'

/** Practice standards that a management decision answers, with the point that it is at. */
export const decides: Readonly<Record<string, Point>> = {
  'mgmt-oversight-90d': 'no-decision-90d',
  'mgmt-no-change-12m': 'no-change-12m',
  'cin-drift-12m': 'no-change-12m',
  'mgmt-s47-no-plan': 's47-no-plan',
  'mgmt-strategy': 'strategy-discussion',
  'mgmt-before-plo': 'pre-proceedings',
  'mgmt-thresholds': 'threshold',
}

const answered = sql.join(Object.entries(decides).map(([standard, point]) => sql`(${sql.lit(standard)}, ${sql.lit(point)})`)) // biome-ignore format: one line

/**
 * What was settled here a moment ago, of children whose practice standards are still being worked out: rows of `child_id` and `same`, which is
 * "standard/unit", or a standard alone. Until they are, the stored cases say what was open before; nobody is asked for it again.
 */
export const justSettled = (db: Tenant): RawBuilder<unknown> => sql`
  select r.child_id, 'escalation-decision-1wd/' || r.risk_change_id as same
  from children.changed k join supervision.risk_change r on r.la_id = k.la_id and r.child_id = k.subject_id
  where k.la_id = ${db.la} and (r.taken_back_at is not null or exists (
    select from supervision.management_decision_version v where v.la_id = r.la_id and v.risk_change_id = r.risk_change_id and v.state = 'stands'
      and not exists (select from supervision.management_decision_version n
        where n.la_id = v.la_id and n.decision_id = v.decision_id and n.version > v.version)))
  union all
  select v.child_id, a.standard
  from children.changed k join supervision.management_decision_version v on v.la_id = k.la_id and v.child_id = k.subject_id
  join (values ${answered}) as a(standard, point) on a.point = v.point or a.point = 'no-decision-90d' and v.progress <> ''
  where k.la_id = ${db.la} and v.state = 'stands' and v.at >= k.noted_at - interval '1 day'
    and not exists (select from supervision.management_decision_version n
      where n.la_id = v.la_id and n.decision_id = v.decision_id and n.version > v.version)
  union all
  select d.child_id, 'iro-dispute-20wd/' || d.dispute_id
  from children.changed k join supervision.dispute d on d.la_id = k.la_id and d.child_id = k.subject_id
  where k.la_id = ${db.la} and d.ended_on is not null
  union all
  select s.child_id, 'iro-dispute-ladder/' || s.dispute_id || '/' || s.step
  from children.changed k join supervision.dispute_step s on s.la_id = k.la_id and s.child_id = k.subject_id
  join supervision.dispute d on d.la_id = s.la_id and d.dispute_id = s.dispute_id
  where k.la_id = ${db.la} and (s.answered_on is not null or d.ended_on is not null)`
