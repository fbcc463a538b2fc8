import assert from 'node:assert/strict'
import test from 'node:test'
import { emptyTestDatabase, testDatabase } from '../../../test/support/database.ts'
import { checkTenancy } from './check-tenancy.ts'

const { owner, close } = await testDatabase()
test.after(close)
const faults = () => checkTenancy((sql) => owner(sql))

test('every table of every slice keeps to its authority', async () => {
  assert.deepEqual(await faults(), [])
})

const table =
  'create table planted.thing (la_id integer not null, thing_id uuid not null, at date, primary key (la_id, thing_id));'
const good = `${table} select platform.protect('planted.thing');`

/** Each row plants one fault beside a good table; the guard must say this of it and nothing else. */
const planted: readonly [what: string, sql: string, said: RegExp][] = [
  ['a table without la_id', 'create table planted.bare (id uuid primary key)', /^planted\.bare: has no la_id$/],
  ['la_id that may be null', `${good} create table planted.loose (la_id integer)`, /planted\.loose: la_id is not/],
  ['la_id as text', 'create table planted.worded (la_id text not null)', /planted\.worded: la_id is not/],
  ['no primary key', 'create table planted.keyless (la_id integer not null)', /planted\.keyless: has no primary key/],
  ['a primary key without la_id', 'create table planted.short (la_id integer not null, id uuid primary key)', /planted\.short_pkey is unique without la_id/],
  ['a unique index without la_id', `${good} create unique index planted_one on planted.thing (thing_id)`, /planted_one is unique without la_id/],
  ['a reference without la_id', `${good} alter table planted.thing add unique (la_id, at); create table planted.child (la_id integer not null, child_id uuid, thing_la integer, thing_id uuid, primary key (la_id, child_id), foreign key (thing_la, thing_id) references planted.thing); select platform.protect('planted.child')`, /refers to planted\.thing without la_id/],
  ['a reference from outside', `${good} create table platform.planted (a integer, b uuid, foreign key (a, b) references planted.thing)`, /from a table without la_id to planted\.thing/],
  ['row level security off', table, /planted\.thing: row level security is not enabled and forced/],
  ['row level security not forced', `${good} alter table planted.thing no force row level security`, /not enabled and forced/],
  ['no policy', `${table} alter table planted.thing enable row level security; alter table planted.thing force row level security`, /has no policy for the app/],
  ['a policy that lets all through', `${good} create policy wide on planted.thing for select to throughline_app using (true)`, /wide lets the app past/],
  ['a policy that writes all', `${good} create policy wide on planted.thing for insert to public with check (true)`, /wide lets the app past/],
  ['truncate for the app', `${good} grant truncate on planted.thing to throughline_app`, /the app may truncate/],
  ['a view that runs as its owner', `${good} create view planted.all_things as select * from planted.thing`, /planted\.all_things: a view/],
  ['a definer function with a loose search path', `create function planted.f() returns int language sql security definer as 'select 1'; revoke execute on function planted.f() from public`, /without a fixed search_path/],
  ['a definer function for everybody', `create function planted.f() returns int language sql security definer set search_path = '' as 'select 1'`, /everybody may call it/],
] // biome-ignore format: a table

for (const [what, sql, said] of planted) {
  test(`the guard finds ${what}`, async () => {
    await owner(`create schema planted; ${sql}`)
    try {
      const found = await faults()
      assert.ok(
        found.some((fault) => said.test(fault)),
        `said only: ${found.join('; ')}`,
      )
    } finally {
      await owner('drop schema planted cascade; drop table if exists platform.planted')
    }
  })
}

test('a well-made table beside a planted one raises nothing', async () => {
  await owner(`create schema planted; ${good}`)
  const found = await faults()
  await owner('drop schema planted cascade')
  assert.deepEqual(found, [])
})

test('the guard fails when it saw no table', async () => {
  const empty = await emptyTestDatabase()
  const { default: pg } = await import('pg')
  const client = new pg.Client(empty.connections.owner)
  await client.connect()
  const found = await checkTenancy(async (sql) => (await client.query(sql)).rows)
  await client.end()
  await empty.close()
  assert.deepEqual(found, ['No table with la_id was seen, so nothing was checked'])
})
