import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import type { RoleId } from '../../access/roles.ts'
import { slices } from '../../app.ts'

const council = await testCouncil({ slices, sample: false })
test.after(council.close)

const accountOf = async (role: RoleId): Promise<string> =>
  (await council.owner('select account_id as id from access.account where la_id = $1 and role = $2', [la, role]))[0].id
const [duty, worker, analyst] = [
  await accountOf('duty'),
  await accountOf('practitioner'),
  await accountOf('performance-analyst'),
]

let count = 0
const newChild = async () => {
  count += 1
  const identifier = `OH${count}`
  return council.database.inTenant({ la, accountId: null }, (db) =>
    addChild(db, { identifier, forename: 'Wren', surname: `Quorn${count}` }),
  )
}

const director = await council.signIn('director')
const open = async (): Promise<{ childId: string; identifier: string }> => {
  const child = await newChild()
  await director.post(`/children/${child.childId}/reason`, { reason: 'A colleague’s child, to be kept apart' })
  return child
}
type Fields = Readonly<Record<string, string | readonly string[]>>
const restrict = (childId: string, fields: Fields) =>
  director.post(`/children/${childId}/restriction`, { reason: 'Child of a member of staff', ...fields })
const restrictionOf = async (childId: string): Promise<string> =>
  `/children/restrictions/${(await council.owner('select restriction_id as id from children.restriction where child_id = $1 order by made_at desc limit 1', [childId]))[0].id}`
const logOf = async (childId: string): Promise<string[]> =>
  (
    await council.owner(
      `select action from access.log where subject = $1 and record = 'children.restriction' and action !~ 'looked at' order by seq`,
      [childId],
    )
  ).map(({ action }) => action)
const reason = 'Police called at 2.15 about this child'

test('emergency duty is offered first: they open a record kept to others with a reason, and those named are told', async () => {
  const child = await open()
  const form = await director.get(`/children/${child.childId}/restriction`)
  assert.match(form.words, /Who can open it out of hours/)
  assert.match(form.text, /value="duty"[^>]*checked/)
  await restrict(child.childId, { people: [worker], 'out-of-hours': 'duty' })
  const night = await council.signIn('duty')
  assert.match((await night.post('/children', { words: child.identifier })).words, /Wren Quorn/)
  const asked = await night.get(`/children/${child.childId}`)
  assert.equal(asked.status, 403)
  assert.match(asked.words, /This record is kept to named people. They, and whoever restricted it, are told/)
  assert.match((await night.post(`/children/${child.childId}/reason`, { reason })).words, /Wren Quorn/)
  for (const role of ['director', 'practitioner'] as const)
    assert.match(
      (await (await council.signIn(role)).get('/')).words,
      /Tom Hallatrow .*opened OH1, which is kept to named people/,
    )
  assert.doesNotMatch((await (await council.signIn('team-manager')).get('/')).words, /OH1/)
  const list = await director.get('/children/access/break-glass')
  const address = /\/children\/access\/[0-9a-f-]{36}/.exec(list.text)![0]
  await director.post(address, { reviewed: 'yes' })
  assert.doesNotMatch((await director.get('/')).words, /OH1, which is kept/, 'until a manager has looked at it')
})

test('those named are told as well where emergency duty had opened the record before it was kept to them, and still reads it', async () => {
  const child = await open()
  const night = await council.signIn('duty')
  await night.post(`/children/${child.childId}/reason`, { reason })
  await restrict(child.childId, { people: [worker], 'out-of-hours': 'duty' })
  assert.equal((await night.get(`/children/${child.childId}`)).status, 200)
  const told = await (await council.signIn('practitioner')).get('/')
  assert.match(told.words, new RegExp(`Tom Hallatrow .*opened ${child.identifier}, which is kept to named people`))
})

