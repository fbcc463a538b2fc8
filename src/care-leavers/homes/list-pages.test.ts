import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addChild, matchWorker } from '../../../test/support/invented-children.ts'
import { addMonths, todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import { saveMove } from './records/save.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const today = todayInEngland()
const path = '/care-leavers/homes'
const [{ id: accountId }] = await council.owner(
  "select account_id as id from access.account where role = 'practitioner'",
)
const by = { accountId, name: 'Ana Bell', now: new Date() }
const inEmergency = (identifier: string): Promise<string> =>
  council.database.inTenant({ la, accountId: null }, async (db) => {
    const young = { care_leaver: true, worker: 'Homes Worker', date_of_birth: addMonths(today, -12 * 20) }
    const { childId } = await addChild(db, { ...young, identifier })
    const said = { movedIn: today, accommodation: 'V', standing: 'emergency', planned: 'no', risk: 'low', why: 'Asked to leave.' } // biome-ignore format: one home
    await saveMove(db, { childId, today, by }, { homeId: newId(), said, address: '' })
    return childId
  })
await council.database.inTenant({ la, accountId: null }, (db) => matchWorker(db, 'Homes Worker', accountId))
await inEmergency('LP1')
const director = await council.signIn('director')

const counts = async (): Promise<readonly number[]> => {
  const [listed] = await council.owner(
    "select count(*)::int as n from children.history where table_id = 'homeListed' and until_load is null",
  )
  const [seen] = await council.owner('select count(*)::int as n from care_leavers.list_seen')
  return [seen.n, listed.n]
}

test('On the young person’s page the weekly list is a link for leaders, and words for their adviser', async () => {
  const [{ id }] = await council.owner("select child_id as id from children.child where identifier = 'LP1'")
  const own = `/care-leavers/${id}/homes`
  const worker = await (await council.signIn('practitioner')).get(own)
  assert.match(worker.words, /Go through it on the leaders’ weekly list/)
  const link = /<a class="govuk-link" href="\/care-leavers\/homes">Go through it on the leaders’ weekly list<\/a>/
  assert.doesNotMatch(worker.text, link)
  await director.post(`/children/${id}/reason`, { reason: 'The weekly list of emergency homes' }, { from: own })
  assert.match((await director.get(own)).text, link)
})

test('Gone through is one line a day, however often it is pressed, and a fact about each stay on it', async () => {
  const once = newId()
  for (const _ of [1, 2])
    assert.match(
      (await director.post(path, { once, note: 'Housing to be rung.' })).words,
      /Last gone through on .* today\./,
    )
  assert.deepEqual(await counts(), [1, 1])
  // Another tab, opened before: a form of its own.
  await director.post(path, { once: newId(), note: 'A flat is free.' })
  assert.deepEqual(await counts(), [1, 1])
  const { words, text } = await director.get(path)
  assert.match(words, /Gone through today by you at \d\d:\d\d: 1 open\./)
  assert.ok(text.includes('Housing to be rung. A flat is free.'))
  assert.doesNotMatch(words, /We have gone through this list today/)
})

test('A stay that came since is gone through with a second press of the same line', async () => {
  await inEmergency('LP2')
  assert.match((await director.get(path)).words, /1 more is open now\. .*We have gone through it as it is now/)
  assert.match((await director.post(path, { once: newId(), note: '' })).words, /today by you at \d\d:\d\d: 2 open/)
  assert.deepEqual(await counts(), [1, 2])
})

test('The note of today is changed, and a note that is too long is refused with its words', async () => {
  const refused = await director.post(path, { do: 'note', note: 'x'.repeat(501) })
  assert.equal(refused.status, 400)
  assert.ok(refused.text.includes('x'.repeat(501)))
  const { words } = await director.post(path, { do: 'note', note: 'Ring housing on Friday.' })
  assert.match(words, /The note is saved\..*Ring housing on Friday\./)
  assert.doesNotMatch(words, /Housing to be rung/)
})

test('Undone, it counts nowhere and is offered again; undone twice, it is undone once', async () => {
  for (const _ of [1, 2])
    assert.match((await director.post(path, { do: 'undo' })).words, /Undone\. .*We have gone through this list today/)
  assert.deepEqual(await counts(), [0, 0])
  assert.match(
    (await director.post(path, { do: 'note', note: 'Too late' })).words,
    /You have not marked this list as gone through today/,
  )
})

test('Two presses at once are one line', async () => {
  await Promise.all([1, 2, 3].map(() => director.post(path, { once: newId(), note: '' })))
  assert.deepEqual(await counts(), [1, 2])
})

test('A manager within whose reach nobody is on the list is not asked to go through it, and cannot', async () => {
  const manager = await council.signIn('team-manager')
  const { words } = await manager.get(path)
  assert.match(words, /No young person within your reach is in an emergency or temporary home/)
  assert.match(words, /nothing for you to go through/)
  assert.doesNotMatch(words, /We have gone through/)
  const pressed = await manager.post(path, { once: newId(), note: '' })
  assert.equal(pressed.status, 409)
  assert.match(pressed.words, /nothing to go through/)
  assert.deepEqual(await counts(), [1, 2])
})

test('A home that the law forbids stands first on the list and on their own page, though nothing else is late', async () => {
  const childId = await council.database.inTenant({ la, accountId: null }, async (db) => {
    const young = {
      care_leaver: true,
      in_care: true,
      worker: 'Homes Worker',
      date_of_birth: addMonths(today, -12 * 17),
    }
    const { childId } = await addChild(db, { ...young, identifier: 'LP-LAW' })
    const said = { movedIn: today, accommodation: 'W', standing: 'emergency', planned: 'no', risk: 'low', why: 'Asked to leave.' } // biome-ignore format: one home
    await saveMove(db, { childId, today, by }, { homeId: newId(), said, address: '' })
    return childId
  })
  const { words } = await director.get(path)
  assert.match(words, /1 not permitted by law: it must be put right now\./)
  assert.match(
    words.slice(words.indexOf('Signed off Late')),
    /^Signed off Late LP-LAW .*?Not permitted .*?Move them to a registered home: now/,
  )
  const [head, first] = (await director.get(`${path}.csv`)).text.split('\r\n')
  assert.match(head!, /Permitted by law"?$/)
  assert.match(first!, /^"?LP-LAW.*No"?$/)
  const own = await (await council.signIn('practitioner')).get(`/care-leavers/${childId}/homes`)
  assert.match(
    own.words,
    /What is due next .*?Due What must be done Now Not permitted Move them to a registered home The director of children’s services must act now/,
  )
})
