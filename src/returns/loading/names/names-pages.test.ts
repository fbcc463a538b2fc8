import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../../test/support/council.ts'
import { addChild, addHistory } from '../../../../test/support/invented-children.ts'

const council = await testCouncil()
test.after(council.close)
const analyst = await council.signIn('performance-analyst')

const staff = async (name: string, title: string): Promise<string> => {
  const [row] = await council.owner(
    `insert into access.staff (la_id, staff_id, name) values ($1, gen_random_uuid(), $2) returning staff_id`,
    [la, name],
  )
  await council.owner(
    `insert into access.place (la_id, place_id, staff_id, title, since) values ($1, gen_random_uuid(), $2, $3, '2020-01-01')`,
    [la, row.staff_id, title],
  )
  return row.staff_id
}
const [one, other] = [
  await staff('Sam Taylor', 'Social worker north'),
  await staff('Sam Taylor', 'Social worker south'),
]
await council.database.inTenant({ la, accountId: null }, async (db) => {
  for (const [identifier, team] of [['SAM1', 'North'], ['SAM2', 'South']] as const) {
    const child = await addChild(db, { identifier, worker: 'Sam Taylor', team })
    await addHistory(db, child, 'involvement', { starts: '2026-01-01', fields: { worker: 'Sam Taylor', team } })
  }
  for (const worker of ['Ottoline Brack', 'BRACK, Ottoline', 'O. Brack']) await addChild(db, { worker, team: 'North' })
  for (const name of ['Sam Taylor', 'Ottoline Brack', 'BRACK, Ottoline', 'O. Brack'])
    await db.query.insertInto('children.worker_name').values({ la_id: la, name }).execute()
}) // biome-ignore format: a table
const address = (name: string) => `/returns/staff-names/choose?kind=worker&name=${encodeURIComponent(name)}`
const matches = async () =>
  Object.fromEntries((await council.owner('select name, staff_id from children.worker_name where staff_id is not null')).map((row) => [row.name, row.staff_id])) // biome-ignore format: one question

test('two people of one name are told apart by team, each is matched by itself, and it can be taken back', async () => {
  const page = await analyst.get(address('Sam Taylor'))
  assert.match(page.words, /Social worker north/, 'the directory says who is who')
  assert.match(page.words, /in North \(1 child\), South \(1 child\)/)
  const apart = await analyst.post(address('Sam Taylor'), { do: 'apart' })
  assert.match(apart.words, /Sam Taylor \(North\) 1 .*Sam Taylor \(South\) 1 /)
  await analyst.post('/returns/staff-names', { do: 'accept-sure' })
  assert.equal((await matches())['Sam Taylor (North)'], undefined, 'the name alone is never sure')
  await analyst.post(address('Sam Taylor (North)'), { id: one })
  await analyst.post(address('Sam Taylor (South)'), { id: other })
  const matched = await matches()
  assert.deepEqual([matched['Sam Taylor (North)'], matched['Sam Taylor (South)']], [one, other])
  await analyst.post('/returns/staff-names', { do: 'together', kind: 'worker', name: 'Sam Taylor' })
  const workers = await council.owner("select distinct worker from children.child where identifier in ('SAM1', 'SAM2')")
  assert.deepEqual(workers, [{ worker: 'Sam Taylor' }])
  assert.equal((await matches())['Sam Taylor (North)'], undefined)
})

test('several spellings of one person are joined by a person at once', async () => {
  const id = await staff('Ottoline Brack', 'Social worker')
  const page = await analyst.get(address('Ottoline Brack'))
  assert.match(page.words, /Other spellings of the same person .* BRACK, Ottoline O\. Brack|Other spellings of the same person .* O\. Brack BRACK, Ottoline/)
  const saved = await analyst.post(address('Ottoline Brack'), { id, also: ['BRACK, Ottoline', 'Sam Taylor'] })
  assert.match(saved.words, /“Ottoline Brack”, “BRACK, Ottoline” are Ottoline Brack/)
  const matched = await matches()
  assert.deepEqual([matched['BRACK, Ottoline'], matched['O. Brack'], matched['Sam Taylor']], [id, undefined, undefined])
}) // biome-ignore format: one line a step
