import { sql } from 'kysely'
import type { Person } from '../../access/model.ts'
import type { Attention } from '../../access/slice.ts'
import { findReach, withinReach } from '../../children/index.ts'
import { type Day, inWords, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { addressOf, type RiskKind, riskKinds } from './model.ts'

type Row = { childId: string; identifier: string; riskChangeId: string; kind: RiskKind; decideBy: Day | null }

/** Changes of risk that were taken to this person by name and on which nobody has decided: on the home page. */
export const asksForDecision = async (db: Tenant, person: Person, now: Date): Promise<readonly Attention[]> => {
  if (!person.permissions.has('oversight.decide')) return []
  const reach = await findReach(db, person, now)
  const { rows } = await sql<Row>`
    select c.child_id as "childId", c.identifier, r.risk_change_id as "riskChangeId", r.kind, r.decide_by as "decideBy"
    from supervision.risk_change r join children.child c on c.la_id = r.la_id and c.child_id = r.child_id
    where r.la_id = ${db.la} and r.taken_back_at is null and ${withinReach(reach, todayInEngland(now))}
      and exists (select from supervision.risk_escalation e join access.staff s on s.la_id = e.la_id and s.staff_id = e.to_staff
        where e.la_id = r.la_id and e.risk_change_id = r.risk_change_id and s.account_id = ${person.accountId})
      and not exists (select from supervision.management_decision_version v
        where v.la_id = r.la_id and v.risk_change_id = r.risk_change_id and v.state = 'stands'
          and not exists (select from supervision.management_decision_version n
            where n.la_id = v.la_id and n.decision_id = v.decision_id and n.version > v.version))
    order by r.decide_by, r.risk_change_id limit 20`.execute(db.query)
  return rows.map(({ childId, identifier, riskChangeId, kind, decideBy }) => ({
    text: `Decide on a change of risk for ${identifier}: ${riskKinds[kind].toLowerCase()}${decideBy === null ? '' : `, by ${inWords(decideBy)}`}`,
    href: addressOf(childId).riskChange(riskChangeId),
    due: decideBy,
    state: 'to-do' as const,
  }))
}
