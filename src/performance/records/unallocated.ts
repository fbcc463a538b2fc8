import { sql } from 'kysely'
import { type Reach, withinReach } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import { prepared } from '../../platform/db/prepared.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { isUnallocated } from './caseloads.ts'
import { named } from './members.ts'

/** A child with something open for whom no worker is named, as the newest loads say. */
export type Unallocated = {
  readonly childId: string
  readonly identifier: string
  readonly forename: string | null
  readonly surname: string | null
  readonly team: string | null
  readonly inNeed: boolean
  readonly onPlan: boolean
  readonly inCare: boolean
  readonly leaver: boolean
}

/** Those within reach, by team and identifier; the first so many. */
export const listUnallocated = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  take: number,
): Promise<readonly Unallocated[]> => {
  const { rows } = await sql<Unallocated>`
    select c.child_id as "childId", c.identifier, ${named(reach, 'forename')}, ${named(reach, 'surname')}, c.team, c.in_need as "inNeed",
      c.on_protection_plan as "onPlan", c.in_care as "inCare", c.care_leaver as leaver
    from children.child c
    where c.la_id = ${db.la} and ${isUnallocated} and ${withinReach(reach, today)}
    order by c.team nulls last, c.identifier limit ${take}`.execute(db.query)
  return rows
}

/** Whom the names in returns were matched to in the staff directory. */
export const listMatched = async (db: Tenant): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ name: string; staffId: string }>`${prepared}
    select w.name, w.staff_id as "staffId" from children.worker_name w where w.la_id = ${db.la} and w.staff_id is not null`.execute(
    db.query,
  )
  return new Map(rows.map(({ name, staffId }) => [name, staffId]))
}
