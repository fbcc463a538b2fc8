import { addDays, type Day } from '../../../platform/day.ts'
import { earlier, later, pieceOf, refOf } from '../../../standards/cases.ts'
import { isWithin, periodsOf } from '../children-in-care/periods.ts'
import { reviewsOf } from '../children-in-care/reviews.ts'
import { heldOf, isDated } from '../held.ts'
import { type Read, standard } from '../standard.ts'

/** From when on the answer is yes: considered and not wanted, or matched; null: considered and still waiting. */
const answeredOn = ({ starts, fields }: Read<'advocacy'>): Day | null =>
  fields.accepted === 'yes' ? (fields.matchedOn ?? null) : starts

export const visitorsConsidered = standard({
  id: 'iv-considered',
  title: 'Independent visitor considered and matched',
  area: 'voice',
  asks: 'Each review in care considers whether an independent visitor would be in the child’s interest; a child who wants one gets one.',
  numerator:
    'Children for whom it was considered at the last review, within four weeks of it, and who have a visitor if they want one',
  denominator: 'Children in care who have been reviewed',
  unit: '%',
  goodIs: 'high',
  lookAt: 'Consider an independent visitor with the child, and record what came of it.',
  basis: 'statute',
  source: {
    title: 'Children Act 1989',
    where: 'Section 23ZB',
    confidence: 'verified',
    note: 'The duty is to appoint where it is in the child’s interest; considering it at each review, and the four weeks, are local.',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: {
    near: { title: 'Days from the review in which it counts as considered there', unit: 'days', default: 28 },
  },
  reads: ['carePeriod', 'legalStatus', 'person', 'review', 'advocacy'],
  needs: ['carePeriod', 'review', 'advocacy'],
  needsKind: { review: 'care' },
  intervalsOf: ['review', 'advocacy'],
  cases: (history, { settings, toldFrom }) => {
    const told = toldFrom('advocacy')
    const visitors = history.advocacy.filter((one) => one.fields.kind === 'independent-visitor' && isDated(one))
    const areAllTold = toldFrom('review', 'care') !== null
    return periodsOf(history).flatMap((period) => {
      const reviews = reviewsOf(history.review).filter(({ starts }) => isWithin(period, starts))
      const { team, worker, because } = heldOf(period)
      return reviews.flatMap((review, at) => {
        const next = reviews[at + 1]?.starts ?? null
        const [opens, ends] = [review.starts, earlier(next, period.ends)]
        // What was considered at reviews before the list begins is not told, nor what came between the reviews that are.
        if (told === null || opens < told || (next !== null && !areAllTold) || (ends !== null && ends <= opens))
          return []
        const near = settings.near(opens)
        const [since, until] = [addDays(opens, -near), earlier(addDays(opens, near), next)!]
        const considered = visitors.filter(({ starts }) => starts! >= since && starts! <= until).at(-1)
        // Who has a visitor needs no other one.
        const matched = visitors.find(
          ({ fields }) => fields.matchedOn !== undefined && fields.matchedOn >= period.starts,
        )
        const isSoFrom = earlier(considered ? answeredOn(considered) : null, matched?.fields.matchedOn ?? null)
        const from = isSoFrom === null ? null : later(isSoFrom, opens)
        const rests = considered ?? matched
        const given = { team, worker, because: [...because, refOf(review), ...(rests ? [refOf(rests)] : [])] }
        const waits = earlier(from, ends)
        return [
          ...(waits === null || waits > opens
            ? [pieceOf(false, { unit: review.key, opens, ends: waits, ...given })]
            : []),
          ...(from !== null && (ends === null || from < ends)
            ? [pieceOf(true, { unit: `${review.key} answered`, opens: from, ends, ...given })]
            : []),
        ]
      })
    })
  },
  examples: [
    {
      why: 'Considered at the last review, and the child did not want one.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        review: [{ starts: '2026-02-02', fields: { kind: 'care' } }],
        advocacy: [{ starts: '2026-02-02', fields: { kind: 'independent-visitor', offered: 'yes', accepted: 'no' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The child wants one and waits.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        review: [{ starts: '2026-02-02', fields: { kind: 'care' } }],
        advocacy: [{ starts: '2026-02-02', fields: { kind: 'independent-visitor', offered: 'yes', accepted: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Wanted one, and the visitor started last week.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        review: [{ starts: '2026-02-02', fields: { kind: 'care' } }],
        advocacy: [
          {
            starts: '2026-02-02',
            fields: { kind: 'independent-visitor', offered: 'yes', accepted: 'yes', matchedOn: '2026-03-24' },
          },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Considered at the review before, and not at the last one; an advocate is no visitor.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        review: [
          { starts: '2025-08-04', fields: { kind: 'care' } },
          { starts: '2026-02-02', fields: { kind: 'care' } },
        ],
        advocacy: [
          { starts: '2025-08-04', fields: { kind: 'independent-visitor', offered: 'no' } },
          { starts: '2026-02-02', fields: { kind: 'advocate', offered: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Has had a visitor for a year: no review needs to find one.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        review: [
          { starts: '2025-02-03', fields: { kind: 'care' } },
          { starts: '2026-02-02', fields: { kind: 'care' } },
        ],
        advocacy: [
          {
            starts: '2025-02-03',
            fields: { kind: 'independent-visitor', offered: 'yes', accepted: 'yes', matchedOn: '2025-03-03' },
          },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Considered four weeks after the review to the day; wanted at the review, and after a talk no more.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        review: [{ starts: '2026-02-02', fields: { kind: 'care' } }],
        advocacy: [
          { starts: '2026-02-02', fields: { kind: 'independent-visitor', offered: 'yes', accepted: 'yes' } },
          { starts: '2026-03-02', fields: { kind: 'independent-visitor', offered: 'yes', accepted: 'no' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The last review alone is told, and nothing was considered there: earlier ones are left out.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        review: [{ starts: '2026-02-02', fields: { kind: 'care' } }],
      },
      latestOnly: ['review'],
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Not reviewed yet: nothing could have been considered.',
      rows: { carePeriod: [{ starts: '2026-03-16' }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
