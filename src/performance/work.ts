import { changedJob } from '../children/index.ts'
import { type Day, todayInEngland } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { Job } from '../platform/jobs/job.ts'
import { askToCount, countJob } from './count-work.ts'
import { digestJob } from './digest-work.ts'
import { derive } from './records/derive.ts'
import { dataAge, freezeMonth, listFreezes } from './records/freeze.ts'
import { newestReturn } from './rules/newest-return.ts'
import { monthsBefore } from './rules/period.ts'
import { sampleMonths } from './sample-months.ts'
import { allStandards } from './scorecard.ts'

const by = 'Throughline'

/** Freezes the month before where the data reaches its end, and looks whether those of the last year come out otherwise. */
export const freezeAndRestate = async (db: Tenant, now: Date, today: Day): Promise<void> => {
  const newest = newestReturn(await dataAge(db, today))
  const frozen = new Set((await listFreezes(db)).map(({ monthEnd }) => monthEnd))
  const [last, ...before] = monthsBefore(today, 12).map(({ to }) => to)
  const isHeld = newest !== null && newest.asAt >= last!
  const months = [...(isHeld || frozen.has(last!) ? [last!] : []), ...before.filter((month) => frozen.has(month))]
  for (const month of months) await freezeMonth(db, allStandards, month, { name: by, now, today })
}

/** Records changed: cases are worked out again in the job that children add with each load, undoing or joining. */
const changed: Job = {
  name: changedJob,
  run: async (db) => {
    await derive(db, new Date())
    await askToCount(db)
  },
}

/** Each night: definitions that a newer version brought, then the month that is over. */
const nightly: Job = {
  name: 'performance.nightly',
  every: '40 4 * * *',
  run: async (db) => {
    const now = new Date()
    await derive(db, now)
    await freezeAndRestate(db, now, todayInEngland(now))
    await askToCount(db)
  },
}

export const jobs: readonly Job[] = [changed, countJob, nightly, digestJob, sampleMonths]
