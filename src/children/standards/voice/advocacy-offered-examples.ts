import type { Example } from '../../../standards/standard.ts'
import type { Reads } from '../standard.ts'

type Read = 'advocacy' | 'conference' | 'complaint' | 'carePeriod' | 'legalStatus' | 'person'

export const advocacyExamples: readonly Example<Reads<Read>>[] = [
  {
    why: 'Offered a week before the conference, and declined: offered is what is asked.',
    rows: {
      conference: [{ starts: '2026-02-09' }],
      advocacy: [
        {
          starts: '2026-02-02',
          fields: { kind: 'advocate', keyPoint: 'conference', offered: 'yes', accepted: 'no' },
        },
      ],
    },
    on: '2026-03-31',
    are: ['yes'],
  },
  {
    why: 'Came into care, and nobody recorded an offer within four weeks.',
    rows: { carePeriod: [{ starts: '2026-03-02' }] },
    on: '2026-03-31',
    are: ['no'],
  },
  {
    why: 'There is time until the end of the fourth week.',
    rows: { carePeriod: [{ starts: '2026-03-03' }] },
    on: '2026-03-31',
    are: [],
  },
  {
    why: 'Conference and care on one day are two points; one offer for the first does not answer the second.',
    rows: {
      conference: [{ starts: '2026-02-09' }],
      carePeriod: [{ starts: '2026-02-09' }],
      advocacy: [{ starts: '2026-02-09', fields: { kind: 'advocate', keyPoint: 'conference', offered: 'yes' } }],
    },
    on: '2026-03-31',
    are: ['yes', 'no'],
  },
  {
    why: 'Considered and not offered; an independent visitor is no advocate.',
    rows: {
      complaint: [{ starts: '2026-02-09', fields: { stage: '1' } }],
      advocacy: [
        { starts: '2026-02-09', fields: { kind: 'advocate', keyPoint: 'complaint', offered: 'no' } },
        { starts: '2026-02-10', fields: { kind: 'independent-visitor', offered: 'yes' } },
      ],
    },
    on: '2026-03-31',
    are: ['no'],
  },
  {
    why: 'Left care at sixteen: a key point. At fifteen, going home, it is none.',
    rows: {
      person: [{ fields: { dateOfBirth: '2010-01-05' } }],
      carePeriod: [
        { starts: '2024-02-05', ends: '2026-01-04' },
        { starts: '2024-02-05', ends: '2026-01-05' },
      ],
    },
    completed: ['2026-01-01', '2026-03-31'],
    are: ['no'],
  },
  {
    why: 'Unhappy with the placement, and offered; another time not.',
    rows: {
      advocacy: [
        { starts: '2025-09-08', fields: { kind: 'advocate', keyPoint: 'unhappy', offered: 'no' } },
        { starts: '2026-02-09', fields: { kind: 'advocate', keyPoint: 'unhappy', offered: 'yes' } },
      ],
    },
    on: '2026-03-31',
    are: ['no', 'yes'],
  },
  {
    why: 'Offered on the day, and the four weeks after it are not over: not counted yet.',
    rows: {
      advocacy: [{ starts: '2026-03-16', fields: { kind: 'advocate', offered: 'yes' } }],
      conference: [{ starts: '2026-03-16' }],
    },
    on: '2026-03-31',
    are: [],
  },
]
