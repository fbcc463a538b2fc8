import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { LoadSource } from '../history/loads.ts'
import type { Coverage, HistoryRow, TableId } from '../history/model.ts'
import { countKeptApart } from './adoption-held.ts'
import { acceptLoad, applyLoad, previewLoad } from './apply-load.ts'
import { listLoads } from './apply-load-history.ts'
import { stageLoad } from './apply-load-stage.ts'
import { previewUndo, undoLoad } from './apply-load-undo.ts'
import { mergeChildren, undoMerge } from './merge.ts'
import { refreshSummary } from './summary.ts'

const la = 999
const { tenant, owner, close } = await testDatabase()
test.after(close)
const by = { accountId: null, name: 'Ada Analyst' }
const day = '2026-11-01'

const fresh = async <T>(work: (db: Tenant) => Promise<T>): Promise<T> => {
  const tables = ['history', 'load', 'stage_row', 'stage', 'subject', 'merge', 'child']
  await owner(tables.map((table) => `delete from children.${table}`).join(';'))
  return tenant(la, work)
}

const held = (subject: string, worker: string): HistoryRow => ({
  table: 'allocation', subject, key: 'list-6', starts: null, ends: null, fields: { list: 'list-6', worker, team: `Team of ${worker}` },
}) // biome-ignore format: one record

const holds: readonly Coverage[] = [{ table: 'allocation', says: 'state' }]
const load = (db: Tenant, rows: readonly HistoryRow[], coverage = holds, source: LoadSource = 'annex-a') =>
  applyLoad(db, { source, asAt: day, coverage, rows, by })

const childOf = async (db: Tenant, identifier: string): Promise<string> =>
  (await db.query.selectFrom('children.child').select('child_id').where('identifier', '=', identifier).executeTakeFirstOrThrow()).child_id // biome-ignore format: one question

const join = async (db: Tenant, kept: string, other: string): Promise<void> => {
  const [keptId, otherId] = [await childOf(db, kept), await childOf(db, other)]
  await mergeChildren(db, { keptId, otherId, reason: 'Invented', by: 'Ada', now: new Date() })
}

/** Every summary as it stands. */
const summaries = (db: Tenant) => db.query.selectFrom('children.child').selectAll().orderBy('identifier').execute()
const workerOf = async (db: Tenant, identifier: string) =>
  (await summaries(db)).find((one) => one.identifier === identifier)?.worker

/** What the second return says of a child whose identifiers A and B were joined, of which each was held by another worker. */
const seconds: readonly [why: string, kept: string, other: string, rows: HistoryRow[]][] = [
  ['leaves out the identifier that was kept', 'A', 'B', [held('B', 'Ben')]],
  ['leaves out the other one', 'A', 'B', [held('A', 'Ann')]],
  ['leaves out the one that was kept, which comes later in the alphabet', 'B', 'A', [held('A', 'Ann')]],
  ['leaves out both', 'A', 'B', []],
  ['gives one of them to somebody else', 'A', 'B', [held('A', 'Cas'), held('B', 'Ben')]],
  ['gives the other one to somebody else', 'B', 'A', [held('A', 'Cas'), held('B', 'Ben')]],
]

for (const [why, kept, other, rows] of seconds)
  test(`undoing a return that ${why} gives a joined child the summary it had, of the identifier that was kept`, () =>
    fresh(async (db) => {
      await load(db, [held('A', 'Ann'), held('B', 'Ben')])
      await join(db, kept, other)
      assert.equal(await workerOf(db, kept), kept === 'A' ? 'Ann' : 'Ben')
      const before = await summaries(db)
      await load(db, rows)
      await undoLoad(db, 2, by, new Date())
      assert.deepEqual(await summaries(db), before)
    }))

