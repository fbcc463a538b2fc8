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
await step((db) => writeSetting(db, watchSettings, { mostGone: 10, fewGone: 2, unknown: 'add' }, new Date()))

/** As the worker would: the server of this test runs no jobs. */
const run = (name: string, uploadId: string) =>
  loadingJobs.find((job) => job.name === name)!.runInSteps!(step, { uploadId, accountId: null, name: 'Ada' }, la)

/** Another return that lands: of these children, of whom the first was adopted on a day, where one is given. */
const lands = (asAt: '2026-10-01' | '2026-10-02', identifiers: readonly string[], order?: '2026-05-06') =>
  step(async (db) => {
    const people = identifiers.map((subject) => ({ table: 'person', subject, key: 'k', starts: null, ends: null, fields: {} }) as const)
    const orders = order === undefined ? [] : ([{ table: 'permanence', subject: identifiers[0]!, key: 'k', starts: null, ends: null, fields: { order } }] as const)
    const coverage = [{ table: 'person', says: 'state' }, { table: 'permanence', says: 'state' }] as const
    const { stageId } = await stageLoad(db, { source: 'annex-a', asAt, coverage, rows: [...people, ...orders] })
    return (await acceptLoad(db, stageId, { accountId: null, name: 'Test' })).load!
  }) // biome-ignore format: one line a part

const handIn = async (asAt: string, identifiers: readonly string[]): Promise<string> => {
  const [year, month, day] = asAt.split('-')
  const rows = ['Child Unique ID,Held', ...identifiers.map((id) => `${id},2026-09-01`)].join('\n')
  const page = await analyst.upload(
    '/returns/new',
    { kind: 'local', 'asAt-year': year!, 'asAt-month': month!, 'asAt-day': day! },
    { files: { name: 'core-groups.csv', type: 'text/csv', bytes: Buffer.from(rows) } },
  )
  const id = page.path.split('/')[2]!
  await run('returns.read', id)
  return id
}
const accept = async (id: string) => {
  const page = await analyst.get(`/returns/${id}`)
  return analyst.post(`/returns/${id}`, { do: 'accept', seen: /name="seen" value="([^"]*)"/.exec(page.text)![1]! })
}
const stateOf = async (id: string): Promise<string> =>
  (await council.owner('select state from returns.upload where upload_id = $1', [id]))[0].state
const loads = async (): Promise<number> => (await council.owner('select count(*)::int as n from children.load'))[0].n

await lands('2026-10-01', ['C1', 'C2', 'C3'])

test('another load between the yes and its turn stops it: what it would change is worked out again, and waits', async () => {
  const id = await handIn('2026-10-05', ['C1', 'C2'])
  await accept(id)
  assert.equal(await stateOf(id), 'accepting')
  await lands('2026-10-02', ['C1', 'C2', 'C3', 'C4'])
  const before = await loads()
  await run('returns.accept', id)
  assert.deepEqual([await stateOf(id), await loads()], ['staged', before])
  const entries = await council.owner(
    "select action from access.log where subject = $1 and action not like 'looked%' order by seq",
    [id],
  )
  assert.deepEqual(
    entries.map(({ action }) => action),
    ['accepted a return', 'did not load a return'],
  )
  const page = await analyst.get(`/returns/${id}`)
  assert.match(page.words, /loaded or undone between your decision and its turn, so nothing was loaded/)
  assert.doesNotMatch(page.words, /Decided by/)
  await accept(id)
  await run('returns.accept', id)
  assert.deepEqual([await stateOf(id), await loads()], ['accepted', before + 1])
})

test('a waiting return that said the same says after an undo what it would change', async () => {
  const first = await handIn('2026-10-06', ['C1', 'C2', 'C3'])
  await accept(first)
  await run('returns.accept', first)
  const same = await handIn('2026-10-06', ['C1', 'C2', 'C3'])
  assert.match((await analyst.get(`/returns/${same}`)).words, /It says the same as load \d\. Nothing would change/)
  await analyst.post(`/returns/${first}/undo`, { reason: 'Export of the wrong day' })
  await run('returns.undo', first)
  const between = await analyst.get(`/returns/${same}`)
  assert.match(between.words, /Another return was loaded or undone since this was worked out/)
  const [{ n }] = await council.owner(
    `select count(*)::int as n from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'returns.preview' and j.payload::text like $1`,
    [`%${same}%`],
  )
  assert.equal(n, 1, 'it is put down to be worked out again')
  await run('returns.preview', same)
  const after = await analyst.get(`/returns/${same}`)
  assert.match(after.words, /1 new record/)
  assert.doesNotMatch(after.words, /Nothing would change|since this was worked out/)
})

