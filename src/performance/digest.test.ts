import assert from 'node:assert/strict'
import test from 'node:test'
import type { Client } from '../../test/support/client.ts'
import { la, testCouncil } from '../../test/support/council.ts'
import { mailServer } from '../../test/support/mail-server.ts'
import type { RoleId } from '../access/roles.ts'
import { slices } from '../app.ts'
import { addDays, type Day, inWords, todayInEngland, weekday } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { isWorkingDay } from '../statutory/index.ts'
import { digestJob, writeDigests } from './digest-work.ts'
import { derive } from './records/derive.ts'
import { digestMail } from './rules/digest.ts'
import { allStandards } from './scorecard.ts'

/** A Monday at work three weeks after the sample council's newest data at the least, so that something is late whenever this runs. */
const asAt = addDays(`${todayInEngland().slice(0, 7)}-01`, -1)
const mondayAtWork = (day: Day): Day => (weekday(day) === 1 && isWorkingDay(day) ? day : mondayAtWork(addDays(day, 1)))
const monday = mondayAtWork(addDays(asAt, 22))
const at = (day: Day): Date => new Date(`${day}T07:00:00Z`)

const council = await testCouncil({ children: 150, now: () => at(monday) })
const mail = await mailServer()
test.after(async () => {
  await mail.close()
  await council.close()
})
process.env.THROUGHLINE_SMTP_URL = mail.url
process.env.PUBLIC_URL = 'https://throughline.marlshire.example'
const { owner, database } = council
const step = <T>(work: (db: Tenant) => Promise<T>): Promise<T> => database.inTenant({ la, accountId: null }, work)
await step((db) => derive(db, at(monday)))

const send = slices.flatMap(({ jobs }) => jobs ?? []).find(({ name }) => name === 'mail.send')!
/** Sends what waits. When that was is told by the real clock, and asked for by the council's, which may be weeks from it. */
const sendAll = async (): Promise<void> => {
  await send.runInSteps!(step, {}, la)
  for (const column of ['sent_at', 'given_up_at'])
    await owner(`update platform.mail set ${column} = $1 where ${column} is not null`, [at(monday)])
}
/** Writes the digests of a day and sends them; gives what arrived, by the role of the sample account. */
const digestsOn = async (day: Day) => {
  const before = mail.received.length
  await step((db) => writeDigests(db, at(day)))
  await sendAll()
  return mail.received.slice(before).map((one) => ({ ...one, role: one.to[0]!.split('@')[0] as RoleId }))
}
const choose = (client: Client, often: string) => client.post('/worklist/digest', { often })
const forget = () => owner('delete from platform.mail')

/** Children of whom something is late on that Monday, which a visit or a review makes right. */
const late = `select w.subject_id from performance.stored_case w where w.la_id = $1 and w.until_load is null and w.set_apart is null
  and w.standard in ('cla-visit', 'cla-review', 'cla-rha', 'cla-dental', 'cp-visit-10wd', 'cin-visit-20wd')
  and w.due < $2 and w.live_until > $2 and w.done is null and w.ends is null`

/** The practitioner is the worker, and the reviewing officer the officer, of the most that is late; in some months nobody of whom something is late has an officer. */
for (const [role, column] of [
  ['practitioner', 'worker'],
  ['reviewing-officer', 'reviewing_officer'],
]) {
  await owner(
    `update children.child set ${column} = 'Of the digest' where la_id = $1 and ${column} is null and child_id in (${late})`,
    [la, monday],
  )
  await owner(
    `insert into children.worker_name (la_id, name, staff_id)
     select $1, (
       select c.${column} from children.child c join (${late}) w on c.la_id = $1 and w.subject_id = c.child_id
       where c.${column} is not null and c.adopted_on is null and c.merged_into is null
       group by 1 order by count(*) desc, 1 limit 1), s.staff_id
     from access.staff s join access.account a using (la_id, account_id) where a.role = $3
     on conflict (la_id, name) do update set staff_id = excluded.staff_id`,
    [la, monday, role],
  )
}

const administrator = await council.signIn('administrator')

