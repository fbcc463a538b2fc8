import { addMonths } from '../../../platform/day.ts'
import { standard } from '../standard.ts'
import { whileServed } from './receiving.ts'
import { sinceLast } from './since-last.ts'
import { leaverTables, stretchesOf } from './told.ts'

const of2006 = { fields: { dateOfBirth: '2006-06-10' } } as const
const leaver = { starts: '2025-01-06', fields: { category: 'former-relevant', inTouch: 'YES' } } as const
const reviewed = (starts: string) => ({ starts, fields: { kind: 'pathway' } }) as const

export const pathwayReviews = standard({
  id: 'pathway-review-6m',
  title: 'Pathway plan reviewed in the last six months',
  area: 'care-leavers',
  asks: 'The pathway plan is reviewed at least every six months, and sooner where the young person asks or something changes.',
  numerator: 'Of them, those whose plan was reviewed in the last six months',
  denominator:
    'Relevant and former relevant young people who get services: until 21, and until 25 where they are in touch; not those whose first review is not due yet. A completed period counts reviews that were held or came to be late in it',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  basisFor: { relevant: 'statute', 'former-relevant': 'statute', qualifying: 'local policy' },
  source: {
    title: 'Care Leavers (England) Regulations 2010',
    where: 'Regulation 7',
    confidence: 'known',
  },
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Months between reviews', unit: 'months', default: 6, only: 'less' } },
  reads: [...leaverTables, 'review', 'pathwayPlan'],
  needs: ['person', 'careLeaver', 'review or pathwayPlan'],
  needsKind: { review: 'pathway' },
  intervalsOf: ['review'],
  cases: (rows, { settings, toldFrom }) => {
    if (rows.careLeaver.length === 0) return []
    const days = [
      ...rows.review.filter(({ fields }) => fields.kind === 'pathway' && fields.cancelled !== 'yes'),
      ...rows.pathwayPlan.filter(({ fields }) => fields.kind === 'review'),
    ].flatMap(({ starts }) => (starts === null ? [] : [starts]))
    const left = rows.carePeriod.findLast(({ ends }) => ends !== null)?.ends ?? null
    return whileServed(stretchesOf(rows), { owedPlan: true, refusing: 'in' }, (stretch) =>
      sinceLast(stretch, {
        days: [...new Set(days)].toSorted(),
        // Who was never reviewed has six months from the day care ended, where that is known.
        from: left !== null && left <= stretch.opens ? left : null,
        told: toldFrom('review', 'pathway'),
        due: (day) => addMonths(day, settings.limit(day)),
      }),
    )
  },
  examples: [
    {
      why: 'Six months to the day since the last review.',
      rows: { person: [of2006], careLeaver: [leaver], review: [reviewed('2025-09-30')] },
      on: '2026-03-30',
      are: ['yes'],
    },
    {
      why: 'A day more.',
      rows: { person: [of2006], careLeaver: [leaver], review: [reviewed('2025-09-30')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The review that was recorded here counts like one of a list; a new version is none.',
      rows: {
        person: [of2006],
        careLeaver: [leaver],
        review: [reviewed('2025-06-02')],
        pathwayPlan: [
          { starts: '2025-10-01', fields: { kind: 'review' } },
          { starts: '2026-02-02', fields: { kind: 'addendum' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
      waits: ['2026-04-01'],
    },
    {
      why: 'No review is on record: it is no success.',
      rows: { person: [of2006], careLeaver: [leaver] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Left care two months ago and not reviewed yet: there is time, and it is no success.',
      rows: {
        person: [{ fields: { dateOfBirth: '2008-02-01' } }],
        carePeriod: [{ starts: '2020-01-01', ends: '2026-02-01' }],
        careLeaver: [{ ...leaver, starts: '2026-02-10' }],
      },
      on: '2026-03-31',
      are: [],
      waits: ['2026-08-01'],
    },
    {
      why: 'A review of a child in care is not one of the pathway plan.',
      rows: { person: [of2006], careLeaver: [leaver], review: [{ starts: '2026-03-01', fields: { kind: 'care' } }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'At 22 who wants nothing is listed apart.',
      rows: {
        person: [{ fields: { dateOfBirth: '2003-06-10' } }],
        careLeaver: [{ starts: '2025-07-01', fields: { category: 'former-relevant', inTouch: 'NO' } }],
      },
      on: '2026-03-31',
      are: ['excluded'],
    },
    {
      why: 'Two gaps told fully: one of five months, one of eight.',
      rows: {
        person: [of2006],
        careLeaver: [leaver],
        review: [reviewed('2025-01-06'), reviewed('2025-06-06'), reviewed('2026-02-06')],
      },
      completed: ['2025-01-07', '2026-03-31'],
      are: ['yes', 'no'],
    },
    {
      why: 'The last one alone is told: the gap before it proves nothing.',
      rows: { person: [of2006], careLeaver: [leaver], review: [reviewed('2026-02-06')] },
      latestOnly: ['review'],
      on: '2026-03-31',
      are: ['yes'],
    },
  ],
})
