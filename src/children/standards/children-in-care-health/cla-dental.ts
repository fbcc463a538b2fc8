import { periodsOf } from '../children-in-care/periods.ts'
import { standard } from '../standard.ts'
import { afterAYear, dentalChecksOf, monthsAfter, upToDate } from './checks.ts'

export const dentalChecks = standard({
  id: 'cla-dental',
  title: 'Teeth checked in the last 12 months',
  area: 'children-in-care-health',
  asks: 'A dentist checks the teeth of every child in care at least once in twelve months.',
  numerator: 'Children whose teeth were checked by a dentist in the last twelve months',
  denominator: 'Children who have been looked after for twelve months on end, without series of short breaks',
  unit: '%',
  goodIs: 'high',
  basis: 'national return',
  source: {
    title: 'Children looked after in England (SSDA903)',
    where: 'OC2, dental checks',
    confidence: 'verified',
    note: 'Very young children without teeth are counted as all others are.',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Months between checks', unit: 'months', default: 12, only: 'less' } },
  reads: ['carePeriod', 'legalStatus', 'person', 'health'],
  needs: ['carePeriod', 'health'],
  needsKind: { health: 'dental' },
  intervalsOf: ['health'],
  cases: (history, { settings, toldFrom }) => {
    const events = dentalChecksOf(history.health)
    return periodsOf(history).flatMap((period) =>
      upToDate({
        period,
        events,
        toldFrom: toldFrom('health', 'dental'),
        dueAfter: monthsAfter(settings.limit),
        asked: afterAYear(period),
        since: period.starts,
      }),
    )
  },
  examples: [
    {
      why: 'Checked twelve months ago to the day.',
      rows: {
        carePeriod: [{ starts: '2023-01-09' }],
        health: [{ starts: '2025-03-31', fields: { kind: 'dental' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A day longer ago.',
      rows: {
        carePeriod: [{ starts: '2023-01-09' }],
        health: [{ starts: '2025-03-30', fields: { kind: 'dental' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Never checked, and in care for twelve months to the day: it is asked from today.',
      rows: { carePeriod: [{ starts: '2025-03-31' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'In care for a day less: not asked yet.',
      rows: { carePeriod: [{ starts: '2025-04-01' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'A year in care in two periods is not twelve months on end.',
      rows: { carePeriod: [{ starts: '2025-01-06', ends: '2025-09-01' }, { starts: '2025-09-15' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'A health assessment does not look at teeth; an appointment that was cancelled is no check.',
      rows: {
        carePeriod: [{ starts: '2023-01-09' }],
        health: [
          { starts: '2026-01-12', fields: { kind: 'health-assessment' } },
          { starts: '2026-02-12', fields: { kind: 'dental', status: 'cancelled' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Over a year the figure is how things stood on its last day, as the national one: a check that came late counts once it was held.',
      rows: {
        person: [{ fields: { dateOfBirth: '2015-06-01' } }],
        carePeriod: [{ starts: '2023-01-09' }],
        health: [
          { starts: '2024-01-15', fields: { kind: 'dental' } },
          { starts: '2025-06-02', fields: { kind: 'dental' } },
        ],
      },
      completed: ['2025-04-01', '2026-03-31'],
      are: ['yes'],
    },
    {
      why: 'In care for ten months: the first check waits, and the child is not counted yet.',
      rows: { carePeriod: [{ starts: '2025-06-02' }] },
      on: '2026-03-31',
      are: [],
      waits: ['2026-06-01'],
    },
  ],
})
