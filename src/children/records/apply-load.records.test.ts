import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { heldNow, loadCommands, newModel } from '../../../test/support/model-of-loads.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Refusal } from '../../platform/errors.ts'
import { batchSize } from '../history/batch.ts'
import type { LoadCounts, LoadOutcome, LoadSource } from '../history/loads.ts'
import type { Coverage, HistoryRow, TableId } from '../history/model.ts'
import { acceptLoad, applyLoad, loadFirst, previewLoad } from './apply-load.ts'
import { listLoads } from './apply-load-history.ts'
import { stageLoad } from './apply-load-stage.ts'
import { previewUndo, undoLoad } from './apply-load-undo.ts'

const la = 999
const { tenant, owner, close } = await testDatabase()
test.after(close)

const by = { accountId: null, name: 'Ada Analyst' }
const clear = async () => {
  const tables = ['history', 'load', 'stage_row', 'stage', 'subject', 'child']
  await owner(tables.map((table) => `delete from children.${table}`).join(';'))
}

const referral = (subject: string, key: string, starts: Day | null, fields = {}): HistoryRow => ({
  table: 'referral', subject, key, starts, ends: null, fields,
}) // biome-ignore format: one record
const need = (subject: string, key: string, starts: Day, ends: Day | null, worker?: string): HistoryRow => ({
  table: 'childInNeed', subject, key, starts, ends, fields: worker ? { worker, team: 'North' } : {},
}) // biome-ignore format: one record
const visit = (subject: string, key: string, starts: Day, kind: string): HistoryRow => ({
  table: 'visit', subject, key, starts, ends: null, fields: { kind },
}) // biome-ignore format: one record
const person = (subject: string, forename: string): HistoryRow => ({
  table: 'person', subject, key: 'one', starts: null, ends: null, fields: { forename, surname: 'Invented', dateOfBirth: '2015-04-01' },
}) // biome-ignore format: one record

const whole = (table: TableId, since: Day | null = null) => ({ table, says: 'whole' as const, since })
const load = (db: Tenant, asAt: Day, coverage: readonly Coverage[], rows: readonly HistoryRow[], source: LoadSource = 'annex-a') =>
  applyLoad(db, { source, asAt, coverage, rows, by }) // biome-ignore format: one line

const counted = (counts: LoadCounts, table: TableId) =>
  Object.fromEntries(Object.entries(counts[table] ?? {}).filter(([, count]) => count > 0))

/** Two loads of one table, one after the other: what becomes of the second. */
const secondLoad = (coverage: Coverage, before: readonly HistoryRow[], after: readonly HistoryRow[]) =>
  tenant(la, async (db) => {
    await load(db, '2026-10-01', [coverage], before)
    return load(db, '2026-11-01', [coverage], after)
  })

