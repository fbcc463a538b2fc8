import { addDays } from '../../../platform/day.ts'
import { caseOfWait, waitsIn } from '../../../standards/cases.ts'
import { heldOf, isDated } from '../held.ts'
import { workingTogether } from '../sources.ts'
import { standard } from '../standard.ts'
import { conferenceDay } from './conference-of.ts'

export const coreGroups = standard({
  id: 'cp-core-group',
  title: 'Core groups held in time',
  area: 'child-protection',
  asks: 'The core group meets within ten working days of the initial conference, and then at least every six weeks.',
  numerator: 'Core groups held no later than the day on which they were due',
  denominator: 'Core groups whose day passed in the period, held before it or not',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: {
    ...workingTogether('First core group; the interval after it is local', 'verified'),
    note: 'Not checked against the 2026 edition. Guidance sets the first core group; six weeks between later ones is common local practice.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    first: { title: 'Working days to the first core group', unit: 'working days', default: 10, only: 'less' },
    later: { title: 'Weeks between later core groups', unit: 'weeks', default: 6 },
  },
  reads: ['protectionPlan', 'conference', 'coreGroup'],
  needs: ['protectionPlan', 'coreGroup'],
  intervalsOf: ['coreGroup'],
  cases: ({ protectionPlan, conference, coreGroup }, { calendar, settings, toldFrom }) => {
    const told = toldFrom('coreGroup')
    return protectionPlan.filter(isDated).flatMap((plan) => {
      const { team, worker } = heldOf(plan)
      const of = coreGroup.filter(({ fields }) => (fields.planStart ?? plan.starts) === plan.starts)
      return waitsIn({ starts: conferenceDay(plan, conference), ends: plan.ends }, of, told).map((wait) => {
        const due = wait.first
          ? calendar.workingDaysAfter(wait.from, settings.first(wait.from))
          : addDays(wait.from, 7 * settings.later(wait.from))
        return caseOfWait(plan, wait, due, { team, worker })
      })
    })
  },
  examples: [
    {
      why: 'The first on the tenth working day after the conference, the second 42 days later, the third not due yet.',
      rows: {
        protectionPlan: [{ starts: '2026-01-05' }],
        conference: [{ starts: '2026-01-05' }],
        coreGroup: [{ starts: '2026-01-19' }, { starts: '2026-03-02' }],
      },
      on: '2026-03-31',
      are: ['yes', 'yes'],
    },
    {
      why: 'The first on the eleventh working day, the second after 43 days.',
      rows: {
        protectionPlan: [{ starts: '2026-01-05' }],
        coreGroup: [{ starts: '2026-01-20' }, { starts: '2026-03-04' }],
      },
      on: '2026-03-31',
      are: ['no', 'no'],
    },
    {
      why: 'The clock starts with the conference, also where the plan is entered three days later.',
      rows: {
        protectionPlan: [{ starts: '2026-01-08' }],
        conference: [{ starts: '2026-01-05', fields: { planKey: '1' } }],
        coreGroup: [{ starts: '2026-01-20' }],
      },
      on: '2026-02-28',
      are: ['no'],
    },
    {
      why: 'None was held, and the tenth working day has passed.',
      rows: { protectionPlan: [{ starts: '2026-03-02' }], conference: [{ starts: '2026-03-02' }] },
      on: '2026-03-17',
      are: ['no'],
    },
    {
      why: 'On the tenth working day it may still be held.',
      rows: { protectionPlan: [{ starts: '2026-03-02' }], conference: [{ starts: '2026-03-02' }] },
      on: '2026-03-16',
      are: [],
    },
    {
      why: 'The plan ended before the second was due.',
      rows: {
        protectionPlan: [{ starts: '2026-01-05', ends: '2026-02-20' }],
        coreGroup: [{ starts: '2026-01-15' }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A core group of the child’s earlier plan is not one of this.',
      rows: {
        protectionPlan: [{ starts: '2026-02-02' }],
        coreGroup: [{ starts: '2026-02-10', fields: { planStart: '2025-01-06' } }],
      },
      on: '2026-02-28',
      are: ['no'],
    },
    {
      why: 'Held early, and its ten working days are not over: counted when they are.',
      rows: { protectionPlan: [{ starts: '2026-03-23' }], coreGroup: [{ starts: '2026-03-25' }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
