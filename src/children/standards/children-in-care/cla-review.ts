import { addMonths, type Day } from '../../../platform/day.ts'
import { seriesOf, waitsIn } from '../../../standards/cases.ts'
import { heldOf } from '../held.ts'
import { standard } from '../standard.ts'
import { periodsOf } from './periods.ts'
import { placeOf, reviewsOf } from './reviews.ts'

export const reviewsInCare = standard({
  id: 'cla-review',
  title: 'Reviews of children in care held in time',
  area: 'children-in-care',
  asks: 'The case of a child in care is reviewed within 20 working days of coming into care, again within three months, and then at least every six months.',
  numerator: 'Reviews that were held by the day they were due; live: children whose next review is not overdue',
  denominator:
    'Reviews whose day passed in the period, each counted; live: children in care whose first review has been due, each by the review that is next',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    where: 'Regulation 33',
    confidence: 'verified',
    note: 'The national figure counts children, and one late review in the year fails the child: it is lower than this one, which counts reviews, so that each can be followed up. Series of short breaks have limits of their own and are left out.',
  },
  counting: { is: 'share', by: 'passed', live: 'now' },
  subject: 'child',
  settings: {
    first: { title: 'Working days to the first review', unit: 'working days', default: 20, only: 'less' },
    second: { title: 'Months to the second', unit: 'months', default: 3, only: 'less' },
    later: { title: 'Months between later ones', unit: 'months', default: 6, only: 'less' },
  },
  reads: ['carePeriod', 'legalStatus', 'person', 'review'],
  needs: ['carePeriod', 'review'],
  needsKind: { review: 'care' },
  intervalsOf: ['review'],
  cases: (history, { calendar, settings, toldFrom }) => {
    const periods = periodsOf(history)
    if (periods.length === 0) return []
    const reviews = reviewsOf(history.review)
    const told = toldFrom('review', 'care')
    return periods.flatMap((period) => {
      const { team, worker } = heldOf(period)
      const firstDue = calendar.workingDaysAfter(period.starts, settings.first(period.starts))
      const dueAfter = (day: Day): Day =>
        addMonths(
          day,
          placeOf(day, { period, reviews, told, firstDue }) === 1 ? settings.second(day) : settings.later(day),
        )
      const waits = waitsIn(period, reviews, told)
      return seriesOf(period, waits, ({ first, from }) => (first ? firstDue : dueAfter(from)), {
        team,
        worker,
      })
    })
  },
  examples: [
    {
      why: 'Held on the twentieth working day; Easter is not counted.',
      rows: {
        carePeriod: [{ starts: '2026-03-16' }],
        review: [{ starts: '2026-04-15', fields: { kind: 'care' } }],
      },
      completed: ['2026-04-01', '2026-04-30'],
      are: ['yes'],
    },
    {
      why: 'A working day later.',
      rows: {
        carePeriod: [{ starts: '2026-03-16' }],
        review: [{ starts: '2026-04-16', fields: { kind: 'care' } }],
      },
      completed: ['2026-04-01', '2026-04-30'],
      are: ['no'],
    },
    {
      why: 'The first in time, the second three months later to the day, the third after six months and a day.',
      rows: {
        carePeriod: [{ starts: '2025-05-06' }],
        review: [
          { starts: '2025-05-30', fields: { kind: 'care' } },
          { starts: '2025-08-30', fields: { kind: 'care' } },
          { starts: '2026-03-01', fields: { kind: 'care' } },
        ],
      },
      completed: ['2025-05-01', '2026-03-31'],
      are: ['yes', 'yes', 'no'],
    },
    {
      why: 'The second review is not held three months and a day after the first, though six months have not passed.',
      rows: {
        carePeriod: [{ starts: '2025-12-01' }],
        review: [{ starts: '2025-12-22', fields: { kind: 'care' } }],
      },
      on: '2026-03-23',
      are: ['no'],
    },
    {
      why: 'The last review alone is told: which it was nobody knows, so that six months are allowed.',
      rows: {
        carePeriod: [{ starts: '2023-05-08' }],
        review: [{ starts: '2025-11-03', fields: { kind: 'care' } }],
      },
      latestOnly: ['review'],
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The last alone is told, and it came on the twentieth working day: it was the first, and the second is late.',
      rows: {
        carePeriod: [{ starts: '2025-12-01' }],
        review: [{ starts: '2025-12-31', fields: { kind: 'care' } }],
      },
      latestOnly: ['review'],
      on: '2026-04-01',
      are: ['no'],
    },
    {
      why: 'Back in care: the first review is due again within 20 working days, and a cancelled one is none.',
      rows: {
        carePeriod: [{ starts: '2025-01-06', ends: '2025-12-01' }, { starts: '2026-02-02' }],
        review: [
          { starts: '2025-11-20', fields: { kind: 'care' } },
          { starts: '2026-02-20', fields: { kind: 'care', cancelled: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A move and a change of legal status start no clock of reviews; a review of the pathway plan is another one.',
      rows: {
        carePeriod: [{ starts: '2024-05-06' }],
        legalStatus: [
          { starts: '2024-05-06', ends: '2026-01-12', fields: { status: 'C1' } },
          { starts: '2026-01-12', fields: { status: 'C2' } },
        ],
        review: [
          { starts: '2025-10-06', fields: { kind: 'care' } },
          { starts: '2026-03-02', fields: { kind: 'pathway' } },
        ],
      },
      latestOnly: ['review'],
      on: '2026-04-07',
      are: ['no'],
    },
    {
      why: 'Held early, and its day has not passed: it counts in a period when it has.',
      rows: { carePeriod: [{ starts: '2026-03-16' }], review: [{ starts: '2026-03-30', fields: { kind: 'care' } }] },
      completed: ['2026-03-01', '2026-03-31'],
      are: [],
    },
    {
      why: 'Two weeks in care: no review has been due yet, and the first one waits.',
      rows: { carePeriod: [{ starts: '2026-03-16' }] },
      on: '2026-03-30',
      are: [],
      waits: ['2026-04-15'],
    },
    {
      why: 'The first was late, and the second has been waiting since.',
      rows: { carePeriod: [{ starts: '2026-01-05' }], review: [{ starts: '2026-02-20', fields: { kind: 'care' } }] },
      on: '2026-03-31',
      are: ['yes'],
      waits: ['2026-05-20'],
    },
  ],
})
