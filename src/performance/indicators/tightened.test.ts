import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { sampleReturns } from '../../../test/support/sample-returns.ts'
import { childrenStandards } from '../../children/standards/all.ts'
import { historyOf } from '../../children/standards/histories.ts'
import { columnsTold, readAsHistory } from '../../returns/as-history.ts'
import { calendarOf } from '../../standards/calendar.ts'
import { deriving } from '../../standards/derive.ts'
import { exampleTerms } from '../../standards/examples.ts'
import { type Figure, partOf, type Question, Tally } from '../../standards/figure.ts'
import { defaultSettings } from '../../standards/settings.ts'
import type { Standard } from '../../standards/standard.ts'
import { knownFrom } from '../rules/known.ts'
import { toldFromOf } from '../rules/provable.ts'
import { subjectsIn } from './subjects.ts'

const asAt = '2026-03-31'
const standards: readonly Standard[] = childrenStandards
const { annexA, ssd, local, remove } = await sampleReturns({ children: 700, seed: 'tight', asAt })
const reading = await readAsHistory([annexA, ssd, local], asAt, async () => Buffer.from(''))
remove()
assert.ok(reading.ok)
const returns = reading.returns.map((one) => ({ ...one, asAt }))
const toldFrom = toldFromOf(knownFrom(returns, columnsTold).told)
const subjects = subjectsIn(returns, asAt).map(({ rows }) => ({
  history: historyOf(rows),
  tables: new Set(rows.map(({ table }) => table)),
}))
const calendar = calendarOf(exampleTerms)

const figure = (standard: Standard, question: Question, changed: Readonly<Record<string, number>>): Figure => {
  const settings = { ...defaultSettings(standard.settings) } as Record<string, (day: string) => number>
  for (const [name, value] of Object.entries(changed)) settings[name] = () => value
  const derive = deriving([{ standard, law: { calendar, toldFrom, settings } }])
  const tally = new Tally(standard.counting.is)
  for (const { history, tables } of subjects)
    derive(history, tables, (_, cases) => {
      for (const one of cases) {
        const part = partOf(one, standard.counting, question)
        if (part !== null) tally.add(one, part)
      }
    })
  return tally.figure()
}

const live: Question = { view: 'live', on: asAt }
const completed: Question = { view: 'completed', from: '2025-04-01', to: asAt }

/**
 * Settings of law or guidance that may be tightened. A case that is settled when its time has passed may fall into an earlier period where
 * less time is allowed, so that a completed share is compared where cases are counted by the day they were done or began.
 */
const tightened = standards
  .filter(({ counting, goodIs }) => counting.is === 'share' && goodIs === 'high')
  .flatMap((standard) =>
    Object.entries(standard.settings)
      .filter(([, { only, default: value }]) => only === 'less' && value > 1)
      .flatMap(([name, { default: value }]) => {
        const { by, live: how } = standard.counting
        const asked = [...(how === 'now' ? [live] : []), ...(by === 'done' || by === 'opens' ? [completed] : [])]
        return asked.map((question) => ({ standard, name, value, question }))
      }),
  )

test('What law or guidance asks, tightened by an authority, never raises a share', () => {
  assert.ok(tightened.length > 10, `saw ${tightened.length} settings`)
  for (const { standard, name, value, question } of tightened) {
    const before = figure(standard, question, {}).value
    fc.assert(
      fc.property(fc.integer({ min: 1, max: value }), (less) => {
        const after = figure(standard, question, { [name]: less }).value
        if (before === null || after === null) return
        assert.ok(after <= before + 1e-9, `${standard.id} ${question.view} ${name} ${less}: ${after}, was ${before}`)
      }),
      { numRuns: 3 },
    )
  }
})
