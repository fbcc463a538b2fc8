import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../../test/support/database.ts'
import { writeSetting } from '../../../access/index.ts'
import { listLoads } from '../../../children/index.ts'
import { inventAuthority } from '../../../invented-authority/index.ts'
import type { Day } from '../../../platform/day.ts'
import type { Step } from '../../../platform/jobs/job.ts'
import { annexAWorkbook } from '../../sample/annex-a/files.ts'
import { annexARows } from '../../sample/annex-a/rows.ts'
import { getUpload } from '../records/uploads.ts'
import { watchSettings } from '../settings.ts'
import { acceptFiles, readFiles } from './load-files.ts'
import { atOnceWhereFirst } from './load-first.ts'

const la = 999
const { tenant, owner, close } = await testDatabase()
test.after(close)
const step: Step = (work) => tenant(la, work)
const by = { accountId: null, name: 'Command line' }
const entry = { action: 'accepted a return', reason: null }

const list = (identifiers: readonly string[]) =>
  Buffer.from(['Child Unique ID,Held', ...identifiers.map((id) => `${id},2026-09-01`)].join('\n'))
const read = async (asAt: Day, identifiers: readonly string[]) => {
  const files = [{ name: 'core-groups.csv', bytes: list(identifiers) }]
  return (await readFiles(step, { kind: 'local', asAt, way: 'command', by, fileNames: ['core-groups.csv'], files }))
    .upload
}
// The identifiers of these small lists are of no main return.
await step((db) => writeSetting(db, watchSettings, { mostGone: 10, fewGone: 2, unknown: 'add' }, new Date()))
const loads = async () => (await step(listLoads)).length
const entries = async () => (await owner("select 1 from access.log where action = 'accepted a return'")).length
const ten = Array.from({ length: 10 }, (_, at) => `P${at}`)

test('a return is loaded with its entry in the access log, or not at all', async () => {
  await owner(`create function refuse_entry() returns trigger language plpgsql as $$ begin raise exception 'no room in the log'; end $$`)
  await owner('create trigger refuse_entry before insert on access.log for each row execute function refuse_entry()')
  const rows = annexARows(inventAuthority({ children: 60, seed: 'log', planFrom: '2025-11-18' }), '2026-10-31')
  const files = [{ name: 'annex-a.xlsx', bytes: annexAWorkbook(rows) }]
  const first = { kind: 'annex-a', asAt: '2026-10-31', way: 'command', by, fileNames: ['a.xlsx'], files } as const
  await assert.rejects(readFiles(step, { ...first, preview: false, atOnce: atOnceWhereFirst(by, entry) }), /no room in the log/)
  const waiting = await read('2026-11-01', ten)
  assert.equal(waiting.state, 'staged', JSON.stringify(waiting.fault))
  await assert.rejects(acceptFiles(step, waiting, by, { entry }), /no room in the log/)
  assert.deepEqual([await loads(), await entries()], [0, 0])
  await owner('drop trigger refuse_entry on access.log')
  await acceptFiles(step, waiting, by, { entry })
  assert.deepEqual([await loads(), await entries()], [1, 1])
}) // biome-ignore format: one line a step

test('what lands between reading and loading counts: who is missing is asked again', async () => {
  const nine = await read('2026-11-03', ten.slice(1))
  assert.equal(nine.preview?.children.gone, 1)
  const more = await read('2026-11-02', [...ten, 'P10', 'P11', 'P12'])
  await acceptFiles(step, more, by)
  await assert.rejects(acceptFiles(step, nine, by), /^Refusal: 4 of 13 children that it should hold are not in it/)
  assert.equal((await step((db) => getUpload(db, nine.id))).state, 'staged', 'it waits for a person')
  await acceptFiles(step, nine, by, { anyway: true })
  assert.equal((await step((db) => getUpload(db, nine.id))).preview?.children.gone, 4, 'as it was when it was loaded')
})

test('an older return is refused, said again or not', async () => {
  const older = await read('2026-10-01', ten)
  for (const anyway of [false, true])
    await assert.rejects(acceptFiles(step, older, by, { anyway }), /A newer one is loaded already: load 3/)
})
