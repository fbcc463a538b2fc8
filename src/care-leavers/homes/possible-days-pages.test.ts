import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { dayBoxes } from '../../../test/support/day-boxes.ts'
import { addChild, matchWorker } from '../../../test/support/invented-children.ts'
import { addDays, addMonths, type Day, todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import { saveMove } from './records/save.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const today = todayInEngland()
const [{ id: accountId }] = await council.owner(
  "select account_id as id from access.account where role = 'practitioner'",
  [],
)
const own = {
  worker: 'Days Worker',
  care_leaver: true,
  forename: 'Wren',
  surname: 'Ashby',
  date_of_birth: addMonths(today, -12 * 20),
}

const [young, housed] = await council.database.inTenant({ la, accountId: null }, async (db) => {
  await matchWorker(db, 'Days Worker', accountId)
  const one = await addChild(db, { ...own, identifier: 'PD1' })
  const other = await addChild(db, { ...own, identifier: 'PD2' })
  const said = {
    movedIn: today,
    accommodation: 'V',
    standing: 'emergency',
    planned: 'no',
    risk: 'low',
    why: 'Asked to leave.',
  }
  await saveMove(
    db,
    { childId: other.childId, today, by: { accountId, name: 'Ana Bell', now: new Date() } },
    { homeId: newId(), said, address: '' },
  )
  return [one.childId, other.childId]
})
const worker = await council.signIn('practitioner')
const homes = (childId: string) => `/care-leavers/${childId}/homes`
const move = (on: Day, more: Readonly<Record<string, string>> = {}) => ({
  ...dayBoxes('movedIn', on),
  accommodation: 'U',
  standing: 'settled',
  planned: 'yes',
  risk: 'low',
  why: 'A flat of their own.',
  ...more,
})

test('Nobody moved in before they were 14; a day that is over a year ago is asked about before it is taken', async () => {
  const path = `${homes(young)}/move`
  const impossible = await worker.post(path, move('1890-11-22', { daySure: 'yes' }))
  assert.equal(impossible.status, 400)
  assert.match(impossible.words, /“Moved in on” must be .* or later: on that day they were 14/)
  const long = addMonths(today, -20)
  const asked = await worker.post(path, move(long))
  assert.equal(asked.status, 400)
  assert.match(asked.words, /more than a year ago: tick the box if that is right/)
  assert.match(asked.text, /name="daySure"/)
  assert.match((await worker.post(path, move(long, { daySure: 'yes' }))).words, /The move is recorded/)
  const [{ id }] = await council.owner('select home_id as id from care_leavers.home where child_id = $1', [young])
  const corrected = `${homes(young)}/${id}`
  assert.match(
    (await worker.post(corrected, move(long))).words,
    /The home is changed/,
    'the day that was confirmed is not asked again',
  )
  assert.match((await worker.post(corrected, move('1890-11-22'))).words, /on that day they were 14/)
  assert.match((await worker.post(corrected, move(addMonths(today, -30)))).words, /tick the box if that is right/)
})

test('A time that has not come yet is refused, and so is an approval from days before the move', async () => {
  assert.match(
    (await worker.post(`${homes(young)}/move`, move(today, { movedInAt: '23:59' }))).words,
    /must be now or earlier/,
  )
  const [{ id }] = await council.owner('select home_id as id from care_leavers.home where child_id = $1', [housed])
  const path = `${homes(housed)}/${id}/on-call`
  const given = { by: 'Tomas Orrin', level: 'head-of-service' }
  assert.match(
    (await worker.post(path, { ...given, ...dayBoxes('on', today), at: '23:59' })).words,
    /“At” must be now or earlier/,
  )
  assert.match(
    (await worker.post(path, { ...given, ...dayBoxes('on', addDays(today, -3)), at: '10:00' })).words,
    /An approval counts from the day before/,
  )
  assert.match(
    (await worker.post(path, { ...given, ...dayBoxes('on', addDays(today, -1)), at: '23:59' })).words,
    /Recorded: approved on call/,
  )
})

test('Who must still be told of a move is named, with the day; who was told, and who need not be, is told apart', async () => {
  const [{ id }] = await council.owner('select home_id as id from care_leavers.home where child_id = $1', [housed])
  const path = `${homes(housed)}/${id}/told`
  assert.match((await worker.get(homes(housed))).words, /Tell the team manager of the move/)
  await worker.post(path, { to: ['team-manager', 'housing'], ...dayBoxes('on', today), at: '00:00' })
  const after = await worker.get(homes(housed))
  assert.doesNotMatch(after.words, /Tell the team manager of the move/)
  assert.match(after.words, /Still to be told: service manager, virtual school or employer link, health/)
  const form = await worker.get(path)
  assert.match(form.words, /Housing lead Told on /)
  assert.match(form.words, /Social worker Not needed at 20/)
  assert.match(form.words, /Health By /)
})
