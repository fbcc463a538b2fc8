import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import test from 'node:test'
import { sql, type Transaction } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { Refusal } from '../errors.ts'
import { inPlainWords } from '../service/plain.ts'
import { faultOfAppLogin } from './check-login.ts'
import { appRole, clientConfig } from './connections.ts'
import { openDatabase } from './database.ts'
import { prepared } from './prepared.ts'
import type { DB } from './tables.generated.ts'

const { tenant, owner, database, connections, close } = await testDatabase()
test.after(close)

test('only rows of the transaction’s authority exist', async () => {
  const seen = await tenant(999, (db) => sql`select la_id from platform.authority`.execute(db.query))
  assert.deepEqual(seen.rows, [{ la_id: 999 }])
  const none = await database.inSystem((query) => sql`select la_id from platform.authority`.execute(query))
  assert.deepEqual(none.rows, [])
})

test('a row of another authority cannot be written, changed or removed', async () => {
  await owner(`insert into platform.setting (la_id, key, value) values (998, 'theirs', '1')`)
  const write = tenant(999, (db) =>
    sql`insert into platform.setting (la_id, key, value) values (998, 'x', '1')`.execute(db.query),
  )
  await assert.rejects(write, /row-level security/)
  const change = await tenant(999, (db) =>
    sql`update platform.setting set value = '2' where key = 'theirs'`.execute(db.query),
  )
  const remove = await tenant(999, (db) => sql`delete from platform.setting where key = 'theirs'`.execute(db.query))
  assert.deepEqual([change.numAffectedRows, remove.numAffectedRows], [0n, 0n])
  const kept = await owner(`select value from platform.setting where key = 'theirs'`)
  assert.deepEqual(kept, [{ value: 1 }])
})

test('the authority ends with the transaction, also on a connection that is used again', async () => {
  const one = openDatabase(connections.app, { poolSize: 1 })
  await one.inTenant({ la: 999, accountId: null }, (db) => sql`select 1`.execute(db.query))
  const after = await one.inSystem((query) =>
    sql<{ la: number | null }>`select platform.current_la() as la`.execute(query),
  )
  await one.close()
  assert.deepEqual(after.rows, [{ la: null }])
})

test('the account at work is known to the database', async () => {
  const account = '01890000-0000-7000-8000-000000000000'
  const seen = await tenant(999, account, (db) =>
    sql<{ by: string }>`select current_setting('app.account') as by`.execute(db.query),
  )
  assert.equal(seen.rows[0]?.by, account)
})

test('a refused piece of work leaves nothing behind', async () => {
  const refused = tenant(999, async (db) => {
    await sql`insert into platform.setting (la_id, key, value) values (999, 'half', '1')`.execute(db.query)
    throw new Error('no')
  })
  await assert.rejects(refused, /no/)
  assert.deepEqual(await owner(`select key from platform.setting where key = 'half'`), [])
})

test('days arrive as days, big numbers exactly, or not at all', async () => {
  const row = await tenant(999, async (db) => {
    const found = await sql`select date '2024-07-01' as day, array[date '2024-07-01', '2024-07-02'] as days,
      9007199254740991::bigint as big, 1.10::numeric as cost, timestamptz '2024-07-01 00:30+01' as at`.execute(db.query)
    return found.rows[0]
  })
  assert.deepEqual(row, {
    day: '2024-07-01',
    days: ['2024-07-01', '2024-07-02'],
    big: 9007199254740991,
    cost: '1.10',
    at: new Date('2024-06-30T23:30:00Z'),
  })
  await assert.rejects(
    tenant(999, (db) => sql`select 9007199254740993::bigint as big`.execute(db.query)),
    /too large/,
  )
})

test('every authority is listed by name', async () => {
  const listed = await database.authorities()
  assert.deepEqual(
    listed.map((one) => one.name),
    ['Marlshire', 'Otherham'],
  )
})

test('a database that does not answer is tried again, then refused in plain words', async () => {
  const nowhere = openDatabase({ ...connections.app, port: 1 }, { patience: 300 })
  const start = performance.now()
  const asked = nowhere.inTenant({ la: 999, accountId: null }, async () => 1)
  await assert.rejects(asked, (error: unknown) => error instanceof Refusal && error.kind === 'unavailable')
  assert.ok(performance.now() - start > 100)
  await nowhere.close()
})

const terminate = (pid: number) =>
  database.inSystem((query) => sql`select pg_terminate_backend(${pid}, 5000)`.execute(query))

test('a connection that broke while idle is replaced without anyone noticing', async () => {
  const one = openDatabase(connections.app, { poolSize: 1 })
  const ask = () =>
    one.inTenant({ la: 999, accountId: null }, (db) =>
      sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db.query),
    )
  const pid = (await ask()).rows[0]!.pid
  await terminate(pid)
  assert.notEqual((await ask()).rows[0]!.pid, pid)
  await one.close()
})

