import { caseOf } from '../../../standards/cases.ts'
import { isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

export const actionPlansSent = standard({
  id: 'inspection-action-plan-70wd',
  title: 'Written response to an inspection sent in time',
  area: 'leadership',
  asks: 'The authority’s written response to an inspection report is sent within 70 working days of receiving it.',
  numerator: 'Of them, those sent within 70 working days',
  denominator: 'Written responses whose time passed in the period, sent before it or not',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  source: {
    title: 'Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007',
    where: 'Written statement of proposed action',
    confidence: 'verified',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'authority',
  settings: { limit: { title: 'Working days to send it', unit: 'working days', default: 70, only: 'less' } },
  reads: ['actionPlan'],
  needs: ['actionPlan'],
  intervalsOf: [],
  cases: ({ actionPlan }, { calendar, settings }) =>
    actionPlan.filter(isDated).map(({ table, key, starts, ends }) => {
      const due = calendar.workingDaysAfter(starts, settings.limit(starts))
      return caseOf({
        unit: key,
        opens: starts,
        due,
        done: ends,
        value: ends === null ? null : calendar.workingDaysBetween(starts, ends),
        unknown: due === null ? noHolidays : null,
        because: [{ table, key }],
      })
    }),
  examples: [
    {
      why: 'Received on 19 November 2021 and sent on 2 March 2022: the 70th working day.',
      rows: { actionPlan: [{ starts: '2021-11-19', ends: '2022-03-02' }] },
      on: '2022-03-31',
      are: ['yes'],
    },
    {
      why: 'Sent on 3 March.',
      rows: { actionPlan: [{ starts: '2021-11-19', ends: '2022-03-03' }] },
      on: '2022-03-31',
      are: ['no'],
    },
    {
      why: 'Not sent, and its time has passed.',
      rows: { actionPlan: [{ starts: '2021-11-19' }] },
      on: '2022-03-03',
      are: ['no'],
    },
    { why: 'Not sent, and it has not.', rows: { actionPlan: [{ starts: '2021-11-19' }] }, on: '2022-03-02', are: [] },
    {
      why: 'Sent early, and its time has not passed: counted when it has.',
      rows: { actionPlan: [{ starts: '2021-11-19', ends: '2021-12-20' }] },
      on: '2022-03-02',
      are: [],
    },
  ],
})
