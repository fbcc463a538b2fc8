/**
 * Whoever may change the staff directory joins accounts to other people’s entries. What was written for the two alone before is read by nobody
 * that way: every role, every address of supervision, with planted words.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import test from 'node:test'
import type { Client } from '../../test/support/client.ts'
import { la, testCouncil } from '../../test/support/council.ts'
import { type RoleId, roles } from '../access/roles.ts'
import { todayInEngland } from '../platform/day.ts'
import { supervision } from './index.ts'

const council = await testCouncil({ children: 60 })
test.after(council.close)
const { owner } = council
const today = todayInEngland()

const clients = new Map<RoleId, Client>()
for (const { id } of roles) clients.set(id, await council.signIn(id))
const as = (role: RoleId): Client => clients.get(role)!

type Entry = {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly account: string | null
}
const entryOf = async (where: string, value: string): Promise<Entry> =>
  (await owner(`select s.staff_id as id, s.name, s.email, s.account_id as account from access.staff s where s.la_id = $1 and ${where} = $2`, [la, value]))[0] // biome-ignore format: one line
const [aisha, callum] = [await entryOf('s.name', 'Aisha Farnworth'), await entryOf('s.name', 'Callum Brigstock')]
const accountOf = async (role: RoleId): Promise<string> =>
  (await owner('select account_id as id from access.account where la_id = $1 and role = $2 order by email limit 1', [la, role]))[0].id // biome-ignore format: one line

/** As the page of the directory does it, by an administrator. */
const join = async (entry: Entry, account: string | null): Promise<void> => {
  const seen = await as('administrator').post(`/staff-directory/people/${entry.id}/change`, { name: entry.name, email: entry.email ?? '', account: account ?? '' }) // biome-ignore format: one line
  assert.equal(seen.status, 200, seen.words)
}

const planted = {
  personal: 'PLANTED-PERSONAL',
  draftPersonal: 'PLANTED-DRAFT-PERSONAL',
  clash: 'PLANTED-CLASH',
  draft: 'PLANTED-DRAFT-SESSION',
  draftChild: 'PLANTED-DRAFT-CHILD',
}
const shared = 'Planted for all who see the record'

const [{ id: childId }] = await owner(
  `select child_id as id from children.child c where la_id = $1 and merged_into is null and adopted_on is null
     and not exists (select from children.restriction r where r.child_id = c.child_id) order by identifier limit 1`,
  [la],
)
await owner(`insert into children.worker_name (la_id, name, staff_id) values ($1, 'Aisha Farnworth', $2) on conflict (la_id, name) do update set staff_id = excluded.staff_id`, [la, aisha.id]) // biome-ignore format: one line
await owner(`update children.child set worker = 'Aisha Farnworth', team = 'Family help Marlport' where child_id = $1`, [childId]) // biome-ignore format: one line
await owner('delete from supervision.session where la_id = $1 and worker_id = $2', [la, aisha.id])

const plant = async (worker: Entry, supervisor: Entry, signed: boolean): Promise<string> => {
  const id = randomUUID()
  await owner(
    `insert into supervision.session (la_id, session_id, worker_id, supervisor_id, worker_name, supervisor_name, kind, held_on, begun_at, begun_by_name, signed_at, signed_on, signed_by_name)
     values ($1, $2, $3, $4, $5, $6, 'case', $7, now(), $6, case when $8 then now() end, case when $8 then $7::date end, case when $8 then $6 end)`,
    [la, id, worker.id, supervisor.id, worker.name, supervisor.name, today, signed],
  )
  const write = (table: string, part: string, value: string, child = false) =>
    owner(`insert into supervision.${table} (la_id, session_id, ${child ? 'child_id, ' : ''}part, value, sitting, turn, by_name, at)
      values ($1, $2, ${child ? '$5, ' : ''}$3, $4, $2, 1, 'Aisha Farnworth', now())`, [la, id, part, value, ...(child ? [childId] : [])]) // biome-ignore format: one line
  await write('personal_part', 'wellbeing', signed ? planted.personal : planted.draftPersonal)
  await owner('insert into supervision.discussion (la_id, session_id, child_id, added_at) values ($1, $2, $3, now())', [la, id, childId]) // biome-ignore format: one line
  await write('child_part', 'since', signed ? shared : planted.draftChild, true)
  await write('session_part', 'place', signed ? 'Room 2' : planted.draft)
  if (!signed)
    await owner(
      `insert into supervision.personal_clash (la_id, clash_id, session_id, part, stood, stood_by_name, typed, typed_by_name, sitting, at)
       values ($1, $2, $2, 'wellbeing', $3, 'Aisha Farnworth', $3, 'Callum Brigstock', $2, now())`,
      [la, id, planted.clash],
    )
  return id
}
const signed = await plant(aisha, callum, true)
const draft = await plant(aisha, callum, false)

