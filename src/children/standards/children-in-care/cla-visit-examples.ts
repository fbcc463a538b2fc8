import type { Example } from '../../../standards/standard.ts'
import type { Reads } from '../standard.ts'

type Read =
  | 'carePeriod'
  | 'legalStatus'
  | 'person'
  | 'placement'
  | 'careEpisode'
  | 'permanencePlan'
  | 'review'
  | 'visit'

const seen = (starts: string) => ({ starts, fields: { kind: 'care', seen: 'yes' } as const })

/** A table of what regulation 28 asks, and of what it does not. */
export const visitExamples: readonly Example<Reads<Read>>[] = [
  {
    why: 'Seen on the seventh day after moving in; a Sunday counts, since these are calendar days.',
    rows: {
      carePeriod: [{ starts: '2026-03-01' }],
      placement: [{ starts: '2026-03-01', fields: { type: 'U6' } }],
      visit: [seen('2026-03-08')],
    },
    completed: ['2026-03-01', '2026-03-31'],
    are: ['yes'],
  },
  {
    why: 'Nobody has seen the child on the eighth day.',
    rows: {
      carePeriod: [{ starts: '2026-03-01' }],
      placement: [{ starts: '2026-03-01', fields: { type: 'U6' } }],
      visit: [{ starts: '2026-03-06', fields: { kind: 'care', seen: 'no' } }],
    },
    on: '2026-03-09',
    are: ['no'],
  },
  {
    why: 'Six weeks to the day after the last visit.',
    rows: {
      carePeriod: [{ starts: '2026-01-05' }],
      placement: [{ starts: '2026-01-05', fields: { type: 'U6' } }],
      visit: [seen('2026-01-09')],
    },
    on: '2026-02-20',
    are: ['yes'],
  },
  {
    why: 'Six weeks and a day.',
    rows: {
      carePeriod: [{ starts: '2026-01-05' }],
      placement: [{ starts: '2026-01-05', fields: { type: 'U6' } }],
      visit: [seen('2026-01-09')],
    },
    on: '2026-02-21',
    are: ['no'],
  },
  {
    why: 'Moved to other carers, and not seen there within a week: a visit two weeks before the move is no answer.',
    rows: {
      carePeriod: [{ starts: '2025-01-06' }],
      placement: [
        { starts: '2025-01-06', ends: '2026-03-16', fields: { type: 'U6' } },
        { starts: '2026-03-16', fields: { type: 'U6' } },
      ],
      visit: [seen('2026-03-02')],
    },
    on: '2026-03-24',
    are: ['no'],
  },
  {
    why: 'An interim order became a full one: no move, and the clock of visits goes on.',
    rows: {
      carePeriod: [{ starts: '2025-10-06' }],
      legalStatus: [
        { starts: '2025-10-06', ends: '2026-03-16', fields: { status: 'C1' } },
        { starts: '2026-03-16', fields: { status: 'C2' } },
      ],
      placement: [{ starts: '2025-10-06', fields: { type: 'U6' } }],
      visit: [seen('2026-03-02')],
    },
    on: '2026-03-24',
    are: ['yes'],
  },
  {
    why: 'Five days in hospital and back to the same carers is no move either.',
    rows: {
      carePeriod: [{ starts: '2025-10-06' }],
      placement: [
        { starts: '2025-10-06', ends: '2026-03-10', fields: { type: 'U6', postcode: 'MS1 1AA' } },
        { starts: '2026-03-10', ends: '2026-03-15', fields: { type: 'T1' } },
        { starts: '2026-03-15', fields: { type: 'U6', postcode: 'MS1 1AA' } },
      ],
      visit: [seen('2026-03-02')],
    },
    on: '2026-03-24',
    are: ['yes'],
  },
  {
    why: 'A year and more with long-term foster carers: two months after the last visit three are allowed.',
    rows: {
      carePeriod: [{ starts: '2024-01-08' }],
      placement: [{ starts: '2024-01-08', fields: { type: 'U4' } }],
      visit: [seen('2026-01-20')],
    },
    latestOnly: ['visit', 'placement'],
    on: '2026-03-31',
    are: ['yes'],
  },
  {
    why: 'Three months to the day after the last visit; a day later it is late.',
    rows: {
      carePeriod: [{ starts: '2024-01-08' }],
      placement: [{ starts: '2024-01-08', fields: { type: 'U1' } }],
      visit: [seen('2025-12-31')],
    },
    latestOnly: ['visit', 'placement'],
    on: '2026-03-31',
    are: ['yes'],
  },
  {
    why: 'Three months and a day.',
    rows: {
      carePeriod: [{ starts: '2024-01-08' }],
      placement: [{ starts: '2024-01-08', fields: { type: 'U1' } }],
      visit: [seen('2025-12-30')],
    },
    latestOnly: ['visit', 'placement'],
    on: '2026-03-31',
    are: ['no'],
  },
  {
    why: 'In a children’s home for a year, and the plan is to stay there: three months.',
    rows: {
      carePeriod: [{ starts: '2024-01-08' }],
      permanencePlan: [{ starts: '2024-06-03', fields: { plan: 'residential' } }],
      placement: [{ starts: '2024-01-08', fields: { type: 'K2' } }],
      visit: [seen('2026-01-20')],
    },
    latestOnly: ['visit', 'placement'],
    on: '2026-03-31',
    are: ['yes'],
  },
  {
    why: 'In a children’s home for a year, to move to foster carers; the plan to stay there has ended: six weeks.',
    rows: {
      carePeriod: [{ starts: '2024-01-08' }],
      permanencePlan: [
        { starts: '2024-06-03', ends: '2026-01-12', fields: { plan: 'residential' } },
        { starts: '2026-01-12', fields: { plan: 'fostering' } },
      ],
      placement: [{ starts: '2024-01-08', fields: { type: 'K2' } }],
      visit: [seen('2026-01-20')],
    },
    latestOnly: ['visit', 'placement'],
    on: '2026-03-31',
    are: ['no'],
  },
  {
    why: 'As long with foster carers with whom the child is not to stay: six weeks.',
    rows: {
      carePeriod: [{ starts: '2024-01-08' }],
      placement: [{ starts: '2024-01-08', fields: { type: 'U6' } }],
      visit: [seen('2026-01-20')],
    },
    latestOnly: ['visit', 'placement'],
    on: '2026-03-31',
    are: ['no'],
  },
  {
    why: 'The first year was not over when six weeks had passed: that visit stays due.',
    rows: {
      carePeriod: [{ starts: '2025-03-25' }],
      placement: [{ starts: '2025-03-25', fields: { type: 'U4' } }],
      visit: [seen('2026-02-01')],
    },
    latestOnly: ['visit', 'placement'],
    on: '2026-03-31',
    are: ['no'],
  },
  {
    why: 'At home on an interim care order, not reviewed yet: every week.',
    rows: {
      carePeriod: [{ starts: '2026-03-02' }],
      legalStatus: [{ starts: '2026-03-02', fields: { status: 'C1' } }],
      placement: [{ starts: '2026-03-02', fields: { type: 'P1' } }],
      visit: [seen('2026-03-06')],
    },
    on: '2026-03-14',
    are: ['no'],
  },
  {
    why: 'At home, and the interim order has become a full one: six weeks.',
    rows: {
      carePeriod: [{ starts: '2026-01-05' }],
      legalStatus: [
        { starts: '2026-01-05', ends: '2026-02-23', fields: { status: 'C1' } },
        { starts: '2026-02-23', fields: { status: 'C2' } },
      ],
      placement: [{ starts: '2026-01-05', fields: { type: 'P1' } }],
      visit: [seen('2026-02-24')],
    },
    latestOnly: ['visit'],
    on: '2026-04-07',
    are: ['yes'],
  },
  {
    why: 'Reviewed while with foster carers, and home on the interim order since: every week up to the next review.',
    rows: {
      carePeriod: [{ starts: '2026-01-05' }],
      legalStatus: [{ starts: '2026-01-05', fields: { status: 'C1' } }],
      placement: [
        { starts: '2026-01-05', ends: '2026-03-02', fields: { type: 'U6' } },
        { starts: '2026-03-02', fields: { type: 'P1' } },
      ],
      review: [{ starts: '2026-02-02', fields: { kind: 'care' } }],
      visit: [seen('2026-03-05')],
    },
    latestOnly: ['visit'],
    on: '2026-03-13',
    are: ['no'],
  },
  {
    why: 'At home on an interim care order, and reviewed: every four weeks.',
    rows: {
      carePeriod: [{ starts: '2026-01-05' }],
      legalStatus: [{ starts: '2026-01-05', fields: { status: 'C1' } }],
      placement: [{ starts: '2026-01-05', fields: { type: 'P1' } }],
      review: [{ starts: '2026-02-02', fields: { kind: 'care' } }],
      visit: [seen('2026-02-03')],
    },
    latestOnly: ['visit'],
    on: '2026-03-03',
    are: ['yes'],
  },
  {
    why: 'A series of short breaks is left out.',
    rows: {
      carePeriod: [{ starts: '2025-03-03' }],
      legalStatus: [{ starts: '2025-03-03', fields: { status: 'V4' } }],
      placement: [{ starts: '2025-03-03', fields: { type: 'U6' } }],
    },
    on: '2026-03-31',
    are: [],
  },
  {
    why: 'In the first week of a new home the first visit waits: the child is neither seen in time nor late.',
    rows: {
      carePeriod: [{ starts: '2025-05-05' }],
      placement: [
        { starts: '2025-05-05', ends: '2026-03-27', fields: { type: 'U6', provider: 'A' } },
        { starts: '2026-03-27', fields: { type: 'K2', provider: 'B' } },
      ],
      visit: [seen('2026-02-20')],
    },
    on: '2026-03-31',
    are: [],
    waits: ['2026-04-03'],
  },
]