/** Each row says what the return covers, what was known, what it says now, and what becomes of the records. */
const cases: readonly [why: string, Coverage, HistoryRow[], HistoryRow[], Record<string, number>][] = [
  ['a record that says the same is unchanged', whole('referral'), [referral('A', '1', '2026-09-01')], [referral('A', '1', '2026-09-01')], { unchanged: 1 }],
  ['a record with other fields is changed', whole('referral'), [referral('A', '1', '2026-09-01')], [referral('A', '1', '2026-09-01', { outcome: 'Closed' })], { changed: 1 }],
  ['a spell that has ended since is changed', whole('childInNeed'), [need('A', '1', '2026-01-01', null)], [need('A', '1', '2026-01-01', '2026-10-09')], { changed: 1 }],
  ['one more is new', whole('referral'), [referral('A', '1', '2026-09-01')], [referral('A', '1', '2026-09-01'), referral('B', '1', '2026-10-01')], { new: 1, unchanged: 1 }],
  ['an event in the window that is missing was withdrawn', whole('referral', '2026-05-01'), [referral('A', '1', '2026-05-01')], [], { withdrawn: 1 }],
  ['an event before the window is known as before', whole('referral', '2026-05-01'), [referral('A', '1', '2026-04-30')], [], { kept: 1 }],
  ['an event without a date cannot have left the window', whole('referral', '2026-05-01'), [referral('A', '1', null)], [], { withdrawn: 1 }],
  ['a spell that ended in the window and is missing was withdrawn', whole('childInNeed', '2026-05-01'), [need('A', '1', '2026-01-01', '2026-05-01')], [], { withdrawn: 1 }],
  ['an open spell that is missing was withdrawn', whole('childInNeed', '2026-05-01'), [need('A', '1', '2020-01-01', null)], [], { withdrawn: 1 }],
  ['a spell that ended before the window is known as before', whole('childInNeed', '2026-05-01'), [need('A', '1', '2020-01-01', '2026-04-30')], [], { kept: 1 }],
  ['a spell of a return cut by the start is known as before', { ...whole('childInNeed', '2026-05-01'), by: 'start' }, [need('A', '1', '2026-04-30', null)], [], { kept: 1 }],
  ['without a window everything that is missing was withdrawn', whole('referral'), [referral('A', '1', '1999-01-01')], [], { withdrawn: 1 }],
  ['where the latest only is listed, an earlier one that ended stays', { ...whole('childInNeed', '2026-05-01'), latestOnly: true }, [need('A', '1', '2026-05-02', '2026-06-01')], [need('A', '2', '2026-07-01', null)], { kept: 1, new: 1 }],
  ['and an earlier one that is open was withdrawn', { ...whole('childInNeed', '2026-05-01'), latestOnly: true }, [need('A', '1', '2026-05-02', null)], [need('A', '2', '2026-07-01', null)], { withdrawn: 1, new: 1 }],
  ['and so was one of a child with no row', { ...whole('childInNeed', '2026-05-01'), latestOnly: true }, [need('A', '1', '2026-05-02', '2026-06-01')], [], { withdrawn: 1 }],
  ['an earlier latest visit stays', { table: 'visit', says: 'latest' }, [visit('A', '1', '2026-09-01', 'care')], [visit('A', '2', '2026-10-20', 'care')], { kept: 1, new: 1 }],
  ['a visit later than the latest was withdrawn', { table: 'visit', says: 'latest' }, [visit('A', '1', '2026-09-10', 'care')], [visit('A', '2', '2026-09-08', 'care')], { withdrawn: 1, new: 1 }],
  ['a visit of another kind is another matter', { table: 'visit', says: 'latest' }, [visit('A', '1', '2026-09-10', 'protection')], [visit('A', '2', '2026-09-08', 'care')], { kept: 1, new: 1 }],
  ['a child without a latest visit is left alone', { table: 'visit', says: 'latest' }, [visit('A', '1', '2026-09-10', 'care')], [visit('B', '2', '2026-09-08', 'care')], { kept: 1, new: 1 }],
  ['a list of all visits of one kind takes back one that is missing, and says nothing of visits of another kind', { table: 'visit', says: 'whole', since: null, kinds: ['care'] }, [visit('A', '1', '2026-09-01', 'care'), visit('A', '2', '2026-09-05', 'protection')], [visit('A', '3', '2026-10-01', 'care')], { withdrawn: 1, new: 1 }],
  ['a state that is said no more has ended', { table: 'person', says: 'state' }, [person('A', 'Ann'), person('B', 'Ben')], [person('A', 'Ann')], { unchanged: 1, ended: 1 }],
  ['a state of who is not named stays', { table: 'person', says: 'state', of: 'subjects-named' }, [person('A', 'Ann'), person('B', 'Ben')], [person('A', 'Anna')], { changed: 1, kept: 1 }],
] // biome-ignore format: a table

for (const [why, coverage, before, after, expected] of cases)
  test(why, async () => {
    await clear()
    assert.deepEqual(counted((await secondLoad(coverage, before, after)).counts, coverage.table), expected)
  })

test('the same return twice changes nothing and makes no load', async () => {
  await clear()
  await tenant(la, async (db) => {
    const rows = [person('A', 'Ann'), referral('A', '1', '2026-09-01')]
    const coverage = [whole('person'), whole('referral')]
    assert.equal((await load(db, '2026-10-01', coverage, rows)).load, 1)
    assert.equal((await load(db, '2026-10-01', coverage, rows.toReversed())).load, null)
    assert.equal((await listLoads(db)).length, 1)
    // The same rows as at a later day are news: they were still so.
    assert.equal((await load(db, '2026-10-08', coverage, rows)).load, 2)
    assert.equal((await db.query.selectFrom('children.stage_row').selectAll().execute()).length, 0)
  })
})