const addresses = supervision.pages.flatMap(({ path }) =>
  [signed, draft].flatMap((sessionId) =>
    [aisha.id, callum.id].map((staffId) =>
      path.replace(':sessionId', sessionId).replace(':staffId', staffId).replace(':childId', childId),
    ),
  ),
)
const asked = [...new Set(addresses.filter((path) => !path.includes(':')))]
/** Those of the two records, and of whom they are about. */
const ofTheTwo = [...asked.filter((path) => path.includes(signed) || path.includes(draft)), `/supervision/workers/${aisha.id}`, '/supervision', '/'] // biome-ignore format: one line
const others = [
  '/',
  '/access-log',
  `/children/${childId}`,
  '/search?words=PLANTED',
  `/staff-directory/people/${aisha.id}`,
]

/** Nothing of what was planted for the two alone is in any answer, to a look or to a form that is sent. */
const readsNothing = async (
  client: Client,
  who: string,
  paths: readonly string[] = [...asked, ...others],
): Promise<void> => {
  // biome-ignore format: one line
  const told = (text: string, where: string): void => {
    for (const word of Object.values(planted)) assert.ok(!text.includes(word), `${who} read ${word} at ${where}`)
  }
  for (const path of paths) told((await client.get(path)).text, path)
  const token = /name="_csrf" value="([^"]+)"/.exec((await client.get('/account')).text)![1]!
  for (const sessionId of [signed, draft])
    for (const part of ['', '/personal', '/details', '/sign-off', '/confirm']) {
      // biome-ignore format: one line
      const path = `/supervision/records/${sessionId}${part}`
      const seen = await client.post(path, { do: 'keep', answer: 'yes', sitting: randomUUID(), turn: '1' }, { token })
      assert.ok([403, 404, 409].includes(seen.status), `${who} got ${seen.status} for sending ${path}`)
      told(seen.text, `a form sent to ${path}`)
    }
}

test('the two read what they wrote; everybody else, as the directory stands, reads nothing of it', async () => {
  assert.ok(asked.length > 30, `asked for ${asked.length} addresses`)
  for (const role of ['practitioner', 'team-manager'] as const) {
    assert.match((await as(role).get(`/supervision/records/${signed}/personal`)).text, /PLANTED-PERSONAL/)
    assert.match((await as(role).get(`/supervision/records/${draft}/personal`)).text, /PLANTED-DRAFT-PERSONAL/)
  }
  for (const [role, client] of clients)
    if (role !== 'practitioner' && role !== 'team-manager') await readsNothing(client, role)
})

for (const entry of [aisha, callum])
  test(`joined to the entry of ${entry.name}, no account of any role reads what was written before; joined back, the first one does`, async () => {
    for (const { id: role } of roles) {
      const account = await accountOf(role)
      if (account === entry.account) continue
      const own = await entryOf('s.account_id', account)
      if (own) await join(own, null)
      await join(entry, account)
      await readsNothing(as(role), `${role}, joined to ${entry.name},`, ofTheTwo)
      await join(entry, null)
      if (own) await join(own, account)
    }
    await join(entry, entry.account)
    const back = await as(entry === aisha ? 'practitioner' : 'team-manager').get(
      `/supervision/records/${signed}/personal`,
    )
    assert.match(back.text, /PLANTED-PERSONAL/)
  })

