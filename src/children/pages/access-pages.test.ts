import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addChild, addHistory, matchWorker } from '../../../test/support/invented-children.ts'
import { addLogEntry } from '../../access/index.ts'
import type { RoleId } from '../../access/roles.ts'
import { slices } from '../../app.ts'
import { addDays, inWords, todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'

/** The real clock, since the database dates the access log by its own; moved ahead for what ends by itself. */
const start = new Date()
let now = start
const today = todayInEngland(start)
const ahead = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000)
const council = await testCouncil({ now: () => now, slices, sample: false })
test.after(council.close)

const accountOf = async (role: RoleId): Promise<string> =>
  (await council.owner('select account_id as id from access.account where la_id = $1 and role = $2', [la, role]))[0].id
const practitioner = await accountOf('practitioner')
const staffOf = async (account: string): Promise<string> =>
  (
    await council.owner('select staff_id as id from access.staff where la_id = $1 and account_id = $2', [la, account])
  )[0].id
const teamId = (await council.owner(`select team_id as id from access.team where name = 'Family help Marlport'`))[0].id

const { wren, twin, far } = await council.database.inTenant({ la, accountId: null }, async (db) => {
  await matchWorker(db, 'Aisha F', practitioner)
  await db.query.insertInto('children.team_name').values({ la_id: la, name: 'FH Marlport', team_id: teamId }).execute()
  const all = {
    wren: await addChild(db, { identifier: 'A100', forename: 'Wren', surname: 'Ashdown', date_of_birth: '2014-03-17', worker: 'Aisha F', team: 'FH Marlport' }),
    twin: await addChild(db, { identifier: 'A200', forename: 'Wren', surname: 'Ashdowne', date_of_birth: '2014-03-17', worker: 'Aisha F', team: 'FH Marlport' }),
    far: await addChild(db, { identifier: 'B300', forename: 'Heron', surname: 'Ashdown', worker: 'Someone Else', team: 'Elsewhere' }),
  } // biome-ignore format: three children
  await addHistory(db, all.twin, 'person', { fields: { forename: 'Wren', surname: 'Ashdowne' } })
  await addHistory(db, all.wren, 'person', {
    fields: { forename: 'Wren', surname: 'Ashdown', dateOfBirth: '2014-03-17' },
  })
  await addHistory(db, all.wren, 'allocation', { fields: { list: 'list-6', worker: 'Aisha F', team: 'FH Marlport' } })
  await addHistory(db, all.twin, 'allocation', { fields: { list: 'list-6', worker: 'Aisha F', team: 'FH Marlport' } })
  await addHistory(db, all.twin, 'visit', { starts: '2026-10-02', fields: { kind: 'child-in-need' } })
  return all
})

const lastEntry = async (subject: string) =>
  (
    await council.owner(
      'select action, reason from access.log where la_id = $1 and subject = $2 order by seq desc limit 1',
      [la, subject],
    )
  )[0]

test('a director is asked once, and the reason stands in the log with every look until it ends', async () => {
  const director = await council.signIn('director')
  const asked = await director.get(`/children/${wren.childId}`)
  assert.equal(asked.status, 403)
  assert.match(asked.words, /Child A100 Why do you need to see this record/)
  assert.doesNotMatch(asked.text, /Ashdown/)
  assert.deepEqual(await lastEntry(wren.childId), { action: 'was refused', reason: 'A reason was asked for first' })
  const refused = await director.post(`/children/${wren.childId}/reason`, { reason: 'Wren Ashdown: complaint' })
  assert.match(refused.words, /Take the child’s name out of your reason/)
  assert.match(refused.text, /Wren Ashdown: complaint/, 'typed text is kept')
  const reason = 'Complaint to the director about this case'
  const opened = await director.post(`/children/${wren.childId}/reason`, { reason })
  assert.equal(opened.status, 200)
  assert.match(opened.words, /Wren Ashdown/)
  assert.deepEqual(await lastEntry(wren.childId), { action: 'looked at', reason })
  now = ahead(12 * 60 - 2)
  const later = await council.signIn('director')
  assert.equal((await later.get(`/children/${wren.childId}`)).status, 200)
  now = ahead(12 * 60 + 2)
  assert.equal((await later.get(`/children/${wren.childId}`)).status, 403, 'after 12 hours it is asked again')
  now = start
})

