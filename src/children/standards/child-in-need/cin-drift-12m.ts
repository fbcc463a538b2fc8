import { addDays } from '../../../platform/day.ts'
import { later } from '../../../standards/cases.ts'
import { heldOf, isDated } from '../held.ts'
import { joined, piecesOf, type Span } from '../pieces.ts'
import { localPractice } from '../sources.ts'
import { standard } from '../standard.ts'
import { plansInNeed } from './plans.ts'

const senior: ReadonlySet<string> = new Set(['service-manager', 'head-of-service', 'director'])

export const driftInNeed = standard({
  id: 'cin-drift-12m',
  title: 'Child in need plans over 12 months without a senior review',
  area: 'child-in-need',
  asks: 'A child in need plan that has gone on for over a year is looked at by a service manager at least every 90 days.',
  numerator: 'Plans older than 365 days of which no service manager, or higher, has decided in the last 90 days',
  denominator: 'Child in need plans',
  unit: '%',
  goodIs: 'low',
  lookAt: 'Have a senior manager review the plan: what keeps it open, and what ends it.',
  basis: 'local policy',
  source: localPractice(
    'Plans that drift',
    'known',
    'Plans of long-term support for disabled children are not told apart.',
  ),
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: {
    age: { title: 'Days after which a plan is long', unit: 'days', default: 365 },
    review: { title: 'Days that a senior decision lasts', unit: 'days', default: 90 },
  },
  reads: ['childInNeedPlan', 'childInNeed', 'managementDecision'],
  needs: ['childInNeedPlan or childInNeed', 'managementDecision'],
  intervalsOf: ['managementDecision'],
  cases: ({ managementDecision, childInNeedPlan, childInNeed }, { settings }) => {
    const decided = managementDecision.filter(isDated).filter(({ fields }) => senior.has(fields.level ?? ''))
    return plansInNeed({ childInNeedPlan, childInNeed })
      .filter(isDated)
      .flatMap((plan) => {
        const long = addDays(plan.starts, settings.age(plan.starts) + 1)
        // Long from then on, but for the days that a senior decision lasts.
        const lapses: Span[] = [{ from: long, until: decided[0]?.starts ?? null }]
        decided.forEach(({ starts }, at) => {
          const lapsed = addDays(starts, settings.review(starts) + 1)
          lapses.push({ from: later(lapsed, long), until: decided[at + 1]?.starts ?? null })
        })
        return piecesOf({ from: plan.starts, until: plan.ends }, joined(lapses), { unit: plan.key, ...heldOf(plan) })
      })
  },
  examples: [
    {
      why: 'A plan of a year to the day is not over a year old.',
      rows: { childInNeedPlan: [{ starts: '2025-03-31' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A day older, and no service manager has looked at it.',
      rows: { childInNeedPlan: [{ starts: '2025-03-30' }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A service manager decided 90 days ago.',
      rows: {
        childInNeedPlan: [{ starts: '2024-09-02' }],
        managementDecision: [{ starts: '2025-12-31', fields: { level: 'service-manager' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The last of two decisions is 91 days old.',
      rows: {
        childInNeedPlan: [{ starts: '2024-09-02' }],
        managementDecision: [
          { starts: '2025-10-01', fields: { level: 'director' } },
          { starts: '2025-12-30', fields: { level: 'service-manager' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A team manager’s decision is no senior review.',
      rows: {
        childInNeedPlan: [{ starts: '2024-09-02' }],
        managementDecision: [{ starts: '2026-03-20', fields: { level: 'team-manager' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A plan that ended is counted no more; the child’s new one is.',
      rows: { childInNeedPlan: [{ starts: '2023-09-04', ends: '2025-11-03' }, { starts: '2026-02-02' }] },
      on: '2026-03-31',
      are: ['no'],
    },
  ],
})