test('without a sender nothing goes out, and administrators see it; then they set one and send themselves a test', async () => {
  assert.deepEqual(await digestsOn(monday), [])
  assert.match((await administrator.get('/')).words, /e-mails? (was|were) not sent in the last 7 days/)
  assert.match((await administrator.get('/settings/mail')).words, /No sender’s address is set\./)
  await forget()
  const refused = await administrator.post('/settings/mail', { do: 'save', from: 'two@a.example, b', keepDays: '3' })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Enter one e-mail address.*Enter whole days from 7 to 365/)
  assert.match(refused.text, /value="two@a\.example, b"/)
  await administrator.post('/settings/mail', { do: 'save', from: 'Throughline@marlshire.example', keepDays: '90' })
  await administrator.post('/settings/mail', { do: 'test' })
  await sendAll()
  const [one] = mail.received
  assert.deepEqual([one!.from, one!.to, one!.subject], ['throughline@marlshire.example', ['administrator@marlshire.example'], 'Throughline: test e-mail']) // biome-ignore format: one mail
  assert.equal(one!.headers.from, '"Throughline, Marlshire Council" <throughline@marlshire.example>')
  const page = await administrator.get('/settings/mail')
  assert.match(page.words, /1 e-mail sent, 0 not sent/)
  assert.match(page.words, /localhost, port \d+; without TLS, without a login/)
})

test('on Monday those with children or teams of their own get how much is late and due, and where to look', async () => {
  const got = await digestsOn(monday)
  const roles = got.map(({ role }) => role).toSorted()
  assert.ok(roles.includes('practitioner') && roles.includes('reviewing-officer'), roles.join())
  assert.ok(!roles.includes('performance-analyst'), 'who sees every child has chosen none')
  const own = got.find(({ role }) => role === 'practitioner')!
  assert.equal(own.subject, `Throughline: your worklist, ${inWords(monday)}`)
  assert.match(own.text, /^Your own work, Monday /)
  assert.match(own.text, /Your worklist: https:\/\/throughline\.marlshire\.example\/worklist\n/)
  const page = await (await council.signIn('practitioner')).get('/worklist')
  const [, late] = /Late: (\d+)/.exec(own.text) ?? [null, '0']
  assert.match(page.words, new RegExp(`${late} late`), 'the worklist says the same')
})

test('a second run of the same day sends nothing twice', async () => {
  assert.deepEqual(await digestsOn(monday), [])
})

test('a person chooses each working day, or none; the others get nothing on Tuesday', async () => {
  const analyst = await council.signIn('performance-analyst')
  assert.match((await analyst.get('/worklist/digest')).words, /You get it Not at all \(you have chosen nothing yet\)/)
  await choose(analyst, 'daily')
  await choose(await council.signIn('practitioner'), 'none')
  assert.equal((await choose(analyst, 'hourly')).status, 400)
  const tuesday = addDays(monday, 1)
  const got = await digestsOn(tuesday)
  if (isWorkingDay(tuesday)) assert.deepEqual(got.map(({ role }) => role), ['performance-analyst']) // biome-ignore format: one role
  const next = await digestsOn(mondayAtWork(addDays(monday, 7)))
  assert.ok(!next.some(({ role }) => role === 'practitioner'))
  assert.ok(next.some(({ role }) => role === 'performance-analyst'))
})

test('members, partners and whoever sees no worklist never get one, whatever is stored', async () => {
  await forget()
  await owner(
    `insert into performance.digest (la_id, account_id, often, chosen_at) select la_id, account_id, 'daily', now() from access.account
     on conflict (la_id, account_id) do update set often = 'daily'`,
  )
  const roles = (await digestsOn(monday)).map(({ role }) => role)
  assert.ok(roles.includes('director') && roles.includes('practitioner'), roles.join())
  for (const role of ['lead-member', 'partner', 'elected-member', 'inspector', 'administrator', 'duty'] as const)
    assert.ok(!roles.includes(role), role)
})

test('a locked account gets none, and neither does one that is locked between writing and sending', async () => {
  await forget()
  await owner(`update access.account set status = 'locked' where role = 'director'`)
  const before = mail.received.length
  await step((db) => writeDigests(db, at(monday)))
  await owner(`update access.account set status = 'locked' where role = 'practitioner'`)
  await sendAll()
  const roles = mail.received.slice(before).map(({ to }) => to[0]!.split('@')[0])
  await owner(`update access.account set status = 'active' where status = 'locked'`)
  assert.ok(roles.includes('performance-analyst') && !roles.includes('director') && !roles.includes('practitioner'))
  assert.match((await administrator.get('/settings/mail')).words, /The account is locked\./)
})