test('a form begun before a reason ended is still taken', async () => {
  now = ahead(12 * 60 + 30)
  const director = await council.signIn('director')
  const sent = await director.post(`/children/${wren.childId}/restriction`, { reason: 'short' }, { from: '/children' })
  assert.equal(sent.status, 400, sent.words)
  assert.match(sent.words, /Say in a few words why/)
  now = start
})

test('emergency duty sees no list, finds by name, breaks the glass, and the manager looks at it afterwards', async () => {
  const duty = await council.signIn('duty')
  const start = await duty.get('/children')
  assert.doesNotMatch(start.words, /Ashdown/)
  assert.equal((await duty.get('/children/list.csv')).text.trim().split('\n').length, 1, 'no list to take away')
  assert.match((await duty.post('/children', { words: 'ashdown' })).words, /Heron Ashdown/)
  assert.match((await duty.get(`/children/${wren.childId}`)).words, /break-glass/)
  const reason = 'Police called at 2.15 about this child'
  assert.match((await duty.post(`/children/${wren.childId}/reason`, { reason })).words, /Wren Ashdown/)
  assert.equal((await duty.post(`/children/${far.childId}/reason`, { reason })).status, 200)
  const copied = { person: 'Tom Hallatrow', role: 'duty', action: 'downloaded', record: 'children.chronology_entry' }
  const accountId = await accountOf('duty')
  await council.database.inTenant({ la, accountId }, (db) =>
    addLogEntry(db, { ...copied, accountId, subject: `${wren.childId} ${newId()}` }),
  )
  const manager = await council.signIn('team-manager')
  const list = await manager.get('/children/access/break-glass')
  assert.match(list.words, /Tom Hallatrow.*Child A100.*Police called at 2.15/)
  assert.doesNotMatch(list.words, /B300/, 'a child of another team is for its own manager')
  const address = /\/children\/access\/[0-9a-f-]{36}/.exec(list.text)![0]
  const opened = (await manager.get(address)).words
  assert.match(opened, /looked at \(children.child\)/, 'what was opened')
  assert.match(opened, /downloaded \(children.chronology_entry\)/, 'what hangs on the record too')
  assert.match((await manager.post(address, { reviewed: 'yes', note: 'Needed' })).words, /It is marked as looked at/)
  assert.match((await manager.get('/children/access/break-glass')).words, /Looked at Callum Brigstock/)
})

