import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addChild, addHistory } from '../../../test/support/invented-children.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)

const wren = await council.database.inTenant({ la, accountId: null }, async (db) => {
  const wren = await addChild(db, { identifier: 'A100', forename: 'Wren', surname: 'Ashdown', family: 'F1' })
  await addHistory(db, wren, 'identifier', { fields: { kind: 'NHS number', value: '943 476 5919' } })
  await addHistory(db, wren, 'person', { fields: { upn: 'H801200001001' } })
  await addChild(db, { identifier: 'A200', forename: 'Heron', surname: 'Ashdowne', family: 'F1' })
  return wren
})

test('an analyst, who knows children by identifier, is not told by a search which of them has a name', async () => {
  const analyst = await council.signIn('performance-analyst')
  for (const words of ['Ashdown', 'wren', 'Wren Ashdown', 'Ashdowne, Heron', 'as']) {
    const found = await analyst.post('/children', { words })
    assert.doesNotMatch(found.words, /A100|A200/, words)
    const table = await analyst.post('/children/list.csv', { words }, { from: '/children' })
    assert.doesNotMatch(table.text, /A100|A200/, words)
  }
  for (const words of ['A100', 'a1', 'H801200001001', '943 476 5919'])
    assert.match((await analyst.post('/children', { words })).words, /1 child .*A100/, words)
  assert.match((await (await council.signIn('director')).post('/children', { words: 'ashdowne' })).words, /A200/)
})

test('a reason to see one name shows that of no brother or sister', async () => {
  const analyst = await council.signIn('performance-analyst')
  const reason = 'Checking a duplicate with the team'
  const opened = await analyst.post(`/children/${wren.childId}/reason`, { reason })
  assert.match(opened.words, /Wren Ashdown/)
  assert.match(opened.words, /Brothers and sisters A200/)
  assert.doesNotMatch(opened.text, /Heron|Ashdowne/)
})
