import { clockUntilDone } from '../clock.ts'
import { isDated } from '../held.ts'
import { workingTogether } from '../sources.ts'
import { standard } from '../standard.ts'

export const assessmentIn45WorkingDays = standard({
  id: 'assessment-45wd',
  title: 'Assessments completed within 45 working days',
  area: 'assessment',
  asks: 'A social work assessment is authorised no later than 45 working days after the referral came in or it was begun.',
  numerator: 'Assessments authorised by the 45th working day',
  denominator: 'Assessments authorised; in the live figure also those that are open past their 45th working day',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: workingTogether('Timescales of assessment', 'known'),
  counting: { is: 'share', by: 'done', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days allowed', unit: 'working days', default: 45, only: 'less' } },
  reads: ['assessment'],
  needs: ['assessment'],
  intervalsOf: [],
  cases: ({ assessment }, { calendar, settings }) =>
    assessment.filter(isDated).map((one) =>
      clockUntilDone(one, {
        from: one.starts,
        due: calendar.workingDaysAfter(one.starts, settings.limit(one.starts)),
        done: one.ends,
        value: one.ends === null ? null : calendar.workingDaysBetween(one.starts, one.ends),
      }),
    ),
  examples: [
    {
      why: 'Authorised on the 45th working day: in time.',
      rows: { assessment: [{ starts: '2026-01-05', ends: '2026-03-09' }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Authorised one working day later.',
      rows: { assessment: [{ starts: '2026-01-05', ends: '2026-03-10' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Good Friday, Easter Monday and the first bank holiday of May do not count: 7 May is the 45th working day, and 8 May is late.',
      rows: {
        assessment: [
          { starts: '2026-03-02', ends: '2026-05-07' },
          { starts: '2026-03-02', ends: '2026-05-08' },
        ],
      },
      on: '2026-05-31',
      are: ['yes', 'no'],
    },
    {
      why: 'Not authorised, and its time has not passed.',
      rows: { assessment: [{ starts: '2026-03-02' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Not authorised when its time had passed: late while it is still open.',
      rows: { assessment: [{ starts: '2026-01-05' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'What was completed does not count it: the national return looks at what was authorised.',
      rows: { assessment: [{ starts: '2026-01-05' }] },
      completed: ['2026-03-01', '2026-03-31'],
      are: [],
    },
    {
      why: 'A child with two assessments is counted twice.',
      rows: {
        assessment: [
          { starts: '2025-05-06', ends: '2025-06-20' },
          { starts: '2025-09-01', ends: '2026-01-30' },
        ],
      },
      completed: ['2025-04-01', '2026-03-31'],
      are: ['yes', 'no'],
    },
    {
      why: 'Authorised before it was begun: nobody can say, so it stays in the denominator and is no success.',
      rows: { assessment: [{ starts: '2026-03-02', ends: '2026-02-02' }] },
      completed: ['2026-02-01', '2026-02-28'],
      are: ['unknown'],
    },
  ],
})
