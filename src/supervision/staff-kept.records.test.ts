import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../test/support/database.ts'
import { purge } from '../access/work.ts'
import { newId } from '../platform/db/ids.ts'

const { tenant, owner, close } = await testDatabase()
test.after(close)

test('an entry of the staff directory that a supervision names stays as long as that record, and stops no purge', async () => {
  const [named, other, plain] = [newId(), newId(), newId()]
  await owner(
    `insert into access.staff (la_id, staff_id, name) values (999, $1, 'The worker'), (999, $2, 'Who supervised'), (999, $3, 'Named nowhere')`,
    [named, other, plain],
  )
  await owner(
    `insert into supervision.session (la_id, session_id, worker_id, supervisor_id, worker_name, supervisor_name, kind, held_on, begun_at, begun_by_name)
     values (999, $1, $2, $3, 'The worker', 'Who supervised', 'case', '2019-03-04', now(), 'Who supervised')`,
    [newId(), named, other],
  )
  // Each left long ago, so that nothing else keeps them.
  for (const staffId of [named, other, plain])
    await owner(`insert into access.place (la_id, place_id, staff_id, title, since, until) values (999, $1, $2, 'Social worker', '2010-01-01', '2019-05-01')`, [newId(), staffId]) // biome-ignore format: one line
  await tenant(999, (db) => purge['access.staff']!.purge(db, '2020-11-22'))
  const left = await owner('select name from access.staff where staff_id in ($1, $2, $3) order by name', [named, other, plain]) // biome-ignore format: one line
  assert.deepEqual(left, [{ name: 'The worker' }, { name: 'Who supervised' }])
})
