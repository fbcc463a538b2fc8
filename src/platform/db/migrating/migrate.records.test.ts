import assert from 'node:assert/strict'
import test from 'node:test'
import pg from 'pg'
import { emptyTestDatabase } from '../../../../test/support/database.ts'
import { clientConfig } from '../connections.ts'
import { checksumOf, type Migration, readMigrations } from './files.ts'
import { migrate } from './migrate.ts'
import { planMigrations } from './plan.ts'
import { MigrationRefused } from './refused.ts'

const ground = (await readMigrations()).slice(0, 1)
const extra = (number: number, sql: string): Migration => ({
  number,
  name: `${String(number).padStart(4, '0')}-test-change.sql`,
  sql,
  checksum: checksumOf(sql),
})

const fresh = async (t: test.TestContext) => {
  const database = await emptyTestDatabase()
  t.after(database.close)
  const ask = async (sql: string) => {
    const client = new pg.Client(clientConfig(database.connections.owner))
    await client.connect()
    return client
      .query(sql)
      .then((result) => result.rows)
      .finally(() => client.end())
  }
  return { connections: database.connections, ask }
}

test('an empty database is brought to the newest number, and a second time nothing is done', async (t) => {
  const { connections, ask } = await fresh(t)
  const all = await readMigrations()
  const first = await migrate(connections)
  assert.deepEqual(
    first.applied,
    all.map((one) => one.name),
  )
  assert.deepEqual((await migrate(connections)).applied, [])
  const queue = await ask(
    `select pg_get_userbyid(relowner) as owner from pg_class where oid = 'graphile_worker._private_jobs'::regclass`,
  )
  assert.deepEqual(queue, [{ owner: 'throughline_worker' }])
})

test('two that start at once wait for each other, and each migration is carried out once', async (t) => {
  const { connections, ask } = await fresh(t)
  const migrations = [...ground, extra(2, 'create table platform.once (n integer); select pg_sleep(0.3)')]
  const said: string[] = []
  const both = [1, 2].map(() => migrate(connections, { migrations, say: (sentence) => said.push(sentence) }))
  const applied = (await Promise.all(both)).map((one) => one.applied.length).sort()
  assert.deepEqual(applied, [0, 2])
  assert.ok(said.some((sentence) => /waiting for it/.test(sentence)))
  assert.deepEqual(await ask('select count(*)::int as n from platform.migration'), [{ n: 2 }])
})

test('a migration that fails is not kept, says its line, and those before it are kept', async (t) => {
  const { connections, ask } = await fresh(t)
  const wrong = extra(2, 'create table platform.half (n integer);\n\nselect nothing_here;')
  await assert.rejects(
    migrate(connections, { migrations: [...ground, wrong] }),
    /0002-test-change\.sql, line 3: column "nothing_here" does not exist.*Nothing of it was kept/,
  )
  assert.deepEqual(
    await ask(`select to_regclass('platform.half') as half, (select max(number) from platform.migration) as last`),
    [{ half: null, last: 1 }],
  )
})

test('a database of a newer version is refused, and not touched', async (t) => {
  const { connections } = await fresh(t)
  await migrate(connections, { migrations: [...ground, extra(2, 'select 1')] })
  await assert.rejects(
    migrate(connections, { migrations: ground }),
    (error: unknown) => error instanceof MigrationRefused && /newer than this version/.test(error.message),
  )
})

test('a backup is asked for when there is data to lose, and only then', async (t) => {
  const { connections, ask } = await fresh(t)
  let asked = 0
  const backUpFirst = async () => {
    asked += 1
  }
  await migrate(connections, { migrations: ground, backUpFirst })
  await migrate(connections, { migrations: [...ground, extra(2, 'select 1')], backUpFirst })
  assert.equal(asked, 0)
  await ask(`insert into platform.authority (la_id, name) values (999, 'Marlshire')`)
  const later = [...ground, extra(2, 'select 1'), extra(3, 'select 1')]
  await assert.rejects(
    migrate(connections, { migrations: later, backUpFirst: async () => Promise.reject(new Error('disk full')) }),
    /disk full/,
  )
  assert.deepEqual(await ask('select max(number) as last from platform.migration'), [{ last: 2 }])
  await migrate(connections, { migrations: later, backUpFirst })
  await migrate(connections, { migrations: later, backUpFirst })
  assert.equal(asked, 1)
})

test('a login that may not make the roles is told what SQL to ask for', async (t) => {
  const { ensureRoles } = await import('./roles.ts')
  const { connections } = await fresh(t)
  const client = new pg.Client(clientConfig(connections.app))
  await client.connect()
  const refused = ensureRoles(client).finally(() => client.end())
  await assert.rejects(
    refused,
    (error: unknown) =>
      error instanceof MigrationRefused && /grant throughline_worker to "throughline_web"/.test(error.next),
  )
})

const applied = (migration: Migration) => ({
  number: migration.number,
  name: migration.name,
  checksum: migration.checksum,
})

test('the plan refuses what would make two databases of one number differ', () => {
  const [one, two, three] = [extra(1, 'a'), extra(2, 'b'), extra(3, 'c')]
  const rows: [string, readonly Migration[], ReturnType<typeof applied>[], RegExp][] = [
    ['edited', [one, { ...two, checksum: 'other' }], [applied(one), applied(two)], /was changed after this database/],
    ['gone', [one, three], [applied(one), applied(two)], /does not know/],
    ['late', [one, two, three], [applied(one), applied(three)], /came after number 3/],
    ['newer', [one], [applied(one), applied(two)], /newer/],
  ]
  for (const [why, known, done, said] of rows) {
    const plan = planMigrations(known, done)
    assert.ok('fault' in plan && said.test(plan.fault), why)
  }
  assert.deepEqual(planMigrations([one, two], [applied(one)]), { pending: [two] })
})
