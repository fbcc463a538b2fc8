import type { Slice } from '../access/slice.ts'
import { todayInEngland } from '../platform/day.ts'
import type { Job } from '../platform/jobs/job.ts'
import { storeCategories } from './records/leaving-care.ts'
import { countUnreviewed } from './records/live-access.ts'
import { findReach } from './records/reach.ts'

/** Every night, after the returns of the evening: categories change with birthdays. */
const leavingCare: Job = {
  name: 'children.leaving-care',
  every: '40 3 * * *',
  run: async (db) => {
    await storeCategories(db, todayInEngland())
  },
}

export const accessJobs: readonly Job[] = [leavingCare]

/** For managers: records that were opened by break-glass and that nobody has looked at yet. */
export const breakGlassAttention: NonNullable<Slice['attention']> = async (db, person) => {
  if (!person.permissions.has('children.cover')) return []
  const now = new Date()
  const count = await countUnreviewed(db, await findReach(db, person, now), now)
  if (count === 0) return []
  const text = count === 1 ? '1 record was opened by break-glass' : `${count} records were opened by break-glass`
  return [
    { text: `${text}: look whether it was needed`, href: '/children/access/break-glass', due: null, state: 'to-do' },
  ]
}
