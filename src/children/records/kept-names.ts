import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { ChildFacts } from '../model.ts'
import { type Handing, type KeptText, type ToldOf, toldIn } from '../rules/kept-text.ts'
import { decideReach, isAdopted, type Reach } from '../rules/reach.ts'
import { childColumns } from './child.ts'

type Named = ChildFacts & { named: string }

/** These children, each by the identifier that stands for them now; those whose record is no more are left out. */
const findNamed = async (db: Tenant, childIds: readonly string[], today: Day): Promise<readonly Named[]> => {
  const { rows } = await sql<Named>`
    with recursive up(named, child_id) as (
      select n, n from unnest(${[...new Set(childIds)]}::uuid[]) as n
      union select up.named, c.merged_into from up join children.child c on c.la_id = ${db.la} and c.child_id = up.child_id
        where c.merged_into is not null
    )
    select up.named, ${childColumns(today)} from up join children.child c on c.la_id = ${db.la} and c.child_id = up.child_id
    where c.merged_into is null`.execute(db.query)
  return rows
}

/** Everyone of whom these kept texts tell, and how this person reaches each now. */
export const findTold = async (db: Tenant, reach: Reach, texts: readonly KeptText[], today: Day): Promise<ToldOf> => {
  const all = texts.flatMap(toldIn)
  if (all.length === 0) return new Map()
  return new Map(
    (await findNamed(db, all, today)).map((one) => [
      one.named,
      { childId: one.childId, identifier: one.identifier, decision: decideReach(reach, one, today) },
    ]),
  )
}

/**
 * Throws `not-allowed` where a kept text tells of somebody whose record is not open to this person, or was parted from this one since and is
 * not; it says who only where they may know of them.
 */
export const refuseUnlessOpen = (handing: Handing): void => {
  if (handing.kind === 'open') return
  const what = handing.parted
    ? 'When this was written, two records were joined as one child, and they were parted since. It may tell of another child'
    : 'This text names somebody else'
  if (handing.kind === 'ask')
    throw new Refusal(
      'not-allowed',
      `${what} whose record asks you for a reason first: ${handing.identifiers.join(', ')}.`,
      'Open that record, say why, then come back here.',
    )
  throw new Refusal(
    'not-allowed',
    `${what} whose record is not open to you now, so it cannot be handed out to you.`,
    'Ask your head of service: somebody who may open both records can get it. The chronology as it is now is open to you.',
  )
}

/**
 * A text for the case system that is kept as it was names brothers and sisters for good, and must be filed by whoever works with the child. Whose record was closed since, by an adoption or because it is kept to
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
  if (!closed.every(isOpen)) refuseUnlessOpen({ kind: 'closed', parted: false })
}
