import { isDated } from '../held.ts'
import { standard } from '../standard.ts'
import { enteringCare } from './entering.ts'
import { periodsOf } from './periods.ts'

export const carePlansIn10WorkingDays = standard({
  id: 'cla-care-plan-10wd',
  title: 'Care plans prepared in time',
  area: 'children-in-care',
  asks: 'A child who comes into care has a care plan before the first placement, or within ten working days of its start.',
  numerator: 'Children whose care plan was completed before the first placement or by its tenth working day',
  denominator: 'Children who came into care and stayed to the end of the tenth working day, each time they came',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    where: 'Regulation 4(2)',
    confidence: 'verified',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days allowed', unit: 'working days', default: 10, only: 'less' } },
  reads: ['carePeriod', 'legalStatus', 'person', 'carePlan'],
  needs: ['carePeriod', 'carePlan'],
  intervalsOf: ['carePlan'],
  cases: (history, { calendar, settings, toldFrom }) => {
    const periods = periodsOf(history)
    return periods.flatMap((period, at) => {
      // A plan made before the child came in is theirs, unless it was that of the time in care before.
      const before = periods[at - 1]?.ends ?? null
      const events = history.carePlan
        .filter(isDated)
        .filter(({ starts }) => before === null || starts > before)
        .map((plan) => (plan.starts < period.starts ? { ...plan, starts: period.starts } : plan))
      const due = calendar.workingDaysAfter(period.starts, settings.limit(period.starts))
      return enteringCare({ period, due, events, toldFrom: toldFrom('carePlan'), onlyIfStayed: true })
    })
  },
  examples: [
    {
      why: 'Completed on the tenth working day; Good Friday and Easter Monday are none.',
      rows: { carePeriod: [{ starts: '2026-03-30' }], carePlan: [{ starts: '2026-04-15' }] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Completed a working day later.',
      rows: { carePeriod: [{ starts: '2026-03-30' }], carePlan: [{ starts: '2026-04-16' }] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Planned for: the plan was there before the child moved in.',
      rows: { carePeriod: [{ starts: '2026-03-30' }], carePlan: [{ starts: '2026-03-20' }] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'In care for the second time: the plan of the first time is none, and nothing was written since.',
      rows: {
        carePeriod: [{ starts: '2025-05-05', ends: '2025-08-01' }, { starts: '2026-03-02' }],
        carePlan: [{ starts: '2025-05-06' }],
      },
      on: '2026-04-30',
      are: ['yes', 'no'],
    },
    {
      why: 'A change of legal status on the way starts no new clock.',
      rows: {
        carePeriod: [{ starts: '2026-03-02' }],
        legalStatus: [
          { starts: '2026-03-02', ends: '2026-03-20', fields: { status: 'V2' } },
          { starts: '2026-03-20', fields: { status: 'C1' } },
        ],
        carePlan: [{ starts: '2026-03-10' }],
      },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Home again after a week, before the time was up.',
      rows: { carePeriod: [{ starts: '2026-03-02', ends: '2026-03-09' }] },
      on: '2026-04-30',
      are: [],
    },
    {
      why: 'Done early, and on the last day in time not counted yet: whoever is late would not count either.',
      rows: { carePeriod: [{ starts: '2026-03-16' }], carePlan: [{ starts: '2026-03-18' }] },
      on: '2026-03-30',
      are: [],
    },
    {
      why: 'The day after it counts.',
      rows: { carePeriod: [{ starts: '2026-03-16' }], carePlan: [{ starts: '2026-03-18' }] },
      on: '2026-03-31',
      are: ['yes'],
    },
  ],
})
