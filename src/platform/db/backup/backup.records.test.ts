import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import test from 'node:test'
import pg from 'pg'
import { pack } from 'tar-stream'
import { emptyTestDatabase, testDatabase } from '../../../../test/support/database.ts'
import { type Connection, clientConfig } from '../connections.ts'
import { checksumOf, readMigrations } from '../migrating/files.ts'
import { migrate } from '../migrating/migrate.ts'
import { BackupRefused, manifestName, sealName, sealOf } from './manifest.ts'
import { checkBackup } from './read.ts'
import { restoreBackup } from './restore.ts'
import { fixTextForms, readTable } from './tables.ts'
import { writeBackup } from './write.ts'

const folder = await mkdtemp(join(tmpdir(), 'throughline-backup-'))
test.after(() => rm(folder, { recursive: true }))

const source = await testDatabase()
test.after(source.close)

/** A slice invented here, with all that is hard to copy: a self reference, a circle, a trigger, generated columns, bytes. */
const awkward = {
  number: 9001,
  name: '9001-awkward-tables.sql',
  sql: `
    create schema awkward;
    create table awkward.node (
      la_id integer not null, node_id uuid not null, parent_id uuid, leaf_id uuid, n bigint generated always as identity,
      words text not null default '', twice text generated always as (words || words) stored, bytes bytea, at timestamptz,
      amount numeric, tags text[], primary key (la_id, node_id),
      foreign key (la_id, parent_id) references awkward.node);
    create table awkward.leaf (la_id integer not null, leaf_id uuid not null, node_id uuid not null, name text,
      primary key (la_id, leaf_id), foreign key (la_id, node_id) references awkward.node);
    alter table awkward.node add foreign key (la_id, leaf_id) references awkward.leaf;
    create table awkward.session (la_id integer not null, session_id uuid not null, primary key (la_id, session_id));
    create table awkward.draft (la_id integer not null, draft_id uuid not null, session_id uuid not null,
      primary key (la_id, draft_id), foreign key (la_id, session_id) references awkward.session);
    create function awkward.stamp() returns trigger language plpgsql as $$ begin new.words = 'stamped ' || new.words; return new; end $$;
    create trigger stamp before insert on awkward.node for each row execute function awkward.stamp();
    select platform.protect('awkward.node'), platform.protect_append_only('awkward.leaf'),
      platform.protect('awkward.session'), platform.protect('awkward.draft');
    insert into platform.authority (la_id, name) values (997, 'Made by a migration');`,
}
const known = [...(await readMigrations()), { ...awkward, checksum: checksumOf(awkward.sql) }]
const without = ['awkward.session', 'no.such_table']
await migrate(source.connections, { migrations: known })

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
await source.owner(`
  insert into awkward.node (la_id, node_id, words, bytes, at, amount, tags)
    select la, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, E'tab\\there, line\\nthere, \\\\ and \\N', decode(repeat('00ff', n), 'hex'),
           timestamptz '2026-03-29 01:30:00+01', 0.1 * n, array['a"b', null, 'é']
    from unnest(array[998, 999]) la, generate_series(1, 300) n;
  insert into awkward.leaf select la_id, node_id, node_id, 'leaf' from awkward.node;
  update awkward.node set parent_id = '${id(1)}', leaf_id = node_id where node_id > '${id(1)}';
  insert into awkward.session values (999, '${id(1)}'); insert into awkward.draft values (999, '${id(1)}', '${id(1)}')`)
await source.owner(
  `insert into awkward.node (la_id, node_id, bytes) select 999, '${id(777)}', decode(repeat('ab', 12000000), 'hex')`,
)

const withClient = async <T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client(clientConfig(connection))
  await client.connect()
  return work(client).finally(() => client.end())
}

/** Every row of every table outside the queue, as text. */
const everything = (connection: Connection): Promise<Record<string, string>> =>
  withClient(connection, async (client) => {
    await client.query('begin')
    await fixTextForms(client)
    const { rows } = await client.query<{ name: string; order: string[] }>(
      `select c.oid::regclass::text as name, (select array_agg(attname::text order by attnum) from pg_attribute a where a.attrelid = c.oid
         and attnum > 0 and attgenerated = '' and not attisdropped) as "order"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')`,
    )
    const found: Record<string, string> = {}
    for (const { name, order } of rows) {
      if (name === 'platform.migration') continue
      const chunks: Buffer[] = []
      for await (const chunk of readTable(client, {
        name,
        columns: order,
        order: order.map((one) => `${one}::text collate "C"`),
      }))
        chunks.push(chunk)
      found[name] = Buffer.concat(chunks).toString('utf8')
    }
    return found
  })

const file = join(folder, 'whole.tar')
await withClient(source.connections.owner, (owner) => writeBackup(owner, file, without))
const before = await everything(source.connections.owner)

test('a backup is one file for its owner only, and nothing half written is left beside it', async () => {
  assert.deepEqual(await readdir(folder), ['whole.tar'])
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  const manifest = await checkBackup(file)
  assert.deepEqual(manifest.leftOut, ['awkward.draft', 'awkward.session'])
  assert.equal(manifest.tables.find((table) => table.name === 'awkward.node')?.rows, 601)
})

