import { isDated } from '../held.ts'
import { standard } from '../standard.ts'
import { enteringCare } from './entering.ts'
import { periodsOf } from './periods.ts'

export const reviewingOfficersNamed = standard({
  id: 'iro-allocated-5wd',
  title: 'Reviewing officer named within 5 working days',
  area: 'children-in-care',
  asks: 'A child who comes into care has a named reviewing officer (IRO, QARO) within five working days.',
  numerator: 'Children for whom a reviewing officer was named by the fifth working day',
  denominator: 'Children who came into care and stayed to the end of the fifth working day, each time they came',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: {
    title: 'IRO handbook',
    where: 'Appointment of the reviewing officer',
    confidence: 'verified',
    note: 'Whether the officer met the child before the first review is asked there too; it is not counted here.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days allowed', unit: 'working days', default: 5, only: 'less' } },
  reads: ['carePeriod', 'legalStatus', 'person', 'reviewingOfficer'],
  needs: ['carePeriod', 'reviewingOfficer'],
  intervalsOf: ['reviewingOfficer'],
  cases: (history, { calendar, settings, toldFrom }) =>
    periodsOf(history).flatMap((period) => {
      const due = calendar.workingDaysAfter(period.starts, settings.limit(period.starts))
      const officers = history.reviewingOfficer
        .filter(isDated)
        // The chair of a conference reviews another plan; an officer of an earlier time in care was named for that.
        .filter(({ fields }) => fields.kind !== 'chair' && (fields.startedCareOn ?? period.starts) >= period.starts)
        .filter(({ ends }) => ends === null || ends > period.starts)
        .map((one) => (one.starts < period.starts ? { ...one, starts: period.starts } : one))
      return enteringCare({
        period,
        due,
        events: officers,
        toldFrom: toldFrom('reviewingOfficer'),
        onlyIfStayed: true,
      })
    }),
  examples: [
    {
      why: 'Named on the fifth working day.',
      rows: { carePeriod: [{ starts: '2026-03-02' }], reviewingOfficer: [{ starts: '2026-03-09' }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Named a day later.',
      rows: { carePeriod: [{ starts: '2026-03-02' }], reviewingOfficer: [{ starts: '2026-03-10' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The officer of an earlier time in care, who still stands on the list, was not named for this one.',
      rows: {
        carePeriod: [{ starts: '2026-03-02' }],
        reviewingOfficer: [{ starts: '2024-01-08', fields: { startedCareOn: '2024-01-04' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The chair of the child protection conference is no reviewing officer.',
      rows: {
        carePeriod: [{ starts: '2026-03-02' }],
        reviewingOfficer: [{ starts: '2026-03-03', fields: { kind: 'chair' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Nobody named, and the time is not up.',
      rows: { carePeriod: [{ starts: '2026-03-27' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'A series of short breaks has other rules and is left out.',
      rows: {
        carePeriod: [{ starts: '2026-03-02' }],
        legalStatus: [{ starts: '2026-03-02', fields: { status: 'V4' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Done early, and on the last day in time not counted yet: whoever is late would not count either.',
      rows: { carePeriod: [{ starts: '2026-03-16' }], reviewingOfficer: [{ starts: '2026-03-17' }] },
      on: '2026-03-23',
      are: [],
    },
    {
      why: 'The day after it counts.',
      rows: { carePeriod: [{ starts: '2026-03-16' }], reviewingOfficer: [{ starts: '2026-03-17' }] },
      on: '2026-03-24',
      are: ['yes'],
    },
  ],
})