test('undoing the load that alone tells of an adoption says on its page, and afterwards, that the record stays apart', async () => {
  const load = await lands('2026-10-02', ['C1', 'C2', 'C3', 'C4'], '2026-05-06')
  const [{ upload_id: id }] = await council.owner(
    `insert into returns.upload (la_id, upload_id, kind, way, as_at, file_names, handed_in_by_name, state, load_id, preview)
     values ($1, gen_random_uuid(), 'annex-a', 'page', '2026-10-02', '{a.xlsx}', 'Test', 'accepted', $2,
       '{"counts": {}, "children": {"new": 0, "touched": 1, "before": 4, "gone": 0}, "nothingChanged": false, "last": null}') returning upload_id`,
    [la, load],
  )
  const page = await analyst.get(`/returns/${id}/undo`)
  assert.match(page.words, /alone tells of the adoption of 1 child\. The record from before it stays apart all the same/)
  assert.doesNotMatch(page.words, /open again|C1/)
  await analyst.post(`/returns/${id}/undo`, { reason: 'Export of the wrong day' })
  await run('returns.undo', id)
  assert.match((await analyst.get(`/returns/${id}`)).words, /was undone\. .* One record from before an adoption, .* stays apart all the same: the adoption team is asked/)
  const [{ childId }] = await council.owner(`select child_id as "childId" from children.child where identifier = 'C1' and adopted_on = '2026-05-06'`)
  const director = await council.signIn('director')
  assert.equal((await director.get(`/children/${childId}`)).status, 404)
  await council.owner(`
    insert into children.adoption_team (la_id, team_id, set_at, set_by_name)
    select p.la_id, p.team_id, now(), 'Test' from access.place p join access.staff s using (la_id, staff_id) join access.account a using (la_id, account_id)
    where a.role = 'director' and p.team_id is not null limit 1`)
  assert.match((await director.get('/')).words, /1 adoption order is no longer in the returns: say whether it stands/)
  assert.match((await director.get(`/children/adopted/${childId}`)).words, new RegExp(`load ${load}, which told it, was undone by Ada on `))
}) // biome-ignore format: one line a step

test('an undoing that something stood in the way of says so in the access log too', async () => {
  const id = await handIn('2026-10-08', ['C1', 'C2'])
  await accept(id)
  await run('returns.accept', id)
  assert.equal(await stateOf(id), 'accepted')
  const later = await handIn('2026-10-09', ['C1'])
  await analyst.post(`/returns/${id}/undo`, { reason: 'Export of the wrong day' })
  await accept(later)
  await run('returns.accept', later)
  await run('returns.undo', id)
  assert.deepEqual([await stateOf(id), await stateOf(later)], ['accepted', 'accepted'])
  const entries = await council.owner("select action, reason from access.log where subject = $1 and action in ('undid a load', 'did not undo a load') order by seq", [id])
  assert.deepEqual(entries.map(({ action }) => action), ['undid a load', 'did not undo a load'])
  assert.match(entries[1].reason, /cannot be undone|later|newer|last/i)
}) // biome-ignore format: one line a step

test('a page that looks again by itself while a return is read is one look in the access log; what it then shows is another', async () => {
  const id = await handIn('2026-10-10', ['C1', 'C2'])
  const looked = async () => (await council.owner("select 1 from access.log where subject = $1 and action = 'looked at a return'", [id])).length
  await council.owner("update returns.upload set state = 'reading' where upload_id = $1", [id])
  const before = await looked()
  for (let times = 0; times < 4; times += 1) assert.match((await analyst.get(`/returns/${id}?refresh=on`)).text, /http-equiv="refresh"/)
  assert.equal(await looked(), Math.max(before, 1))
  await council.owner("update returns.upload set state = 'staged' where upload_id = $1", [id])
  for (let times = 0; times < 2; times += 1) await analyst.get(`/returns/${id}?refresh=on`)
  assert.equal(await looked(), Math.max(before, 1) + 2, 'whatever the address says')
}) // biome-ignore format: one line a step

test('who looks at a return, at why it is not loaded and at what undoing would change is in the access log', async () => {
  const id = await handIn('2026-10-11', ['C1', 'NEW1', 'NEW2', 'NEW3'])
  await step((db) => writeSetting(db, watchSettings, { mostGone: 10, fewGone: 2, unknown: 'refuse' }, new Date()))
  for (const part of ['', '/accept', '/undo']) await analyst.get(`/returns/${id}${part}`)
  const entries = await council.owner("select action from access.log where subject = $1 and action like 'looked%' order by seq", [id])
  const actions = ['looked at a return', 'looked at why a return is not loaded', 'looked at what undoing a load would change']
  assert.deepEqual([...new Set(entries.map(({ action }) => action))].sort(), actions.sort())
}) // biome-ignore format: one line a step
