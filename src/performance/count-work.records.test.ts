import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../test/support/database.ts'
import { applyLoad } from '../children/records/apply-load.ts'
import type { Step } from '../platform/jobs/job.ts'
import { countOften } from './count-work.ts'
import { derive } from './records/derive.ts'

const la = 999
const { tenant, owner, close } = await testDatabase()
test.after(close)

test('What is counted in the background is kept step by step, so that nobody who keeps the same waits for all of it', async () => {
  await tenant(la, async (db) => {
    const coverage = [{ table: 'assessment', says: 'whole', since: null }] as const
    const rows = [{ table: 'assessment', subject: 'A', key: '1', starts: '2026-01-02', ends: '2026-02-10', fields: { team: 'North' } }] as const // biome-ignore format: one record
    await applyLoad(db, { source: 'annex-a', asAt: '2026-03-30', coverage, rows, by: { accountId: null, name: 'Ada' } })
    await derive(db, new Date('2026-03-31T12:00:00Z'))
  })
  const keptAfter: number[] = []
  const step: Step = async (work) => {
    const done = await tenant(la, work)
    keptAfter.push(Number((await owner('select count(*) as n from performance.counted'))[0].n))
    return done
  }
  await countOften(step, '2026-03-31')
  const [last, before] = [keptAfter.at(-1)!, new Set(keptAfter)]
  assert.ok(last > 0)
  assert.ok(
    before.size > 5,
    `what was kept could be seen after each of ${keptAfter.length} steps: ${keptAfter.join(' ')}`,
  )
  await countOften(step, '2026-03-31')
  assert.equal(keptAfter.at(-1), last, 'and once only')
})