test('a staged return says what it would change, changes nothing, and says the same when it is accepted', async () => {
  await clear()
  await tenant(la, async (db) => {
    const coverage = [whole('childInNeed')]
    await load(db, '2026-10-01', coverage, [need('A', '1', '2026-01-01', null), need('B', '1', '2026-01-01', null)])
    const rows = [need('A', '1', '2026-01-01', '2026-10-02'), need('C', '1', '2026-10-05', null)]
    const { stageId } = await stageLoad(db, { source: 'annex-a', asAt: '2026-11-01', coverage, rows })
    const preview = await previewLoad(db, stageId)
    assert.deepEqual(preview.children, { new: 1, touched: 3, before: 2, gone: 1 })
    assert.equal((await listLoads(db)).length, 1)
    assert.equal((await heldNow(db)).length, 2)
    const outcome = await acceptLoad(db, stageId, by)
    assert.deepEqual(outcome.counts, preview.counts)
    assert.equal(outcome.children.new, 1)
    await assert.rejects(acceptLoad(db, stageId, by), /There is no return that awaits a decision/)
  })
})

test('a return older than the one that is loaded is refused', async () => {
  await clear()
  await tenant(la, async (db) => {
    await load(db, '2026-10-01', [whole('referral')], [])
    await load(db, '2026-09-30', [whole('childInNeed')], [])
    await load(db, '2026-09-30', [whole('referral')], [], 'ssd')
    await assert.rejects(
      load(db, '2026-09-30', [whole('referral')], []),
      (error: Refusal) => error.kind === 'conflict' && /as at 2026-09-30, which is before load 1/.test(error.message),
    )
  })
})

test('two rows under one key are told apart, and two that say the same are one', async () => {
  await clear()
  await tenant(la, async (db) => {
    const [one, other] = [referral('A', 'k', '2026-09-01'), referral('A', 'k', '2026-09-02')]
    const first = await load(db, '2026-10-01', [whole('referral')], [one, other, one])
    assert.deepEqual(counted(first.counts, 'referral'), { new: 2 })
    const again = await load(db, '2026-10-02', [whole('referral')], [other, one])
    assert.deepEqual(counted(again.counts, 'referral'), { unchanged: 2 })
  })
})

test('a first load is the same read straight in as put by and then accepted, where keys come again in a later batch too', async () => {
  const many = Array.from({ length: batchSize }, (_, at) => referral(`C${at}`, 'k', '2026-09-01'))
  const later = [
    referral('C1', 'k', '2026-08-31'),
    referral('C2', 'k', '2026-09-01'),
    referral('C3', 'other', '2026-09-01'),
  ]
  const content = {
    source: 'annex-a' as const,
    asAt: '2026-10-01',
    coverage: [whole('referral')],
    rows: [...many, ...later],
  }
  const held = (db: Tenant) =>
    sql`select s.identifier, h.key, h.starts, h.fields, encode(h.hash, 'hex') as hash, encode(h.identity, 'hex') as identity
      from children.history h join children.subject s on s.la_id = h.la_id and s.subject_id = h.subject_id order by 1, 2`.execute(
      db.query,
    )
  await clear()
  const straight = await tenant(la, async (db) => ({
    ...(await loadFirst(db, content, by))!,
    held: (await held(db)).rows,
  }))
  await clear()
  const putBy = await tenant(la, async (db) => {
    const { stageId } = await stageLoad(db, content)
    return { ...(await acceptLoad(db, stageId, by)), held: (await held(db)).rows }
  })
  assert.deepEqual(counted(straight.counts, 'referral'), { new: batchSize + 2 })
  assert.deepEqual(straight, putBy)
})

test('what names a row is the same made with its batch as made by the database, which makes it of keys that it tells apart', async () => {
  await clear()
  const odd = [need('Ä', 'k|1', '2026-01-01', null), person('A\u0000B', 'Zoë'), referral('A', '1', null), referral('A', '1', null, { outcome: 'x' })]
  await tenant(la, (db) => load(db, '2026-10-01', [whole('childInNeed'), whole('person'), whole('referral')], odd))
  const rows = await owner(`
    select h.key, h.identity = substring(sha256(convert_to(h.table_id || '|' || s.identifier || '|' || h.key, 'UTF8')) from 1 for 16) as same
    from children.history h join children.subject s using (la_id, subject_id) order by h.key`)
  assert.deepEqual(rows, ['1', '1~~2', 'k|1', 'one'].map((key) => ({ key, same: true })))
}) // biome-ignore format: one line a record

