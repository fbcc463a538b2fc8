import { type Day, todayInEngland } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { Job } from '../platform/jobs/job.ts'
import { gatherComparisons, periodsOf } from './comparisons.ts'
import { dropOutdated, keptFigures } from './records/counted.ts'
import { groupKinds } from './records/figures.ts'
import { wholeAuthority } from './rules/asked.ts'
import { askedOften, trendOf } from './rules/asked-often.ts'
import { allStandards, findGround, liveDay } from './scorecard.ts'
import { partsOfStandard } from './standard-parts.ts'

/** Standards counted in one query: few enough that it does not take long. */
const atOnce = 10

/** Counts what pages ask as a rule, so that nobody waits for it: what is kept from before and still holds is not counted again. */
export const countOften = async (db: Tenant, today: Day): Promise<void> => {
  await dropOutdated(db)
  const { age, places } = await findGround(db, today)
  const day = liveDay(age, today)
  const questions = askedOften(day)
  for (let at = 0; at < allStandards.length; at += atOnce)
    await keptFigures(db, { standards: allStandards.slice(at, at + atOnce), questions, kinds: groupKinds, places })
  const { on, before } = trendOf(day)
  const comparisons = await gatherComparisons(db, { person: { la: db.la } })
  for (const standard of allStandards) {
    const periods = periodsOf(comparisons.get(standard.id) ?? [])
    if (periods.length > 0) await keptFigures(db, { standards: [standard], questions: periods, kinds: ['authority'] })
    await partsOfStandard(db, { standard, group: wholeAuthority, on, before, counts: true, places })
  }
}

/** After figures were derived, in a transaction of its own: who looks meanwhile counts what is missing and keeps it too. */
export const countJob: Job = {
  name: 'performance.count',
  run: (db) => countOften(db, todayInEngland(new Date())),
}

/** Asks for the job in the transaction that changed what figures are counted from. */
export const askToCount = (db: Tenant): Promise<void> => db.addJob(countJob.name, {}, { key: 'all' })