test('what is set for all is an administrator’s, with a reason; a bank holiday of the authority puts the week’s off', async () => {
  await forget()
  await owner('delete from performance.digest')
  const refused = await administrator.post('/settings/worklist-digest', { often: 'none', reason: '' })
  assert.match(refused.words, /Enter why/)
  await administrator.post('/settings/worklist-digest', { often: 'none', reason: 'Tried on paper first' })
  assert.deepEqual(await digestsOn(monday), [])
  await administrator.post('/settings/worklist-digest', { often: 'weekly', reason: 'Wanted after all' })
  const [day, month, year] = [monday.slice(8), monday.slice(5, 7), monday.slice(0, 4)]
  await administrator.post('/settings/bank-holidays', { 'date-day': day, 'date-month': month, 'date-year': year, title: 'Jubilee' }) // biome-ignore format: one form
  assert.deepEqual(await digestsOn(monday), [])
  assert.ok((await digestsOn(addDays(monday, 1))).length > 0)
  await administrator.post('/settings/bank-holidays', { remove: monday })
})

test('the job makes up for no other day’s digest, and writes none where no mail server is set', async () => {
  await forget()
  const written = async () => (await owner('select count(*)::int as n from platform.mail'))[0].n
  await step((db) => digestJob.run(db, { at: at('2020-01-06').toISOString() }))
  assert.equal(await written(), 0)
  process.env.THROUGHLINE_SMTP_URL = ''
  await step((db) => digestJob.run(db, {}))
  process.env.THROUGHLINE_SMTP_URL = mail.url
  assert.equal(await written(), 0)
})

/** Words that a digest holds whoever it is about. */
const said = (): ReadonlySet<string> => {
  const counts = allStandards.map(({ title, task }) => ({ title: task ?? title, late: 1, due: 1 }))
  const shared = { counts, asAt: monday, today: monday, worklist: '', choose: '' } as const
  const whose = ['me', 'my-teams', 'my-service', 'all'] as const
  const texts = whose.flatMap((one) => [digestMail({ ...shared, whose: one, often: 'daily' }), digestMail({ ...shared, whose: one, often: 'weekly' })]) // biome-ignore format: one list
  const months = Array.from({ length: 12 }, (_, month) => inWords(`2026-${String(month + 1).padStart(2, '0')}-01`))
  const weekdays =
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday throughline marlshire https example worklist digest'
  return new Set([...texts.map((one) => one!.subject + one!.text), ...months, weekdays].join(' ').match(/\p{L}+/gu))
}

test('no e-mail holds a name, an identifier or a birthday of any child', async () => {
  await forget()
  await owner(`insert into performance.digest (la_id, account_id, often, chosen_at) select la_id, account_id, 'daily', now() from access.account
    on conflict (la_id, account_id) do update set often = 'daily'`)
  await digestsOn(monday)
  const children = await owner(`select child_id::text as id, identifier, forename, surname, date_of_birth::text as born, worker, team from children.child`) // biome-ignore format: one question
  assert.ok(
    children.length > 100 && mail.received.length > 10,
    `${children.length} children, ${mail.received.length} e-mails`,
  )
  const sent = mail.received.map(({ raw, text, subject }) => [raw, text, subject].join('\n')).join('\n')
  const digests = mail.received.filter(({ subject }) => subject.startsWith('Throughline: your worklist'))
  const words = new Set(digests.flatMap(({ text, subject }) => `${subject} ${text}`.match(/\p{L}+/gu) ?? []))
  const known = said()
  const told = children.flatMap((child) => [
    ...[child.id, child.identifier, `${child.forename} ${child.surname}`].filter((one) => sent.includes(one)),
    ...[child.forename, child.surname].filter((one) => one !== null && words.has(one) && !known.has(one)),
    ...[child.born, inWords(child.born)].filter((one) => one !== monday && sent.includes(one)),
    ...[child.worker, child.team].filter((one) => one !== null && sent.includes(one)),
  ]) // biome-ignore format: what must not be there
  assert.deepEqual(told, [])
  assert.deepEqual([...words].filter((word) => !known.has(word)), [], 'only words of the digest itself') // biome-ignore format: one list
})