test('an account that is joined later sees the shared record, is told why the rest is closed, and writes what comes later', async () => {
  const account = await accountOf('quality-assurance')
  await owner(`update access.account set role = 'team-manager' where la_id = $1 and account_id = $2`, [la, account])
  const own = await entryOf('s.account_id', account)
  if (own) await join(own, null)
  await join(callum, account)
  const client = as('quality-assurance')
  const record = await client.get(`/supervision/records/${signed}`)
  assert.equal(record.status, 200)
  assert.match(record.words, /joined to the staff directory after this record was begun/)
  assert.match((await client.get(`/supervision/records/${draft}`)).words, /Human resources can give you access/)
  const [year, month, day] = today.split('-')
  const begun = await client.post(`/supervision/workers/${aisha.id}/new`, { 'held-day': day!, 'held-month': month!, 'held-year': year!, kind: 'personal' }) // biome-ignore format: one line
  assert.equal(begun.status, 200, begun.words)
  assert.doesNotMatch(begun.path, new RegExp(draft), 'the draft of the account before is not gone on with')
  assert.equal((await client.get(`${begun.path}/personal`)).status, 200)
  assert.equal((await as('team-manager').get(`${begun.path}/personal`)).status, 404)
  assert.match((await as('practitioner').get(`${begun.path}/personal`)).words, /The accounts that read it/)
  await readsNothing(client, 'who supervises now')
  await join(callum, callum.account)
  assert.equal(
    (await client.get(`${begun.path}/personal`)).status,
    404,
    'and closes when the account is joined no more',
  )
  await owner(`update access.account set role = 'quality-assurance' where la_id = $1 and account_id = $2`, [
    la,
    account,
  ])
  if (own) await join(own, account)
})

test('a new person in the manager’s post sees the shared record, and nothing that was for the two', async () => {
  const account = await accountOf('quality-assurance')
  await owner(`update access.account set role = 'team-manager' where la_id = $1 and account_id = $2`, [la, account])
  const own = await entryOf('s.account_id', account)
  if (own) await join(own, null)
  const added = await as('administrator').post('/staff-directory/people/new', { name: 'Nerys Holloway', email: '', account }) // biome-ignore format: one line
  assert.match(added.words, /Nerys Holloway is saved/)
  const nerys = await entryOf('s.name', 'Nerys Holloway')
  await owner(
    `insert into access.place (la_id, place_id, staff_id, team_id, title, manager_id, since)
     select la_id, gen_random_uuid(), $2, team_id, 'Team manager', manager_id, $3 from access.place where la_id = $1 and staff_id = $4 and until is null limit 1`,
    [la, nerys.id, today, callum.id],
  )
  const places = await owner(`update access.place set manager_id = $2 where la_id = $1 and staff_id = $3 and until is null returning place_id`, [la, nerys.id, aisha.id]) // biome-ignore format: one line
  assert.ok(places.length > 0)
  const client = as('quality-assurance')
  assert.equal((await client.get(`/supervision/records/${signed}`)).status, 200)
  assert.match((await client.get(`/supervision/workers/${aisha.id}`)).words, /Begin a record/)
  await readsNothing(client, 'the new manager')
  await owner('update access.place set manager_id = $2 where la_id = $1 and staff_id = $3 and until is null', [la, callum.id, aisha.id]) // biome-ignore format: one line
  await join(nerys, null)
  await owner(`update access.account set role = 'quality-assurance' where la_id = $1 and account_id = $2`, [
    la,
    account,
  ])
  if (own) await join(own, account)
})

