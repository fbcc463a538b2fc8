import { pieceOf } from '../../../standards/cases.ts'
import { bornOn, heldOf, isDated } from '../held.ts'
import { needCensus } from '../sources.ts'
import { standard } from '../standard.ts'

export const secondPlans = standard({
  id: 'cp-subsequent',
  title: 'Second or later child protection plans',
  area: 'child-protection',
  asks: 'A child protection plan ends when the child is safe for good: few children need another one later.',
  numerator: 'Plans begun of a child who had an earlier plan, however long ago, here or elsewhere where that is known',
  denominator: 'Child protection plans begun',
  unit: '%',
  goodIs: 'low',
  basis: 'national return',
  source: {
    ...needCensus('Second or subsequent child protection plans', 'verified'),
    note: 'The dataset tells no number of earlier plans. A plan of the dataset takes it from the plan of the same child and day in Annex A; where neither that nor plans since birth are told, nobody can say, the share is lower than it would be, and the figure is shown as one in part.',
  },
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['protectionPlan', 'person'],
  needs: ['protectionPlan'],
  inPartWithout: ['protectionPlan.previousPlans'],
  intervalsOf: ['protectionPlan'],
  cases: ({ protectionPlan, person }, { toldFrom }) => {
    const plans = protectionPlan.filter(isDated)
    const [told, born] = [toldFrom('protectionPlan'), bornOn(person)]
    // All plans since birth are told, so that no earlier one is missing.
    const all = told !== null && told <= (born ?? '0001-01-01')
    return plans.map((plan) => {
      const { previousPlans } = plan.fields
      const earlier = plans.some(({ starts }) => starts < plan.starts)
      return pieceOf(earlier || (previousPlans ?? 0) > 0, {
        unit: plan.key,
        opens: plan.starts,
        unknown: earlier || all || previousPlans !== undefined ? null : 'Plans of longer ago are not told',
        ...heldOf(plan),
      })
    })
  },
  examples: [
    {
      why: 'The second plan of a child, six years after the first.',
      rows: { protectionPlan: [{ starts: '2019-05-06', ends: '2020-02-03' }, { starts: '2026-02-02' }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The first plan of a child.',
      rows: { protectionPlan: [{ starts: '2026-02-02', fields: { previousPlans: 0 } }] },
      latestOnly: ['protectionPlan'],
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'An earlier plan, in another authority, is told as a number only.',
      rows: { protectionPlan: [{ starts: '2026-02-02', fields: { previousPlans: 1 } }] },
      latestOnly: ['protectionPlan'],
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Neither a number nor all plans since birth are told: nobody can say.',
      rows: {
        protectionPlan: [{ starts: '2026-02-02' }],
        person: [{ fields: { dateOfBirth: '2012-01-09' } }],
      },
      latestOnly: ['protectionPlan'],
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Begun over 12 months ago: in the figure of its own year.',
      rows: { protectionPlan: [{ starts: '2025-03-30', fields: { previousPlans: 1 } }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Both plans of one child began in the year: two plans, one of them a second.',
      rows: { protectionPlan: [{ starts: '2025-05-06', ends: '2025-08-04' }, { starts: '2026-02-02' }] },
      completed: ['2025-04-01', '2026-03-31'],
      are: ['no', 'yes'],
    },
  ],
})