test('closing does not wait for work of minutes: it is cut off, and nothing of it stays', async () => {
  const one = openDatabase(connections.app, { poolSize: 2, statementTimeout: 120_000 })
  await one.ping()
  const cut = assert.rejects(one.inSystem((query) => sql`select pg_sleep(100)`.execute(query)))
  await one.inSystem((query) => sql`select 1`.execute(query))
  const began = performance.now()
  await one.close()
  await cut
  assert.ok(performance.now() - began < 60_000)
})

test('a kept statement sees the rows of whoever asks it, however often another authority asked it on the connection', async () => {
  const one = openDatabase(connections.app, { poolSize: 1 })
  const ask = (la: number) =>
    one.inTenant({ la, accountId: null }, async (db) => {
      const { rows } = await sql<{ la: number }>`${prepared} select la_id as la from platform.authority`.execute(
        db.query,
      )
      return rows.map((row) => row.la)
    })
  for (let times = 0; times < 8; times += 1) assert.deepEqual([await ask(999), await ask(998)], [[999], [998]])
  await one.close()
})

test('after a table was changed a kept statement fails once at most: its connection is replaced', async () => {
  await owner('create table platform.trial (la_id integer)')
  await owner('grant select on platform.trial to throughline_app')
  const one = openDatabase(connections.app, { poolSize: 1 })
  const ask = () => one.inSystem((query) => sql`${prepared} select * from platform.trial`.execute(query))
  await ask()
  await owner('alter table platform.trial add column more text')
  await assert.rejects(ask(), /cached plan must not change/)
  await ask()
  await one.close()
  await owner('drop table platform.trial')
})

/** Stops a connection before this process can hear of it. */
const terminateUnheard = (pid: number) => {
  const script = `import pg from 'pg'
    const client = new pg.Client(${JSON.stringify(clientConfig(connections.app))})
    await client.connect()
    await client.query('select pg_terminate_backend($1, 5000)', [${pid}])
    await client.end()`
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  assert.equal(done.status, 0, done.stderr)
}

for (const who of [{ la: 999, accountId: null }, null])
  test(`a broken connection that nobody has heard of yet is replaced too, ${who ? 'of an authority' : 'of none'}`, async () => {
    const one = openDatabase(connections.app, { poolSize: 1 })
    const pidOf = async (query: Transaction<DB>): Promise<number> =>
      (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(query)).rows[0]!.pid
    const ask = () => (who ? one.inTenant(who, (db) => pidOf(db.query)) : one.inSystem(pidOf))
    const pid = await ask()
    terminateUnheard(pid)
    assert.notEqual(await ask(), pid)
    await one.close()
  })

test('a connection that breaks in the middle of work says that it may not have been saved', async () => {
  const cut = tenant(999, async (db) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db.query)
    await terminate(rows[0]!.pid)
    await sql`select 1`.execute(db.query)
  })
  await assert.rejects(
    cut,
    (error: unknown) => error instanceof Refusal && /may or may not have been saved/.test(error.message),
  )
})

test('pages may use the app login, and no login that row level security does not hold back', async () => {
  assert.equal(await faultOfAppLogin(connections.app), null)
  assert.match((await faultOfAppLogin(connections.owner)) ?? '', /owns /)
  assert.equal(await faultOfAppLogin({ ...connections.owner, role: appRole }), null)
  assert.match((await faultOfAppLogin({ ...connections.app, user: 'throughline_super' })) ?? '', /superuser/)
  assert.match((await faultOfAppLogin(connections.worker)) ?? '', /not a member/)
})

test('a full disk is told in plain words, and nothing of the transaction is kept', async () => {
  const full = tenant(999, (db) =>
    sql`do $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`.execute(db.query),
  )
  await assert.rejects(
    full,
    (error: unknown) => error instanceof Refusal && error.kind === 'unavailable' && /no room left/.test(error.message),
  )
})

test('a statement that is stopped for its length is told in plain words, in the command line too, and nothing of the transaction is kept', async () => {
  const hasty = openDatabase(connections.app, { poolSize: 1, statementTimeout: 200 })
  try {
    const long = hasty.inTenant({ la: 999, accountId: null }, async (db) => {
      await sql`insert into platform.setting (la_id, key, value) values (999, 'half done', '1')`.execute(db.query)
      await sql`select pg_sleep(20)`.execute(db.query)
    })
    await assert.rejects(long, (error: unknown) => {
      assert.ok(error instanceof Refusal && error.kind === 'unavailable')
      assert.match(inPlainWords(error), /^This took longer than one step may take, .* Try again when less is going on/)
      assert.match(String((error.cause as Error).message), /statement timeout/, 'for the log')
      return true
    })
    assert.deepEqual(await owner("select 1 from platform.setting where key = 'half done'"), [])
  } finally {
    await hasty.close()
  }
})
