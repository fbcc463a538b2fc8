import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addChild, matchWorker } from '../../../test/support/invented-children.ts'
import { roles } from '../../access/roles.ts'
import { todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { saveMove } from './records/save.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const today = todayInEngland()
const address = '4 Lantern Row, Marlport'

const account = async (role: string): Promise<string> =>
  (await council.owner('select account_id as id from access.account where role = $1', [role]))[0].id
const [practitioner, reviewer] = [await account('practitioner'), await account('reviewing-officer')]
const by = { accountId: practitioner, name: 'Ana Bell', now: new Date() }

const move = (db: Tenant, childId: string, accommodation = 'W'): Promise<void> =>
  saveMove(db, { childId, today, by }, { homeId: newId(), said: { movedIn: today, accommodation, standing: 'emergency', planned: 'no', risk: 'high', why: 'Asked to leave.' }, address }) // biome-ignore format: one home

const born = (age: number): string => `${Number(today.slice(0, 4)) - age}-01-01`

const children = await council.database.inTenant({ la, accountId: null }, async (db) => {
  await matchWorker(db, 'Homes Worker', practitioner)
  await matchWorker(db, 'Homes Reviewer', reviewer)
  const own = {
    worker: 'Homes Worker',
    reviewing_officer: 'Homes Reviewer',
    care_leaver: true,
    forename: 'Wren',
    surname: 'Ashby',
  }
  const adult = await addChild(db, { ...own, identifier: 'HP1', date_of_birth: born(20) })
  const minor = await addChild(db, { ...own, identifier: 'HP2', date_of_birth: born(17), in_care: true })
  const empty = await addChild(db, { ...own, identifier: 'HP3', date_of_birth: born(19) })
  for (const { childId } of [adult, minor]) await move(db, childId)
  return { adult: adult.childId, minor: minor.childId, empty: empty.childId }
})
const homes = (childId: string) => `/care-leavers/${childId}/homes`
const homeOf = async (childId: string): Promise<string> =>
  (
    await council.owner('select home_id as id from care_leavers.home where child_id = $1 order by moved_in, at', [
      childId,
    ])
  )[0].id
const worker = await council.signIn('practitioner')

test('The page of a looked-after 17-year-old says that bed and breakfast is not permitted, by which rule, and who must act now', async () => {
  const { words } = await worker.get(homes(children.minor))
  assert.match(
    words,
    /Bed and breakfast is not permitted for a looked-after young person of 16 or 17: not for a single night/,
  )
  assert.match(words, /regulation 27C/)
  assert.match(words, /director of children’s services must act now/)
  assert.match(words, /No night slept there so far; tonight would be night 1\./)
  assert.match((await worker.get(homes(children.adult))).words, /not forbidden by law over 18/)
})

test('The young person’s own page warns at its top of a home that the law forbids', async () => {
  const minor = (await worker.get(`/children/${children.minor}`)).words
  const warning = minor.indexOf('Bed and breakfast is not permitted for a looked-after young person of 16 or 17')
  assert.ok(warning > 0 && warning < minor.indexOf('What is open now'), minor.slice(0, 600))
  assert.match(
    minor,
    /No night slept there so far; tonight would be night 1\. The director of children’s services must act now/,
  )
  assert.doesNotMatch((await worker.get(`/children/${children.adult}`)).words, /not permitted|must act now/)
})

test('An empty ledger says so, and leads to recording a move', async () => {
  const { words, text } = await worker.get(homes(children.empty))
  assert.match(words, /No home is recorded for this young person yet/)
  assert.ok(text.includes(`href="${homes(children.empty)}/move"`))
})

test('“Seen at the address” is one press without a field, sent twice it counts once, and undoing is one press', async () => {
  const once = newId()
  const path = homes(children.adult)
  for (const _ of [1, 2])
    assert.match((await worker.post(path, { do: 'seen', once })).words, /Seen at the address today, nothing changed/)
  const seen = await worker.get(path)
  assert.equal(seen.words.match(/Visit at the address : seen|Visit at the address: seen/g)?.length, 1)
  const undone = await worker.post(path, { do: 'undo', entry: once })
  assert.match(undone.words, /Undone\. It stays in the history as taken back/)
  assert.match(undone.words, /Taken back by/)
})

test('A refused form says what is wrong and keeps what was typed, long text too', async () => {
  const path = `${homes(children.adult)}/${await homeOf(children.adult)}/sign-off`
  const typed = 'Alone in the evenings; calls each day. '.repeat(20).trim()
  const refused = await worker.post(path, {
    by: 'T. Orrin',
    risk: typed,
    'on-day': '1',
    'on-month': '1',
    'on-year': '2099',
    at: 'soon',
  })
  assert.equal(refused.status, 400)
  for (const says of [
    'Choose what they are',
    'must be today or earlier',
    'must be a time, like 21:30',
    'Enter which alternatives were tried',
  ])
    assert.ok(refused.words.includes(says), says)
  assert.ok(
    refused.text.includes(typed) && refused.text.includes('value="2099"') && refused.text.includes('value="soon"'),
  )
  const visit = await worker.post(path.replace('sign-off', 'visit'), {
    outcome: 'seen',
    needs: ['food', 'phone'],
    'on-day': '1',
    'on-month': '1',
    'on-year': '2020',
  })
  assert.match(visit.words, /must be that of the move, or later/)
  assert.match(visit.words, /Enter what is done about what is missing/)
  assert.match(visit.text, /value="phone" checked/)
})

test('An adviser records what a manager approved by telephone, and approves nothing in their own name', async () => {
  const path = `${homes(children.adult)}/${await homeOf(children.adult)}/on-call`
  const [year, month, day] = today.split('-')
  const given = { level: 'head-of-service', 'on-day': day!, 'on-month': month!, 'on-year': year!, at: '00:00' }
  const [{ name }] = await council.owner('select name from access.account where account_id = $1', [practitioner])
  assert.match(
    (await worker.post(path, { ...given, by: name })).words,
    /you may record it for them, and not approve it yourself/,
  )
  assert.match(
    (await worker.post(path, { ...given, by: 'Tomas Orrin' })).words,
    /Approved on call : by Tomas Orrin, head of service|Approved on call: by Tomas Orrin, head of service/,
  )
})

test('A move with what must be known is taken, an address that is too long is not, and neither loses what was typed', async () => {
  const path = `${homes(children.empty)}/move`
  const [year, month, day] = today.split('-')
  const on = { 'movedIn-day': day!, 'movedIn-month': month!, 'movedIn-year': year! }
  const fields = {
    ...on,
    movedInAt: '12am',
    accommodation: 'T',
    standing: 'temporary',
    planned: 'no',
    risk: 'low',
    why: 'The tenancy ended.',
  }
  const refused = await worker.post(path, { ...fields, address: 'x'.repeat(501) })
  assert.equal(refused.status, 400)
  assert.ok(refused.text.includes('The tenancy ended.'))
  const taken = await worker.post(path, { ...fields, address: '7 Kiln Lane' })
  assert.match(taken.words, /The move is recorded/)
  assert.match(taken.words, /Foyer or similar \(temporary\)/)
  assert.match(taken.words, /7 Kiln Lane/)
})

test('What an entry said before it was corrected stays beside it', async () => {
  const path = homes(children.minor)
  const home = `${path}/${await homeOf(children.minor)}`
  const once = newId()
  const [year, month, day] = today.split('-')
  const on = { 'on-day': day!, 'on-month': month!, 'on-year': year! }
  await worker.post(`${home}/contact`, { once, reached: 'yes', how: 'call', note: 'Eating well', ...on })
  await worker.post(`${home}/entries/${once}`, { reached: 'no', how: 'call', note: 'It was another call', ...on })
  const { words } = await worker.get(path)
  assert.match(words, /Daily contact : not reached|Daily contact: not reached/)
  assert.match(words, /What it said before \(1\).*Eating well/)
  assert.match(
    (await worker.post(`${home}/entries/${once}`, { do: 'take-back', why: '' })).words,
    /Enter why it was wrong/,
  )
})

test('The address is shown to who holds the young person; the reviewing officer reads the page without it, and records nothing', async () => {
  assert.match((await worker.get(homes(children.adult))).words, /4 Lantern Row/)
  const client = await council.signIn('reviewing-officer')
  const seen = await client.get(homes(children.adult))
  assert.equal(seen.status, 200)
  assert.doesNotMatch(seen.text, /Lantern Row/)
  assert.doesNotMatch(seen.text, /value="seen"|\/move"/)
  assert.equal((await client.post(homes(children.adult), { do: 'seen', once: newId() })).status, 403)
})

test('Neither the weekly list, nor its table, nor the months hold an address; members, partners and administrators reach none of them', async () => {
  const director = await council.signIn('director')
  const list = await director.get('/care-leavers/homes')
  assert.match(list.words, /3 open/)
  for (const path of [
    '/care-leavers/homes',
    '/care-leavers/homes.csv',
    '/care-leavers/homes/months',
    '/care-leavers/homes/sufficiency',
  ]) {
    const seen = await director.get(path)
    assert.equal(seen.status, 200, path)
    assert.doesNotMatch(seen.text, /Lantern Row|Kiln Lane/)
    for (const role of [
      'lead-member',
      'partner',
      'elected-member',
      'inspector',
      'administrator',
      'practitioner',
    ] as const)
      assert.equal((await (await council.signIn(role)).get(path)).status, 403, `${role} ${path}`)
  }
  const allowed = roles
    .filter(({ permissions }) => (permissions as readonly string[]).includes('homes.see'))
    .map(({ id }) => id)
  assert.deepEqual(allowed, ['director', 'team-manager', 'practitioner', 'duty', 'reviewing-officer'])
})

test('The months tell each figure in one table', async () => {
  const { text } = await (await council.signIn('director')).get('/care-leavers/homes/months')
  assert.match(text, /<svg/)
  assert.equal(text.match(/<th scope="row"[^>]*>[^<]*\b20\d\d</g)?.length, 24)
  assert.doesNotMatch(text, /The same as a table/)
})

test('How many homes there are is entered by kind; a slip is refused with what was typed', async () => {
  const director = await council.signIn('director')
  const path = '/care-leavers/homes/sufficiency'
  const refused = await director.post(path, { kind: 'U', places: 'twelve', note: 'Housing strategy' })
  assert.match(refused.words, /a whole number, like 12/)
  assert.ok(refused.text.includes('value="twelve"') && refused.text.includes('Housing strategy'))
  assert.match(
    (await director.post(path, { kind: 'U', places: '12', note: '' })).words,
    /Independent living 0 0 12 12 more than are recorded as lived in or waited for/,
  )
})

test('The young person’s page leads to their homes', async () => {
  const { text, words } = await worker.get(`/children/${children.minor}`)
  assert.match(words, /Bed and breakfast \(emergency\), from/)
  assert.ok(text.includes(`href="${homes(children.minor)}"`))
  assert.doesNotMatch(text, /Lantern Row/)
})

test('An approval that was recorded for a manager says so until that manager confirms it by one press; nobody else can', async () => {
  const [{ name }] = await council.owner(`select name from access.account where role = 'director' limit 1`)
  const path = homes(children.adult)
  const home = await homeOf(children.adult)
  const [year, month, date] = today.split('-') as [string, string, string]
  const said = { by: name, level: 'head-of-service', at: '00:01', 'on-day': date, 'on-month': month, 'on-year': year }
  const once = newId()
  assert.match((await worker.post(`${path}/${home}/on-call`, { once, ...said })).words, /Recorded: approved on call/)
  const shown = await worker.get(path)
  assert.match(shown.words, new RegExp(`Recorded for ${name} by .+?; not confirmed yet`))
  assert.doesNotMatch(shown.words, /Confirm that I approved it/)
  assert.equal((await worker.post(path, { do: 'confirm', entry: once })).status, 403)
  const manager = await council.signIn('director')
  assert.match(
    (await manager.get('/care-leavers/homes')).words,
    /approved on call: recorded for .+? not confirmed yet/i,
  )
  assert.match((await manager.get('/care-leavers/homes.csv')).text, /Approvals not confirmed/)
  await manager.post(`/children/${children.adult}/reason`, { reason: 'To confirm what I approved by telephone last night' }, { from: path }) // biome-ignore format: one line
  assert.match((await manager.get(path)).words, /was recorded for you by .+ Confirm that I approved it/)
  for (const _ of [1, 2])
    assert.match(
      (await manager.post(path, { do: 'confirm', entry: once })).words,
      new RegExp(`Confirmed by ${name} on`),
    )
  const after = await worker.get(path)
  assert.doesNotMatch(after.words, new RegExp(`Recorded for ${name}`))
  assert.match(after.words, /at 00:01\. Recorded by/)
  assert.doesNotMatch((await manager.get('/care-leavers/homes')).words, new RegExp(`recorded for ${name}`))
})
