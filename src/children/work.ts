import { todayInEngland } from '../platform/day.ts'
import type { Job } from '../platform/jobs/job.ts'
import { storeCategories } from './records/leaving-care.ts'

/** Every night, after the returns of the evening: categories change with birthdays. */
const leavingCare: Job = {
  name: 'children.leaving-care',
  every: '40 3 * * *',
  run: async (db) => {
    await storeCategories(db, todayInEngland())
  },
}

export const accessJobs: readonly Job[] = [leavingCare]
