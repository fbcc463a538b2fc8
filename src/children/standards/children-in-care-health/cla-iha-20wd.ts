import { enteringCare } from '../children-in-care/entering.ts'
import { periodsOf } from '../children-in-care/periods.ts'
import { standard } from '../standard.ts'
import { assessmentsOf } from './checks.ts'

export const initialHealthAssessments = standard({
  id: 'cla-iha-20wd',
  title: 'Initial health assessment within 20 working days',
  area: 'children-in-care-health',
  asks: 'A child who comes into care has a health assessment by a doctor within 20 working days, in time for the first review.',
  numerator: 'Children whose first health assessment in care was held by the twentieth working day',
  denominator: 'Children who came into care and stayed to the end of the twentieth working day, each time they came',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: {
    title: 'Care Planning Regulations 2010; Promoting the health and well-being of looked-after children (2015)',
    where: 'Regulation 7; initial health assessments',
    confidence: 'verified',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days allowed', unit: 'working days', default: 20, only: 'less' } },
  reads: ['carePeriod', 'legalStatus', 'person', 'health'],
  needs: ['carePeriod', 'health'],
  needsKind: { health: 'health-assessment' },
  intervalsOf: ['health'],
  cases: (history, { calendar, settings, toldFrom }) => {
    const events = assessmentsOf(history.health)
    return periodsOf(history).flatMap((period) =>
      enteringCare({
        period,
        due: calendar.workingDaysAfter(period.starts, settings.limit(period.starts)),
        events,
        toldFrom: toldFrom('health', 'health-assessment'),
        onlyIfStayed: true,
      }),
    )
  },
  examples: [
    {
      why: 'Held on the twentieth working day; two days over Easter are none.',
      rows: {
        carePeriod: [{ starts: '2026-03-16' }],
        health: [{ starts: '2026-04-15', fields: { kind: 'health-assessment' } }],
      },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Held a working day later.',
      rows: {
        carePeriod: [{ starts: '2026-03-16' }],
        health: [{ starts: '2026-04-16', fields: { kind: 'health-assessment' } }],
      },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'The child did not want it: none was held.',
      rows: {
        carePeriod: [{ starts: '2026-03-02' }],
        health: [{ starts: '2026-03-20', fields: { kind: 'health-assessment', status: 'refused' } }],
      },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'A check of the teeth is no health assessment.',
      rows: {
        carePeriod: [{ starts: '2026-03-02' }],
        health: [{ starts: '2026-03-20', fields: { kind: 'dental' } }],
      },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Back in care after two months at home: the clock starts again, and the assessment of last time does not answer it.',
      rows: {
        carePeriod: [{ starts: '2025-11-03', ends: '2026-01-05' }, { starts: '2026-03-02' }],
        health: [{ starts: '2025-11-10', fields: { kind: 'health-assessment' } }],
      },
      on: '2026-04-30',
      are: ['yes', 'no'],
    },
    {
      why: 'Left care before the twentieth working day, with an assessment or without: in neither number.',
      rows: {
        carePeriod: [{ starts: '2026-03-02', ends: '2026-03-20' }],
        health: [{ starts: '2026-03-12', fields: { kind: 'health-assessment' } }],
      },
      on: '2026-04-30',
      are: [],
    },
    {
      why: 'The last assessment alone is told and is a review: nobody can say when the first was.',
      rows: {
        carePeriod: [{ starts: '2025-06-02' }],
        health: [{ starts: '2025-12-01', fields: { kind: 'health-assessment' } }],
      },
      latestOnly: ['health'],
      on: '2026-04-30',
      are: ['unknown'],
    },
    {
      why: 'The last assessment alone is told, and it was in time.',
      rows: {
        carePeriod: [{ starts: '2026-03-02' }],
        health: [{ starts: '2026-03-20', fields: { kind: 'health-assessment' } }],
      },
      latestOnly: ['health'],
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Done early, and on the last day in time not counted yet: whoever is late would not count either.',
      rows: {
        carePeriod: [{ starts: '2026-03-16' }],
        health: [{ starts: '2026-03-18', fields: { kind: 'health-assessment' } }],
      },
      on: '2026-04-15',
      are: [],
    },
    {
      why: 'The day after it counts.',
      rows: {
        carePeriod: [{ starts: '2026-03-16' }],
        health: [{ starts: '2026-03-18', fields: { kind: 'health-assessment' } }],
      },
      on: '2026-04-16',
      are: ['yes'],
    },
  ],
})