test('a joined child is one child in what a return would change, in what it changed and in what undoing it would change', () =>
  fresh(async (db) => {
    await load(db, [held('A', 'Ann'), held('B', 'Ben'), held('C', 'Cas'), held('E', 'Eve')])
    await join(db, 'A', 'B')
    // A and B are one, C has one record more in a second table and keeps the summary, D is new, E is as before.
    const coverage: Coverage[] = [...holds, { table: 'referral', says: 'state' }]
    const referral: HistoryRow = { table: 'referral', subject: 'C', key: '1', starts: day, ends: null, fields: {} }
    const rows = [held('A', 'Ann'), held('B', 'Bea'), held('C', 'Cas'), held('D', 'Dan'), held('E', 'Eve'), referral]
    const second = rows.map((row) => (row.subject === 'A' && row.table === 'allocation' ? held('A', 'Abe') : row))
    const { stageId } = await stageLoad(db, { source: 'annex-a', asAt: day, coverage, rows: second })
    const seen = await previewLoad(db, stageId)
    const outcome = await acceptLoad(db, stageId, by)
    const undo = await previewUndo(db, 2)
    assert.deepEqual([seen.children.touched, outcome.children.touched, undo.children], [3, 3, 3])
  }))

type Step =
  | { do: 'load'; source: LoadSource; tables: TableId[]; rows: HistoryRow[] }
  | { do: 'undo' }
  | { do: 'join'; kept: string; other: string }
  | { do: 'part'; which: number }

const identifier = fc.constantFrom('A', 'B', 'C', 'D')
const some = fc.option(fc.constantFrom('2026-01-01', '2026-05-01'))
const fields: Partial<Record<TableId, fc.Arbitrary<object>>> = {
  person: fc.record({ forename: fc.constantFrom('Ann', 'Ben'), gender: fc.constantFrom('F', 'M') }, { requiredKeys: [] }),
  allocation: fc.record({ list: fc.constantFrom('list-6', 'list-8'), worker: fc.constantFrom('Pat', 'Sam', 'Kim'), team: fc.constantFrom('North', 'South') }),
  childInNeed: fc.record({ worker: fc.constantFrom('Pat', 'Sam') }, { requiredKeys: [] }),
  careLeaver: fc.record({ adviser: fc.constantFrom('Lee', 'Jo') }),
  reviewingOfficer: fc.record({ name: fc.constantFrom('Val', 'Max') }),
  family: fc.record({ familyId: fc.constantFrom('F1', 'F2') }),
  permanence: fc.record({ order: fc.constantFrom('2026-02-01', '2026-03-01', '2026-04-01') }, { requiredKeys: [] }),
} // biome-ignore format: a table
const tables = Object.keys(fields) as TableId[]

const rowOf = (table: TableId) =>
  fc.record({
    table: fc.constant(table),
    subject: identifier,
    key: fc.constantFrom('1', '2'),
    starts: some,
    ends: table === 'childInNeed' ? some : fc.constant(null),
    fields: fields[table]!,
  }) as fc.Arbitrary<HistoryRow>

const loading = fc.subarray(tables, { minLength: 1 }).chain((chosen) =>
  fc.record({
    do: fc.constant('load' as const),
    source: fc.constantFrom<LoadSource>('annex-a', 'annex-a', 'ssd'),
    tables: fc.constant(chosen),
    rows: fc.uniqueArray(fc.oneof(...chosen.map(rowOf)), { selector: (row) => `${row.table} ${row.subject} ${row.key}`, maxLength: 16 }),
  }),
) // biome-ignore format: one line a part
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: loading },
    { weight: 3, arbitrary: fc.constant({ do: 'undo' as const }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('join' as const), kept: identifier, other: identifier }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('part' as const), which: fc.nat(5) }) },
  ),
  { minLength: 3, maxLength: 12 },
)

type Summary = Awaited<ReturnType<typeof summaries>>[number]
const today = todayInEngland()
const isApart = ({ adopted_on }: Summary): boolean => adopted_on !== null && adopted_on <= today
/** Of whom an order is held that a load told which was undone: their day may be another than before the load. */
const heldOf = async (db: Tenant): Promise<ReadonlySet<string>> =>
  new Set((await db.query.selectFrom('children.adoption_held').select('child_id').execute()).map((one) => one.child_id))
const butAdopted =
  (held: ReadonlySet<string>) =>
  ({ adopted_on, ...other }: Summary) => ({ ...other, adopted_on: held.has(other.child_id) ? 'held' : adopted_on })

