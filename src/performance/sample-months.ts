import { writeSetting } from '../access/index.ts'
import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { inSteps, type Job } from '../platform/jobs/job.ts'
import type { Term } from '../standards/calendar.ts'
import { dataAge, freezeMonth, isBehind, listFreezes } from './records/freeze.ts'
import { schoolTerms } from './records/grounds.ts'
import { publishEdition } from './records/members-editions.ts'
import { monthsBefore } from './rules/period.ts'
import { fillSampleCommentary } from './sample-meaning.ts'
import { allStandards } from './scorecard.ts'

const job = 'performance.sample-months'
const by = 'Sample council'
const months = 6

/** Six months at the least, from the beginning of a quarter on: a quarter is published with its last month, when all three are frozen. The newest first. */
export const sampleMonthsBefore = (today: Day): readonly Day[] => {
  const oldest = monthsBefore(today, months).at(-1)!.from
  return monthsBefore(today, months + ((Number(oldest.slice(5, 7)) - 1) % 3)).map(({ to }) => to)
}

/** The children come in after the first start: looked after every twenty seconds, for two hours at most. */
const patience = 20_000
const most = 360

/** All of the sample council's returns are in, the small lists last, and figures are counted from them. */
const isWhole = async (db: Tenant, today: Day, lastMonth: Day): Promise<boolean> => {
  const age = await dataAge(db, today)
  return age.some(({ source, asAt }) => source === 'local' && asAt >= lastMonth) && !(await isBehind(db))
}

/** Marlshire's last months are frozen and published for members, the oldest first, when its children are there, so that its months and trends have something to show; then something is written about them. */
export const sampleMonths: Job = inSteps(job, async (step, { today: since, tries = 0 }) => {
  const today = String(since)
  const ends = sampleMonthsBefore(today)
  for (const month of ends.toReversed()) {
    const isDone = await step(async (db) => {
      if (!(await isWhole(db, today, ends[0]!))) return false
      if ((await listFreezes(db, month)).length === 0) {
        await freezeMonth(db, allStandards, month, { name: by, now: new Date(), today })
        await publishEdition(db, allStandards, month, { name: by, now: new Date() })
      }
      return true
    })
    if (isDone) continue
    const again = { today, tries: Number(tries) + 1 }
    if (again.tries < most)
      await step((db) => db.addJob(job, again, { key: 'again', runAt: new Date(Date.now() + patience) }))
    return
  }
  await step((db) => fillSampleCommentary(db, today))
})

/** Halves of the terms of a school year, which is named by the year in which it begins; invented, and the same every year. */
const termsOf = (year: number): readonly Term[] => [
  { from: `${year}-09-03`, until: `${year}-10-24` },
  { from: `${year}-11-03`, until: `${year}-12-19` },
  { from: `${year + 1}-01-06`, until: `${year + 1}-02-13` },
  { from: `${year + 1}-02-23`, until: `${year + 1}-03-27` },
  { from: `${year + 1}-04-13`, until: `${year + 1}-05-22` },
  { from: `${year + 1}-06-01`, until: `${year + 1}-07-22` },
]

/** School terms of the years that figures look back on and of the next, at once; months when the children are there. */
export const fillSampleMonths = async (db: Tenant, today: Day): Promise<void> => {
  const year = Number(today.slice(0, 4))
  const years = Array.from({ length: 6 }, (_, back) => year + 1 - back).toReversed()
  await writeSetting(db, schoolTerms, years.flatMap(termsOf), new Date())
  await db.addJob(job, { today })
}
