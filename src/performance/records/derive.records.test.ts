import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import type { LoadSource } from '../../children/history/loads.ts'
import type { Coverage, HistoryRow, TableId } from '../../children/history/model.ts'
import { changedJob, dropChanged, listChanged, undoLoad } from '../../children/index.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { mergeChildren, undoMerge } from '../../children/records/merge.ts'
import { childrenStandards } from '../../children/standards/all.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Standard } from '../../standards/standard.ts'
import { heldAboutChild } from './about-child.ts'
import { derive } from './derive.ts'
import { chooseSetting } from './settings.ts'

const la = 999
const now = new Date('2026-03-31T12:00:00Z')
const { tenant, owner, close } = await testDatabase()
test.after(close)

const all: readonly Standard[] = childrenStandards
const some = all.filter(({ id }) => ['assessment-45wd', 'rereferral-12m', 'cp-visit-10wd'].includes(id))
const assessments = all.find(({ id }) => id === 'assessment-45wd')!

test.beforeEach(async () => {
  for (const table of ['performance.stored_case', 'performance.derived', 'performance.setting', 'children.changed'])
    await owner(`delete from ${table}`)
  for (const table of ['merge', 'history', 'load', 'stage_row', 'stage', 'subject', 'child'])
    await owner(`delete from children.${table}`)
})

type Spell = { starts: string; ends?: string; team?: string }
const assessment = (subject: string, key: string, { starts, ends, team }: Spell): HistoryRow => ({
  table: 'assessment', subject, key, starts, ends: ends ?? null, fields: team ? { team } : {},
}) // biome-ignore format: one record
const referral = (subject: string, key: string, starts: string): HistoryRow => ({
  table: 'referral', subject, key, starts, ends: null, fields: {},
}) // biome-ignore format: one record

const both: readonly TableId[] = ['assessment', 'referral']
const load = (db: Tenant, asAt: string, rows: readonly HistoryRow[], source: LoadSource = 'annex-a') => {
  const coverage = both.map((table): Coverage => ({ table, says: 'whole', since: null }))
  return applyLoad(db, { source, asAt, coverage, rows, by: { accountId: null, name: 'Ada Analyst' } })
}
const run = (db: Tenant, standards: readonly Standard[] = some) => derive(db, now, standards)

/** What is known, and between which loads, as words. */
const stored = async (): Promise<readonly string[]> => {
  const rows = await owner(`
    select c.standard, coalesce(k.identifier, 'gone') as who, c.unit, c.from_load, c.until_load, c.due::text as due, c.done::text as done
    from performance.stored_case c left join children.child k on k.child_id = c.subject_id order by 1, 2, 3, 4`)
  return rows.map((row) =>
    [row.standard, row.who, row.unit, `${row.from_load}-${row.until_load ?? ''}`, row.due, row.done]
      .filter((one) => one !== null)
      .join(' '),
  )
}

test('A first load makes the cases of everyone; deriving again changes nothing', () =>
  tenant(la, async (db) => {
    await load(db, '2026-01-31', [assessment('A', '1', { starts: '2026-01-05' }), referral('B', '1', '2026-01-01')])
    const first = await run(db)
    assert.deepEqual([first.standards, first.added], [3, 2])
    assert.deepEqual(await run(db), { standards: 0, subjects: 0, added: 0, closed: 0 })
  }).then(async () =>
    assert.deepEqual(await stored(), [
      'assessment-45wd A 1 1- 2026-03-09',
      'rereferral-12m B 1 1- 2025-12-31 2026-01-01',
    ]),
  ))