test('two entries of one person: the account moved to the other one opens no records of that one, until human resources gives it access', async () => {
  const added = await as('administrator').post('/staff-directory/people/new', { name: 'Aisha Farnworth-Lund', email: '', account: '' }) // biome-ignore format: one line
  assert.equal(added.status, 200)
  const other = await entryOf('s.name', 'Aisha Farnworth-Lund')
  const there = await plant(other, callum, true)
  await join(aisha, null)
  await join(other, aisha.account)
  const worker = as('practitioner')
  assert.equal((await worker.get(`/supervision/records/${there}`)).status, 200)
  assert.equal((await worker.get(`/supervision/records/${there}/personal`)).status, 404)
  await readsNothing(worker, 'the account on the other entry')

  const hr = as('human-resources')
  assert.match(
    (await hr.get('/supervision/human-resources/accounts')).words,
    /Aisha Farnworth-Lund.*No account 1 as the worker/,
  )
  const page = `/supervision/human-resources/accounts/${other.id}`
  const form = await hr.get(page)
  assert.doesNotMatch(form.text, /PLANTED/)
  assert.equal((await hr.post(page, { account: aisha.account!, reason: '' })).status, 400)
  assert.equal(
    (await hr.post(page, { account: callum.account!, reason: 'Another account than stands there' })).status,
    409,
  )
  for (const role of ['administrator', 'director', 'team-manager', 'practitioner'] as const)
    assert.equal(
      (await as(role).post(page, { account: aisha.account!, reason: 'I want it' }, { from: '/' })).status,
      403,
    )
  const given = await hr.post(page, { account: aisha.account!, reason: 'Recorded twice, seen in person' })
  assert.match(given.words, /now has access to one earlier record/)
  assert.match((await worker.get(`/supervision/records/${there}/personal`)).text, /PLANTED-PERSONAL/)
  assert.equal((await worker.get(`/supervision/records/${signed}/personal`)).status, 404, 'and no others')

  assert.match((await worker.get('/')).words, /of human resources gave the account .* access to an earlier supervision of Aisha Farnworth-Lund/) // biome-ignore format: one line
  assert.match((await as('team-manager').get('/supervision')).words, /Who was let in to records of yours.*Recorded twice, seen in person/) // biome-ignore format: one line
  assert.match(
    (await as('team-manager').get(`/supervision/records/${there}/personal`)).words,
    /let in by Beatrix Longdon/,
  )
  const [logged] = await owner(`select reason from access.log where la_id = $1 and subject = $2 and action like 'opened earlier supervisions%sent the form' order by seq desc limit 1`, [la, other.id]) // biome-ignore format: one line
  assert.equal(logged.reason, 'Recorded twice, seen in person')
  await join(other, null)
  await join(aisha, aisha.account)
})

test('nobody of human resources opens records to their own account', async () => {
  const hr = as('human-resources')
  const account = await accountOf('human-resources')
  const own = await entryOf('s.account_id', account)
  if (own) await join(own, null)
  await join(aisha, null)
  await join(aisha, account)
  const page = `/supervision/human-resources/accounts/${aisha.id}`
  assert.match((await hr.get(page)).words, /This is your own account/)
  assert.equal((await hr.post(page, { account, reason: 'To look at it' }, { from: '/' })).status, 403)
  await join(aisha, aisha.account)
})

test('the access log says which account was joined to whom before and after', async () => {
  const [entry] = await owner(`select reason from access.log where la_id = $1 and record = 'access.staff' and subject = $2 and reason is not null order by seq desc limit 1`, [la, aisha.id]) // biome-ignore format: one line
  assert.match(entry.reason, /^Account: before, .+; now, .+@/)
})

test('whom a record is bound to is changed by no statement of the service', async () => {
  const change = council.database.inTenant(
    { la, accountId: null },
    (db) =>
    db.query.updateTable('supervision.session').set({ worker_account: callum.account }).where('la_id', '=', la).where('session_id', '=', signed).execute(), // biome-ignore format: one line
  )
  await assert.rejects(change, /cannot be changed/)
})
