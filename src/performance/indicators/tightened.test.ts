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
import { type Part, partOf, type Question, Tally } from '../../standards/figure.ts'
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

type Parts = ReadonlyMap<string, { readonly part: Exclude<Part, null>; readonly weight: number }>

/** What each case is in the answer, by whom and what it is about. */
const partsBy = (standard: Standard, question: Question, changed: Readonly<Record<string, number>>): Parts => {
  const settings = { ...defaultSettings(standard.settings) } as Record<string, (day: string) => number>
  for (const [name, value] of Object.entries(changed)) settings[name] = () => value
  const derive = deriving([{ standard, law: { calendar, toldFrom, settings } }])
  const parts = new Map<string, { part: Exclude<Part, null>; weight: number }>()
  for (const [at, { history, tables }] of subjects.entries())
    derive(history, tables, (_, cases) => {
      for (const one of cases) {
        const part = partOf(one, standard.counting, question)
        if (part !== null) parts.set(`${at} ${one.unit}`, { part, weight: one.weight })
      }
    })
  return parts
}

const shareOf = (parts: Parts, isCounted: (key: string) => boolean): number | null => {
  const tally = new Tally('share')
  for (const [key, { part, weight }] of parts) if (isCounted(key)) tally.add({ value: null, weight }, part)
  return tally.figure().value
}

const live: Question = { view: 'live', on: asAt }
const completed: Question = { view: 'completed', from: '1990-01-01', to: asAt }

/**
 * Every setting that law or guidance lets an authority tighten. Where less time is allowed some cases are settled sooner, and more of them
 * by a day: shares are compared over those that count either way.
 */
const tightened = standards
  .filter(({ counting, goodIs }) => counting.is === 'share' && goodIs === 'high')
  .flatMap((standard) =>
    Object.entries(standard.settings)
      .filter(([, { only }]) => only === 'less')
      .flatMap(([name, { default: value }]) =>
        [live, completed].map((question) => ({ standard, name, value, question })),
      ),
  )

test('What law or guidance asks, tightened by an authority, never raises a share', () => {
  const compared = new Set<string>()
  for (const { standard, name, value, question } of tightened) {
    const before = partsBy(standard, question, {})
    fc.assert(
      fc.property(fc.integer({ min: value > 1 ? 1 : 0, max: value }), (less) => {
        const after = partsBy(standard, question, { [name]: less })
        const was = shareOf(before, (key) => after.has(key))
        const is = shareOf(after, (key) => before.has(key))
        if (was === null || is === null) return
        compared.add(standard.id)
        assert.ok(is <= was + 1e-9, `${standard.id} ${question.view} ${name} ${less}: ${is}, was ${was}`)
      }),
      { numRuns: 3 },
    )
  }
  assert.ok(compared.size > 15, `saw ${[...compared].join(', ')}`)
})
