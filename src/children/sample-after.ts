import { sql } from 'kysely'
import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { inSteps, type Job } from '../platform/jobs/job.ts'

/** The children come in after the first start: looked after every ten seconds, for two hours at most. */
const patience = 10_000
const most = 720

/** All of the sample council's returns are in: the small lists come last. */
const areThere = async (db: Tenant): Promise<boolean> => {
  const { rows } = await sql<{ are: boolean }>`
    select exists (select from children.load l where l.la_id = ${db.la} and l.source = 'local' and l.undone_at is null) as are`.execute(
    db.query,
  )
  return rows[0]!.are
}

/**
 * What a slice needs to fill the part of the sample council that is about children: `sample` for the slice's own, and the job that waits for
 * them. `fill` runs in one transaction, once; where it was done already it must do nothing.
 */
export const afterChildren = (
  name: `${string}.sample`,
  fill: (db: Tenant, today: Day) => Promise<void>,
): { readonly job: Job; readonly sample: (db: Tenant, today: Day) => Promise<void> } => ({
  sample: (db, today) => db.addJob(name, { today }),
  job: inSteps(name, async (step, { today, tries = 0 }) => {
    const isDone = await step(async (db) => {
      if (!(await areThere(db))) return false
      await fill(db, String(today))
      return true
    })
    if (isDone || Number(tries) >= most) return
    const again = { today, tries: Number(tries) + 1 }
    await step((db) => db.addJob(name, again, { key: 'again', runAt: new Date(Date.now() + patience) }))
  }),
})