test('a manager gives a colleague cover of a worker’s children until a day; it ends by itself', async () => {
  const officer = await council.signIn('reviewing-officer')
  assert.equal((await officer.get(`/children/${wren.childId}`)).status, 404)
  const manager = await council.signIn('team-manager')
  const until = addDays(today, 2)
  const form = {
    account: await accountOf('reviewing-officer'), of: 'worker', staff: await staffOf(practitioner), reason: 'Annual leave',
    'until-day': until.slice(8), 'until-month': until.slice(5, 7), 'until-year': until.slice(0, 4),
  } // biome-ignore format: one form
  const tooLong = await manager.post('/children/access/new', {
    ...form,
    'until-year': String(Number(until.slice(0, 4)) + 1),
  })
  assert.match(tooLong.words, /The last day must be within 31 days/)
  const elsewhere = (await council.owner(`select staff_id as id from access.staff where name = 'Kofi Winstanley'`))[0]
    .id
  assert.match(
    (await manager.post('/children/access/new', { ...form, staff: elsewhere })).words,
    /Choose the worker whose children/,
  )
  const analyst = await accountOf('performance-analyst')
  const pointless = await manager.post('/children/access/new', { ...form, account: analyst })
  assert.match(pointless.words, /Choose who covers/, 'cover shows an analyst no name')
  const { 'until-day': _, ...endless } = { ...form, 'until-month': '', 'until-year': '' }
  assert.match(
    (await manager.post('/children/access/new', { ...endless, 'until-day': '' })).words,
    /Enter the last day of cover/,
  )
  assert.match((await manager.post('/children/access/new', form)).words, /Margaret Ellery has access/)
  const { name } = (
    await council.owner('select name from access.staff where staff_id = $1', [await staffOf(practitioner)])
  )[0]
  const told = `You have access to the children of ${name} until the end of ${inWords(until)}`
  assert.ok((await officer.get('/')).words.includes(told), 'who was given cover is told')
  const live = (await manager.get('/children/access')).words
  assert.match(live, /Cover, duty and samples that were given Who To what/)
  assert.ok(
    live.includes(`Annual leave the end of ${inWords(until)} End it`),
    'until the end of its last day, not midnight of the next',
  )
  assert.equal((await officer.get(`/children/${wren.childId}`)).status, 200)
  assert.equal((await officer.get(`/children/${far.childId}`)).status, 404)
  now = new Date(`${until}T22:30:00Z`)
  assert.equal((await (await council.signIn('reviewing-officer')).get(`/children/${wren.childId}`)).status, 200)
  now = new Date(`${addDays(until, 1)}T01:30:00Z`)
  assert.equal((await (await council.signIn('reviewing-officer')).get(`/children/${wren.childId}`)).status, 404)
  now = start
  const list = await manager.get('/children/access')
  const address = /\/children\/access\/[0-9a-f-]{36}/.exec(list.text)![0]
  await manager.post(address, { end: 'yes' })
  assert.equal((await officer.get(`/children/${wren.childId}`)).status, 404)
  assert.ok((await officer.get('/')).words.includes(`Your access to the children of ${name} was ended`))
  const logged = await council.owner('select action from access.log where subject = $1', [address.slice(-36)])
  assert.ok(logged.some(({ action }) => action === 'ended the access of Margaret Ellery'))
})

test('a child whom a manager only covers is not passed on', async () => {
  const manager = await accountOf('team-manager')
  await council.owner(
    `insert into children.access_grant (la_id, grant_id, kind, account_id, child_id, given_at, until, reason, given_by, given_by_name)
     values ($1, $2, 'cover', $3, $4, now() - interval '1 minute', now() + interval '2 days', 'Leave', $5, 'Ruth Okonedo')`,
    [la, newId(), manager, far.childId, await accountOf('director')],
  )
  const client = await council.signIn('team-manager')
  assert.equal((await client.get(`/children/${far.childId}`)).status, 200)
  const day = addDays(today, 1)
  const form = {
    account: await accountOf('reviewing-officer'), of: 'child', child: 'B300', reason: 'Annual leave',
    'until-day': day.slice(8), 'until-month': day.slice(5, 7), 'until-year': day.slice(0, 4),
  } // biome-ignore format: one form
  assert.match((await client.post('/children/access/new', form)).words, /There is no child within your reach/)
  await council.owner('update children.access_grant set ended_at = now() where child_id = $1', [far.childId])
})

test('an analyst sees the identifier and the month of birth, and the name for a reason', async () => {
  const analyst = await council.signIn('performance-analyst')
  const list = await analyst.get('/children')
  assert.match(list.words, /A100/)
  assert.doesNotMatch(list.text, /Ashdown|17 March/)
  assert.doesNotMatch((await analyst.get('/children/list.csv')).text, /Ashdown|17 March|2014-03-17/)
  const page = await analyst.get(`/children/${wren.childId}`)
  assert.match(page.words, /March 2014/)
  assert.doesNotMatch(page.text, /Ashdown|17 March/)
  const opened = await analyst.post(`/children/${wren.childId}/reason`, {
    reason: 'Checking a duplicate with the team',
  })
  assert.match(opened.words, /Wren Ashdown.*17 March 2014/)
})