test('a backup restored to a second database is the same, table by table and row by row', async () => {
  const target = await emptyTestDatabase()
  const manifest = await checkBackup(file)
  await withClient(target.connections.owner, (owner) => restoreBackup(owner, { file, manifest, known, replace: false }))
  await migrate(target.connections, { migrations: known })
  const after = await everything(target.connections.owner)
  assert.deepEqual(Object.keys(after).sort(), Object.keys(before).sort())
  for (const [table, rows] of Object.entries(before))
    assert.ok(after[table] === (manifest.leftOut.includes(table) ? '' : rows), `${table} differs`)
  assert.ok((before['awkward.node'] ?? '').length > 24_000_000, 'the large document is in it')
  await withClient(target.connections.owner, async (owner) => {
    await owner.query(`insert into awkward.node (la_id, node_id) values (999, '${id(900)}')`)
    const { rows } = await owner.query(
      `select n > 601 as further, words from awkward.node where node_id = '${id(900)}'`,
    )
    assert.deepEqual(rows, [{ further: true, words: 'stamped ' }], 'sequences go on, triggers work again')
    const shut = await owner.query(
      `select bool_and(relforcerowsecurity) as forced from pg_class where oid = 'awkward.node'::regclass`,
    )
    assert.equal(shut.rows[0].forced, true)
    const deferrable = `select count(*)::int as n from pg_constraint where contype = 'f' and condeferrable`
    const fk = await owner.query(deferrable)
    assert.deepEqual(fk.rows, await source.owner(deferrable), 'foreign keys wait no longer than they did')
    await assert.rejects(
      owner.query(`insert into awkward.leaf values (999, '${id(5000)}', '${id(5000)}', '')`),
      /foreign key/,
    )
  })
  await target.close()
})

test('a database that holds data is left alone, unless it is to be replaced', async () => {
  const target = await testDatabase()
  await target.database.close()
  const manifest = await checkBackup(file)
  const restore = (replace: boolean) =>
    withClient(target.connections.owner, (owner) => restoreBackup(owner, { file, manifest, known, replace }))
  await assert.rejects(
    restore(false),
    (error: unknown) => error instanceof BackupRefused && /--replace/.test(error.next),
  )
  await restore(true)
  const after = await everything(target.connections.owner)
  assert.ok(after['awkward.leaf'] === before['awkward.leaf'])
  await target.close()
})

test('a restore that fails half way leaves the database as it was', async () => {
  const target = await testDatabase({ authorities: [{ la: 998, name: 'As it was' }] })
  await target.database.close()
  const manifest = await checkBackup(file)
  const wrong = { ...manifest, tables: manifest.tables.map((table) => ({ ...table, rows: table.rows + 1 })) }
  const restore = withClient(target.connections.owner, (owner) =>
    restoreBackup(owner, { file, manifest: wrong, known, replace: true }),
  )
  await assert.rejects(restore, /is not as it was backed up/)
  assert.deepEqual(await target.owner('select name from platform.authority'), [{ name: 'As it was' }])
  await target.close()
})

test('a database in use is not restored over', async () => {
  const target = await testDatabase({ authorities: [] })
  await target.tenant(999, async () => undefined)
  const manifest = await checkBackup(file)
  const restore = withClient(target.connections.owner, (owner) =>
    restoreBackup(owner, { file, manifest, known, replace: true }),
  )
  await assert.rejects(restore, /is running on this database/)
  await target.close()
})

test('a backup that a newer version made is refused', async () => {
  const target = await emptyTestDatabase()
  const manifest = await checkBackup(file)
  const older = known.filter((one) => one.number !== awkward.number)
  const restore = withClient(target.connections.owner, (owner) =>
    restoreBackup(owner, { file, manifest, known: older, replace: false }),
  )
  await assert.rejects(restore, /newer than this version/)
  await target.close()
})

test('a damaged backup is refused, wherever the damage is', async () => {
  const whole = await readFile(file)
  const broken = join(folder, 'broken.tar')
  const tries: [string, Buffer][] = [
    ['cut short', whole.subarray(0, whole.length - 3000)],
    ['cut short in the middle', whole.subarray(0, 70_000)],
    ['empty', Buffer.alloc(0)],
    ['something else', Buffer.from('%PDF-1.7 not a backup at all')],
  ]
  const inside = ['awkward.leaf/000001', 'awkward.node/000001', 'manifest.json'].map(
    (name) => whole.indexOf(name) + 700,
  )
  for (const at of inside) {
    const flipped = Buffer.from(whole)
    flipped[at] = flipped[at]! ^ 0x10
    tries.push([`a bit flipped at ${at}`, flipped])
  }
  const counted = Buffer.from(whole)
  counted[counted.indexOf('"rows": 601') + 9] = 0x37
  tries.push(['a changed count', counted])
  for (const [what, bytes] of tries) {
    await writeFile(broken, bytes)
    await assert.rejects(checkBackup(broken), (error: unknown) => error instanceof BackupRefused, what)
  }
  await assert.rejects(checkBackup(join(folder, 'none.tar')), /There is no file/)
})

test('a file that somebody wrote to slip a statement in by a name is refused', async () => {
  const hostile = 'access.account; drop table access.log; --'
  const empty = { columns: ['la_id'], order: ['la_id'], rows: 0, bytes: 0, sha256: sealOf('') }
  const plain = { ...(await checkBackup(file)), tables: [], leftOut: [], sequences: [] }
  for (const [what, change] of [
    ['a table', { tables: [{ ...empty, name: hostile }] }],
    ['a column', { tables: [{ ...empty, name: 'access.account', columns: ["la_id) from program 'id' --"] }] }],
    ['an order', { tables: [{ ...empty, name: 'access.account', order: ['1; drop table access.log'] }] }],
    ['a table left out', { leftOut: [hostile] }],
  ] as const) {
    const manifest = JSON.stringify({ ...plain, ...change })
    const tar = pack()
    tar.entry({ name: manifestName }, manifest)
    tar.entry({ name: sealName }, sealOf(manifest))
    tar.finalize()
    const written = join(folder, 'hostile.tar')
    await writeFile(written, await buffer(tar))
    await assert.rejects(checkBackup(written), (error: unknown) => error instanceof BackupRefused, what)
  }
})
