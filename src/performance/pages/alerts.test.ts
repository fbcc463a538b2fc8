import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import type { RoleId } from '../../access/roles.ts'
import type { HistoryRow } from '../../children/history/model.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { refreshSummary } from '../../children/records/summary.ts'
import { addDays, type Day, todayInEngland } from '../../platform/day.ts'
import { tellUrgent } from '../alert-work.ts'
import { derive } from '../records/derive.ts'

const today = todayInEngland()
const council = await testCouncil({ sample: false })
test.after(council.close)
const { owner } = council

/** An invented child of a team and worker, with an assessment that is late and an enquiry in which nobody saw the child. */
const child = (subject: string, forename: string, team: string, worker: string, more: readonly HistoryRow[]): readonly HistoryRow[] => [
  { table: 'person', subject, key: '1', starts: null, ends: null, fields: { forename, surname: 'Quill', dateOfBirth: '2014-04-09' } },
  { table: 'involvement', subject, key: '1', starts: '2025-01-06', ends: null, fields: { role: 'CW', worker, team } },
  { table: 'childInNeed', subject, key: '1', starts: '2025-01-06', ends: null, fields: { primaryNeed: 'N1' } },
  ...more,
] // biome-ignore format: a line each
const assessment = (subject: string, team: string, worker: string): HistoryRow => ({ table: 'assessment', subject, key: '1', starts: addDays(today, -120), ends: null, fields: { team, worker } }) // biome-ignore format: short
const unseen = (subject: string, seen: Day | null = null): readonly HistoryRow[] => [
  { table: 'section47', subject, key: '1', starts: addDays(today, -14), ends: null, fields: {} },
  { table: 'strategyDiscussion', subject, key: '1', starts: addDays(today, -14), ends: null, fields: seen === null ? {} : { childSeenOn: seen } },
] // biome-ignore format: a line each

const rows = (seen: Day | null = null, hasAssessment = true): readonly HistoryRow[] => [
  ...child('A1', 'Wren', 'Team Heron', 'Own Worker', hasAssessment ? [assessment('A1', 'Team Heron', 'Own Worker')] : []),
  ...child('A2', 'Robin', 'Team Heron', 'Other Worker', unseen('A2', seen)),
  ...child('A3', 'Merle', 'Team Kestrel', 'Third Worker', [assessment('A3', 'Team Kestrel', 'Third Worker'), ...unseen('A3')]),
] // biome-ignore format: a line each

const tables = ['involvement', 'childInNeed', 'assessment', 'section47', 'strategyDiscussion'] as const
const load = (asAt: Day, some: readonly HistoryRow[]) =>
  council.database.inTenant({ la, accountId: null }, async (db) => {
    const coverage = tables.map((table) => ({ table, says: 'whole', since: null }) as const)
    await applyLoad(db, { source: 'ssd', asAt, coverage: [{ table: 'person', says: 'state' }, ...coverage], rows: some, by: { accountId: null, name: 'Ada' } }) // biome-ignore format: one call
    const children = await db.query.selectFrom('children.child').select('child_id').where('la_id', '=', la).execute()
    await refreshSummary(db, { children: children.map(({ child_id }) => child_id) })
    await derive(db, new Date())
  })
await load(addDays(today, -2), rows())

const staffOf = `select s.staff_id from access.staff s join access.account a using (la_id, account_id) where a.la_id = ${la} and a.role =`
await owner(`insert into children.worker_name (la_id, name, staff_id) select $1, 'Own Worker', (${staffOf} 'practitioner') on conflict (la_id, name) do update set staff_id = excluded.staff_id`, [la]) // biome-ignore format: one line
await owner(`insert into children.team_name (la_id, name, team_id) select $1, 'Team Heron', p.team_id from access.place p where p.staff_id = (${staffOf} 'team-manager') limit 1
  on conflict (la_id, name) do update set team_id = excluded.team_id`, [la]) // biome-ignore format: one line
const idOf = async (identifier: string): Promise<string> => (await owner('select child_id from children.child where identifier = $1', [identifier]))[0].child_id // biome-ignore format: short
const [wren, robin, merle] = [await idOf('A1'), await idOf('A2'), await idOf('A3')]
const accountOf = async (role: RoleId): Promise<string> => (await owner('select account_id from access.account where role = $1', [role]))[0].account_id // biome-ignore format: short
const onCall = async (role: RoleId): Promise<void> => {
  await owner(`insert into performance.on_call (la_id, shift_id, account_id, service, place, starts_at, ends_at, made_by_name, made_at)
    values ($1, gen_random_uuid(), $2, '', 1, now() - interval '1 hour', now() + interval '1 day', 'Test', now())`, [la, await accountOf(role)]) // biome-ignore format: one line
}
const caseIn = (text: string): string => /name="case" value="([0-9a-f]{16})"/.exec(text)![1]!
const assessed = 'assessment-45wd'
const seenIn = 's47-seen-1wd'

