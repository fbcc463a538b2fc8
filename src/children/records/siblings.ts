import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { ChildFacts } from '../model.ts'
import type { Reach } from '../rules/reach.ts'
import { childColumns } from './child.ts'
import { isRestricted, withinReach } from './reach.ts'

/** `within`: whom this person may know of. `others`: how many more there are, of whom they are told no more than that. */
export type Siblings = { within: readonly ChildFacts[]; others: number }

/**
 * Brothers and sisters: children of the same family group, or of the same mother. Never one who was adopted, never through an adoptive
 * family, and none for an adopted child: the two sides of an adoption do not lead to each other. Records kept to named people count
 * for nobody else.
 */
export const findSiblings = async (
  db: Tenant,
  reach: Reach,
  child: Pick<ChildFacts, 'childId' | 'family' | 'adoptedOn'>,
  today: Day,
): Promise<Siblings> => {
  if (child.adoptedOn !== null && child.adoptedOn <= today) return { within: [], others: 0 }
  const { rows } = await sql<ChildFacts & { within: boolean }>`
    with same as (
      select c.child_id from children.child c where c.la_id = ${db.la} and c.family = ${child.family}
      union
      select f.child_id from children.find_of_same_mother(${child.childId}) f
    )
    select ${childColumns(today)}, ${withinReach(reach, today)} is true as within
    from same join children.child c on c.la_id = ${db.la} and c.child_id = same.child_id
    where c.child_id <> ${child.childId} and c.merged_into is null and coalesce(c.adopted_on > ${today}, true)
      and (not ${isRestricted(today)} or ${withinReach(reach, today)} is true)
    order by c.date_of_birth nulls last, c.identifier limit 30`.execute(db.query)
  const within = rows.filter((row) => row.within)
  return { within, others: rows.length - within.length }
}
