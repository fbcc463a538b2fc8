import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { writeSetting } from '../../access/index.ts'
import type { Step } from '../../platform/jobs/job.ts'
import { watchSettings } from './settings.ts'
import { loadingJobs } from './work/jobs.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)
const analyst = await council.signIn('performance-analyst')

const step: Step = (work) => council.database.inTenant({ la, accountId: null }, work)
// The identifiers of these small lists are of no main return; how a load stops for that is in stops-pages.test.ts.
await step((db) => writeSetting(db, watchSettings, { mostGone: 100, fewGone: 2, unknown: 'add' }, new Date()))
const idIn = (path: string): string => path.split('/')[2]!.split('?')[0]!

/** As the worker would: the server of this test runs no jobs. */
const run = (name: string, uploadId: string) =>
  loadingJobs.find((job) => job.name === name)!.runInSteps!(
    step,
    { uploadId, accountId: null, name: 'Ada Analyst' },
    la,
  )

const head = 'Child Unique ID,Returned,Offered,Accepted,Interview held,Hours from return,Independent person'
const interviews = (...rows: string[]) => ({
  files: { name: 'return-interviews.csv', type: 'text/csv', bytes: Buffer.from([head, ...rows].join('\n')) },
})
const day = (asAt: string) => ({
  'asAt-year': asAt.slice(0, 4),
  'asAt-month': asAt.slice(5, 7),
  'asAt-day': asAt.slice(8),
})
const handIn = async (asAt: string, ...rows: string[]): Promise<string> => {
  const page = await analyst.upload('/returns/new', { kind: 'local', ...day(asAt) }, interviews(...rows))
  assert.match(page.path, /^\/returns\/[0-9a-f-]{36}$/, page.words)
  return idIn(page.path)
}

const ann = 'C1,2026-10-01,Yes,Yes,2026-10-03,40,Yes'
const ben = 'C2,2026-10-05,Yes,No,,,'

test('before anything is loaded the page says where everything comes from', async () => {
  const page = await analyst.get('/returns')
  assert.match(page.words, /Nothing has been loaded yet/)
  assert.match(page.words, /Load a return/)
})

test('what is missing is asked for, and what was typed is kept', async () => {
  const page = await analyst.upload('/returns/new', { kind: 'ssd', ...day('2031-02-30') }, {})
  assert.equal(page.status, 400)
  assert.match(page.words, /Choose the files of the return/)
  assert.match(page.text, /value="2031"/)
  assert.match(page.text, /value="ssd"[^>]* checked/)
  const future = await analyst.upload('/returns/new', { kind: 'local', ...day('2099-01-01') }, interviews(ann))
  assert.match(future.words, /must be today or before/)
  const strange = await analyst.upload(
    '/returns/new',
    { kind: 'local', ...day('2026-11-01') },
    { files: { name: 'a.exe', type: 'x', bytes: Buffer.from('x') } },
  )
  assert.match(strange.words, /“a.exe” is no workbook/)
})

test('a return says how far it is, what it would change, and is loaded when a person says so', async () => {
  const id = await handIn('2026-11-01', ann, ben)
  const waiting = await analyst.get(`/returns/${id}`)
  assert.doesNotMatch(waiting.text, /http-equiv="refresh"/)
  assert.match(waiting.words, /Waiting to be read/)
  assert.match((await analyst.get(`/returns/${id}?refresh=on`)).text, /http-equiv="refresh"/)
  const list = await analyst.get('/returns')
  assert.match(list.words, /Look again now.*Waiting to be read/)
  assert.doesNotMatch(list.text, /http-equiv="refresh"/)
  assert.match((await analyst.get('/returns?refresh=on')).text, /http-equiv="refresh"/)
  await run('returns.read', id)
  assert.doesNotMatch((await analyst.get('/returns?refresh=on')).text, /http-equiv="refresh"/, 'nothing is under way')
  const staged = await analyst.get(`/returns/${id}`)
  assert.match(staged.words, /None of these lists was loaded before/)
  assert.match(staged.words, /2 children not known before/)
  assert.match(staged.words, /The checks found nothing|What was found/)
  assert.match((await analyst.get('/')).words, /Local lists as at 1 November 2026 waits for your decision/)
  const accepted = await analyst.post(`/returns/${id}`, {
    do: 'accept',
    seen: /name="seen" value="([^"]*)"/.exec(staged.text)![1]!,
  })
  assert.match(accepted.words, /Being loaded/)
  await run('returns.accept', id)
  const loaded = await analyst.get(`/returns/${id}`)
  assert.match(loaded.words, /Loaded/)
  assert.match(loaded.words, /Undo this load/)
  assert.match((await analyst.get('/returns')).words, /Load 1 Local lists 1 November 2026/)
})

