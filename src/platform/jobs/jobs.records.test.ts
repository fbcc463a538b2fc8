import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import type { LogLine } from '../log.ts'
import { addForEveryAuthority, lastTime } from './clock.ts'
import { failedJobs } from './failed.ts'
import type { Job } from './job.ts'
import { runJobs } from './runner.ts'

const { tenant, owner, database, connections, close } = await testDatabase()
test.after(close)

const until = async (holds: () => Promise<boolean> | boolean, what: string): Promise<void> => {
  const deadline = Date.now() + 20_000
  while (!(await holds())) {
    if (Date.now() > deadline) assert.fail(`waited 20 seconds for: ${what}`)
    await pause(25)
  }
}

/** Writes its payload into the settings of the authority that added it. */
const note: Job = {
  name: 'test.note',
  run: async (db, payload) => {
    await sql`insert into platform.setting (la_id, key, value) values (${db.la}, ${String(payload.key)}, ${JSON.stringify(payload)})`.execute(
      db.query,
    )
  },
}
const noted = async (key: string) => owner('select la_id from platform.setting where key = $1', [key])

const work = async (jobs: readonly Job[]): Promise<{ lines: LogLine[]; stop(): Promise<void> }> => {
  const lines: LogLine[] = []
  const running = await runJobs({
    worker: connections.worker,
    database,
    jobs,
    atOnce: 2,
    log: (line) => lines.push(line),
  })
  return { lines, stop: () => running.stop() }
}

test('a job runs in a transaction of the authority that added it, as the app role', async () => {
  const worker = await work([note])
  await tenant(999, (db) => db.addJob('test.note', { key: 'mine' }))
  await until(async () => (await noted('mine')).length > 0, 'the note')
  await worker.stop()
  assert.deepEqual(await noted('mine'), [{ la_id: 999 }])
})

test('a job of a transaction that is not kept never runs', async () => {
  const worker = await work([note])
  const refused = tenant(999, async (db) => {
    await db.addJob('test.note', { key: 'lost' })
    throw new Error('changed my mind')
  })
  await assert.rejects(refused, /changed my mind/)
  await tenant(999, (db) => db.addJob('test.note', { key: 'kept' }))
  await until(async () => (await noted('kept')).length > 0, 'the later job')
  await worker.stop()
  assert.deepEqual(await noted('lost'), [])
})

test('a job for another authority is refused', async () => {
  const other = tenant(999, (db) => sql`select platform.add_job(998, 'test.note', '{}', null, null)`.execute(db.query))
  await assert.rejects(other, /only for the authority of the transaction/)
})

test('two jobs with one key become one, and a later time is kept for later', async () => {
  await tenant(999, (db) => db.addJob('test.later', { n: 1 }, { key: 'one', runAt: new Date('2099-01-01T00:00:00Z') }))
  await tenant(999, (db) => db.addJob('test.later', { n: 2 }, { key: 'one', runAt: new Date('2099-01-02T00:00:00Z') }))
  const rows = await owner(`select payload->'payload'->>'n' as n, run_at from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where identifier = 'test.later'`)
  assert.deepEqual(rows, [{ n: '2', run_at: new Date('2099-01-02T00:00:00Z') }])
})

test('a failing job is tried again later, its half-done work is not kept, and the log has no personal data', async () => {
  const failing: Job = {
    name: 'test.failing',
    run: async (db) => {
      await note.run(db, { key: 'half' })
      throw new Error('no answer for jane@example.org about "Jane Doe"')
    },
  }
  const worker = await work([failing])
  await tenant(999, (db) => db.addJob('test.failing', {}))
  await until(() => worker.lines.some((line) => line.event === 'job-failed'), 'the failure in the log')
  await worker.stop()
  const [job] = await owner(`select attempts, run_at > now() as waits from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where identifier = 'test.failing'`)
  assert.deepEqual(job, { attempts: 1, waits: true })
  assert.deepEqual(await noted('half'), [])
  assert.doesNotMatch(JSON.stringify(worker.lines), /jane|Jane Doe/)
})

test('a job that was tried to the end is listed', async () => {
  assert.deepEqual(await failedJobs(database), [])
  await owner(`update graphile_worker._private_jobs j set attempts = max_attempts from graphile_worker._private_tasks t
    where t.id = j.task_id and identifier = 'test.failing'`)
  const [failed] = await failedJobs(database)
  assert.equal(failed?.name, 'test.failing')
  assert.equal(failed?.la, 999)
})

test('a job that a killed worker left locked is taken up at once by the next', async () => {
  await tenant(999, (db) => db.addJob('test.note', { key: 'orphan' }))
  await owner(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'gone', attempts = 1
    where payload->'payload'->>'key' = 'orphan'`)
  const worker = await work([note])
  await until(async () => (await noted('orphan')).length > 0, 'the orphaned job')
  await worker.stop()
  assert.ok(worker.lines.some((line) => line.event === 'job-locks-freed'))
})

test('a clock time is taken up once for each authority, however many workers ask', async () => {
  const nightly: Job = { name: 'test.nightly', every: '30 2 * * *', run: async () => undefined }
  const at = new Date('2026-11-21T02:30:00Z')
  const added = await Promise.all([1, 2, 3].map(() => addForEveryAuthority(database, nightly, at)))
  assert.equal(
    added.reduce((sum, one) => sum + one),
    2,
  )
  assert.equal(await addForEveryAuthority(database, nightly, at), 0)
  const rows = await owner(`select distinct payload->>'la' as la from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where identifier = 'test.nightly' order by 1`)
  assert.deepEqual(rows, [{ la: '998' }, { la: '999' }])
})

test('a missed clock time is made up for, but not for an authority that never had the job', async () => {
  const fresh: Job = { name: 'test.fresh', every: '30 2 * * *', run: async () => undefined }
  assert.equal(await addForEveryAuthority(database, fresh, new Date('2026-11-21T02:30:00Z'), true), 0)
  assert.equal(await addForEveryAuthority(database, fresh, new Date('2026-11-21T02:30:00Z')), 2)
  assert.equal(await addForEveryAuthority(database, fresh, new Date('2026-11-22T02:30:00Z'), true), 2)
})

test('clock times follow England, in summer and in winter', () => {
  assert.equal(lastTime('30 2 * * *', new Date('2026-07-10T12:00:00Z'))?.toISOString(), '2026-07-10T01:30:00.000Z')
  assert.equal(lastTime('30 2 * * *', new Date('2026-12-10T12:00:00Z'))?.toISOString(), '2026-12-10T02:30:00.000Z')
})