test('A later load looks at those only whose records changed, closes what is so no more and adds what is', async () => {
  await tenant(la, async (db) => {
    const others = ['C', 'D', 'E'].map((child) => referral(child, '1', '2026-01-01'))
    await load(db, '2026-01-31', [assessment('A', '1', { starts: '2026-01-05' }), ...others])
    await run(db)
    await load(db, '2026-02-28', [assessment('A', '1', { starts: '2026-01-05', ends: '2026-02-10' }), ...others])
    assert.deepEqual(await run(db), { standards: 0, subjects: 1, added: 1, closed: 1 })
  })
  assert.deepEqual(
    (await stored()).filter((one) => one.startsWith('assessment')),
    ['assessment-45wd A 1 1-2 2026-03-09', 'assessment-45wd A 1 2- 2026-03-09 2026-02-10'],
  )
})

test('Undoing a load brings the cases back as they were', async () => {
  await tenant(la, async (db) => {
    await load(db, '2026-01-31', [assessment('A', '1', { starts: '2026-01-05' })])
    await run(db)
    await load(db, '2026-02-28', [
      assessment('A', '1', { starts: '2026-01-05', ends: '2026-02-10' }),
      referral('B', '1', '2026-02-01'),
    ])
    await run(db)
    await undoLoad(db, 2, { accountId: null, name: 'Ada Analyst' }, now)
    await run(db)
  })
  assert.deepEqual(
    (await stored()).filter((one) => one.includes('2- ') || one.includes('gone')),
    ['assessment-45wd A 1 2- 2026-03-09'],
  )
})

test('A load that is undone before anything was derived from it leaves no trace', async () => {
  await tenant(la, async (db) => {
    await load(db, '2026-01-31', [assessment('A', '1', { starts: '2026-01-05' })])
    await run(db)
    await load(db, '2026-02-28', [assessment('A', '1', { starts: '2026-01-05', ends: '2026-02-10' })])
    await undoLoad(db, 2, { accountId: null, name: 'Ada Analyst' }, now)
    assert.deepEqual(await run(db), { standards: 0, subjects: 1, added: 0, closed: 0 })
  })
  assert.deepEqual(await stored(), ['assessment-45wd A 1 1- 2026-03-09'])
})

test('Of two identifiers that are joined the cases become one child’s, and apart again when that is undone', async () => {
  const merge = await tenant(la, async (db) => {
    await load(db, '2026-01-31', [referral('A', '1', '2025-06-01'), referral('B', '1', '2026-01-01')])
    await run(db)
    const idOf = async (identifier: string) =>
      (await db.query.selectFrom('children.child').select('child_id').where('la_id', '=', la).where('identifier', '=', identifier).executeTakeFirstOrThrow()).child_id // biome-ignore format: one query
    const [keptId, otherId] = [await idOf('A'), await idOf('B')]
    const mergeId = await mergeChildren(db, { keptId, otherId, reason: 'One child', by: 'Ada', now })
    await run(db)
    return { mergeId, keptId, otherId }
  })
  const known = async () =>
    owner(`select k.identifier as who, c.due is null as is_one from performance.stored_case c join children.child k on k.child_id = c.subject_id
      where until_load is null order by c.opens`)
  assert.deepEqual(await known(), [{ who: 'A', is_one: false }, { who: 'A', is_one: true }]) // biome-ignore format: two referrals
  await tenant(la, async (db) => {
    await undoMerge(db, merge, { reason: 'Two children', by: 'Ada', now })
    await run(db)
  })
  assert.deepEqual(await known(), [{ who: 'A', is_one: false }, { who: 'B', is_one: false }]) // biome-ignore format: two referrals
})

test('A setting from a day on derives its standard again, for cases from that day on and no others', async () => {
  await tenant(la, async (db) => {
    await load(db, '2026-01-31', [
      assessment('A', '1', { starts: '2026-01-05' }),
      assessment('B', '1', { starts: '2026-02-02' }),
      referral('B', '1', '2026-01-01'),
    ])
    await run(db)
    const entry = {
      standard: 'assessment-45wd',
      name: 'limit',
      since: '2026-02-01',
      value: 35,
      reason: 'Agreed',
      decidedBy: 'Director',
    }
    await chooseSetting(db, assessments, entry, { name: 'Ada', now })
    const { standards, added, closed } = await run(db)
    assert.deepEqual({ standards, added, closed }, { standards: 1, added: 1, closed: 1 })
    const looser = chooseSetting(db, assessments, { ...entry, value: 60 }, { name: 'Ada', now })
    await assert.rejects(looser, /45 working days/)
  })
  assert.deepEqual(
    (await stored()).filter((one) => one.startsWith('assessment')),
    ['assessment-45wd A 1 1- 2026-03-09', 'assessment-45wd B 1 1- 2026-03-23'],
  )
})