test('the same content twice changes nothing', async () => {
  const id = await handIn('2026-11-01', ann, ben)
  await run('returns.read', id)
  const staged = await analyst.get(`/returns/${id}`)
  assert.match(staged.words, /It says the same as load 1. Nothing would change/)
  await analyst.post(`/returns/${id}`, { do: 'accept', seen: /name="seen" value="([^"]*)"/.exec(staged.text)![1]! })
  await run('returns.accept', id)
  assert.match((await analyst.get(`/returns/${id}`)).words, /no load was made/)
  assert.doesNotMatch((await analyst.get('/returns')).words, /Load 2 /)
})

test('a return is refused with a reason, which is kept', async () => {
  const id = await handIn('2026-11-02', ann)
  await run('returns.read', id)
  const without = await analyst.post(`/returns/${id}`, { do: 'refuse', reason: '' })
  assert.equal(without.status, 400)
  assert.match(without.words, /Say why it is refused/)
  await analyst.post(`/returns/${id}`, { do: 'refuse', reason: 'Half of it is missing' })
  assert.match((await analyst.get('/returns')).words, /Refused .* Half of it is missing/)
  const late = await analyst.post(`/returns/${id}`, { do: 'accept', seen: '' })
  assert.equal(late.status, 409)
})

test('what was known changed since a person looked: nothing is loaded, and they see what it would change now', async () => {
  const first = await handIn('2026-11-03', ann)
  await run('returns.read', first)
  const seen = /name="seen" value="([^"]*)"/.exec((await analyst.get(`/returns/${first}`)).text)![1]!
  const second = await handIn('2026-11-03', ann, ben, 'C3,2026-10-09,Yes,No,,,')
  await run('returns.read', second)
  const own = /name="seen" value="([^"]*)"/.exec((await analyst.get(`/returns/${second}`)).text)![1]!
  await analyst.post(`/returns/${second}`, { do: 'accept', seen: own })
  await run('returns.accept', second)
  const stale = await analyst.post(`/returns/${first}`, { do: 'accept', seen })
  assert.match(stale.words, /What is known has changed since you looked/)
  assert.match(stale.words, /Compared with load 2/)
  assert.match(stale.words, /2 children of 3 no longer in the return/)
  await analyst.post(`/returns/${first}`, { do: 'refuse', reason: 'Older' })
})

test('the last load is undone after it was said what would change, and an earlier one cannot be', async () => {
  const page = await analyst.get('/returns')
  const [last, first] = [...page.text.matchAll(/href="\/returns\/([0-9a-f-]{36})">Load\u00a0(\d)/g)].map(
    (match) => match[1]!,
  )
  assert.match((await analyst.get(`/returns/${first}/undo`)).words, /cannot be undone/)
  const undo = await analyst.get(`/returns/${last}/undo`)
  assert.match(undo.words, /1 record that it brought would go/)
  const bare = await analyst.post(`/returns/${last}/undo`, {})
  assert.equal(bare.status, 400)
  assert.match(bare.words, /Say in a few words why it is undone/)
  await analyst.post(`/returns/${last}/undo`, { reason: 'Export of the wrong day' })
  await run('returns.undo', last!)
  const undone = await analyst.get(`/returns/${last}`)
  assert.match(undone.words, /This load was undone/)
  assert.match(undone.words, /Undone, because Export of the wrong day/)
  const [entry] = await council.owner("select reason from access.log where action = 'undid a load'")
  assert.equal(entry.reason, 'Export of the wrong day')
  assert.match((await analyst.get('/returns')).words, /Load 2 Undone/)
})

