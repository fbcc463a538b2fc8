import { type Day, todayInEngland } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { inSteps, type Job, type Step } from '../platform/jobs/job.ts'
import type { Standard } from '../standards/standard.ts'
import { gatherComparisons, periodsOf } from './comparisons.ts'
import { dropOutdated, keptFigures, waitToKeep } from './records/counted.ts'
import { groupKinds } from './records/figures.ts'
import { keptList } from './records/members.ts'
import { wholeAuthority } from './rules/asked.ts'
import { askedOften, trendOf } from './rules/asked-often.ts'
import { liveDay, liveDayOf } from './rules/live-day.ts'
import { liveOn } from './rules/period.ts'
import { allStandards, findGround } from './scorecard.ts'
import { partsOfStandard } from './standard-parts.ts'

/** Standards counted in one query: few enough that it does not take long. */
const atOnce = 10

/**
 * Counts what pages ask as a rule, so that nobody waits for it: what is kept from before and still holds is not counted again. In a
 * transaction for a few standards at a time: whoever looks meanwhile and keeps the same waits for that one alone.
 */
export const countOften = async (step: Step, today: Day): Promise<void> => {
  await step(dropOutdated)
  const { places, ...ground } = await step((db) => findGround(db, today))
  const ofPage = liveDay(ground.age, today)
  const dayOf = (standard: Standard): Day => liveDayOf(standard, { ...ground, today })
  for (const [day, some] of Map.groupBy(allStandards, dayOf)) {
    const questions = askedOften(day, ofPage)
    for (let at = 0; at < some.length; at += atOnce) {
      const standards = some.slice(at, at + atOnce)
      await step(async (db) => {
        await waitToKeep(db)
        await keptFigures(db, { standards, questions, kinds: groupKinds, places })
      })
    }
  }
  const comparisons = await step((db) => gatherComparisons(db, { person: { la: db.la } }))
  for (const standard of allStandards) {
    const periods = periodsOf(comparisons.get(standard.id) ?? [])
    const { on, before } = trendOf(dayOf(standard))
    await step(async (db) => {
      await waitToKeep(db)
      if (standard.subject === 'child') await keptList(db, standard, liveOn(on))
      if (periods.length > 0) await keptFigures(db, { standards: [standard], questions: periods, kinds: ['authority'] })
      await partsOfStandard(db, { standard, group: wholeAuthority, on, before, counts: true, places })
    })
  }
}

/** After figures were derived: who looks meanwhile counts what is missing and keeps it too. */
export const countJob: Job = inSteps('performance.count', (step) => countOften(step, todayInEngland(new Date())))

/** Asks for the job in the transaction that changed what figures are counted from. */
export const askToCount = (db: Tenant): Promise<void> => db.addJob(countJob.name, {}, { key: 'all' })
