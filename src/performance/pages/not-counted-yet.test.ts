import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { derive } from '../records/derive.ts'

const council = await testCouncil({ sample: false, children: 60 })
test.after(council.close)

test('what was loaded a moment ago and is not counted yet is not said to have no cases', async () => {
  await council.owner('delete from performance.derived where la_id = $1', [la])
  await council.owner('insert into children.changed (la_id, subject_id) select la_id, child_id from children.child where la_id = $1 on conflict do nothing', [la]) // biome-ignore format: one statement
  const director = await council.signIn('director')
  const before = await director.get('/performance/standards/assessment-45wd')
  assert.match(before.words, /Figures are being counted/)
  assert.match(before.words, /As things stand .{0,60}Not counted yet/)
  assert.doesNotMatch(before.words, /No cases/)
  await council.database.inTenant({ la, accountId: null }, (db) => derive(db, new Date()))
  const after = await director.get('/performance/standards/assessment-45wd')
  assert.doesNotMatch(after.words, /Not counted yet|Figures are being counted/)
  assert.match(after.words, /As things stand .{0,60}\d+%/)
})
