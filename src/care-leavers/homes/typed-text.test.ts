import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { dayBoxes } from '../../../test/support/day-boxes.ts'
import { addChild, matchWorker } from '../../../test/support/invented-children.ts'
import { todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const today = todayInEngland()
const [{ id: practitioner }] = await council.owner(
  `select account_id as id from access.account where role = 'practitioner'`,
)
const childId = await council.database.inTenant({ la, accountId: null }, async (db) => {
  await matchWorker(db, 'Homes Worker', practitioner)
  return (await addChild(db, { worker: 'Homes Worker', care_leaver: true, date_of_birth: '2006-01-01' })).childId
})
const worker = await council.signIn('practitioner')
const path = `/care-leavers/${childId}/homes`
const count = async (table: 'home' | 'entry'): Promise<number> =>
  (
    await council.owner(
      `select count(*)::integer as n from care_leavers.${table === 'home' ? 'home' : 'home_entry'} where child_id = $1`,
      [childId],
    )
  )[0].n

const move = {
  once: newId(), accommodation: 'V', standing: 'emergency', planned: 'no', risk: 'high', why: 'Asked to leave.', ...dayBoxes('movedIn', today),
} // biome-ignore format: one form

test('After pressing back, a form that is sent again with other words is not taken for the first: nothing is lost or told as recorded', async () => {
  assert.match((await worker.post(`${path}/move`, move)).words, /The move is recorded/)
  assert.match(
    (await worker.post(`${path}/move`, move)).words,
    /The move is recorded/,
    'the same again is the same move',
  )
  const other = await worker.post(`${path}/move`, { ...move, why: 'Asked to leave after an argument.' })
  assert.equal(other.status, 409)
  assert.match(other.words, /This form was sent before, with other words/)
  assert.match(other.text, /Asked to leave after an argument\./)
  assert.equal(await count('home'), 1)
})

test('So it is with what was done about a home', async () => {
  const [{ id }] = await council.owner('select home_id as id from care_leavers.home where child_id = $1', [childId])
  const visit = { once: newId(), outcome: 'seen', changed: 'A new lock.', ...dayBoxes('on', today), at: '00:00' }
  for (const _ of [1, 2]) assert.match((await worker.post(`${path}/${id}/visit`, visit)).words, /Recorded: visit/)
  const other = await worker.post(`${path}/${id}/visit`, { ...visit, changed: 'A new lock, and a kettle.' })
  assert.equal(other.status, 409)
  assert.match(other.text, /A new lock, and a kettle\./)
  assert.equal(await count('entry'), 1)
})

test('Who corrects what somebody else corrected meanwhile is told so, with their own words', async () => {
  const [{ id, home }] = await council.owner(
    'select entry_id as id, home_id as home from care_leavers.home_entry where child_id = $1',
    [childId],
  )
  const entry = `${path}/${home}/entries/${id}`
  const said = { outcome: 'seen', ...dayBoxes('on', today), at: '00:00', seen: '0' }
  assert.match((await worker.get(entry)).text, /name="seen" value="0"/)
  assert.match(
    (await worker.post(entry, { ...said, changed: 'A new lock and key.' })).words,
    /What it said before is kept/,
  )
  const late = await worker.post(entry, { ...said, changed: 'Nothing new.' })
  assert.equal(late.status, 409)
  assert.match(late.words, /Somebody else changed this in the meantime/)
  assert.match(late.text, /Nothing new\./)
})

test('Why something is taken back has a longest length: what was typed is given back, and nothing is taken back', async () => {
  const [{ id, home }] = await council.owner(
    'select entry_id as id, home_id as home from care_leavers.home_entry where child_id = $1',
    [childId],
  )
  const why = 'Recorded about the wrong day. '.repeat(11)
  for (const address of [`${path}/${home}`, `${path}/${home}/entries/${id}`]) {
    const refused = await worker.post(address, { do: 'take-back', why })
    assert.equal(refused.status, 400)
    assert.match(refused.words, /“Why it was wrong” must be 300 characters or fewer/)
    assert.ok(refused.text.includes(why.trim()))
  }
  assert.match((await worker.get(path)).words, /Visit at the address/)
  assert.doesNotMatch((await worker.get(path)).words, /Taken back by/)
})
