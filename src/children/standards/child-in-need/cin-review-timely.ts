import { addMonths } from '../../../platform/day.ts'
import { caseOfWait, waitsIn } from '../../../standards/cases.ts'
import { heldOf } from '../held.ts'
import { localPractice } from '../sources.ts'
import { standard } from '../standard.ts'
import { plansInNeed } from './plans.ts'

export const reviewsInNeed = standard({
  id: 'cin-review-timely',
  title: 'Child in need plans reviewed in time',
  area: 'child-in-need',
  asks: 'A child in need plan is reviewed three months after it began, and then at least every six months.',
  numerator: 'Reviews held no later than the day on which they were due',
  denominator: 'Reviews whose day passed in the period, held before it or not',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: localPractice('No national interval exists; many authorities review every 6 to 12 weeks', 'unsure'),
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    first: { title: 'Months to the first review', unit: 'months', default: 3 },
    later: { title: 'Months between later reviews', unit: 'months', default: 6 },
  },
  reads: ['childInNeedPlan', 'childInNeed', 'review'],
  needs: ['childInNeedPlan or childInNeed', 'review'],
  needsKind: { review: 'child-in-need' },
  intervalsOf: ['review'],
  cases: ({ review, childInNeedPlan, childInNeed }, { settings, toldFrom }) => {
    const held = review.filter(({ fields }) => fields.kind === 'child-in-need' && fields.cancelled !== 'yes')
    const told = toldFrom('review', 'child-in-need')
    return plansInNeed({ childInNeedPlan, childInNeed }).flatMap((plan) =>
      waitsIn(plan, held, told).map((wait) => {
        const { team, worker } = heldOf(plan)
        const months = wait.first ? settings.first(wait.from) : settings.later(wait.from)
        return caseOfWait(plan, wait, addMonths(wait.from, months), { team, worker })
      }),
    )
  },
  examples: [
    {
      why: 'First reviewed three months to the day: 30 November and three months is the last day of February.',
      rows: {
        childInNeedPlan: [{ starts: '2025-11-30' }],
        review: [{ starts: '2026-02-28', fields: { kind: 'child-in-need' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A day later it is late.',
      rows: {
        childInNeedPlan: [{ starts: '2025-11-30' }],
        review: [{ starts: '2026-03-01', fields: { kind: 'child-in-need' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The second review has six months; it is overdue while the plan goes on.',
      rows: {
        childInNeedPlan: [{ starts: '2025-06-02' }],
        review: [{ starts: '2025-09-01', fields: { kind: 'child-in-need' } }],
      },
      on: '2026-03-31',
      are: ['yes', 'no'],
    },
    {
      why: 'The second review after six months to the day.',
      rows: {
        childInNeedPlan: [{ starts: '2025-06-02', ends: '2026-03-20' }],
        review: [
          { starts: '2025-09-01', fields: { kind: 'child-in-need' } },
          { starts: '2026-03-01', fields: { kind: 'child-in-need' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes', 'yes'],
    },
    {
      why: 'The plan ended before its first review was due.',
      rows: { childInNeedPlan: [{ starts: '2025-12-01', ends: '2026-02-20' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'A review that was called off was not held, and one of a child in care is another one.',
      rows: {
        childInNeedPlan: [{ starts: '2025-11-30' }],
        review: [
          { starts: '2026-01-15', fields: { kind: 'care' } },
          { starts: '2026-02-20', fields: { kind: 'child-in-need', cancelled: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A new plan of the same child starts a new clock of three months.',
      rows: {
        childInNeedPlan: [{ starts: '2025-05-06', ends: '2025-07-01' }, { starts: '2025-12-01' }],
        review: [{ starts: '2026-02-27', fields: { kind: 'child-in-need' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Held early, and its three months are not over: counted when they are.',
      rows: {
        childInNeedPlan: [{ starts: '2026-02-02' }],
        review: [{ starts: '2026-02-20', fields: { kind: 'child-in-need' } }],
      },
      on: '2026-03-31',
      are: [],
    },
  ],
})
