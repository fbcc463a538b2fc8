import { addDays, addMonths } from '../../../platform/day.ts'
import { refOf } from '../../../standards/cases.ts'
import { isDated } from '../held.ts'
import { joined, piecesOf, type Span } from '../pieces.ts'
import { standard } from '../standard.ts'

/** The last twelve months of a day hold what happened up to a year before it: from the day on, until a year and a day later. */
const year = (from: string, until: string | null): Span => ({
  from,
  until: until === null ? null : addDays(addMonths(until, 12), 1),
})

export const missingInCare = standard({
  id: 'cla-missing-rate',
  title: 'Children looked after who went missing in the year',
  area: 'missing',
  asks: 'Children in care are where they feel safe and do not go missing.',
  numerator:
    'Of these, those who went missing in those twelve months while they were looked after; being away without authorisation is not missing',
  denominator: 'Children who were looked after at any time in the last twelve months',
  unit: '%',
  goodIs: 'low',
  basis: 'national return',
  source: {
    title: 'Children looked after in England (SSDA903)',
    where: 'Children who went missing',
    confidence: 'verified',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: {},
  reads: ['carePeriod', 'missing'],
  needs: ['carePeriod', 'missing'],
  intervalsOf: ['missing'],
  cases: ({ carePeriod, missing }) => {
    const periods = carePeriod.filter(isDated)
    const inCare = (day: string): boolean =>
      periods.some(({ starts, ends }) => starts <= day && (ends === null || day <= ends))
    const went = missing.filter(isDated).filter(({ starts, fields }) => fields.kind !== 'away' && inCare(starts))
    const spans = joined(went.map(({ starts }) => year(starts, starts)))
    // One child counts once, however many periods of care lie in the twelve months.
    return joined(periods.map(({ starts, ends }) => year(starts, ends))).flatMap((within) =>
      piecesOf(within, spans, { unit: `from ${within.from}`, because: [...periods, ...went].map(refOf) }),
    )
  },
  examples: [
    {
      why: 'In care, and missing twice: one child.',
      rows: {
        carePeriod: [{ starts: '2024-05-07' }],
        missing: [
          { starts: '2025-06-02', ends: '2025-06-03', fields: { kind: 'missing' } },
          { starts: '2026-03-02', ends: '2026-03-03', fields: { kind: 'missing' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Missing a year and a day ago, and not since.',
      rows: {
        carePeriod: [{ starts: '2024-05-07' }],
        missing: [{ starts: '2025-03-30', fields: { kind: 'missing' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Missing a year ago to the day.',
      rows: {
        carePeriod: [{ starts: '2024-05-07' }],
        missing: [{ starts: '2025-03-31', fields: { kind: 'missing' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Away without authorisation, or missing before coming into care: not missing from care.',
      rows: {
        carePeriod: [{ starts: '2025-10-06' }],
        missing: [
          { starts: '2025-09-01', fields: { kind: 'missing' } },
          { starts: '2026-03-02', fields: { kind: 'away' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Left care in the year, and came back: counted once.',
      rows: { carePeriod: [{ starts: '2025-01-06', ends: '2025-06-02' }, { starts: '2025-11-03' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Left care over a year ago.',
      rows: { carePeriod: [{ starts: '2024-01-08', ends: '2025-03-30' }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
