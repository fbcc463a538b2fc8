import { enteringCare } from '../children-in-care/entering.ts'
import { noBirthday, periodsOf } from '../children-in-care/periods.ts'
import { birthday, bornOn, isDated } from '../held.ts'
import { standard } from '../standard.ts'

export const firstEducationPlans = standard({
  id: 'pep-initial',
  title: 'Personal education plan in place for the first review',
  area: 'children-in-care-education',
  asks: 'A child of 3 to 17 who comes into care has a personal education plan within 20 working days, in time for the first review, in a school or between two.',
  numerator: 'Children with a personal education plan dated by the twentieth working day',
  denominator:
    'Children aged 3 to 17 who came into care and stayed to the end of the twentieth working day, each time they came',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: {
    title: 'Promoting the education of looked-after and previously looked-after children',
    where: 'Personal education plans',
    confidence: 'verified',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days allowed', unit: 'working days', default: 20, only: 'less' } },
  reads: ['carePeriod', 'legalStatus', 'person', 'personalEducationPlan'],
  needs: ['carePeriod', 'personalEducationPlan'],
  intervalsOf: ['personalEducationPlan'],
  cases: (history, { calendar, settings, toldFrom }) => {
    const born = bornOn(history.person)
    const events = history.personalEducationPlan.filter(isDated)
    return periodsOf(history)
      .filter(({ starts }) => born === null || birthday(born, 3) <= starts)
      .flatMap((period) =>
        enteringCare({
          period,
          due: calendar.workingDaysAfter(period.starts, settings.limit(period.starts)),
          events,
          toldFrom: toldFrom('personalEducationPlan'),
          unknown: born === null ? noBirthday : null,
          onlyIfStayed: true,
        }),
      )
  },
  examples: [
    {
      why: 'Dated on the twentieth working day; Easter is not counted, the holidays of schools are.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2026-03-16' }],
        personalEducationPlan: [{ starts: '2026-04-15', fields: { kind: 'initial' } }],
      },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'A working day later.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2026-03-16' }],
        personalEducationPlan: [{ starts: '2026-04-16', fields: { kind: 'initial' } }],
      },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Three today: asked. A plan of an earlier time in care is none of this one.',
      rows: {
        person: [{ fields: { dateOfBirth: '2023-02-02' } }],
        carePeriod: [{ starts: '2026-02-02' }],
        personalEducationPlan: [{ starts: '2025-02-02', fields: { kind: 'initial' } }],
      },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Three tomorrow: not asked.',
      rows: {
        person: [{ fields: { dateOfBirth: '2023-02-03' } }],
        carePeriod: [{ starts: '2026-02-02' }],
      },
      on: '2026-04-30',
      are: [],
    },
    {
      why: 'Back home before the twentieth working day.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2026-02-02', ends: '2026-02-20' }],
      },
      on: '2026-04-30',
      are: [],
    },
    {
      why: 'Nobody knows how old the child is.',
      rows: { carePeriod: [{ starts: '2026-02-02' }] },
      on: '2026-04-30',
      are: ['unknown'],
    },
    {
      why: 'Done early, and on the last day in time not counted yet: whoever is late would not count either.',
      rows: {
        carePeriod: [{ starts: '2026-03-16' }],
        personalEducationPlan: [{ starts: '2026-03-18' }],
        person: [{ fields: { dateOfBirth: '2015-05-01' } }],
      },
      on: '2026-04-15',
      are: [],
    },
    {
      why: 'The day after it counts.',
      rows: {
        carePeriod: [{ starts: '2026-03-16' }],
        personalEducationPlan: [{ starts: '2026-03-18' }],
        person: [{ fields: { dateOfBirth: '2015-05-01' } }],
      },
      on: '2026-04-16',
      are: ['yes'],
    },
  ],
})
