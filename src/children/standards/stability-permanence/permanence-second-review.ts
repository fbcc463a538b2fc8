import { caseOf, pieceOf, refOf } from '../../../standards/cases.ts'
import { isWithin, periodsOf } from '../children-in-care/periods.ts'
import { reviewsOf } from '../children-in-care/reviews.ts'
import { heldOf } from '../held.ts'
import { standard } from '../standard.ts'

export const permanenceBySecondReview = standard({
  id: 'permanence-second-review',
  title: 'Permanence plan agreed by the second review',
  area: 'stability-permanence',
  asks: 'By the second review in care, about four months after coming in, there is a plan of where the child is to grow up.',
  numerator: 'Children with a permanence plan agreed on the day of their second review or before',
  denominator: 'Children in care whose second review was held, each time they came into care',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: { title: 'IRO handbook', where: 'Permanence planning and the second review', confidence: 'verified' },
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['carePeriod', 'legalStatus', 'person', 'review', 'permanencePlan'],
  needs: ['carePeriod', 'review', 'permanencePlan'],
  needsKind: { review: 'care' },
  intervalsOf: ['review'],
  cases: (history, { toldFrom }) => {
    const told = toldFrom('review', 'care')
    const reviews = reviewsOf(history.review)
    return periodsOf(history).flatMap((period) => {
      // Which review was the second is known only where all of them are told.
      if (told === null || period.starts < told) return []
      const second = reviews.filter(({ starts }) => isWithin(period, starts))[1]
      if (second === undefined) return []
      const plans = history.permanencePlan.filter(({ ends }) => ends === null || ends > period.starts)
      const plan = plans.find((one) => {
        const agreed = one.fields.agreedOn ?? one.starts
        return agreed !== null && agreed <= second.starts
      })
      const held = heldOf(period)
      const because = [...held.because, refOf(second)]
      const given = { unit: `${period.key} ${second.key}`, opens: second.starts, ...held, because }
      const isUndated = plans.some(({ starts, fields }) => starts === null && fields.agreedOn === undefined)
      if (plan === undefined && isUndated) return [caseOf({ ...given, unknown: 'The plan is told without its day' })]
      return [pieceOf(plan !== undefined, plan ? { ...given, because: [...because, refOf(plan)] } : given)]
    })
  },
  examples: [
    {
      why: 'Agreed at the second review itself.',
      rows: {
        carePeriod: [{ starts: '2025-10-06' }],
        review: [
          { starts: '2025-10-30', fields: { kind: 'care' } },
          { starts: '2026-01-28', fields: { kind: 'care' } },
        ],
        permanencePlan: [{ starts: '2026-01-28', fields: { plan: 'return' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Drafted before the second review, and agreed after it.',
      rows: {
        carePeriod: [{ starts: '2025-10-06' }],
        review: [
          { starts: '2025-10-30', fields: { kind: 'care' } },
          { starts: '2026-01-28', fields: { kind: 'care' } },
        ],
        permanencePlan: [{ starts: '2026-01-12', fields: { plan: 'fostering', agreedOn: '2026-02-02' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Reviewed once: the second is to come. A cancelled one is none.',
      rows: {
        carePeriod: [{ starts: '2025-10-06' }],
        review: [
          { starts: '2025-10-30', fields: { kind: 'care' } },
          { starts: '2026-01-28', fields: { kind: 'care', cancelled: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'The plan of an earlier time in care, which has ended, is none of this one.',
      rows: {
        carePeriod: [{ starts: '2024-01-08', ends: '2024-12-02' }, { starts: '2025-10-06' }],
        review: [
          { starts: '2025-10-30', fields: { kind: 'care' } },
          { starts: '2026-01-28', fields: { kind: 'care' } },
        ],
        permanencePlan: [{ starts: '2024-05-06', ends: '2024-12-02', fields: { plan: 'fostering' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'There is a plan, and nobody says since when.',
      rows: {
        carePeriod: [{ starts: '2025-10-06' }],
        review: [
          { starts: '2025-10-30', fields: { kind: 'care' } },
          { starts: '2026-01-28', fields: { kind: 'care' } },
        ],
        permanencePlan: [{ fields: { plan: 'fostering' } }],
      },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'The last review alone is told: which it was nobody knows.',
      rows: {
        carePeriod: [{ starts: '2025-10-06' }],
        review: [{ starts: '2026-01-28', fields: { kind: 'care' } }],
      },
      latestOnly: ['review'],
      on: '2026-03-31',
      are: [],
    },
  ],
})
