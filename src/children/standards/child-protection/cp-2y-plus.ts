import { addMonths } from '../../../platform/day.ts'
import { pieceOf, refOf } from '../../../standards/cases.ts'
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
  basis: 'national return',
  source: {
    title: 'Characteristics of children in need',
    where: 'Child protection plans by length',
    confidence: 'verified',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Months', unit: 'months', default: 24 } },
  reads: ['protectionPlan'],
  needs: ['protectionPlan'],
  intervalsOf: [],
  cases: ({ protectionPlan }, { settings }) =>
    protectionPlan.flatMap((plan) => {
      if (plan.starts === null) return []
      const long = addMonths(plan.starts, settings.limit(plan.starts))
      const held = { team: plan.fields.team ?? null, worker: plan.fields.worker ?? null, because: [refOf(plan)] }
      if (plan.ends !== null && plan.ends <= long)
        return [pieceOf(false, { unit: plan.key, opens: plan.starts, ends: plan.ends, ...held })]
      return [
        pieceOf(false, { unit: plan.key, opens: plan.starts, ends: long, ...held }),
        pieceOf(true, { unit: `${plan.key} long`, opens: long, ends: plan.ends, ...held }),
      ]
    }),
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
  ],
})
