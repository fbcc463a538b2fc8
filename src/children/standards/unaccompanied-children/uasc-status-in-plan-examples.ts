import type { Example } from '../../../standards/standard.ts'
import type { Reads } from '../standard.ts'

type Read = 'carePeriod' | 'legalStatus' | 'person' | 'careLeaver' | 'immigration' | 'pathwayPlan'

const alone = { fields: { uasc: 'yes', dateOfBirth: '2009-05-04' } } as const

export const unaccompaniedExamples: readonly Example<Reads<Read>>[] = [
  {
    why: 'The plan of five months ago says all of it.',
    rows: {
      person: [alone],
      carePeriod: [{ starts: '2025-06-02' }],
      immigration: [{ starts: '2025-06-02', fields: { status: 'UASC' } }],
      pathwayPlan: [{ starts: '2025-10-31', fields: { kind: 'plan', immigration: 'yes' } }],
    },
    on: '2026-03-31',
    are: ['yes'],
  },
  {
    why: 'The newer plan lacks the deadlines, and the older one is more than six months old.',
    rows: {
      person: [alone],
      carePeriod: [{ starts: '2025-06-02' }],
      pathwayPlan: [
        { starts: '2025-09-01', fields: { kind: 'plan', immigration: 'yes' } },
        { starts: '2026-02-02', fields: { kind: 'review', immigration: 'no' } },
      ],
    },
    on: '2026-03-31',
    are: ['no'],
  },
  {
    why: 'In care for three weeks, and there is no plan.',
    rows: { person: [alone], carePeriod: [{ starts: '2026-03-09' }] },
    on: '2026-03-31',
    are: ['no'],
  },
  {
    why: 'Refugee status was granted: nothing is left to be decided.',
    rows: {
      person: [alone],
      carePeriod: [{ starts: '2025-06-02' }],
      immigration: [
        { starts: '2025-06-02', ends: '2026-01-12', fields: { status: 'UASC' } },
        { starts: '2026-01-12', fields: { status: 'Refugee' } },
      ],
    },
    on: '2026-03-31',
    are: [],
  },
  {
    why: 'Refused, and a care leaver since turning 18: asked still.',
    rows: {
      person: [{ fields: { uasc: 'yes', dateOfBirth: '2007-05-04' } }],
      carePeriod: [{ starts: '2023-06-05', ends: '2025-05-04' }],
      careLeaver: [{ starts: '2025-05-04', fields: { category: 'former-relevant' } }],
      immigration: [{ starts: '2023-06-05', fields: { status: 'Refugee status refused' } }],
      pathwayPlan: [{ starts: '2025-06-02', fields: { kind: 'plan', immigration: 'yes' } }],
    },
    on: '2026-03-31',
    are: ['no'],
  },
  {
    why: 'Left care in January: the plan made while in care still holds.',
    rows: {
      person: [{ fields: { uasc: 'yes', dateOfBirth: '2008-01-12' } }],
      carePeriod: [{ starts: '2023-06-05', ends: '2026-01-12' }],
      careLeaver: [{ starts: '2026-01-12', fields: { category: 'former-relevant' } }],
      pathwayPlan: [{ starts: '2025-12-01', fields: { kind: 'plan', immigration: 'yes' } }],
    },
    latestOnly: ['pathwayPlan'],
    on: '2026-03-31',
    are: ['yes'],
  },
  {
    why: 'Twenty-five today: a care leaver no longer.',
    rows: {
      person: [{ fields: { uasc: 'yes', dateOfBirth: '2001-03-31' } }],
      careLeaver: [{ starts: '2019-03-31', fields: { category: 'former-relevant' } }],
    },
    on: '2026-03-31',
    are: [],
  },
  {
    why: 'Not unaccompanied.',
    rows: { person: [{ fields: { uasc: 'no' } }], carePeriod: [{ starts: '2025-06-02' }] },
    on: '2026-03-31',
    are: [],
  },
  {
    why: 'In care for a week: the first plan waits, and is neither there nor late.',
    rows: { person: [alone], carePeriod: [{ starts: '2026-03-24' }] },
    on: '2026-03-31',
    are: [],
    waits: ['2026-04-09'],
  },
]