test('two identifiers are joined and parted again; each has its records back', async () => {
  const manager = await council.signIn('team-manager')
  const both = await manager.post(`/children/${wren.childId}/merge`, { other: 'A200' })
  assert.match(both.words, /Their surnames differ/)
  const none = await manager.post(`/children/${wren.childId}/merge`, { other: 'B300' })
  const nobody = await manager.post(`/children/${wren.childId}/merge`, { other: 'nobody' })
  assert.match(none.words, /There is no child with this identifier whom you can join/)
  assert.equal(none.words, nobody.words, 'out of reach and not there are answered alike')
  const joined = await manager.post(`/children/${wren.childId}/merge`, {
    other: 'A200',
    step: 'join',
    reason: 'Two referrals on one day',
  })
  assert.match(joined.words, /A200 is joined to A100/)
  assert.match(joined.words, /Child in need visit 2 October 2026/, 'the records of both are shown')
  assert.match(
    (await manager.get(`/children/${twin.childId}`)).path,
    new RegExp(wren.childId),
    'the old address leads to the child',
  )
  assert.equal(
    (await manager.post('/children', { words: 'a200' })).words.match(/Wren/g)?.length,
    1,
    'found by either, shown once',
  )
  const list = await manager.get('/children/merges')
  const address = /\/children\/merges\/[0-9a-f-]{36}/.exec(list.text)![0]
  await manager.post(address, { reason: 'They are twins after all' })
  assert.doesNotMatch((await manager.get(`/children/${wren.childId}`)).words, /Child in need visit/)
  assert.match((await manager.get(`/children/${twin.childId}`)).words, /Child in need visit 2 October 2026/)
})

test('nothing about adoption is joined, in either direction', async () => {
  const subject = await council.database.inTenant({ la, accountId: null }, async (db) => {
    const placed = await addChild(db, { identifier: 'P400', worker: 'Aisha F', team: 'FH Marlport' })
    await addHistory(db, placed, 'permanence', { fields: { decision: '2026-01-02', placed: '2026-06-01' } })
    return placed
  })
  const manager = await council.signIn('team-manager')
  for (const [from, other] of [
    [wren.childId, 'P400'],
    [subject.childId, 'A100'],
  ] as const) {
    const refused = await manager.post(`/children/${from}/merge`, {
      other,
      step: 'join',
      reason: 'They look like one child',
    })
    assert.match(refused.words, /Records about adoption are never joined/)
  }
  assert.equal((await council.owner('select count(*)::int as n from children.merge where undone_at is null'))[0].n, 0)
})

test('a record kept to named people is gone for everyone else, and a director can name another', async () => {
  const director = await council.signIn('director')
  await director.post(`/children/${twin.childId}/reason`, { reason: 'A colleague’s child, to be kept apart' })
  const form = await director.get(`/children/${twin.childId}/restriction`)
  assert.match(form.words, /Aisha Farnworth works with the child now and is chosen below/)
  const typed = { reason: 'Child of a member of staff', 'out-of-hours': 'duty' }
  const asked = await director.post(`/children/${twin.childId}/restriction`, typed)
  assert.match(asked.words, /Say that these are to be left out, or name them: Aisha Farnworth/)
  const kept = await director.post(`/children/${twin.childId}/restriction`, { ...typed, 'leave-out': 'yes' })
  assert.match(kept.words, /Only the people you named/)
  const worker = await council.signIn('practitioner')
  assert.equal((await worker.get(`/children/${twin.childId}`)).status, 404)
  assert.doesNotMatch((await worker.get('/children')).words, /A200/)
  const list = await director.get('/children/restrictions')
  const address = /\/children\/restrictions\/[0-9a-f-]{36}/.exec(list.text)![0]
  await director.post(address, { add: practitioner })
  assert.equal((await worker.get(`/children/${twin.childId}`)).status, 200)
  await director.post(address, { lift: 'yes' })
  assert.match((await director.get(address)).words, /Lifted .* by Ruth Okonedo/)
})
