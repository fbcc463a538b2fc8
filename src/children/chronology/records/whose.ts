import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import type { OpenChild } from '../../pages/child-page.ts'
import { findSiblings } from '../../records/siblings.ts'
import { decideReach } from '../../rules/reach.ts'
import type { Entry, SharedFrom, Whose } from '../model.ts'
import { relationOf, type WhoseOf } from '../rules/whose.ts'

type Shared = Pick<Entry, 'entryId' | 'origin'> & SharedFrom

const unseen: Omit<Whose, 'as'> = { relation: 'brother or sister', first: null, full: null, childId: null }

/**
 * Whose events the shared entries of a child's chronology tell. A brother or sister is named only to someone whom their record is open to with
 * names; never across an adoption.
 */
export const findWhose = async (
  db: Tenant,
  child: OpenChild,
  entries: readonly Shared[],
  today: Day,
): Promise<WhoseOf> => {
  const shared = entries.filter(({ origin, sharedChild }) => origin === 'shared' && sharedChild !== child.childId)
  if (shared.length === 0) return new Map()
  const { within } = await findSiblings(db, child.reach, child, today)
  const nameable = new Map(
    within
      .filter((one) => {
        const decision = decideReach(child.reach, one, today)
        return decision.kind === 'open' && decision.names
      })
      .map((one) => [one.childId, one]),
  )
  return new Map(
    shared.map(({ entryId, sharedAs, sharedChild }) => {
      const as = sharedAs ?? 'theirs'
      const from = sharedChild === null ? undefined : nameable.get(sharedChild)
      if (!from?.forename) return [entryId, { ...unseen, as }] as const
      const full = [from.forename, from.surname].filter(Boolean).join(' ')
      return [
        entryId,
        { relation: relationOf(from.gender), first: from.forename, full, childId: from.childId, as },
      ] as const
    }),
  )
}
