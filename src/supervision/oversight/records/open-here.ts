import { type RawBuilder, sql } from 'kysely'
import { levels } from '../../../access/levels.ts'
import type { Person } from '../../../access/model.ts'
import { addDays, type Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { type Point, points } from '../model.ts'

/** Days ahead that what comes next is shown before it is due. */
export const daysAhead = 7

const least = sql.join(
  (Object.keys(points) as Point[]).map(
    (point) => sql`(${sql.lit(point)}, ${sql.lit(levels.indexOf(points[point].least))})`,
  ),
)

const levelAt = (column: string): RawBuilder<number> =>
  sql<number>`array_position(${sql.lit(`{${levels.join(',')}}`)}::text[], ${sql.ref(column)}) - 1`

/** The newest version of each decision that was not taken back. */
const standing = (db: Tenant) => sql`
  select d.child_id, d.decision_id, d.next_done_on, v.point, v.level, v.decided_on, v.next_step, v.next_owner, v.next_by
  from supervision.management_decision d
  join lateral (select * from supervision.management_decision_version v
    where v.la_id = d.la_id and v.decision_id = d.decision_id order by v.version desc limit 1) v on v.state = 'stands'
  where d.la_id = ${db.la}`

/**
 * (A count of none, where `not exists` would make the database go through the decisions of every child.)
 * What is open in management oversight itself: changes of risk without a decision, disputes, what comes next and is due, decisions below the level
 * that their point asks for, and this person's own drafts.
 */
export const openHere = (db: Tenant, person: Person, today: Day): RawBuilder<unknown> => sql`
  select r.child_id, 'escalation-decision-1wd/' || r.risk_change_id as same, r.decide_by as due, null::integer as late_by,
    jsonb_build_object('is', 'risk', 'id', r.risk_change_id, 'kind', r.kind, 'words', r.words, 'knownOn', r.known_on,
      'decideBy', r.decide_by, 'to', (select e.to_name from supervision.risk_escalation e
        where e.la_id = r.la_id and e.risk_change_id = r.risk_change_id order by e.at desc, e.escalation_id desc limit 1)) as item
  from supervision.risk_change r
  where r.la_id = ${db.la} and r.taken_back_at is null and not exists (
    select from supervision.management_decision_version v where v.la_id = r.la_id and v.risk_change_id = r.risk_change_id and v.state = 'stands'
      and not exists (select from supervision.management_decision_version n
        where n.la_id = v.la_id and n.decision_id = v.decision_id and n.version > v.version))
  union all
  select d.child_id, case when s.answered_on is null then 'iro-dispute-ladder/' || d.dispute_id || '/' || s.step else 'iro-dispute-20wd/' || d.dispute_id end,
    s.answer_by, null,
    jsonb_build_object('is', 'dispute', 'id', d.dispute_id, 'matter', d.matter, 'level', s.level, 'with', s.with_name,
      'by', d.raised_by_name, 'answerBy', s.answer_by, 'isAnswered', s.answered_on is not null)
  from supervision.dispute d
  join lateral (select * from supervision.dispute_step s where s.la_id = d.la_id and s.dispute_id = d.dispute_id order by s.step desc limit 1) s on true
  where d.la_id = ${db.la} and d.ended_on is null
  union all
  select v.child_id, 'supervision.next/' || v.decision_id, v.next_by, null,
    jsonb_build_object('is', 'next', 'id', v.decision_id, 'next', v.next_step, 'owner', v.next_owner, 'by', v.next_by)
  from (${standing(db)}) v
  where v.next_by <= ${addDays(today, daysAhead)} and v.next_done_on is null
  union all
  select v.child_id, 'supervision.level/' || v.decision_id, null, null,
    jsonb_build_object('is', 'level', 'id', v.decision_id, 'point', v.point, 'decidedOn', v.decided_on)
  from (${standing(db)}) v join (values ${least}) as p(point, least) on p.point = v.point
  where ${levelAt('v.level')} < p.least and v.decided_on > ${addDays(today, -90)} and (
    select count(*) from (${standing(db)}) o
    where o.child_id = v.child_id and o.point = v.point and o.decided_on >= v.decided_on and ${levelAt('o.level')} >= p.least) = 0
  union all
  select f.child_id, 'supervision.draft', null, null,
    jsonb_build_object('is', 'draft', 'savedAt', f.saved_at)
  from supervision.decision_draft f where f.la_id = ${db.la} and f.account_id = ${person.accountId}`
