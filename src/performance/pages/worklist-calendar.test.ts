import assert from 'node:assert/strict'
import test from 'node:test'
import type { Client } from '../../../test/support/client.ts'
import { la, testCouncil } from '../../../test/support/council.ts'
import { addDays, todayInEngland } from '../../platform/day.ts'
import { derive } from '../records/derive.ts'

/** Three weeks after the day of the sample council's newest data at the least, so that something is late on every day that this runs. */
const asAt = addDays(`${todayInEngland().slice(0, 7)}-01`, -1)
const today = [todayInEngland(), addDays(asAt, 22)].toSorted().at(-1)!
const now = (): Date => new Date(`${today}T12:00:00Z`)
const council = await testCouncil({ children: 60, now })
test.after(council.close)
const { owner } = council
await council.database.inTenant({ la, accountId: null }, (db) => derive(db, now()))

/** Makes a calendar and gives its address as a calendar program asks for it. */
const make = async (client: Client, whose = 'all'): Promise<string> => {
  const seen = await client.post('/worklist/calendar', { do: 'make', whose })
  const [address] = /http:\S+key=[\w.-]+/.exec(seen.words)!
  assert.ok(address.startsWith(council.url))
  return address.slice(council.url.length)
}
const events = (text: string): number => text.split('BEGIN:VEVENT').length - 1
const read = async (address: string) => {
  const seen = await council.visitor().get(address)
  assert.equal(seen.status, 200)
  assert.match(seen.headers.get('content-type')!, /^text\/calendar/)
  return seen.bytes.toString('utf8').replaceAll('\r\n ', '')
}

test('A calendar is read without signing in, and tells how much and nothing about a child', async () => {
  const text = await read(await make(await council.signIn('director')))
  assert.ok(events(text) > 2, text)
  assert.match(text, /SUMMARY:\d+ late on your worklist/)
  const known = (await owner(
    'select identifier, forename, surname, child_id::text as id, worker, team from children.child',
  )) as Record<string, string | null>[]
  const told = known.flatMap((one) => Object.values(one)).filter((one) => one !== null && one.length > 3 && text.includes(one)) // biome-ignore format: one condition
  assert.deepEqual(told, [])
})

test('Making it anew ends the old address, ending it ends the new one, and each is in the access log', async () => {
  const client = await council.signIn('director')
  const first = await make(client)
  const second = await make(client)
  assert.equal(events(await read(first)), 0)
  assert.ok(events(await read(second)) > 0)
  assert.match((await client.get('/worklist/calendar')).words, /Last read \d/)
  await client.post('/worklist/calendar', { do: 'end' })
  assert.equal(events(await read(second)), 0)
  const deeds = await owner(
    `select action from access.log where record = 'performance.calendar' order by seq desc limit 3`,
  )
  assert.deepEqual(deeds.map(({ action }) => action), ['ended a calendar', 'made a calendar', 'made a calendar']) // biome-ignore format: three deeds
})

for (const [why, change, back] of [
  ['the account is locked', `status = 'locked'`, `status = 'active'`],
  ['the account has ended', `status = 'ended'`, `status = 'active'`],
  ['the role sees no worklist any more', `role = 'elected-member'`, `role = 'director'`],
] as const)
  test(`A calendar is empty once ${why}`, async () => {
    const address = await make(await council.signIn('director'))
    assert.ok(events(await read(address)) > 0)
    await owner(`update access.account set ${change} where email = 'director@marlshire.example'`)
    const after = events(await read(address))
    await owner(`update access.account set ${back} where email = 'director@marlshire.example'`)
    assert.equal(after, 0)
  })

test('A calendar ends after a year', async () => {
  const address = await make(await council.signIn('director'))
  await owner(`update performance.calendar set until = $1`, [addDays(today, -1)])
  assert.equal(events(await read(address)), 0)
})

test('An address that is none of ours is answered like one that has ended', async () => {
  const address = await make(await council.signIn('director'))
  const wrong = [address.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), address.replace('key=999.', 'key=998.'), '/worklist/due.ics', '/worklist/due.ics?key=1'] // biome-ignore format: four addresses
  const answers = new Set<string>()
  for (const one of wrong) answers.add(await read(one))
  assert.equal(answers.size, 1)
  assert.equal(events([...answers][0]!), 0)
})

test('The database keeps no secret that opens a calendar', async () => {
  const address = await make(await council.signIn('director'))
  const [, secret] = /key=999\.(.+)$/.exec(address)!
  assert.equal(secret!.length, 43)
  const [row] = await owner('select row_to_json(c)::text as all from performance.calendar c')
  assert.ok(!row!.all.includes(secret))
})

test('A person cannot have counted what they do not reach: another’s team is refused with what they typed kept', async () => {
  const worker = await council.signIn('practitioner')
  const refused = await worker.post('/worklist/calendar', { do: 'make', whose: 'team:Leaving care Pellwick' })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Choose whose work the calendar should count/)
})

test('One network address may ask a hundred and twenty times a minute, and not more', async () => {
  const visitor = council.visitor()
  const statuses: number[] = []
  for (let at = 0; at < 125; at += 1) statuses.push((await visitor.get('/worklist/due.ics')).status)
  assert.ok(statuses.includes(429))
  assert.equal((await visitor.get('/sign-in')).status, 200)
})
