import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { inSteps } from '../../platform/jobs/job.ts'

const job = 'returns.sample'

/** Marlshire's children come in after the first start, which need not wait for them. The page of returns tells how far it is. */
export const sampleJob = inSteps(job, async (step, { today, children }) => {
  const { fillReturns } = await import('./council.ts')
  await fillReturns(step, String(today), Number(children))
})

export const addSampleReturns = async (db: Tenant, today: Day): Promise<void> => {
  const { marlshireChildren } = await import('./marlshire.ts')
  await db.addJob(job, { today, children: marlshireChildren })
}
