import { addMonths } from '../../../platform/day.ts'
import { heldOf, isDated } from '../held.ts'
import { piecesOf } from '../pieces.ts'
import { needCensus } from '../sources.ts'
import { standard } from '../standard.ts'

export const plansOfTwoYears = standard({
  id: 'cp-2y-plus',
  title: 'Child protection plans lasting two years or more',
  area: 'child-protection',
  asks: 'A child protection plan should not drift: plans that have lasted two years or more are looked at one by one.',
  numerator: 'Children on a plan that has lasted two years or more',
  denominator: 'Children on a plan',
  unit: '%',
  goodIs: 'low',
  lookAt: 'Ask what must change for the plan to end, and whether it is time for another way.',
  basis: 'national return',
  source: needCensus('Child protection plans by length', 'verified'),
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Months', unit: 'months', default: 24 } },
  reads: ['protectionPlan'],
  needs: ['protectionPlan'],
  intervalsOf: [],
  cases: ({ protectionPlan }, { settings }) =>
    protectionPlan
      .filter(isDated)
      .flatMap((plan) =>
        piecesOf(
          { from: plan.starts, until: plan.ends },
          [{ from: addMonths(plan.starts, settings.limit(plan.starts)), until: null }],
          { unit: plan.key, ...heldOf(plan) },
        ),
      ),
  examples: [
    {
      why: 'Open for a year: not long.',
      rows: { protectionPlan: [{ starts: '2025-04-01' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Two years to the day.',
      rows: { protectionPlan: [{ starts: '2024-03-31' }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A day short of two years.',
      rows: { protectionPlan: [{ starts: '2024-04-01' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A plan that ended, however long it was, is not open, also on the day of its end.',
      rows: { protectionPlan: [{ starts: '2022-04-01', ends: '2026-03-31' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Two plans of one child do not add up: the one that is open counts.',
      rows: { protectionPlan: [{ starts: '2023-01-09', ends: '2025-01-09' }, { starts: '2025-03-03' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A plan without a day of its start is left out.',
      rows: { protectionPlan: [{}] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
