import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { mailServer } from '../../../test/support/mail-server.ts'
import { slices } from '../../app.ts'
import type { HistoryRow } from '../../children/history/model.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { refreshSummary } from '../../children/records/summary.ts'
import { addDays, type Day, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { tellUrgent } from '../alert-work.ts'
import { derive } from '../records/derive.ts'

const today = todayInEngland()
const council = await testCouncil({ sample: false })
const refused = new Set<string>()
const mail = await mailServer({ answer: (address) => (refused.has(address) ? 550 : null) })
test.after(async () => {
  await mail.close()
  await council.close()
})
const { owner } = council
delete process.env.THROUGHLINE_SMTP_URL
process.env.PUBLIC_URL = 'https://throughline.marlshire.example'
const step = <T>(work: (db: Tenant) => Promise<T>): Promise<T> =>
  council.database.inTenant({ la, accountId: null }, work)

/** An invented child in whose section 47 enquiry nobody saw the child, or somebody did. The enquiry keeps its key in the case system. */
const rows = (starts: Day, seen: Day | null): readonly HistoryRow[] => [
  { table: 'person', subject: 'W1', key: '1', starts: null, ends: null, fields: { forename: 'Wren', surname: 'Quill', dateOfBirth: '2014-04-09' } },
  { table: 'involvement', subject: 'W1', key: '1', starts: '2025-01-06', ends: null, fields: { role: 'CW', worker: 'Own Worker', team: 'Team Heron' } },
  { table: 'section47', subject: 'W1', key: '1', starts, ends: null, fields: {} },
  { table: 'strategyDiscussion', subject: 'W1', key: '1', starts, ends: null, fields: seen === null ? {} : { childSeenOn: seen } },
] // biome-ignore format: a line each

const load = (asAt: Day, some: readonly HistoryRow[]) =>
  step(async (db) => {
    const coverage = (['involvement', 'section47', 'strategyDiscussion'] as const).map((table) => ({ table, says: 'whole', since: null }) as const) // biome-ignore format: one line
    await applyLoad(db, { source: 'ssd', asAt, coverage: [{ table: 'person', says: 'state' }, ...coverage], rows: some, by: { accountId: null, name: 'Ada' } }) // biome-ignore format: one call
    const children = await db.query.selectFrom('children.child').select('child_id').where('la_id', '=', la).execute()
    await refreshSummary(db, { children: children.map(({ child_id }) => child_id) })
    await derive(db, new Date())
  })
const first = addDays(today, -40)
await load(addDays(today, -30), rows(first, null))
await owner(`insert into performance.on_call (la_id, shift_id, account_id, service, place, starts_at, ends_at, made_by_name, made_at)
  select $1, gen_random_uuid(), account_id, '', 1, now() - interval '1 hour', now() + interval '60 days', 'Test', now() from access.account where role = 'duty'`, [la]) // biome-ignore format: one line
const [{ child_id: wren }] = await owner(`select child_id from children.child where identifier = 'W1'`)
const address = `/alerts/${wren}/s47-seen-1wd`

const tell = (minutes: number) => step((db) => tellUrgent(db, new Date(Date.now() + minutes * 60_000)))
const sendJob = slices.flatMap(({ jobs }) => jobs ?? []).find(({ name }) => name === 'mail.send')!
const send = () => sendJob.runInSteps!(step, {}, la)
const duty = await council.signIn('duty')
const read = async (): Promise<string> => (await duty.get(address)).words

test('Without a mail server whoever is on call is told in Throughline, and the page says that no e-mail went out', async () => {
  assert.equal(await tell(0), 1)
  assert.match(await read(), /First on call told .*Tom Hallatrow: told in Throughline only: no mail server is set/)
  await send()
  const words = await read()
  assert.match(words, /First on call told .*Tom Hallatrow: told in Throughline only: no mail server is set/)
  assert.match(words, /No mail server is set, so that nobody is told by e-mail/)
  assert.doesNotMatch(words, /e-mail sent|e-mail waits/)
})

test('With one the page says that the e-mail waits, that it could not be delivered and why, and when one was sent', async () => {
  process.env.THROUGHLINE_SMTP_URL = mail.url
  const administrator = await council.signIn('administrator')
  await administrator.post('/settings/mail', { do: 'save', from: 'throughline@marlshire.example', keepDays: '90' })
  refused.add('director@marlshire.example')
  assert.equal(await tell(31), 1, 'nobody is second or head of service')
  assert.match(await read(), /Director told .*Ruth Okonedo: e-mail waits to be sent/)
  await send()
  assert.match(
    await read(),
    /Director told .*Ruth Okonedo: told in Throughline only: the e-mail could not be delivered: The mail server refused this address: 550/,
  )
  assert.match(await read(), /First on call told .*told in Throughline only: no mail server is set/, 'it was so then')
  assert.deepEqual(mail.received, [])
})

test('A case that ended and is late again is told anew from the first rung, and the old acknowledgement is history', async () => {
  const mark = /name="case" value="([0-9a-f]{16})"/.exec((await duty.get(address)).text)![1]!
  await duty.post(address, { case: mark, do: 'acknowledge', [`taken-${mark}`]: 'Visiting tonight' })
  assert.equal(await tell(6000), 0, 'acknowledged')
  await load(addDays(today, -25), rows(first, addDays(today, -28)))
  assert.equal(await tell(6000), 0, 'the child was seen')
  await load(addDays(today, -2), rows(addDays(today, -20), null))
  assert.equal((await owner(`select count(distinct unit)::integer as count from performance.alert_event`))[0].count, 1)
  const before = await read()
  assert.match(before, /Nobody has acknowledged it\. Within ten minutes whoever is first on call is told/)
  assert.match(before, /Acknowledge: I am dealing with it/)
  assert.match(before, /Acknowledged, when it was late before .*Visiting tonight/)
  assert.match((await duty.get('/alerts')).words, /Wren Quill .* Not acknowledged/)
  assert.match((await duty.get('/')).words, /1 urgent alert needs acknowledging/)
  assert.equal(await tell(0), 1)
  assert.equal(await tell(0), 0)
  await send()
  assert.deepEqual(mail.received.map(({ to }) => to), [['duty@marlshire.example']]) // biome-ignore format: one line
  const again = await read()
  assert.match(again, /Told last, on .*: Tom Hallatrow: e-mail sent on .* Unless somebody does, the next is told at/)
  assert.match(again, /Director told, when it was late before/)
  await duty.post(address, { case: mark, do: 'acknowledge', [`taken-${mark}`]: '' })
  assert.match((await duty.get('/alerts')).words, /Acknowledged by Tom Hallatrow/)
  assert.equal(await tell(6000), 0)
})

test('A copy of what is held about the child says what became of each e-mail, and not what a mail server answered', async () => {
  const { alertsAboutChild } = await import('../records/alerts-held.ts')
  const [held] = await step((db) => alertsAboutChild(db, wren))
  const words = held!.items.map(({ text }) => text).join('\n')
  assert.match(words, /Told: Tom Hallatrow \(told in Throughline only: no mail server is set\)/)
  assert.match(words, /Told: Ruth Okonedo \(told in Throughline only: the e-mail could not be delivered\)/)
  assert.match(words, /Told: Tom Hallatrow \(e-mail sent on /)
  assert.doesNotMatch(words, /550/)
})

test('Where the e-mail to everybody on a rung is given up nobody was told, and the next is told without waiting', async () => {
  await load(addDays(today, -1), rows(addDays(today, -20), addDays(today, -18)))
  await load(today, rows(addDays(today, -9), null))
  refused.clear()
  refused.add('duty@marlshire.example')
  mail.received.length = 0
  assert.equal(await tell(0), 1, 'first on call')
  assert.match(await read(), /Tom Hallatrow: e-mail waits to be sent. Unless somebody does, the next is told at/)
  assert.equal(await tell(1), 0, 'it may yet arrive')
  await send()
  assert.match(
    await read(),
    /The e-mail was not delivered, so nobody waits for them: the next is told within ten minutes/,
  )
  assert.equal(await tell(2), 1, 'nobody is second or head of service, so the director, 28 minutes early')
  await send()
  assert.deepEqual(mail.received.map(({ to }) => to), [['director@marlshire.example']]) // biome-ignore format: one line
  assert.equal(await tell(3), 0)
  assert.match(
    (await (await council.signIn('director')).get(address)).words,
    /Director told .*Ruth Okonedo: e-mail sent on/,
  )
})
