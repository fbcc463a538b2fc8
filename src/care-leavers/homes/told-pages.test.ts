import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addChild, addHistory, matchWorker } from '../../../test/support/invented-children.ts'
import { addDays, addMonths, inWords, todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import { saveMove } from './records/save.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const today = todayInEngland()
const [{ id: accountId }] = await council.owner(
  "select account_id as id from access.account where role = 'practitioner'",
)
const by = { accountId, name: 'Ana Bell', now: new Date() }
const born = addMonths(today, -12 * 20)
const homes = (childId: string) => `/care-leavers/${childId}/homes`

const young = async (identifier: string, accommodation?: string): Promise<string> =>
  council.database.inTenant({ la, accountId: null }, async (db) => {
    const child = await addChild(db, { care_leaver: true, worker: 'Homes Worker', date_of_birth: born, identifier })
    await addHistory(db, child, 'person', { fields: { dateOfBirth: born } })
    if (accommodation) await addHistory(db, child, 'careLeaver', { fields: { category: 'former-relevant', accommodation, suitable: 'yes' } }) // biome-ignore format: one line
    return child.childId
  })
const moved = (childId: string, said: Readonly<Record<string, string>>): Promise<void> =>
  council.database.inTenant({ la, accountId: null }, (db) =>
    saveMove(db, { childId, today, by }, { homeId: newId(), said: { planned: 'no', risk: 'low', why: 'Asked to leave.', ...said }, address: '' })) // biome-ignore format: one home
await council.database.inTenant({ la, accountId: null }, (db) => matchWorker(db, 'Homes Worker', accountId))
const worker = await council.signIn('practitioner')

test('Before a home is recorded the page says what the returns tell, and the form is filled in with it, but for the day', async () => {
  const path = homes(await young('TP1', 'E'))
  const { words, text } = await worker.get(path)
  assert.match(words, /The returns say: supported lodgings, suitable\. Told on \d+ \w+ \d{4}, and nothing else since\./)
  assert.ok(text.includes(`href="${path}/move?as=told"`))
  const form = await worker.get(`${path}/move?as=told`)
  assert.match(form.text, /<option value="E" selected>/)
  assert.match(form.words, /They do not say since when/)
  assert.match(form.text, /name="movedIn-day"(?![^>]*value="\d)/)
  const plain = await worker.get(`${path}/move`)
  assert.doesNotMatch(plain.text, /<option value="E" selected>/)
  assert.match(plain.text, /name="movedIn-day"[^>]*value="\d/)
})

test('Where no return tells of them the page says so, and offers a move alone', async () => {
  const { words } = await worker.get(homes(await young('TP2')))
  assert.match(words, /No return says where they live/)
  assert.doesNotMatch(words, /Record this home/)
})

test('The young person’s own page says it too, until a home is recorded', async () => {
  // Records belong to a load, which says their day.
  const childId = await young('TP7', 'E')
  await council.owner("insert into children.load (la_id, load_id, source, as_at, content_hash, coverage, tables, counts, accepted_by_name) values ($1, 1, 'annex-a', $2, '', '[]', '{careLeaver}', '{}', 'Ada') on conflict do nothing", [la, addDays(today, -20)]) // biome-ignore format: one line
  assert.match(
    (await worker.get(`/children/${childId}`)).words,
    /No home is recorded for today\. The returns say: supported lodgings, suitable\. Told on/,
  )
  await moved(childId, { movedIn: today, accommodation: 'T', standing: 'temporary' })
  assert.doesNotMatch((await worker.get(`/children/${childId}`)).words, /The returns say/)
})

test('Once a home is recorded, what a return said before is told no more', async () => {
  const childId = await young('TP3', 'E')
  await moved(childId, { movedIn: today, accommodation: 'T', standing: 'temporary' })
  assert.doesNotMatch((await worker.get(homes(childId))).words, /The returns say/)
})

test('Bed and breakfast is never taken as a settled home, and the form says what else to choose', async () => {
  const path = `${homes(await young('TP4'))}/move`
  const [year, month, day] = today.split('-')
  const on = { 'movedIn-day': day!, 'movedIn-month': month!, 'movedIn-year': year! }
  const said = { ...on, movedInAt: '12am', planned: 'no', risk: 'low', why: 'The tenancy ended.', standing: 'settled' }
  for (const accommodation of ['S', 'V', 'W']) {
    const refused = await worker.post(path, { ...said, accommodation })
    assert.equal(refused.status, 400)
    assert.match(refused.words, /is never settled: choose emergency or temporary\. If the home is theirs to stay in, choose another kind/) // biome-ignore format: one line
    assert.ok(refused.text.includes('The tenancy ended.'))
  }
  assert.match((await worker.post(path, { ...said, accommodation: 'K' })).words, /The move is recorded/)
})

test('A stored day that cannot be right, and bed and breakfast stored as settled, say so beside the home', async () => {
  const childId = await young('TP5')
  await moved(childId, { movedIn: addDays(born, 900), accommodation: 'U', standing: 'settled' })
  await moved(childId, { movedIn: today, accommodation: 'W', standing: 'settled' })
  const { words } = await worker.get(homes(childId))
  assert.ok(words.includes(`Check this “Moved in on” cannot be right: on ${inWords(addDays(born, 900))} they were too young to leave care`)) // biome-ignore format: one line
  assert.match(words, /counts as an emergency or temporary home: bed and breakfast never is settled/)
  assert.match(words, /Emergency or temporary home now/)
})

test('At high risk the page says why the next visit is due sooner, and by which rule', async () => {
  const childId = await young('TP6')
  await moved(childId, { movedIn: today, accommodation: 'V', standing: 'emergency', risk: 'high' })
  await worker.post(homes(childId), { do: 'seen', once: newId() })
  const { words, text } = await worker.get(homes(childId))
  assert.match(words, /Every 4 days, not every 7: the risk to them is high\. The rule/)
  assert.ok(text.includes('href="/performance/standards/acc-visit-weekly"'))
})