test('somebody of emergency duty who is shut out by name learns nothing of the record', async () => {
  const child = await open()
  // Somebody else of the team must be left.
  await council.owner(
    `insert into access.account (la_id, account_id, email, name, role) values ($1, gen_random_uuid(), 'second@example.org', 'Mo Speight', 'duty')`,
    [la],
  )
  await restrict(child.childId, { 'out-of-hours': 'duty', 'shut-out': [duty] })
  const night = await council.signIn('duty')
  assert.doesNotMatch((await night.post('/children', { words: child.identifier })).words, /Quorn/)
  const missing = await night.get('/children/0193b3a0-0000-7000-8000-000000000000')
  const seen = await night.get(`/children/${child.childId}`)
  assert.deepEqual([seen.status, seen.words], [404, missing.words])
  assert.equal((await night.post(`/children/${child.childId}/reason`, { reason }, { from: '/children' })).status, 404)
  const address = await restrictionOf(child.childId)
  const changed = await director.post(address, { change: 'out-of-hours', 'out-of-hours': 'duty' })
  assert.match(changed.words, /Who opens it out of hours is changed/)
  assert.equal((await night.get(`/children/${child.childId}`)).status, 403)
  assert.deepEqual((await logOf(child.childId)).slice(1), [
    'out of hours: The emergency duty team, with a reason',
    'shut out by name: Tom Hallatrow',
    'does not shut out Tom Hallatrow any more',
  ])
})

test('named people of whom nobody is reached out of hours are refused until another way is chosen', async () => {
  const child = await open()
  const refused = await restrict(child.childId, { people: [worker], 'out-of-hours': 'named' })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Name at least one person of the emergency duty team/)
  const silent = await restrict(child.childId, { 'out-of-hours': 'nobody' })
  assert.match(silent.words, /Say what the emergency duty team does instead/)
  assert.match((await restrict(child.childId, {})).words, /Choose who can open this record out of hours/)
  assert.match(
    (await restrict(child.childId, { people: [duty], 'out-of-hours': 'named', 'shut-out': [duty] })).words,
    /cannot be named and shut out at once/,
  )
  assert.match(
    (await restrict(child.childId, { people: [duty, worker], 'out-of-hours': 'named' })).words,
    /Only the people/,
  )
  const address = await restrictionOf(child.childId)
  assert.match(
    (await director.post(address, { remove: duty })).words,
    /Tom Hallatrow is the last named person of the emergency duty team/,
  )
  const nobody = {
    change: 'out-of-hours',
    'out-of-hours': 'nobody',
    'out-of-hours-note': 'The on-call head of service holds a summary',
  }
  assert.match(
    (await director.post(address, nobody)).words,
    /Nobody can open this record out of hours.*on-call head of service/,
  )
  assert.match((await director.get('/children/restrictions')).words, /OH\d+ .* Nobody Until it is lifted/)
})

test('who was named the last time is shown and chosen, and is left out only when somebody says so', async () => {
  const child = await open()
  await restrict(child.childId, { people: [worker, analyst], 'out-of-hours': 'duty' })
  await director.post(await restrictionOf(child.childId), { lift: 'yes' })
  await director.post(`/children/${child.childId}/reason`, { reason: 'To keep it apart again' })
  const form = await director.get(`/children/${child.childId}/restriction`)
  assert.match(form.words, /It was kept to named people before. Named then: .*Aisha Farrant|Named then/)
  assert.match(form.text, new RegExp(`value="${worker}"[^>]*checked`))
  const asked = await restrict(child.childId, { people: [worker], 'out-of-hours': 'duty' })
  assert.equal(asked.status, 400)
  assert.match(asked.words, /Say that these are to be left out, or name them: /)
  const done = await restrict(child.childId, { people: [worker], 'out-of-hours': 'duty', 'leave-out': 'yes' })
  assert.match(done.words, /Only the people you named/)
  assert.match((await logOf(child.childId)).at(-1)!, /^left out who was named before or works with the child: \w+/)
})
