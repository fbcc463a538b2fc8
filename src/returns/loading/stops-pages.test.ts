import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { writeSetting } from '../../access/index.ts'
import { acceptLoad, stageLoad } from '../../children/index.ts'
import type { Step } from '../../platform/jobs/job.ts'
import { watchSettings } from './settings.ts'
import { loadingJobs } from './work/jobs.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const analyst = await council.signIn('performance-analyst')
const step: Step = (work) => council.database.inTenant({ la, accountId: null }, work)

/** As the worker would, with what the page has put down for it. */
const run = async (name: string, uploadId: string) => {
  const [job] = await council.owner(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1 order by j.id desc limit 1`,
    [name],
  )
  const given = { uploadId, accountId: null, name: 'Ada Analyst', unknown: job?.payload?.payload?.unknown ?? job?.payload?.unknown }
  await loadingJobs.find((one) => one.name === name)!.runInSteps!(step, given, la)
} // biome-ignore format: one line a step

const known = Array.from({ length: 20 }, (_, at) => ({ table: 'person', subject: `C${at}`, key: 'k', starts: null, ends: null, fields: {} }) as const) // biome-ignore format: one line
const order = {
  table: 'permanence',
  subject: 'C4',
  key: 'k',
  starts: '2026-01-05',
  ends: null,
  fields: { order: '2026-05-06' },
} as const
await step(async (db) => {
  const main = { source: 'annex-a', asAt: '2026-10-01', coverage: [{ table: 'person', says: 'state' }, { table: 'permanence', says: 'state' }], rows: [...known, order] } as const // biome-ignore format: one line
  await acceptLoad(db, (await stageLoad(db, main)).stageId, { accountId: null, name: 'Test' })
})

const head = 'Child Unique ID,Returned,Offered,Accepted,Interview held,Hours from return,Independent person'
const handIn = async (asAt: string, identifiers: readonly string[]): Promise<string> => {
  const rows = identifiers.map((id) => `${id},2026-10-01,Yes,Yes,2026-10-03,40,Yes`)
  const [year, month, day] = asAt.split('-')
  const page = await analyst.upload(
    '/returns/new',
    { kind: 'local', 'asAt-year': year!, 'asAt-month': month!, 'asAt-day': day! },
    { files: { name: 'return-interviews.csv', type: 'text/csv', bytes: Buffer.from([head, ...rows].join('\n')) } },
  )
  const id = page.path.split('/')[2]!
  await run('returns.read', id)
  return id
}
const children = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `C${from + at}`)
const seenIn = (text: string): string => /name="seen" value="([^"]*)"/.exec(text)![1]!
const accept = async (id: string) =>
  analyst.post(`/returns/${id}`, { do: 'accept', seen: seenIn((await analyst.get(`/returns/${id}`)).text) })
const loads = async (): Promise<number> => (await council.owner('select count(*)::int as n from children.load'))[0].n

test('a return without most of the children is loaded only after a second yes, with their number and a reason', async () => {
  const whole = await handIn('2026-11-01', children(20))
  await accept(whole)
  await run('returns.accept', whole)
  const before = await loads()
  const short = await handIn('2026-11-02', children(5))
  const page = await analyst.get(`/returns/${short}`)
  assert.match(page.words, /15 of 20 children whom this return should hold are not in it \(75%\)/)
  assert.doesNotMatch(page.words, /Accept and load/)
  const asked = await accept(short)
  assert.equal(asked.path, `/returns/${short}/accept`)
  assert.match(asked.words, /Load it all the same\?/)
  const seen = seenIn(asked.text)
  for (const [missing, reason, what] of [['', 'They moved away together', /Type how many/], ['20', 'They moved away together', /Type how many/], ['15', '', /why it is right to load it/]] as const) {
    const refused = await analyst.post(`/returns/${short}/accept`, { seen, missing, reason })
    assert.equal(refused.status, 400)
    assert.match(refused.words, what)
    assert.ok(reason === '' || refused.text.includes(reason), 'what was typed is kept')
  } // biome-ignore format: a table
  assert.equal((await council.owner('select state from returns.upload where upload_id = $1', [short]))[0].state, 'staged')
  await analyst.post(`/returns/${short}/accept`, { seen, missing: '15', reason: 'They moved away together' })
  await run('returns.accept', short)
  assert.equal(await loads(), before + 1)
  assert.match((await analyst.get(`/returns/${short}`)).words, /Loaded all the same, because They moved away together/)
  const [entry] = await council.owner("select action, reason from access.log where action like 'accepted a return, although%'")
  assert.match(entry.action, /15 of 20 children .* are not in it \(75%\)/)
  assert.equal(entry.reason, 'They moved away together')
}) // biome-ignore format: one line a step

test('which children a return leaves out is listed before and after it is loaded, without those of the adoption team', async () => {
  const id = await handIn('2026-11-03', children(2))
  await council.owner("update children.child set team = 'North' where identifier = 'C3'")
  const before = await analyst.get(`/returns/${id}/gone`)
  assert.match(before.words, /2 children not in it .* C3 North .* C2 No team named/)
  assert.match(before.words, /1 more child not shown/)
  assert.doesNotMatch(before.words, /C4/)
  const asked = await accept(id)
  await analyst.post(`/returns/${id}/accept`, {
    seen: seenIn(asked.text),
    missing: '3',
    reason: 'It is as it should be',
  })
  await run('returns.accept', id)
  assert.match((await analyst.get(`/returns/${id}`)).text, new RegExp(`/returns/${id}/gone`))
  assert.match((await analyst.get(`/returns/${id}/gone`)).words, /2 children not in it .* C3 North/)
  const file = await analyst.get(`/returns/${id}/gone.csv`)
  assert.match(file.text, /Identifier,Team,Held in\r?\nC3,North,Return home interview/)
  assert.doesNotMatch(file.text, /C4/)
})

test('identifiers that no main return knows are named, and a person says whether their rows are left out or make children', async () => {
  const count = async () => (await council.owner('select count(*)::int as n from children.child'))[0].n
  const before = await count()
  const id = await handIn('2026-11-04', [...children(2), 'TYPO1', 'TYPO2'])
  assert.match((await analyst.get(`/returns/${id}`)).words, /2 identifiers that no main return knows .*: TYPO1, TYPO2/)
  const asked = await accept(id)
  assert.match(asked.words, /What becomes of their rows/)
  const seen = seenIn(asked.text)
  assert.match((await analyst.post(`/returns/${id}/accept`, { seen, reason: 'They are new this week' })).words, /Choose what becomes of their rows/)
  await analyst.post(`/returns/${id}/accept`, { seen, unknown: 'leave-out', reason: 'They are new this week' })
  await run('returns.accept', id)
  assert.match((await analyst.get(`/returns/${id}`)).words, /2 identifiers that no main return knows were left out/)
  assert.equal(await count(), before)
  const again = await handIn('2026-11-05', [...children(2), 'TYPO1'])
  const second = await accept(again)
  await analyst.post(`/returns/${again}/accept`, { seen: seenIn(second.text), unknown: 'add', reason: 'The case system has it' })
  await run('returns.accept', again)
  assert.equal(await count(), before + 1)
}) // biome-ignore format: one line a step

test('a return from before the newest is told so before it is decided, and has no button to load it', async () => {
  await step((db) => writeSetting(db, watchSettings, { mostGone: 100, fewGone: 2, unknown: 'add' }, new Date()))
  assert.match((await analyst.get('/returns/new')).words, /Loaded last: as at 5 November 2026/)
  const id = await handIn('2026-10-20', children(3))
  const page = await analyst.get(`/returns/${id}`)
  assert.match(page.words, /A newer one is loaded already: load \d, Local lists as at 5 November 2026/)
  assert.doesNotMatch(page.words, /Accept and load/)
  assert.match(page.words, /Refuse it instead/)
  const pressed = await analyst.post(`/returns/${id}`, { do: 'accept', seen: '' })
  assert.equal(pressed.status, 409)
})

test('findings about adopters are a count to everyone outside the adoption team', async () => {
  const [{ upload_id: id }] = await council.owner('select upload_id from returns.upload limit 1')
  await council.owner(`
    insert into returns.finding (la_id, upload_id, finding, list, check_id, severity, file_name, row_number, subject, message)
    select ${la}, '${id}', 1000 + n, 'list-11', 'adopter-check', 'must-fix', 'annex-a.xlsx', n, 'ADOPTER-' || n, 'Adopter ' || n || ' has no day'
    from generate_series(1, 3) as n`)
  await council.owner(`
    insert into returns.finding (la_id, upload_id, finding, list, check_id, severity, file_name, row_number, subject, message)
    values (${la}, '${id}', 2000, 'list-8', 'care-check', 'must-fix', 'annex-a.xlsx', 7, 'C4', 'Care of C4'),
      (${la}, '${id}', 2001, 'list-8', 'care-check', 'must-fix', 'annex-a.xlsx', 8, 'C1', 'Care of C1')`)
  const file = await analyst.get(`/returns/${id}/findings.csv`)
  assert.doesNotMatch(file.text, /ADOPTER-|C4/)
  assert.match(file.text, /3 findings about adopters or children who were adopted: only the adoption team sees which/)
  assert.match(file.text, /Care of C1/)
  const director = await council.signIn('director')
  assert.doesNotMatch((await director.get(`/returns/${id}/findings.csv`)).text, /ADOPTER-/, 'not a director either')
  const [place] = await council.owner(`
    select p.team_id from access.place p join access.staff s using (la_id, staff_id) join access.account a using (la_id, account_id)
    where a.role = 'director' and p.team_id is not null limit 1`)
  await council.owner(`insert into children.adoption_team (la_id, team_id, set_at, set_by_name) values (${la}, '${place.team_id}', now(), 'Test')`)
  assert.match((await director.get(`/returns/${id}/findings.csv`)).text, /ADOPTER-3/)
}) // biome-ignore format: one line a step
