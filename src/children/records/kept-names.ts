import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { ChildFacts } from '../model.ts'
import { decideReach, isAdopted, type Reach } from '../rules/reach.ts'
import { childColumns } from './child.ts'

/** These children, each by the identifier that stands for them now; those whose record is no more are left out. */
const findNamed = async (db: Tenant, childIds: readonly string[], today: Day): Promise<readonly ChildFacts[]> => {
  const { rows } = await sql<ChildFacts>`
    with recursive up(child_id) as (
      select * from unnest(${[...childIds]}::uuid[])
      union select c.merged_into from up join children.child c on c.la_id = ${db.la} and c.child_id = up.child_id
        where c.merged_into is not null
    )
    select ${childColumns(today)} from up join children.child c on c.la_id = ${db.la} and c.child_id = up.child_id
    where c.merged_into is null`.execute(db.query)
  return rows
}

/**
 * A text that is kept as it was names brothers and sisters for good. Whose record was closed since, by an adoption or because it is kept to
 * named people, is read about only by those to whom it is open with names. Throws `not-allowed`, which does not say who it is, or why.
 */
export const refuseKeptNames = async (
  db: Tenant,
  reach: Reach,
  childIds: readonly string[],
  today: Day,
): Promise<void> => {
  if (childIds.length === 0) return
  const closed = (await findNamed(db, childIds, today)).filter((one) => one.restricted || isAdopted(one, today))
  const isOpen = (one: ChildFacts): boolean => {
    const decision = decideReach(reach, one, today)
    return decision.kind === 'open' && decision.names
  }
  if (closed.every(isOpen)) return
  throw new Refusal(
    'not-allowed',
    'This text names somebody else whose record is not open to you now, so it cannot be handed out to you.',
    'Ask your head of service: somebody who may open both records can get it. The chronology as it is now is open to you.',
  )
}