test('A worker is told of what is late for their own children and for nobody else’s', async () => {
  const worker = await council.signIn('practitioner')
  const seen = await worker.get('/alerts')
  assert.match(seen.words, /For me \(1\)/)
  assert.match(seen.words, /Wren Quill A1 Team Heron Assessments completed within 45 working days/)
  assert.doesNotMatch(seen.words, /Robin|Merle/)
  assert.equal((await worker.get(`/alerts/${robin}/${seenIn}`)).status, 404)
})

test('A manager is told of their team’s, urgent first, with how far each has climbed', async () => {
  const manager = await council.signIn('team-manager')
  const seen = await manager.get('/alerts')
  assert.match(seen.words, /Robin Quill .* Urgent .* Not acknowledged .* Wren Quill/)
  assert.doesNotMatch(seen.words, /Merle/)
  assert.match((await manager.get('/')).words, /1 urgent alert needs acknowledging/)
})

test('The director is told in the place of those who have no account, and the page says so', async () => {
  const director = await council.signIn('director')
  assert.match((await director.get('/alerts')).words, /Merle Quill/)
  const seen = await director.get(`/alerts/${merle}/${seenIn}`)
  assert.match(
    seen.words,
    /Worker Nobody who could be told here: Third Worker has no account\. Instead: the step above is told/,
  )
  assert.match(seen.words, /Team manager Nobody who could be told here\. Instead: Ruth Okonedo/)
  assert.match(seen.words, /Director Ruth Okonedo Told since/, 'in the place of everyone below, from the first day on')
  assert.match(seen.words, /A child who may be suffering significant harm has not been seen/)
})

test('Who sees no alerts is refused, and an analyst is one of them', async () => {
  for (const role of ['performance-analyst', 'elected-member', 'reviewing-officer', 'administrator'] as const)
    for (const path of ['/alerts', '/alerts/list.csv', `/alerts/${wren}/${assessed}`, '/on-call', '/alerts/ladder'])
      assert.equal((await (await council.signIn(role)).get(path)).status, 403, `${role} ${path}`)
})

test('A snooze needs a day and a reason, keeps what was typed, and says what is wrong', async () => {
  const worker = await council.signIn('practitioner')
  const address = `/alerts/${wren}/${assessed}`
  const mark = caseIn((await worker.get(address)).text)
  const far = addDays(today, 40)
  const [year, month, day] = far.split('-')
  const refused = await worker.post(address, { case: mark, do: 'snooze', [`until-${mark}-day`]: day!, [`until-${mark}-month`]: month!, [`until-${mark}-year`]: year!, [`reason-${mark}`]: '' }) // biome-ignore format: one form
  assert.equal(refused.status, 400)
  assert.match(refused.words, /There is a problem The last day of the snooze may be .* at the latest Enter the reason/)
  assert.match(refused.text, new RegExp(`value="${Number(year)}"`))
})

test('A snooze takes it off the worker’s list and shows it, with the reason, to whoever is above; it can be ended', async () => {
  const [worker, manager] = [await council.signIn('practitioner'), await council.signIn('team-manager')]
  const address = `/alerts/${wren}/${assessed}`
  const mark = caseIn((await worker.get(address)).text)
  const [year, month, day] = addDays(today, 3).split('-')
  const kept = await worker.post(address, { case: mark, do: 'snooze', [`until-${mark}-day`]: day!, [`until-${mark}-month`]: month!, [`until-${mark}-year`]: year!, [`reason-${mark}`]: 'Family abroad until Friday' }) // biome-ignore format: one form
  assert.match(kept.words, /You have snoozed the alert/)
  assert.match((await worker.get('/alerts')).words, /No alert waits for you/)
  assert.match((await worker.get('/alerts?show=snoozed')).words, /Wren Quill/)
  assert.match(
    (await manager.get('/alerts')).words,
    /Wren Quill .* Snoozed by Aisha Farnworth until .*: Family abroad until Friday/,
  )
  assert.match((await worker.post(address, { case: mark, do: 'wake' })).words, /among yours again/)
  assert.match((await worker.get('/alerts')).words, /For me \(1\)/)
  const [entry] = await owner(`select action, record, subject, reason from access.log where action like '%snoozed%' order by seq desc limit 1`) // biome-ignore format: one line
  assert.deepEqual(entry, { action: 'snoozed an alert', record: 'performance.alert_event', subject: wren, reason: 'Assessments completed within 45 working days, as worker' }) // biome-ignore format: one row
})