test('A definition that changed is derived again, and one that is gone takes its cases with it', async () => {
  await tenant(la, async (db) => {
    await load(db, '2026-01-31', [assessment('A', '1', { starts: '2026-01-05' }), referral('B', '1', '2026-01-01')])
    await run(db)
    const changed: Standard = {
      ...assessments,
      cases: (history, law) => assessments.cases(history, law).map((one) => ({ ...one, due: one.opens })),
    }
    const done = await run(db, [changed])
    assert.deepEqual([done.standards, done.added, done.closed], [1, 1, 1])
  })
  assert.deepEqual(await stored(), ['assessment-45wd A 1 1- 2026-01-05'])
})

test('A child who is deleted takes their cases along', async () => {
  await tenant(la, async (db) => {
    await load(db, '2026-01-31', [referral('A', '1', '2026-01-01')])
    await run(db)
  })
  await owner('delete from children.subject')
  assert.deepEqual(await stored(), [])
})

test('Another authority’s records and cases are not looked at', async () => {
  await tenant(la, (db) => load(db, '2026-01-31', [referral('A', '1', '2026-01-01')]))
  await tenant(998, async (db) => assert.equal((await run(db)).added, 0))
  await tenant(la, async (db) => assert.equal((await run(db)).added, 1))
})

const waiting = async (): Promise<number> =>
  (await owner(`select count(*)::integer as n from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = $1`, [changedJob]))[0].n // biome-ignore format: one query

test('Accepting a load has the cases worked out again if, and only if, the load is kept', async () => {
  await owner('delete from graphile_worker._private_jobs')
  const rows = [referral('A', '1', '2026-01-01')]
  const lost = tenant(la, async (db) => {
    await load(db, '2026-01-31', rows)
    throw new Error('changed my mind')
  })
  await assert.rejects(lost, /changed my mind/)
  assert.equal(await waiting(), 0)
  await tenant(la, (db) => load(db, '2026-01-31', rows))
  assert.equal(await waiting(), 1)
})

test('A copy of what is held about a child tells what the standards ask of them, and nothing of another', async () => {
  const sections = await tenant(la, async (db) => {
    await load(db, '2026-01-31', [assessment('A', '1', { starts: '2026-01-05' }), referral('B', '1', '2026-01-01')])
    await run(db)
    const { child_id } = await db.query.selectFrom('children.child').select('child_id').where('identifier', '=', 'A').executeTakeFirstOrThrow() // biome-ignore format: one query
    return heldAboutChild(db, child_id)
  })
  assert.deepEqual(
    sections.flatMap(({ items }) => items.map(({ text }) => text)),
    ['Assessments completed within 45 working days (due by 9 March 2026)'],
  )
})

test('Who is noted again while cases are worked out stays to be done, and nobody who notes them waits for it', async () => {
  await tenant(la, (db) => load(db, '2026-01-31', [referral('A', '1', '2026-01-01')]))
  await tenant(la, async (db) => {
    const noted = await listChanged(db)
    await tenant(la, (other) => load(other, '2026-02-28', [referral('A', '1', '2026-01-02')]))
    await dropChanged(db, noted)
  })
  assert.equal((await tenant(la, listChanged)).length, 1)
  await tenant(la, (db) => run(db))
  assert.deepEqual(await tenant(la, listChanged), [])
  assert.deepEqual(await stored(), ['rereferral-12m A 1 2- 2026-01-01 2026-01-02'])
})
