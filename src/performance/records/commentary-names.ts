import { sql } from 'kysely'
import { namesChild, type Reach, withinReach } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'

type Found = { readonly identifier: string; readonly forename: string | null; readonly surname: string | null }

/** A forename alone may be a month or a street: both names together, or the identifier, are what a reader would know a child by. */
const wordsIn = (text: string, { identifier, forename, surname }: Found): string | null => {
  if (namesChild(text, { forename: identifier, surname: null })) return identifier
  const isNamed = [forename, surname].every(
    (name) => name !== null && namesChild(text, { forename: name, surname: null }),
  )
  return isNamed ? `${forename} ${surname}` : null
}

/**
 * Full names and identifiers of children in a text, at most five. Of children within the writer's reach only, so that trying names tells
 * nobody of a child whom they may not know of.
 */
export const childrenNamedIn = async (
  db: Tenant,
  reach: Reach,
  today: Day,
  text: string,
): Promise<readonly string[]> => {
  if (text === '') return []
  const { rows } = await sql<Found>`
    select c.identifier, c.forename, c.surname from children.child c
    where c.la_id = ${db.la} and ${withinReach(reach, today)} and (
      (length(c.identifier) > 3 and position(c.identifier in ${text}::text) > 0)
      or (c.forename <> '' and c.surname <> '' and position(c.forename in ${text}::text) > 0 and position(c.surname in ${text}::text) > 0))
    order by c.child_id limit 50`.execute(db.query)
  return rows.flatMap((row) => wordsIn(text, row) ?? []).slice(0, 5)
}
