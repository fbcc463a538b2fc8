import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import type { HistoryRow } from '../../children/history/model.ts'
import { undoLoad } from '../../children/index.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { childrenStandards } from '../../children/standards/all.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Standard } from '../../standards/standard.ts'
import { completedIn, liveOn } from '../rules/period.ts'
import { keptAnswer } from './answers.ts'
import { dropOutdated, keptFigures, waitToKeep } from './counted.ts'
import { derive } from './derive.ts'
import { countFigures, groupKinds } from './figures.ts'
import { keptList } from './members.ts'

const la = 999
const now = new Date('2026-03-31T12:00:00Z')
const { tenant, owner, close } = await testDatabase()
test.after(close)

const all: readonly Standard[] = childrenStandards
const standards = all.filter(({ id }) => ['assessment-45wd', 'rereferral-12m'].includes(id))
const questions = [liveOn('2026-03-31'), completedIn({ from: '2026-02-01', to: '2026-02-28' })]
const by = { accountId: null, name: 'Ada Analyst' }

const assessment = (subject: string, starts: string, ends: string | null, team: string): HistoryRow => ({
  table: 'assessment', subject, key: starts, starts, ends, fields: { team },
}) // biome-ignore format: one record
const load = (db: Tenant, asAt: string, rows: readonly HistoryRow[]) =>
  applyLoad(db, { source: 'annex-a', asAt, coverage: [{ table: 'assessment', says: 'whole', since: null }], rows, by })

const inOrder = <T extends { standard: string; question: number; group: { kind: string; name: string } }>(cells: readonly T[]) =>
  cells.toSorted((one, other) => {
    const [mine, theirs] = [one, other].map(({ standard, question, group }) => `${standard} ${question} ${group.kind} ${group.name}`)
    return mine! < theirs! ? -1 : 1
  }) // biome-ignore format: short

const asked = { standards, questions, kinds: groupKinds }
/** What is kept is what would be counted now. */
const agrees = async (db: Tenant, why: string): Promise<void> => {
  const [kept, fresh] = [await keptFigures(db, asked), await countFigures(db, asked)]
  assert.deepEqual(inOrder(kept), inOrder(fresh), why)
}
const queries = async (): Promise<number> => (await owner('select 1 from performance.counted')).length

const first = [
  assessment('A', '2026-01-02', '2026-02-10', 'North'),
  assessment('B', '2026-01-05', null, 'North'),
  assessment('C', '2026-02-01', '2026-02-20', 'South'),
]

test('what is kept is what is counted, and is counted again when a case, a team’s place or who there is has changed', async () => {
  await tenant(la, async (db) => {
    await load(db, '2026-03-01', first)
    await derive(db, now, standards)
    await agrees(db, 'at first')
    await agrees(db, 'when it is kept')
  })
  assert.equal(await queries(), standards.length * questions.length * groupKinds.length)
  await tenant(la, async (db) => {
    await load(db, '2026-03-30', [
      ...first.slice(0, 2),
      assessment('C', '2026-02-01', '2026-02-27', 'North'),
      assessment('D', '2025-12-01', null, 'South'),
    ])
    await agrees(db, 'before it is derived again')
    await derive(db, now, standards)
    await agrees(db, 'after a load') // biome-ignore format: one line
  })
  const place = (locality: string): HistoryRow => ({
    table: 'team', subject: 'T1', key: 'one', starts: null, ends: null, fields: { name: 'North', parent: 'Help', locality },
  }) // biome-ignore format: one record
  for (const [asAt, locality] of [['2026-03-30', 'Hill'], ['2026-03-31', 'Coast']] as const)
    await tenant(la, async (db) => {
      await applyLoad(db, { source: 'local', asAt, coverage: [{ table: 'team', says: 'whole', since: null }], rows: [place(locality)], by })
      await agrees(db, `a team of ${locality}`)
      const cells = await keptFigures(db, asked)
      assert.ok(cells.some(({ group }) => group.kind === 'locality' && group.name === locality))
    }) // biome-ignore format: one line
})

test('of one group as of all; an authority comes with every name', () =>
  tenant(la, async (db) => {
    const north = await keptFigures(db, { ...asked, kinds: ['authority', 'team'], name: 'North' })
    assert.deepEqual(new Set(north.map(({ group }) => group.name)), new Set(['', 'North']))
    const fresh = await countFigures(db, { ...asked, kinds: ['authority', 'team'] })
    assert.deepEqual(inOrder(north), inOrder(fresh.filter(({ group }) => ['', 'North'].includes(group.name))))
  }))

