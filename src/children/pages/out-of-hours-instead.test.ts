import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import type { RoleId } from '../../access/roles.ts'
import { slices } from '../../app.ts'
import { addDays, type Day, inWords, todayInEngland } from '../../platform/day.ts'

const council = await testCouncil({ slices, sample: false })
test.after(council.close)

const today = todayInEngland()
const accountOf = async (role: RoleId): Promise<string> =>
  (await council.owner('select account_id as id from access.account where la_id = $1 and role = $2', [la, role]))[0].id
const [duty, worker] = [await accountOf('duty'), await accountOf('practitioner')]
const [director, night] = [await council.signIn('director'), await council.signIn('duty')]

let count = 0
const open = async (given: { adopted_on?: Day } = {}) => {
  count += 1
  const child = await council.database.inTenant({ la, accountId: null }, (db) =>
    addChild(db, { identifier: `INST${count}`, forename: 'Wren', surname: `Dunnock${count}` }),
  )
  await director.post(`/children/${child.childId}/reason`, { reason: 'A colleague’s child, to be kept apart' })
  return {
    ...child,
    surname: `Dunnock${count}`,
    adopt: () =>
      council.owner('update children.child set adopted_on = $2 where child_id = $1', [child.childId, given.adopted_on]),
  }
}
type Fields = Readonly<Record<string, string | readonly string[]>>
const restrict = (childId: string, fields: Fields) =>
  director.post(`/children/${childId}/restriction`, { reason: 'Child of a member of staff', ...fields })
const note = 'The on-call head of service holds a paper summary: ring 01632 960 001'
const nobody = { 'out-of-hours': 'nobody', 'out-of-hours-note': note }
const addressOf = async (childId: string): Promise<string> =>
  `/children/restrictions/${(await council.owner('select restriction_id as id from children.restriction where child_id = $1 order by made_at desc limit 1', [childId]))[0].id}`
const lastDay = (day: Day | null): Fields => {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return { 'until-day': date, 'until-month': month, 'until-year': year }
}

test('emergency duty reads what to do instead at the moment it is refused, and nothing of the child', async () => {
  const child = await open()
  await restrict(child.childId, nobody)
  const refused = await night.get(`/children/${child.childId}`)
  assert.equal(refused.status, 403)
  assert.match(refused.words, /Nobody opens this record out of hours.*ring 01632 960 001/)
  assert.doesNotMatch(refused.text, new RegExp(`${child.surname}|${child.identifier}`))
  for (const words of [child.surname, child.identifier]) {
    const found = await night.post('/children', { words })
    assert.match(found.words, /A record that matches your search is kept to named people.*ring 01632 960 001/, words)
    assert.doesNotMatch(found.words, /Wren|No child that you may see/, words)
  }
  const log = await council.owner(
    `select reason from access.log where subject = $1 and account_id = $2 and action = 'was refused' order by seq`,
    [child.childId, duty],
  )
  assert.deepEqual(
    log.map(({ reason }) => reason),
    Array.from({ length: 3 }, () => 'Told what to do instead out of hours'),
  )
})

test('the note is for emergency duty alone, and not for one of them who is shut out by name', async () => {
  const child = await open()
  await restrict(child.childId, { ...nobody, 'shut-out': [duty] })
  for (const who of [night, await council.signIn('practitioner'), await council.signIn('team-manager')]) {
    assert.equal((await who.get(`/children/${child.childId}`)).status, 404)
    assert.doesNotMatch((await who.post('/children', { words: child.surname })).words, /960 001/)
  }
})

test('a record from before an adoption has no note, whoever asks', async () => {
  const child = await open({ adopted_on: '2026-01-02' })
  await restrict(child.childId, nobody)
  await child.adopt()
  assert.equal((await night.get(`/children/${child.childId}`)).status, 404)
  assert.doesNotMatch((await night.post('/children', { words: child.surname })).words, /960 001/)
})

test('who shuts out everybody of emergency duty while the team is to open it is told so, with what was typed', async () => {
  const child = await open()
  const typed = { people: [worker], 'out-of-hours': 'duty', 'shut-out': [duty] }
  const refused = await restrict(child.childId, typed)
  assert.equal(refused.status, 400)
  assert.match(refused.words, /You shut out everybody of the emergency duty team/)
  assert.match(refused.text, />Child of a member of staff</)
  assert.match(refused.text, new RegExp(`value="${duty}"[^>]*checked`))
  await restrict(child.childId, { people: [worker], 'out-of-hours': 'duty' })
  const address = await addressOf(child.childId)
  const changed = await director.post(address, {
    change: 'out-of-hours',
    'out-of-hours': 'duty',
    'shut-out': [duty],
  })
  assert.match(changed.words, /You shut out everybody of the emergency duty team/)
  await council.owner("update access.account set status = 'ended' where account_id = $1", [duty])
  assert.match(
    (await director.get(address)).words,
    /everybody of the emergency duty team is shut out by name, or nobody/,
  )
  assert.match((await director.get('/children/restrictions')).words, new RegExp(`${child.identifier} .{0,200} Nobody`))
  await council.owner("update access.account set status = 'active' where account_id = $1", [duty])
})

test('a restriction that ends is told a week before on the home page of directors, who make it last longer or until it is lifted', async () => {
  const [soon, later] = [await open(), await open()]
  await restrict(soon.childId, { people: [worker], 'out-of-hours': 'duty', ...lastDay(addDays(today, 7)) })
  await restrict(later.childId, { people: [worker], 'out-of-hours': 'duty', ...lastDay(addDays(today, 8)) })
  const told = `Restriction ends on ${inWords(addDays(today, 7))}: ${soon.identifier} is then open again`
  const home = (await director.get('/')).words
  assert.match(home, new RegExp(told))
  assert.doesNotMatch(home, new RegExp(`Restriction ends on .{0,40}: ${later.identifier}`))
  assert.doesNotMatch((await (await council.signIn('practitioner')).get('/')).words, /Restriction ends/)
  const colleague = await council.signIn('practitioner')
  await council.owner('update children.restriction set made_by = $1 where child_id = $2', [worker, soon.childId])
  assert.match((await colleague.get('/')).words, new RegExp(told), 'made by them, and open to them')
  await council.owner('delete from children.restriction_person where account_id = $1', [worker])
  assert.doesNotMatch(
    (await colleague.get('/')).words,
    /Restriction ends/,
    'made by them, and not open to them any more',
  )
  await director.post('/children/settings', { reason: '12', breakGlass: '12', coverDays: '31', noticeDays: '8' })
  assert.match((await director.get('/')).words, new RegExp(`Restriction ends on .{0,40}: ${later.identifier}`))

  const address = await addressOf(soon.childId)
  const past = await director.post(address, { change: 'until', ...lastDay(addDays(today, -1)) })
  assert.match(past.words, /The last day must be today or later/)
  const longer = await director.post(address, { change: 'until', ...lastDay(addDays(today, 90)) })
  assert.match(longer.words, new RegExp(`It lasts until ${inWords(addDays(today, 90))}`))
  assert.doesNotMatch((await director.get('/')).words, new RegExp(told))
  assert.match(
    (await director.post(address, { change: 'until', ...lastDay(null) })).words,
    /It lasts until it is lifted/,
  )
  const deeds = await council.owner(
    `select action from access.log where subject = $1 and action like 'lasts until%' order by seq`,
    [soon.childId],
  )
  assert.deepEqual(
    deeds.map(({ action }) => action),
    [`lasts until ${addDays(today, 90)}`, 'lasts until it is lifted'],
  )
})
