import type { Person } from '../access/model.ts'
import type { Change } from '../access/slice.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { listEditions } from './records/members-editions.ts'
import { monthInWords } from './rules/months.ts'
import { membersAddress } from './views/members-address.ts'

/** Months that were published or withdrawn since, for those who are told published months and nothing else: others see figures as they stand. */
export const publishedNews = async (db: Tenant, person: Person, since: Date): Promise<readonly Change[]> => {
  if (!person.permissions.has('performance.published') || person.permissions.has('performance.see')) return []
  return (await listEditions(db)).flatMap(({ monthEnd, publishedAt, publishedBy, withdrawn }) => {
    const month = monthInWords(monthEnd)
    const href = membersAddress(monthEnd)
    const told = [
      { at: publishedAt, by: publishedBy, text: `Figures of ${month} published`, href },
      ...(withdrawn === null
        ? []
        : [{ at: withdrawn.at, by: withdrawn.by, text: `Figures of ${month} withdrawn`, href }]),
    ]
    return told.filter(({ at }) => at > since)
  })
}