test('who is forgotten is in no figure that is kept, before anything is derived again', async () => {
  await tenant(la, async (db) => {
    await agrees(db, 'kept')
    for (const standard of standards) await keptList(db, standard, questions[0]!)
  })
  const d = (await owner(`select child_id from children.child where identifier = 'D'`))[0].child_id
  const listed = () => owner(`select from performance.answer where answer::text like '%${d}%'`)
  assert.ok((await listed()).length > 0)
  await tenant(la, async (db) => {
    const loads = await owner(`select max(load_id) as last from children.load where source = 'annex-a'`)
    await undoLoad(db, loads[0].last, by, now)
    await agrees(db, 'D, of whom the undone load alone told, is gone')
    for (const standard of standards) assert.ok(!(await keptList(db, standard, questions[0]!)).head.children.includes(d))
  })
  assert.deepEqual(await listed(), [])
  await tenant(la, async (db) => {
    await derive(db, now, standards)
    await agrees(db, 'and after it')
  })
}) // biome-ignore format: short

test('what is outdated is dropped, what still holds stays', async () => {
  await tenant(la, async (db) => {
    await keptFigures(db, asked)
    await dropOutdated(db)
  })
  assert.equal(await queries(), standards.length * questions.length * groupKinds.length)
  await owner(`update performance.derived set changes = changes + 1 where standard = 'assessment-45wd'`)
  await tenant(la, dropOutdated)
  assert.equal(await queries(), questions.length * groupKinds.length)
  await owner(`insert into performance.forgotten (la_id) values (${la})`)
  await tenant(la, dropOutdated)
  assert.equal(await queries(), 0)
})

test('a question that is asked twice, as where the day is the end of a month, is kept once and answered twice', () =>
  tenant(la, async (db) => {
    const twice = { standards, questions: [liveOn('2026-02-28'), liveOn('2026-02-28')], kinds: ['authority'] as const }
    for (const _ of ['counted', 'kept'])
      assert.deepEqual(inOrder(await keptFigures(db, twice)), inOrder(await countFigures(db, twice)))
  }))

test('a standard that a newer version counts otherwise is counted anew from the same cases', () =>
  tenant(la, async (db) => {
    await keptFigures(db, asked)
    const ways = standards.map(({ id, counting }) => ({ id, counting: { ...counting, is: 'count' as const } }))
    const otherwise = { ...asked, standards: ways }
    assert.deepEqual(inOrder(await keptFigures(db, otherwise)), inOrder(await countFigures(db, otherwise)))
    await agrees(db, 'and again as before')
  }))

test('while one transaction keeps figures another answers without waiting for it', async () => {
  const fresh = { standards, questions: [liveOn('2026-03-15')], kinds: ['authority'] as const }
  await tenant(la, async (first) => {
    const kept = await keptFigures(first, fresh)
    const counted = await tenant(la, async (second) => {
      await sql`set local lock_timeout = '2s'`.execute(second.query)
      return keptFigures(second, fresh)
    })
    assert.ok(counted.length > 0)
    assert.deepEqual(inOrder(counted), inOrder(kept))
  })
})

test('what was counted in a transaction that was undone is not remembered for another', async () => {
  const undone = new Error('Undone')
  for (const [ends, another] of [['2026-02-26', 'E'], ['2026-03-12', 'F']] as const) {
    const work = tenant(la, async (db) => {
      const { load: id } = await load(db, '2026-03-31', [
        ...first.slice(0, 2),
        assessment('C', '2026-02-01', ends, 'South'),
        assessment(another, '2026-01-20', another === 'E' ? null : '2026-02-02', 'South'),
      ])
      await derive(db, now, standards)
      await agrees(db, `done on ${ends}, ${another} is new`)
      await undoLoad(db, id!, by, now)
      await agrees(db, `${another} is forgotten`)
      throw undone
    })
    await assert.rejects(work, undone)
    await tenant(la, (db) => agrees(db, `after that of ${ends} was undone`))
  }
}) // biome-ignore format: short

test('an answer is worked out once, again after a derivation, and by whoever meets another at keeping', async () => {
  let times = 0
  const answer = (db: Tenant) =>
    keptAnswer(db, { standard: 'assessment-45wd', asked: { on: '2026-03-31' }, places: [] }, async () => ({
      times: ++times,
    }))
  await tenant(la, async (db) => {
    assert.deepEqual([await answer(db), await answer(db)], [{ times: 1 }, { times: 1 }])
    await derive(db, new Date('2026-04-01T12:00:00Z'), standards)
    assert.deepEqual(await answer(db), { times: 2 })
  })
  await owner('delete from performance.answer')
  await tenant(la, async (db) => {
    await waitToKeep(db)
    await tenant(la, async (page) =>
      assert.deepEqual([await answer(page), await answer(page)], [{ times: 3 }, { times: 4 }]),
    )
    assert.deepEqual([await answer(db), await answer(db)], [{ times: 5 }, { times: 5 }])
  })
})
