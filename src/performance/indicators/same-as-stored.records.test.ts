import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { sampleReturns } from '../../../test/support/sample-returns.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { childrenStandards } from '../../children/standards/all.ts'
import type { Day } from '../../platform/day.ts'
import { columnsTold, readAsHistory } from '../../returns/as-history.ts'
import { exampleTerms } from '../../standards/examples.ts'
import type { Figure } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'
import { derive } from '../records/derive.ts'
import { countFigures } from '../records/figures.ts'
import { findStanding } from '../records/grounds.ts'
import { knownFrom } from '../rules/known.ts'
import { provable } from '../rules/provable.ts'
import { subjectsIn } from './subjects.ts'
import { answersTo, questionsOf } from './work-out.ts'

const la = 999
const asAt: Day = '2026-03-31'
const from: Day = '2025-04-01'
const standards: readonly Standard[] = childrenStandards
const { tenant, owner, close } = await testDatabase()
test.after(close)

// One authority's returns, read as `throughline indicators` reads them, and loaded.
const { annexA, ssd, local, remove } = await sampleReturns({ children: 500, seed: 'both-ways', asAt, faults: 0.03 })
const reading = await readAsHistory([annexA, ssd, local], asAt, async () => Buffer.from(''))
remove()
assert.ok(reading.ok)
const returns = reading.returns.map((one) => ({ ...one, asAt, rows: [...one.rows] }))
const asked = { asAt, from, known: { ...knownFrom(returns, columnsTold), terms: true }, terms: exampleTerms }
const inFiles = answersTo(standards, subjectsIn(returns, asAt), asked, false)

await owner(`insert into platform.setting (la_id, key, value) values ($1, 'school-terms', $2)`, [
  la,
  JSON.stringify(exampleTerms),
])
await tenant(la, async (db) => {
  for (const { source, coverage, rows } of returns)
    await applyLoad(db, { source, asAt, coverage, rows, by: { accountId: null, name: 'Ada Analyst' } })
  await derive(db, new Date(`${asAt}T12:00:00Z`))
})
const { known, cells } = await tenant(la, async (db) => ({
  known: (await findStanding(db)).known,
  cells: await countFigures(db, { standards, questions: Object.values(questionsOf({ asAt, from })) }),
}))
const views = Object.keys(questionsOf({ asAt, from }))

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6)
const said = ({ numerator, denominator, unknown, excluded, value }: Figure) =>
  [rounded(numerator), rounded(denominator), unknown, excluded, rounded(value)] // biome-ignore format: one figure
/** What a figure is where there is no case at all; the database has no row of it. */
const nothing = (one: Figure | undefined | null): boolean =>
  one == null || (one.denominator === 0 && one.numerator === 0 && one.unknown === 0 && one.excluded === 0)

test('Every standard is derived in the database', async () => {
  const derived = await owner('select standard from performance.derived where la_id = $1', [la])
  assert.deepEqual(derived.map((row) => row.standard).toSorted(), standards.map(({ id }) => id).toSorted())
  assert.ok(standards.length >= 109)
})

for (const standard of standards)
  test(`${standard.id}: the database counts what the command does from the files of the same authority`, () => {
    for (const [at, view] of views.entries()) {
      const answer = inFiles.find((one) => one.standard === standard && one.view === view)!
      const question = questionsOf({ asAt, from })[answer.view]
      assert.deepEqual(provable(standard, known, question), answer.provable, `${view}: what can be proven`)
      if (answer.figure === null) continue
      const cell = cells.find((one) => one.standard === standard.id && one.question === at)
      if (nothing(answer.figure)) assert.ok(nothing(cell), `${view}: ${JSON.stringify(cell)}`)
      else assert.deepEqual(cell && said(cell), said(answer.figure), view)
    }
  })

test('Many of them have figures, those about workers among them', () => {
  const counted = new Set(cells.filter(({ denominator }) => denominator > 0).map(({ standard }) => standard))
  assert.ok(counted.size > 60, `saw ${counted.size}`)
  const live = questionsOf({ asAt, from }).live
  // What is recorded here alone, and in no return, has no figure from returns.
  for (const one of standards.filter((each) => provable(each, known, live).recorded))
    if (one.subject === 'worker' && one.reads.some((table) => table === 'staffMember'))
      assert.ok(counted.has(one.id), one.id)
})
