import { addMonths, type Day } from '../../../platform/day.ts'
import { caseOf, refOf, waitsIn, workOf } from '../../../standards/cases.ts'
import { heldOf, isDated } from '../held.ts'
import { workingTogether } from '../sources.ts'
import { standard } from '../standard.ts'
import { conferenceDay } from './conference-of.ts'

export const protectionReviews = standard({
  id: 'cp-review-timely',
  title: 'Child protection reviews held in time',
  area: 'child-protection',
  asks: 'A child protection plan is reviewed three months after the initial conference, and then at least every six months. One late review fails the plan.',
  numerator: 'Plans of which every review was in time, and none is overdue',
  denominator: 'Child protection plans that have been open for three months or more',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: {
    ...workingTogether('Child protection review conference', 'known'),
    note: 'Not checked against the 2026 edition. Counted as the children in need census counts it. Where the last review alone is told, earlier ones are taken on trust.',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: {
    first: { title: 'Months to the first review', unit: 'months', default: 3, only: 'less' },
    later: { title: 'Months between later reviews', unit: 'months', default: 6, only: 'less' },
  },
  reads: ['protectionPlan', 'conference', 'review'],
  needs: ['protectionPlan', 'review'],
  needsKind: { review: 'protection' },
  intervalsOf: ['review'],
  cases: ({ protectionPlan, conference, review }, { settings, toldFrom }) => {
    const held = review.filter(({ fields }) => fields.kind === 'protection' && fields.cancelled !== 'yes')
    const told = toldFrom('review', 'protection')
    return protectionPlan.filter(isDated).flatMap((plan) => {
      const counts = addMonths(plan.starts, 3)
      if (plan.ends !== null && plan.ends <= counts) return []
      const begins = conferenceDay(plan, conference)
      const waits = waitsIn({ starts: begins, ends: plan.ends }, held, told)
      const dueAfter = ({ first, from }: (typeof waits)[number]): Day =>
        addMonths(from, first ? settings.first(from) : settings.later(from))
      // The first that was late decides for good; else the one that is due next.
      const broken = waits.find((wait) => wait.next?.starts != null && wait.next.starts > dueAfter(wait))
      const last = waits.at(-1)!
      const about = (wait: typeof last) => ({
        ends: plan.ends,
        due: dueAfter(wait),
        ...heldOf(plan),
        because: [plan, wait.after, wait.next].filter((row) => row !== null).map(refOf),
      })
      if (!broken) return [caseOf({ unit: plan.key, opens: begins, counts, ...about(last) })]
      return [
        // Held late: it fails the plan for good, and nobody has to hold it any more. The next one is still to be held.
        caseOf({ unit: plan.key, opens: begins, counts, done: broken.next!.starts, ...about(broken) }),
        workOf({ unit: `${plan.key} next`, opens: last.from, ...about(last) }),
      ]
    })
  },
  examples: [
    {
      why: 'First reviewed after three months to the day: 30 November and three months is the last day of February.',
      rows: {
        protectionPlan: [{ starts: '2025-11-30' }],
        review: [{ starts: '2026-02-28', fields: { kind: 'protection' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A day later it is late.',
      rows: {
        protectionPlan: [{ starts: '2025-11-30' }],
        review: [{ starts: '2026-03-01', fields: { kind: 'protection' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'One late review fails the plan, though all after it were in time.',
      rows: {
        protectionPlan: [{ starts: '2024-09-02' }],
        review: [
          { starts: '2025-01-10', fields: { kind: 'protection' } },
          { starts: '2025-06-02', fields: { kind: 'protection' } },
          { starts: '2025-11-03', fields: { kind: 'protection' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The second review has six calendar months: 31 August and six months is the last day of February, and the day after it is overdue.',
      rows: {
        protectionPlan: [{ starts: '2025-06-02' }],
        review: [{ starts: '2025-08-31', fields: { kind: 'protection' } }],
      },
      on: '2026-03-01',
      are: ['no'],
    },
    {
      why: 'The day before, the last day of February itself, it may still be held.',
      rows: {
        protectionPlan: [{ starts: '2025-06-02' }],
        review: [{ starts: '2025-08-31', fields: { kind: 'protection' } }],
      },
      on: '2026-02-28',
      are: ['yes'],
    },
    {
      why: 'Open for less than three months: not in the denominator, though it was reviewed already.',
      rows: {
        protectionPlan: [{ starts: '2026-01-05' }],
        review: [{ starts: '2026-03-02', fields: { kind: 'protection' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Three months are counted from the conference, not from a plan that was entered a week later.',
      rows: {
        protectionPlan: [{ starts: '2025-11-10' }],
        conference: [{ starts: '2025-11-03', fields: { planKey: '1' } }],
        review: [{ starts: '2026-02-09', fields: { kind: 'protection' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The last review alone is told: what was before it is not known to be late.',
      rows: {
        protectionPlan: [{ starts: '2024-09-02' }],
        review: [{ starts: '2026-01-12', fields: { kind: 'protection' } }],
      },
      latestOnly: ['review'],
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A review of a child in care is none of the protection plan, and an ended plan is not counted.',
      rows: {
        protectionPlan: [{ starts: '2024-09-02', ends: '2025-03-03' }, { starts: '2025-10-06' }],
        review: [{ starts: '2025-12-15', fields: { kind: 'care' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The plan failed by a late first review; the second is to be held all the same, six months after it.',
      rows: {
        protectionPlan: [{ starts: '2025-09-01' }],
        review: [{ starts: '2025-12-10', fields: { kind: 'protection' } }],
      },
      on: '2026-03-31',
      are: ['no'],
      waits: ['2026-06-10'],
    },
    {
      why: 'Open for two months: the first review waits, and the plan is not counted yet.',
      rows: { protectionPlan: [{ starts: '2026-01-30' }] },
      on: '2026-03-31',
      are: [],
      waits: ['2026-04-30'],
    },
  ],
})