test('a folder that is to be watched and was not looked into yet says when it will be', async () => {
  assert.match((await analyst.get('/returns/folder')).words, /No folder is watched/)
  process.env.THROUGHLINE_RETURNS_FOLDER = '/srv/returns'
  const page = await analyst.get('/returns/folder')
  delete process.env.THROUGHLINE_RETURNS_FOLDER
  assert.match(page.words, /\/srv\/returns is to be watched, and was not looked into yet. The next look is \d/)
  const wrong = await analyst.post('/returns/folder', { mostGone: '101', fewGone: 'two', unknown: 'add' })
  assert.match(wrong.words, /Enter a number from 0 to 100 .*Enter a whole number from 0 to 1,000/)
  assert.match(wrong.text, /value="two"/, 'what was typed is kept')
  await analyst.post('/returns/folder', { mostGone: '100', fewGone: '3', unknown: 'add' })
  assert.match((await analyst.get('/returns/folder')).text, /name="fewGone"[^>]* value="3"/)
})

test('a file that cannot be read says why and changes nothing', async () => {
  const page = await analyst.upload(
    '/returns/new',
    { kind: 'annex-a', ...day('2026-11-01') },
    { files: { name: 'annex.xlsx', type: 'x', bytes: Buffer.from('no workbook') } },
  )
  await run('returns.read', idIn(page.path))
  const seen = await analyst.get(page.path)
  assert.match(seen.words, /Could not be read/)
  assert.match(seen.words, /No list of Annex A was found/)
  assert.match(seen.words, /What was loaded before is as it was/)
})

test('a return with the wrong day says so once and first, with the dates after it behind that', async () => {
  const rows = Array.from({ length: 8 }, (_, at) => `C${at + 70},2026-10-0${at + 1},Yes,Yes,2026-10-09,40,Yes`)
  const wrong = await handIn('2025-11-01', ...rows)
  await run('returns.read', wrong)
  const page = await analyst.get(`/returns/${wrong}`)
  const said = 'All rows of this return with a date (8 of 8) hold one after the day that it is read as at, 1 November 2025. Is the day right?'
  assert.equal(page.words.split(said).length, 2, page.words)
  assert.ok(page.words.indexOf(said) < page.words.indexOf('What was found'))
  assert.match(page.text, /<summary[^>]*>[^<]*<span[^>]*>\s*\d+ findings that a wrong day would explain/)
  await analyst.post(`/returns/${wrong}`, { do: 'refuse', reason: 'The day was wrong' })
  const right = await handIn('2026-11-02', ...rows)
  await run('returns.read', right)
  assert.doesNotMatch((await analyst.get(`/returns/${right}`)).words, /Is the day right/)
  await analyst.post(`/returns/${right}`, { do: 'refuse', reason: 'Only looked at' })
}) // biome-ignore format: short

test('what blocks a return is listed, can be downloaded, and cannot be accepted', async () => {
  const id = await handIn('2026-11-05', ',2026-10-01,Yes,Yes,2026-10-03,40,Yes')
  await run('returns.read', id)
  const page = await analyst.get(`/returns/${id}`)
  assert.match(page.words, /Cannot be loaded/)
  assert.match(page.words, /Blocks loading/)
  assert.doesNotMatch(page.words, /Accept and load/)
  const file = await analyst.get(`/returns/${id}/findings.csv`)
  assert.match(file.text, /^\uFEFF?Severity,List,File,Row/)
  assert.match(file.text, /Blocks loading/)
  const [entry] = await council.owner(
    "select action from access.log where record = 'returns.finding' order by seq desc limit 1",
  )
  assert.match(entry.action, /downloaded what was found/)
})

test('a ZIP of lists is unpacked, and one that is broken says so', async () => {
  const broken = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)])
  const page = await analyst.upload(
    '/returns/new',
    { kind: 'local', ...day('2026-11-01') },
    { files: { name: 'a.zip', type: 'x', bytes: broken } },
  )
  assert.match(page.words, /The ZIP file is damaged or protected by a password/)
})

test('those who only see returns see counts, and no identifier of a child', async () => {
  const manager = await council.signIn('team-manager')
  const page = await manager.get('/returns')
  assert.match(page.words, /Load 1/)
  assert.doesNotMatch(page.text, /href="\/returns\/[0-9a-f-]{36}/)
  const [{ upload_id: id }] = await council.owner('select upload_id from returns.upload limit 1')
  assert.equal((await manager.get(`/returns/${id}`)).status, 403)
  for (const role of ['administrator', 'lead-member', 'elected-member', 'partner', 'inspector'] as const)
    assert.equal((await (await council.signIn(role)).get('/returns')).status, 403, role)
})
