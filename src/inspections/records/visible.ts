import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../platform/day.ts'

type Looker = { accountId: string; permissions: ReadonlySet<string> }

/**
 * The rule `mayOpen` of rules/access.ts as a condition: whether this person may see the rows of `inspections.inspection`
 * that the query calls `inspection`. For every list, search and export:
 *
 *   db.query.selectFrom('inspections.inspection as i').where(visibleTo(person, today))
 */
export const visibleTo = (person: Looker, today: Day, inspection = 'i'): RawBuilder<boolean> => {
  if (person.permissions.has('inspections.see-unpublished')) return sql<boolean>`true`
  const i = (column: string) => sql.ref(`${inspection}.${column}`)
  return sql<boolean>`(
    (${i('part_of')} is null and (${i('shared')} or (not ${i('draft')} and coalesce(${i('published_on')} <= ${today}, false))))
    or exists (
      select from inspections.named_person n
      where n.la_id = ${i('la_id')} and n.inspection_id = coalesce(${i('part_of')}, ${i('inspection_id')})
        and n.account_id = ${person.accountId}))`
}