test('a first load that fails half way leaves nothing, and one that has something to be compared with takes no row', async () => {
  await clear()
  function* failing() {
    for (let at = 0; at < batchSize + 1; at += 1) yield referral(`C${at}`, 'k', '2026-09-01')
    throw new Error('the file ended')
  }
  const content = { source: 'annex-a' as const, asAt: '2026-10-01', coverage: [whole('referral')] }
  await assert.rejects(
    tenant(la, (db) => loadFirst(db, { ...content, rows: failing() }, by)),
    /the file ended/,
  )
  const left = await tenant(la, (db) => db.query.selectFrom('children.subject').select('identifier').execute())
  assert.deepEqual(left, [])
  await tenant(la, (db) => load(db, '2026-10-01', [whole('referral')], [referral('A', 'k', '2026-09-01')]))
  assert.equal(await tenant(la, (db) => loadFirst(db, { ...content, rows: failing() }, by)), null)
})

test('of two lists of visits each is as old as it is: a newer load of another kind does not stand in the way', async () => {
  await clear()
  const list = (asAt: Day, kind: string) => (db: Tenant) =>
    load(db, asAt, [{ ...whole('visit'), kinds: [kind] }], [visit('A', `${kind} 1`, '2026-09-01', kind)], 'local')
  assert.equal((await tenant(la, list('2026-11-03', 'care-leaver'))).load, 1)
  const other = await tenant(la, list('2026-10-31', 'private-fostering'))
  assert.deepEqual([other.load, other.last], [2, null])
  await assert.rejects(tenant(la, list('2026-10-31', 'care-leaver')), /which is before load 1/)
  assert.deepEqual((await tenant(la, list('2026-11-03', 'care-leaver'))).load, null, 'the same again is the same')
  assert.equal((await tenant(la, list('2026-11-04', 'care-leaver'))).last?.load, 1)
})

test('text that a database cannot hold is cleaned, and text that looks like SQL or JSON stays as it is', async () => {
  await clear()
  const odd = [
    'a\u0000b',
    'half \ud800 pair',
    'quote " and \\ and { , }',
    "'; drop table children.child; --",
    'NULL',
    '',
  ]
  await tenant(la, async (db) => {
    const rows = odd.map((outcome, at) => referral(`A"\\${at},`, 'NULL', null, { outcome }))
    await load(db, '2026-10-01', [whole('referral')], rows)
    const held = await db.query.selectFrom('children.history').select('fields').orderBy('subject_id').execute()
    const texts = held.map(({ fields }) => (fields as { outcome: string }).outcome).toSorted()
    assert.deepEqual(texts, ['ab', 'half \ufffd pair', ...odd.slice(2)].toSorted())
    const subjects = await db.query.selectFrom('children.subject').select('identifier').execute()
    assert.deepEqual(
      subjects.map((row) => row.identifier).toSorted(),
      odd.map((_, at) => `A"\\${at},`),
    )
  })
})

test('one authority loads one return at a time; another authority is not held up', async () => {
  await clear()
  await tenant(la, async (db) => {
    await load(db, '2026-10-01', [whole('referral')], [])
    await assert.rejects(
      tenant(la, (other) => load(other, '2026-10-02', [whole('referral')], [])),
      /Another return is being loaded/,
    )
    await tenant(998, (other) => load(other, '2026-10-02', [whole('referral')], [referral('A', '1', '2026-09-01')]))
  })
})

const outcomeOf = (outcome: LoadOutcome): number | null => outcome.load

test('any sequence of loads and undoings leaves what a plain list of them says', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(loadCommands, async (commands) => {
      await clear()
      const model = newModel()
      for (const command of commands)
        await tenant(la, async (db) => {
          if (command.do === 'undo') {
            const last = model.undoable(command.source)
            if (last === null) return
            const preview = await previewUndo(db, last)
            const changes = model.undo(last)
            assert.deepEqual({ goes: preview.goes, comesBack: preview.comesBack }, changes)
            await undoLoad(db, last, by, new Date())
          } else {
            const outcome = await load(db, command.asAt, command.coverage, command.rows, command.source)
            assert.equal(outcomeOf(outcome), model.load(command))
          }
          assert.deepEqual(await heldNow(db), model.held())
        })
    }),
    { numRuns: 120, seed: Number(process.env.FUZZ_SEED ?? 4), endOnFailure: false },
  )
})
