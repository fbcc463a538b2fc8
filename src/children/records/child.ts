import { sql } from 'kysely'
import type { Person } from '../../access/model.ts'
import { type Day, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { ChildFacts } from '../model.ts'
import type { Reach } from '../rules/reach.ts'
import { findReachWith, isRestricted, keepReach, mayDutyAsk } from './reach.ts'

/** The columns of `ChildFacts`, of `children.child` called `c`. */
export const childColumns = (today: Day) => sql`
  c.child_id as "childId", c.identifier, c.forename, c.surname, c.date_of_birth as "dateOfBirth",
  c.expected_date_of_birth as "expectedDateOfBirth", c.died_on as "diedOn", c.gender, c.ethnicity, c.worker, c.team, c.adviser,
  c.reviewing_officer as "reviewingOfficer", c.family, c.in_need as "inNeed", c.on_protection_plan as "onProtectionPlan",
  c.in_care as "inCare", c.care_leaver as "careLeaver", c.adopted_on as "adoptedOn", c.merged_into as "mergedInto",
  ${isRestricted(today, 'c')} as restricted, ${mayDutyAsk(today, 'c')} as "dutyMayAsk"`

/** Before any question of reach: only the gate asks this. */
export const findChildFacts = async (db: Tenant, childId: string, today: Day): Promise<ChildFacts | null> => {
  const { rows } = await sql<ChildFacts>`
    select ${childColumns(today)} from children.child c where c.la_id = ${db.la} and c.child_id = ${childId}`.execute(
    db.query,
  )
  return rows[0] ?? null
}

/** Who asks and whom they ask for, in one question: for the gate. `late`: minutes of grace, as `findReach` has them. */
export const findReachAndChild = async (
  db: Tenant,
  person: Pick<Person, 'accountId' | 'role'>,
  childId: string,
  now: Date,
  late = 0,
): Promise<{ reach: Reach; child: ChildFacts | null }> => {
  const facts = sql`, (select to_jsonb(f) from (select ${childColumns(todayInEngland(now))} from children.child c
    where c.la_id = ${db.la} and c.child_id = ${childId}) f) as child`
  const { reach, row } = await findReachWith<{ child: ChildFacts | null }>(db, person, now, late, facts)
  keepReach(db, reach)
  return { reach, child: row.child }
}
