import type { Person } from '../../access/model.ts'
import type { Attention, Change } from '../../access/slice.ts'
import type { Day } from '../../platform/day.ts'
import { todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { listChanges } from '../records/changes.ts'
import { getClockSettings } from '../records/clock.ts'
import { getDraftSettings } from '../records/draft-settings.ts'
import { listRegister } from '../records/register.ts'
import { mayOpen } from '../rules/access.ts'
import { draftClockOf } from '../rules/accuracy.ts'
import { needsOf } from '../rules/attention.ts'
import { clockOf } from '../rules/clock.ts'
import { isOwn, titleHere } from '../rules/former.ts'

/** What waits for someone who reviews documents: reviews, missing dates, dates of the law that are near. */
export const attention = async (db: Tenant, person: Person, today: Day): Promise<readonly Attention[]> => {
  if (!person.permissions.has('inspections.review')) return []
  const entries = await listRegister(db, person, today)
  if (entries.length === 0) return []
  const settings = await getClockSettings(db)
  const drafts = await getDraftSettings(db, settings)
  return entries.flatMap(({ inspection, progress, assumed, listItemsWaiting }) =>
    needsOf({
      inspection,
      progress,
      listItemsWaiting,
      clock: clockOf(inspection, settings, today),
      draft: draftClockOf(inspection, drafts, today),
      name: titleHere(assumed, db.la, []),
      own: isOwn(inspection, db.la),
      today,
    }),
  )
}

/** Documents that came in, for those who review them, and reviews that ended, as far as this person may open them. */
export const changes = async (db: Tenant, person: Person, since: Date): Promise<readonly Change[]> => {
  if (!person.permissions.has('inspections.see')) return []
  const today = todayInEngland()
  const reviews = person.permissions.has('inspections.review')
  return (await listChanges(db, since))
    .filter(({ what }) => reviews || what !== 'uploaded')
    .filter(({ inspection }) => mayOpen(inspection, person, today))
    .map(({ at, text, inspection, by }) => ({ at, text, by, href: `/inspections/${inspection.id}` }))
}
