import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addChild, addHistory, matchWorker } from '../../../test/support/invented-children.ts'
import { newId } from '../../platform/db/ids.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const [{ id: practitioner }] = await council.owner(
  "select account_id as id from access.account where role = 'practitioner'",
)
const [{ id: teamId }] = await council.owner(
  "select team_id as id from access.team where name = 'Family help Marlport'",
)
await council.database.inTenant({ la, accountId: null }, (db) => matchWorker(db, 'Aisha F', practitioner))

test('adopters, and records from before an adoption, are shown in the adoption team only', async () => {
  const subjectId = newId()
  const before = await council.database.inTenant({ la, accountId: null }, async (db) => {
    await db.query
      .insertInto('children.subject')
      .values({ la_id: la, subject_id: subjectId, kind: 'adopter', identifier: 'ADOPT-9' })
      .execute()
    await addHistory(db, { subjectId }, 'adopter', {
      fields: { familyId: 'AF-7', approved: '2026-02-03', gender: 'F' },
    })
    const added = await addChild(db, {
      identifier: 'BEFORE-1',
      forename: 'Finch',
      adopted_on: '2026-05-06',
      worker: 'Aisha F',
    })
    await addHistory(db, added, 'permanence', { starts: '2026-01-02', fields: { order: '2026-05-06' } })
    return added
  })
  const worker = await council.signIn('practitioner')
  const outside = await worker.get('/children/adopters')
  assert.match(outside.words, /seen by the adoption team only/)
  assert.doesNotMatch(outside.text, /ADOPT-9/)
  assert.equal((await worker.get(`/children/adopters/${subjectId}`)).status, 404)
  assert.doesNotMatch((await worker.get('/children/adopted')).text, /BEFORE-1/)
  const director = await council.signIn('director')
  const set = await director.post('/children/settings', {
    teams: teamId,
    reason: '12',
    breakGlass: '6',
    coverDays: '14',
    noticeDays: '7',
  })
  assert.match(set.words, /Saved/)
  assert.doesNotMatch((await director.get('/children/adopters')).text, /ADOPT-9/, 'not a director either')
  assert.match((await worker.get('/children/adopters')).words, /ADOPT-9 AF-7 Approved 3 February 2026/)
  assert.match((await worker.get(`/children/adopters/${subjectId}`)).words, /Application approved 3 February 2026/)
  assert.match((await worker.get('/children/adopted')).words, /BEFORE-1/)
  assert.match((await worker.get(`/children/${before.childId}`)).words, /This is the record from before an adoption/)
  for (const words of ['BEFORE-1', 'ADOPT-9', 'AF-7', 'finch'])
    assert.match((await worker.post('/children', { words })).words, /No child that you may see was found/, words)
  const wrong = await director.post('/children/settings', {
    reason: '0',
    breakGlass: 'x',
    coverDays: '93',
    noticeDays: '',
  })
  assert.match(
    wrong.words,
    /Enter whole hours from 1 to 72.*Enter whole days from 1 to 92.*Enter whole days from 1 to 60/,
  )
})

test('the adoption team alone says that an order was recorded in error, with a reason, and takes it back', async () => {
  const before = await council.database.inTenant({ la, accountId: null }, async (db) => {
    const added = await addChild(db, { identifier: 'ERROR-1', adopted_on: '2026-05-06', team: 'Elsewhere' })
    // Blanked by a later return: closed by load 2.
    await addHistory(db, added, 'permanence', { starts: '2026-01-02', fields: { order: '2026-05-06' } })
    await db.query
      .updateTable('children.history')
      .set({ until_load: 2, ended_as: 'changed' })
      .where('subject_id', '=', added.subjectId)
      .execute()
    return added
  })
  const address = `/children/adopted/${before.childId}`
  const director = await council.signIn('director')
  assert.equal((await director.get(address)).status, 404, 'a director is not in the team')
  const worker = await council.signIn('practitioner')
  assert.match((await worker.get('/')).words, /1 adoption order is no longer in the returns/)
  assert.match(
    (await worker.get('/children/adopted')).words,
    /ERROR-1 .* No longer in the returns Say whether it stands/,
  )
  const bare = await worker.post(address, { kind: 'error', reason: '' })
  assert.equal(bare.status, 400)
  assert.match(bare.words, /Say in a few words how you know/)
  assert.match(bare.text, /value="error"[^>]* checked/)
  const open = await worker.post(address, { kind: 'error', reason: 'Court says: no application was made' })
  assert.match(open.words, /ERROR-1 is open again/)
  assert.match(open.words, /Orders recorded in error.*ERROR-1.*no application was made/)
  assert.match((await director.post('/children', { words: 'ERROR-1' })).words, /ERROR-1/)
  assert.doesNotMatch((await worker.get('/')).words, /no longer in the returns/)
  await worker.post(address, { do: 'take-back' })
  assert.match((await director.post('/children', { words: 'ERROR-1' })).words, /No child that you may see was found/)
  const stands = await worker.post(address, { kind: 'stands', reason: 'The order was seen' })
  assert.match(stands.words, /The order of ERROR-1 stands/)
  assert.doesNotMatch((await worker.get('/')).words, /no longer in the returns/)
  const deeds = await council.owner(
    "select action, reason from access.log where record = 'children.adoption_decision' and action like 'opened%'",
  )
  assert.match(deeds[0].action, /adoption order was an error: 6 May 2026/)
  assert.match(deeds[0].reason, /no application was made/)
})