test('What is urgent cannot be snoozed, and whoever has nobody above them cannot snooze anything', async () => {
  const manager = await council.signIn('team-manager')
  const urgent = await manager.get(`/alerts/${robin}/${seenIn}`)
  assert.doesNotMatch(urgent.words, /Snooze it for yourself/)
  const mark = caseIn(urgent.text)
  assert.equal((await manager.post(`/alerts/${robin}/${seenIn}`, { case: mark, do: 'snooze', [`reason-${mark}`]: 'Later' })).status, 404) // biome-ignore format: one line
  const director = await council.signIn('director')
  const seen = await director.get(`/alerts/${merle}/${assessed}`)
  assert.match(seen.words, /You cannot snooze it: nobody is above you/)
})

test('Emergency duty sees nothing until on call; then what is urgent, and opening the child asks for a reason', async () => {
  const duty = await council.signIn('duty')
  assert.match(
    (await duty.get('/alerts')).words,
    /No urgent alert is open that is yours to see.* You are not on call now/,
  )
  assert.equal((await duty.get(`/alerts/${robin}/${seenIn}`)).status, 404)
  await onCall('duty')
  const seen = await duty.get('/alerts')
  assert.match(seen.words, /Robin Quill/)
  assert.doesNotMatch(seen.words, /Assessments completed/)
  assert.equal((await duty.get(`/alerts/${wren}/${assessed}`)).status, 404)
  assert.match((await duty.get(`/alerts/${robin}/${seenIn}`)).words, /Acknowledge: I am dealing with it/)
  assert.equal((await duty.get(`/children/${robin}`)).status, 403)
})

test('A manager on call sees that something is urgent in another team, and not about whom', async () => {
  const manager = await council.signIn('team-manager')
  assert.equal((await manager.get(`/alerts/${merle}/${seenIn}`)).status, 404)
  await onCall('team-manager')
  const seen = await manager.get('/alerts?show=urgent')
  assert.match(seen.words, /A child out of your reach Team Kestrel/)
  const one = await manager.get(`/alerts/${merle}/${seenIn}`)
  assert.match(
    one.words,
    /A child out of your reach\. You see that something is late and not about whom\. Call the team/,
  )
  for (const page of [seen, one]) assert.doesNotMatch(page.words, /Merle|A3|Third Worker/)
  assert.equal((await manager.get(`/alerts/${merle}/${assessed}`)).status, 404)
  assert.match(one.words, /Acknowledge: I am dealing with it/)
})

test('An e-mail goes out once for a rung, to those on call, and tells no child; acknowledging ends it, by name', async () => {
  const mails = async () =>
    owner(`select address, subject, body from platform.mail where kind = 'alert' order by mail_id`)
  const tell = (minutes: number) =>
    council.database.inTenant({ la, accountId: null }, (db) => tellUrgent(db, new Date(Date.now() + minutes * 60_000)))
  assert.equal(await tell(0), 2, 'two people are first on call')
  assert.equal(await tell(0), 0)
  assert.equal(await tell(29), 0)
  const first = await mails()
  assert.deepEqual(first.map(({ address }) => address).toSorted(), [
    'duty@marlshire.example',
    'team-manager@marlshire.example',
  ])
  for (const { subject, body } of first) {
    assert.equal(subject, '2 urgent alerts need acknowledging')
    assert.match(body, /- Child seen within one working day of a section 47 enquiry: 2/)
    assert.doesNotMatch(body, /Robin|Merle|Quill|A2|A3|Heron|Kestrel|Worker|[0-9a-f]{8}-/)
  }
  const duty = await council.signIn('duty')
  const address = `/alerts/${robin}/${seenIn}`
  const page = await duty.get(address)
  assert.match(page.words, /No mail server is set, so that nobody is told by e-mail/)
  const mark = caseIn(page.text)
  await duty.post(address, { case: mark, do: 'acknowledge', [`taken-${mark}`]: 'Visiting tonight' })
  assert.match((await duty.get(address)).words, /Acknowledged by Tom Hallatrow .* Visiting tonight/)
  assert.equal(await tell(31), 1, 'the other one climbs; nobody is second, so it goes to the director')
  const [last] = (await mails()).slice(-1)
  assert.equal(last.address, 'director@marlshire.example')
  assert.equal(last.subject, 'An urgent alert needs acknowledging')
  assert.equal(await tell(10_000), 0)
})

