import assert from 'node:assert/strict'
import test from 'node:test'
import type { Coverage, HistorySource } from '../../children/history/model.ts'
import { secondPlans } from '../../children/standards/child-protection/cp-subsequent.ts'
import type { Day } from '../../platform/day.ts'
import { columnsTold } from '../../returns/as-history.ts'
import type { Standard } from '../../standards/standard.ts'
import { knownFrom } from './known.ts'
import { provable } from './provable.ts'

const asAt: Day = '2026-03-31'
const plans = (source: HistorySource, since: Day | null) => {
  const coverage: readonly Coverage[] = [
    { table: 'protectionPlan', says: 'whole', since },
    { table: 'person', says: 'state' },
  ]
  return { source, asAt, coverage }
}
const dataset = plans('ssd', '2020-03-31')
const unseen = 'What was before 31 March 2020 cannot be seen'

const cases: readonly (readonly [
  why: string,
  returns: Parameters<typeof knownFrom>[0],
  isProvable: boolean,
  said: string | null,
])[] = [
  [
    'the dataset alone tells no number, and not what was before it',
    [dataset],
    false,
    `${unseen}, and nothing that is loaded tells: Child protection plan: Previous plans.`,
  ],
  ['with the number of all plans of the twelve months', [dataset, plans('annex-a', '2025-03-31')], true, null],
  [
    'with the number of the newer plans only',
    [plans('annex-a', '2025-09-30'), dataset],
    false,
    `${unseen}. Told from 30 September 2025 on only: Child protection plan: Previous plans.`,
  ],
  ['the dataset tells plans since ever', [plans('ssd', null)], true, null],
  [
    'Annex A alone tells the number with each plan, of the newer plans only',
    [plans('annex-a', '2025-09-30')],
    false,
    'Told from 30 September 2025 on only (Child protection plan): what was before it is left out.',
  ],
]
for (const [why, returns, isProvable, said] of cases)
  test(`How much second plans show: ${why}`, () => {
    const standard: Standard = secondPlans as unknown as Standard
    for (const question of [
      { view: 'live', on: asAt } as const,
      { view: 'completed', from: '2025-04-01', to: asAt } as const,
    ]) {
      const { shown, provable: full, why: reason } = provable(standard, knownFrom(returns, columnsTold), question)
      assert.deepEqual([shown, full, reason], [true, isProvable, said])
    }
  })
