import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { ChildFacts } from '../model.ts'
import type { Reach } from '../rules/reach.ts'
import { childColumns } from './child.ts'
import { isRestricted, withinReach } from './reach.ts'

/** `within`: whom this person may know of. `others`: how many more there are, of whom they are told no more than that. */
export type Siblings = { within: readonly ChildFacts[]; others: number }

type Sibling = Pick<ChildFacts, 'childId' | 'family' | 'adoptedOn'>

/**
 * Brothers and sisters: children of the same family group, or of the same mother. Never one who was adopted, never through an adoptive
 * family, and none for an adopted child: the two sides of an adoption do not lead to each other. Records kept to named people count
 * for nobody else.
 */
const siblingsOf = (db: Tenant, reach: Reach, child: Sibling, today: Day): RawBuilder<unknown> => sql`
    with same as (
      select c.child_id from children.child c where c.la_id = ${db.la} and c.family = ${child.family}
      union
      select f.child_id from children.find_of_same_mother(${child.childId}) f
    )
    select ${childColumns(today)}, w.within
    from same join children.child c on c.la_id = ${db.la} and c.child_id = same.child_id
    cross join lateral (select ${withinReach(reach, today)} is true as within) w
    where c.child_id <> ${child.childId} and c.merged_into is null and coalesce(c.adopted_on > ${today}, true)
      and (w.within or not ${isRestricted(today)})
    order by c.date_of_birth nulls last, c.identifier limit 30`

type Row = ChildFacts & { within: boolean }

const toldApart = (rows: readonly Row[]): Siblings => {
  const within = rows.filter((row) => row.within)
  return { within, others: rows.length - within.length }
}

const isAfterAdoption = ({ adoptedOn }: Sibling, today: Day): boolean => adoptedOn !== null && adoptedOn <= today

export const findSiblings = async (db: Tenant, reach: Reach, child: Sibling, today: Day): Promise<Siblings> => {
  if (isAfterAdoption(child, today)) return toldApart([])
  const { rows } = await sql<Row>`${siblingsOf(db, reach, child, today)}`.execute(db.query)
  return toldApart(rows)
}

/** The same as a column of another question, with a comma before it; `siblingsFrom` reads what came. */
export const siblingsColumn = (db: Tenant, reach: Reach, child: Sibling, today: Day): RawBuilder<unknown> =>
  isAfterAdoption(child, today)
    ? sql``
    : sql`, (select jsonb_agg(to_jsonb(s)) from (${siblingsOf(db, reach, child, today)}) s) as siblings`

export const siblingsFrom = ({ siblings }: { siblings?: readonly Row[] | null }): Siblings => toldApart(siblings ?? [])
