import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { testDatabase } from '../../../../test/support/database.ts'
import { writeSetting } from '../../../access/index.ts'
import { acceptLoad, listLoads, stageLoad } from '../../../children/index.ts'
import type { Step } from '../../../platform/jobs/job.ts'
import { listUploads } from '../records/uploads.ts'
import { watchSettings } from '../settings.ts'
import { lookOnce } from './watch.ts'

const la = 999
const { tenant, close } = await testDatabase()
test.after(close)
const root = mkdtempSync(join(tmpdir(), 'throughline-watch-'))
test.after(() => rmSync(root, { recursive: true, force: true }))
const step: Step = (work) => tenant(la, work)
const settle = (unknown: 'refuse' | 'leave-out' | 'add') =>
  step((db) => writeSetting(db, watchSettings, { mostGone: 10, fewGone: 2, unknown }, new Date()))
// The identifiers of these small lists are of no main return.
await settle('add')
const look = () => lookOnce(step, root, new Date())

const head = 'Child Unique ID,Returned,Offered,Accepted,Interview held,Hours from return,Independent person'
const rows = (count: number): string =>
  [head, ...Array.from({ length: count }, (_, at) => `C${at},2026-10-01,Yes,Yes,2026-10-03,40,Yes`)].join('\n')

/** Written some minutes ago, unless it is still being written. */
const put = (name: string, content: string, minutes = 5, bytes?: number): void => {
  mkdirSync(join(root, 'local'), { recursive: true })
  const path = join(root, 'local', name)
  writeFileSync(path, content)
  if (bytes !== undefined) truncateSync(path, bytes)
  const at = new Date(Date.now() - minutes * 60_000)
  utimesSync(path, at, at)
}
const lie = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .map((name) => name.replace(/^[\d-]{17}-/, ''))
    .sort()
const newest = async () => (await step((db) => listUploads(db)))[0]!
const loads = async (): Promise<number> => (await step((db) => listLoads(db))).length

test('a whole return is loaded and put away with what was found beside it; one that is being copied is left alone', async () => {
  put('return-interviews-2026-11-01.csv', rows(40))
  put('return-interviews-2026-11-02.csv', rows(41), 0)
  assert.equal(await look(), 1)
  assert.deepEqual(lie('local'), ['return-interviews-2026-11-02.csv'])
  assert.deepEqual(lie('accepted'), [
    'return-interviews-2026-11-01.csv',
    'return-interviews-2026-11-01.csv.findings.csv',
  ])
  const upload = await newest()
  assert.deepEqual([upload.state, upload.asAt, upload.by, upload.load], ['accepted', '2026-11-01', 'Watched folder', 1])
  rmSync(join(root, 'local', 'return-interviews-2026-11-02.csv'))
})

test('a mark beside a return says that it is whole', async () => {
  put('return-interviews-2026-11-03.csv', rows(40), 0)
  writeFileSync(join(root, 'local', 'return-interviews-2026-11-03.csv.done'), '')
  assert.equal(await look(), 1)
  assert.deepEqual(lie('local'), [])
  assert.equal((await newest()).state, 'accepted')
})

test('what blocks a return keeps the last good load, and says so in the folder and on its page', async () => {
  const before = await loads()
  put('return-interviews-2026-11-04.csv', `${head}\n,2026-10-01,Yes,Yes,,,`)
  await look()
  assert.equal(await loads(), before)
  assert.equal((await newest()).state, 'blocked')
  assert.ok(lie('refused').includes('return-interviews-2026-11-04.csv.why.txt'))
  assert.ok(lie('refused').includes('return-interviews-2026-11-04.csv.findings.csv'))
})

test('a return that leaves out a tenth of the children is refused, and waits for a person', async () => {
  const before = await loads()
  put('return-interviews-2026-11-05.csv', rows(35))
  await look()
  const upload = await newest()
  assert.deepEqual([upload.state, await loads()], ['refused', before])
  assert.match(upload.fault ?? '', /5 of 40 children that it should hold are not in it/)
})