test('Of a record that is kept to named people, whoever was told can acknowledge, and reads neither who it is about nor a note', async () => {
  const director = await council.signIn('director')
  const address = `/alerts/${merle}/${seenIn}`
  const mark = caseIn((await director.get(address)).text)
  await director.post(address, { case: mark, do: 'note', [`note-${mark}`]: 'Merle is with an aunt' })
  await owner(`insert into children.restriction (la_id, restriction_id, child_id, reason, made_at, made_by_name, out_of_hours)
    values ($1, $2, $2, 'A colleague’s child', now(), 'Test', 'nobody')`, [la, merle]) // biome-ignore format: one line
  assert.match((await director.get('/alerts?show=urgent')).words, /A child out of your reach/)
  const seen = await director.get(address)
  assert.match(seen.words, /the record is kept to named people.*Acknowledge: I am dealing with it.*History.*Note/)
  assert.doesNotMatch(seen.words, /Merle|A3|aunt|Kestrel|Third Worker/)
  await owner('delete from children.restriction where child_id = $1', [merle])
  assert.match((await director.get(address)).words, /Merle is with an aunt/)
})

test('When the next load says that it was done the alert ends by itself and says by what; one that vanishes is told as such', async () => {
  const manager = await council.signIn('team-manager')
  const worker = await council.signIn('practitioner')
  await load(addDays(today, -1), rows(addDays(today, -3), false))
  const ended = await manager.get('/alerts?show=ended')
  assert.match(ended.words, /Robin Quill .* Ended: done on .*, after its last day in time/)
  const one = await manager.get(`/alerts/${robin}/${seenIn}`)
  assert.match(one.words, /Not open Ended: done on .* Acknowledged by Tom Hallatrow/)
  assert.doesNotMatch(one.text, /name="do"/)
  const gone = await worker.get(`/alerts/${wren}/${assessed}`)
  assert.match(
    gone.words,
    /No longer there: the records tell nothing of it any more since the data as at .* Snoozed until/,
  )
})

test('The table is what the page shows, and is written into the access log with its rows', async () => {
  const director = await council.signIn('director')
  const { text } = await director.get('/alerts/list.csv?show=all')
  const lines = text.trim().split('\r\n')
  assert.equal(lines.length, 3)
  assert.match(text, /A3,Merle Quill,Child seen within one working day of a section 47 enquiry,.*,yes,/)
  const [entry] = await owner('select action, reason from access.log order by seq desc limit 1')
  assert.deepEqual(entry, { action: 'exported alerts', reason: 'Alerts: all within my reach; rows: 2' })
})

test('A copy of what is held about a child tells what staff did about alerts', async () => {
  const { alertsAboutChild } = await import('../records/alerts-held.ts')
  const [held] = await council.database.inTenant({ la, accountId: null }, (db) => alertsAboutChild(db, wren))
  assert.match(
    held!.items.map(({ text }) => text).join('\n'),
    /Snoozed by Aisha Farnworth until .*: Family abroad until Friday/,
  )
})

test('A director sets a ladder for one standard, with who decided; a refused one keeps what was typed, and nobody else may', async () => {
  const [director, manager] = [await council.signIn('director'), await council.signIn('team-manager')]
  const [year, month, day] = today.split('-')
  const form = { kind: 'ladder', standard: assessed, 'number-1': '1', 'number-2': '2', 'number-3': '3', 'number-4': '1', 'since-day': day!, 'since-month': month!, 'since-year': year!, reason: 'Assessments drift here', decidedBy: 'Leadership team' } // biome-ignore format: one form
  const refused = await director.post('/alerts/ladder/set', form)
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Each step must be told after the one below it/)
  assert.match(refused.text, /Assessments drift here/)
  const kept = await director.post('/alerts/ladder/set', { ...form, 'number-4': '4' })
  assert.match(kept.words, /Every standard 2 5 10 20 Assessments completed within 45 working days 1 2 3 4 Usual/)
  assert.match(kept.words, /Assessments drift here Leadership team Ruth Okonedo/)
  const urgent = await director.post('/alerts/ladder/set', { ...form, kind: 'urgent' })
  assert.match(urgent.words, /Assessments completed within 45 working days When it is late Assessments drift here/)
  assert.equal((await manager.get('/alerts/ladder/set')).status, 403)
  assert.doesNotMatch((await manager.get('/alerts/ladder')).words, /Change the days/)
})

test('Who is taken off the rota is on call no more and stays in its history', async () => {
  const manager = await council.signIn('team-manager')
  const page = await manager.get('/on-call')
  assert.match(page.words, /Every service Callum Brigstock|Every service Tom Hallatrow/)
  const shifts = [...page.text.matchAll(/name="shift" value="([0-9a-f-]{36})"/g)].map((one) => one[1]!)
  assert.equal(shifts.length, 2)
  for (const shift of shifts) await manager.post('/on-call/take-off', { shift }, { from: '/on-call' })
  assert.match((await manager.get('/on-call')).words, /Every service Nobody Nobody .* Nobody is on the rota/)
  assert.match(
    (await manager.get('/on-call?show=past')).words,
    /Before, and taken off .* Tom Hallatrow .* Callum Brigstock,/,
  )
  assert.equal((await manager.post('/on-call/take-off', { shift: shifts[0]! }, { from: '/on-call' })).status, 404)
})
