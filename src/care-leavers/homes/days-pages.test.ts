import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { dayBoxes } from '../../../test/support/day-boxes.ts'
import { addChild, matchWorker } from '../../../test/support/invented-children.ts'
import { addDays, inWords, todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import { saveMove } from './records/save.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const today = todayInEngland()
const [{ id: practitioner }] = await council.owner(
  `select account_id as id from access.account where role = 'practitioner'`,
)
await council.database.inTenant({ la, accountId: null }, (db) => matchWorker(db, 'Homes Worker', practitioner))
const by = { accountId: practitioner, name: 'Ana Bell', now: new Date() }
const address = '4 Lantern Row, Marlport'
const born = (age: number): string => `${Number(today.slice(0, 4)) - age}-01-01`
const homes = (childId: string) => `/care-leavers/${childId}/homes`
const worker = await council.signIn('practitioner')

test('A home from before the record began: who was told then is not asked, nothing of then is late, and every week counts from now', async () => {
  const { childId } = await council.database.inTenant({ la, accountId: null }, async (db) => {
    const old = await addChild(db, { identifier: 'HP9', date_of_birth: born(20), care_leaver: true, worker: 'Homes Worker' }) // biome-ignore format: one line
    await saveMove(db, { childId: old.childId, today, by }, { homeId: newId(), said: { movedIn: addDays(today, -10), accommodation: 'V', standing: 'emergency', planned: 'no', risk: 'low', why: 'Asked to leave.' }, address }) // biome-ignore format: one home
    return old
  })
  const { words } = await worker.get(homes(childId))
  assert.match(words, /Moved in before this record began on .+: who was told then is not asked/)
  const due = words.slice(words.indexOf('What is due next'), words.indexOf('Every home'))
  assert.doesNotMatch(due, /Late|Tell everyone|Suitability check Meet with housing/)
  assert.match(due, /Sign-off/)
})

test('A correction by which two homes overlap says so at once, and the page says which days to correct', async () => {
  const said = { standing: 'settled', accommodation: 'U', planned: 'yes', risk: 'low', why: 'A tenancy.' }
  const [flat, next] = [newId(), newId()]
  const { childId } = await council.database.inTenant({ la, accountId: null }, async (db) => {
    const child = await addChild(db, { identifier: 'HP10', date_of_birth: born(20), care_leaver: true, worker: 'Homes Worker' }) // biome-ignore format: one line
    const who = { childId: child.childId, today, by }
    await saveMove(db, who, { homeId: flat, said: { ...said, movedIn: addDays(today, -30) }, address: '' })
    await saveMove(db, who, { homeId: next, said: { ...said, movedIn: addDays(today, -10) }, address: '' })
    return child
  })
  const path = `${homes(childId)}/${flat}`
  const corrected = await worker.post(path, { ...said, ...dayBoxes('movedIn', addDays(today, -30)) })
  assert.match(corrected.words, /Its days do not meet those of the home before or after it/)
  assert.match(corrected.words, /Two homes at once\. Independent living \(settled\) goes on until today/)
  const back = await worker.post(path, { ...said, ...dayBoxes('movedIn', addDays(today, -30)), ...dayBoxes('movedOut', addDays(today, -12)) }) // biome-ignore format: one line
  assert.match(back.words, /Nowhere for 2 nights\. They left Independent living .+ record the move that is missing/)
  const whole = await worker.post(path, { ...said, ...dayBoxes('movedIn', addDays(today, -30)), ...dayBoxes('movedOut', addDays(today, -10)) }) // biome-ignore format: one line
  assert.match(whole.words, /The home is changed\. What it said before is kept/)
  assert.doesNotMatch(whole.words, /Days that do not meet/)
  const shifted = await worker.post(path, { ...said, ...dayBoxes('movedIn', addDays(today, -30)), ...dayBoxes('movedOut', addDays(today, -8)) }) // biome-ignore format: one line
  assert.doesNotMatch(shifted.words, /Days that do not meet/)
})

test('What is still waited for of a home that is over can be written down: approval on the night, and leaders who were not told', async () => {
  const breakfast = newId()
  const { childId } = await council.database.inTenant({ la, accountId: null }, async (db) => {
    // Homes were recorded long before, so that what was due then is asked.
    await db.query.updateTable('children.load').set({ coverage: '[{"table":"leaverHome","says":"whole","since":"2020-01-01"}]' }).where('la_id', '=', la).where('source', '=', 'entered').execute() // biome-ignore format: one line
    const child = await addChild(db, { identifier: 'HP11', date_of_birth: born(20), care_leaver: true, worker: 'Homes Worker' }) // biome-ignore format: one line
    const who = { childId: child.childId, today, by }
    const said = { planned: 'no', risk: 'low', why: 'Asked to leave.' }
    await saveMove(db, who, { homeId: breakfast, said: { ...said, movedIn: addDays(today, -30), accommodation: 'W', standing: 'emergency' }, address: '' }) // biome-ignore format: one home
    await saveMove(db, who, { homeId: newId(), said: { ...said, movedIn: addDays(today, -10), accommodation: 'U', standing: 'settled' }, address: '' }) // biome-ignore format: one home
    return child
  })
  const { text, words } = await worker.get(homes(childId))
  const path = `${homes(childId)}/${breakfast}`
  assert.ok(words.includes(`On-call approval by a senior manager Bed and breakfast (emergency), until ${inWords(addDays(today, -10))}`)) // biome-ignore format: one line
  for (const form of ['on-call', 'escalation']) assert.ok(text.includes(`href="${path}/${form}"`), form)
  const approval = { by: 'Tomas Orrin', level: 'head-of-service', at: '21:10', ...dayBoxes('on', addDays(today, -30)) }
  assert.match((await worker.post(`${path}/on-call`, approval)).words, /Recorded: approved on call/)
  await worker.post(`${path}/escalation`, { to: ['service-manager'], ...dayBoxes('on', today), at: '00:00' })
  const after = await worker.get(homes(childId))
  const due = after.words.slice(after.words.indexOf('What is due next'), after.words.indexOf('Every home'))
  assert.doesNotMatch(due, /On-call approval|Bring the stay/)
  // While somebody lives there is over: nobody can be visited there any more.
  assert.equal((await worker.get(`${path}/visit`)).status, 409)
})