test('a return older than what is loaded is refused in words', async () => {
  put('return-interviews-2026-09-01.csv', rows(40))
  await look()
  assert.match(
    (await newest()).fault ?? '',
    /^This return is as at 1 September 2026\. A newer one is loaded already: load \d+, /,
  )
})

test('a small list that loses a child or two is loaded by itself, and one that loses three waits', async () => {
  const list = (of: readonly string[]) =>
    ['Child Unique ID,Meeting held,Called for on', ...of.map((id) => `${id},2026-08-04,2026-08-02`)].join('\n')
  const cases: readonly [day: string, of: string[], state: string][] = [
    ['11', ['C1', 'C2', 'C3', 'C4', 'C5'], 'accepted'],
    ['12', ['C1', 'C2', 'C3'], 'accepted'],
    ['13', [], 'refused'],
  ]
  for (const [day, of, state] of cases) {
    put(`missing-meetings-2026-09-${day}.csv`, list(of))
    await look()
    assert.equal((await newest()).state, state, `${day}: ${(await newest()).fault}`)
  }
})

test('a ZIP that cannot be opened is told to those who load', async () => {
  put('lists-2026-11-06.zip', 'PK\u0003\u0004 broken')
  await look()
  const upload = await newest()
  assert.equal(upload.state, 'unreadable')
  assert.match(upload.fault ?? '', /ZIP file is damaged/)
})

test('a ZIP that is larger than what it may unpack to is refused without being read, and keeps no other waiting', async () => {
  put('lists-2026-11-06.zip', 'PK\u0003\u0004', 5, 3 * 2 ** 30)
  put('return-interviews-2026-11-06.csv', rows(41))
  assert.equal(await look(), 2)
  const two = (await step((db) => listUploads(db))).slice(0, 2)
  const of = (file: string) => two.find(({ fileNames }) => fileNames[0] === file)
  assert.match(of('lists-2026-11-06.zip')?.fault ?? '', /unpacks to more than 400 MB/)
  assert.equal(of('return-interviews-2026-11-06.csv')?.state, 'accepted')
})

test('a return that a killed look had begun with is taken up by the next', async () => {
  put('return-interviews-2026-11-07.csv', rows(42))
  await look()
  // As a kill between reading and putting away leaves it.
  writeFileSync(join(root, 'reading', 'local~return-interviews-2026-11-08.csv'), rows(43))
  assert.equal(await look(), 1)
  assert.deepEqual(lie('reading'), [])
  assert.equal((await newest()).asAt, '2026-11-08')
})

test('identifiers that no main return knows make no child by themselves: the list is refused, or loaded without their rows', async () => {
  const children = () => step((db) => db.query.selectFrom('children.subject').select('identifier').where('la_id', '=', la).orderBy('identifier').execute()) // biome-ignore format: one question
  const before = await children()
  await settle('refuse')
  put('return-interviews-2026-11-09.csv', `${rows(43)}\nTYPO9,2026-10-01,Yes,Yes,2026-10-03,40,Yes`)
  await look()
  const refused = await newest()
  assert.equal(refused.state, 'refused')
  assert.match(refused.fault ?? '', /1 identifier that no main return knows .*: TYPO9\./)
  const known = Array.from(
    { length: 43 },
    (_, at) => ({ table: 'person', subject: `C${at}`, key: 'k', starts: null, ends: null, fields: {} }) as const,
  )
  await step(async (db) => {
    const main = {
      source: 'annex-a',
      asAt: '2026-11-01',
      coverage: [{ table: 'person', says: 'state' }],
      rows: known,
    } as const
    await acceptLoad(db, (await stageLoad(db, main)).stageId, { accountId: null, name: 'Test' })
  })
  await settle('leave-out')
  put('return-interviews-2026-11-10.csv', `${rows(43)}\nTYPO9,2026-10-01,Yes,Yes,2026-10-03,40,Yes`)
  await look()
  const loaded = await newest()
  assert.deepEqual(
    [loaded.state, loaded.preview?.unknown],
    ['accepted', { count: 1, first: ['TYPO9'], done: 'leave-out' }],
  )
  assert.deepEqual(await children(), before, 'nobody new')
})