const joinIfApart = async (db: Tenant, kept: string, other: string): Promise<boolean> => {
  const apart = (await summaries(db)).filter((one) => one.merged_into === null).map((one) => one.identifier)
  if (kept === other || !apart.includes(kept) || !apart.includes(other)) return false
  await join(db, kept, other)
  return true
}

/** Only a join of two that stand is undone: one inside another is parted from the outside in. */
const part = async (db: Tenant, which: number): Promise<boolean> => {
  const { rows } = await sql<{ mergeId: string; keptId: string; otherId: string }>`
    select m.merge_id as "mergeId", m.kept_child_id as "keptId", m.other_child_id as "otherId" from children.merge m
    join children.child c on c.la_id = m.la_id and c.child_id = m.kept_child_id and c.merged_into is null
    where m.la_id = ${db.la} and m.undone_at is null order by m.merged_at, m.merge_id`.execute(db.query)
  const one = rows[which % Math.max(1, rows.length)]
  if (!one) return false
  await undoMerge(db, one, { reason: 'Invented', by: 'Ada', now: new Date() })
  return true
}

/** Rows lie elsewhere in the table and say the same, as after a restore or a tidying of the database. */
const moveRows = (db: Tenant, of: string) =>
  sql`update children.history set until_load = until_load where la_id = ${db.la}
    and subject_id = (select subject_id from children.subject where la_id = ${db.la} and identifier = ${of})`.execute(
    db.query,
  )

test('whatever was loaded, joined and parted, undoing a load leaves every summary as it was, of as many children as were said before; where rows lie makes no difference', {
  timeout: 240_000,
}, async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(steps, identifier, async (all, moved) => {
      await fresh(async () => {})
      /** Loads that nothing but loads came after, each with the summaries before it. */
      let standing: { load: number; before: Awaited<ReturnType<typeof summaries>> }[] = []
      for (const step of all)
        await tenant(la, async (db) => {
          if (step.do === 'load') {
            const before = await summaries(db)
            const coverage = step.tables.map((table): Coverage => ({ table, says: 'state' }))
            const { stageId } = await stageLoad(db, { source: step.source, asAt: day, coverage, rows: step.rows })
            const seen = await previewLoad(db, stageId)
            const outcome = await acceptLoad(db, stageId, by)
            assert.equal(outcome.children.touched, seen.children.touched)
            if (outcome.load === null) return
            assert.equal((await previewUndo(db, outcome.load)).children, seen.children.touched)
            standing.push({ load: outcome.load, before })
          } else if (step.do === 'undo') {
            const last = standing.pop()
            const apart = (await summaries(db)).filter(isApart).map((one) => one.child_id)
            const newest = last?.load ?? (await listLoads(db)).find((one) => one.mayBeUndone)?.load
            if (newest === undefined) return
            const said = await countKeptApart(db, newest)
            const heldBefore = await heldOf(db)
            const { keptApart } = await undoLoad(db, newest, by, new Date())
            // What was held before stays so, and is not counted again; the page says of it what is so.
            if (heldBefore.size === 0) assert.equal(keptApart, said)
            const after = await summaries(db)
            for (const one of after) assert.ok(isApart(one) || !apart.includes(one.child_id), 'no record is opened')
            if (!last) return
            compared += 1
            const held = await heldOf(db)
            // A child whose order was told and taken back with its load is kept, though nothing else is known of the child.
            const known = new Set(last.before.map((one) => one.child_id))
            assert.deepEqual(
              after.filter((one) => known.has(one.child_id) || !held.has(one.child_id)).map(butAdopted(held)),
              last.before.map(butAdopted(held)),
            )
          } else if (step.do === 'join' ? await joinIfApart(db, step.kept, step.other) : await part(db, step.which))
            standing = []
        })
      await tenant(la, async (db) => {
        await moveRows(db, moved)
        const everyone = (await summaries(db)).map((one) => one.child_id)
        assert.equal(await refreshSummary(db, { children: everyone }), 0)
      })
    }),
    { numRuns: 150, seed: Number(process.env.FUZZ_SEED ?? 7), endOnFailure: false },
  )
  assert.ok(compared > 100, `${compared} undoings were compared`)
})