const hold = (asAt: '2026-11-02', identifiers: readonly string[]) =>
  step(async (db) => {
    const rows = identifiers.map(
      (subject) => ({ table: 'person', subject, key: 'k', starts: null, ends: null, fields: {} }) as const,
    )
    const main = { source: 'annex-a', asAt, coverage: [{ table: 'person', says: 'state' }], rows } as const
    await acceptLoad(db, (await stageLoad(db, main)).stageId, { accountId: null, name: 'Test' })
  })
/** Returns of these children that are known now. */
const heldOf = async (identifiers: readonly string[]) =>
  (
    await step((db) =>
      db.query
        .selectFrom('children.history as h')
        .innerJoin('children.subject as s', (join) => join.onRef('s.la_id', '=', 'h.la_id').onRef('s.subject_id', '=', 'h.subject_id'))
        .select('s.identifier')
        .where('h.la_id', '=', la)
        .where('h.table_id', '=', 'returnInterview')
        .where('h.until_load', 'is', null)
        .where('s.identifier', 'in', identifiers)
        .orderBy('s.identifier')
        .execute(),
    )
  ).map(({ identifier }) => identifier) // biome-ignore format: one question

test('rows that were left out are loaded with the next list after the main return knows them', async () => {
  const list = `${rows(43)}\nLATE1,2026-10-01,Yes,Yes,2026-10-03,40,Yes`
  put('return-interviews-2026-11-11.csv', list)
  await look()
  assert.deepEqual([(await newest()).state, await heldOf(['LATE1'])], ['accepted', []])
  await hold('2026-11-02', [...Array.from({ length: 43 }, (_, at) => `C${at}`), 'LATE1'])
  put('return-interviews-2026-11-12.csv', list)
  await look()
  assert.deepEqual([(await newest()).state, await heldOf(['LATE1'])], ['accepted', ['LATE1']])
})

test('whom a person has once let in by a small list stays: no later list is refused for them, or takes their records back', async () => {
  await settle('add')
  const list = `${rows(43)}\nLATE1,2026-10-01,Yes,Yes,2026-10-03,40,Yes\nHOME1,2026-10-01,Yes,Yes,2026-10-03,40,Yes`
  put('return-interviews-2026-11-13.csv', list)
  await look()
  assert.deepEqual(await heldOf(['HOME1']), ['HOME1'])
  for (const [setting, day] of [['refuse', '14'], ['leave-out', '15']] as const) {
    await settle(setting)
    put(`return-interviews-2026-11-${day}.csv`, list)
    await look()
    assert.deepEqual([(await newest()).fault, await heldOf(['HOME1'])], [null, ['HOME1']], setting)
  } // biome-ignore format: one line a step
})

test('a list of nobody whom a return knows, with a row twice, is loaded without its rows', async () => {
  await settle('leave-out')
  put(
    'core-groups-2026-11-15.csv',
    ['Child Unique ID,Held', ...['LOST1', 'LOST1', 'LOST2'].map((id) => `${id},2026-10-01`)].join('\n'),
  )
  await look()
  const upload = await newest()
  assert.deepEqual([upload.fault, upload.state, upload.preview?.unknown?.count], [null, 'accepted', 2])
})

test('what was done is in the access log, under the folder’s name', async () => {
  const entries = await step((db) =>
    db.query.selectFrom('access.log').select(['person', 'action']).where('la_id', '=', la).execute(),
  )
  assert.ok(entries.some(({ person, action }) => person === 'Watched folder' && action === 'loaded a return'))
  assert.ok(entries.some(({ action }) => action === 'did not load a return'))
})
