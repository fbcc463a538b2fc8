import { clockUntilDone } from '../clock.ts'
import { isDated } from '../held.ts'
import { localPractice } from '../sources.ts'
import { standard } from '../standard.ts'

export const earlyHelpAssessments = standard({
  id: 'eh-assessment-45wd',
  title: 'Early help assessments completed in time',
  area: 'early-help',
  asks: 'An assessment for early help is completed within the number of working days that the authority has set.',
  numerator: 'Early help assessments completed within the working days allowed',
  denominator: 'Early help assessments completed; in the live figure also those that are open past their day',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: localPractice(
    'No national time exists; 45 working days is that of social work assessments',
    'unsure',
    'The Standard Safeguarding Dataset tells when the help ended, which is later than the end of its assessment.',
  ),
  counting: { is: 'share', by: 'done', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days allowed', unit: 'working days', default: 45 } },
  reads: ['earlyHelp'],
  needs: ['earlyHelp'],
  intervalsOf: [],
  cases: ({ earlyHelp }, { calendar, settings }) =>
    earlyHelp.filter(isDated).map((one) =>
      clockUntilDone(one, {
        from: one.starts,
        due: calendar.workingDaysAfter(one.starts, settings.limit(one.starts)),
        done: one.ends,
        value: one.ends === null ? null : calendar.workingDaysBetween(one.starts, one.ends),
      }),
    ),
  examples: [
    {
      why: 'Completed on the 45th working day: in time. One working day later is late.',
      rows: {
        earlyHelp: [
          { starts: '2026-01-05', ends: '2026-03-09' },
          { starts: '2026-01-05', ends: '2026-03-10' },
        ],
      },
      on: '2026-03-31',
      are: ['yes', 'no'],
    },
    {
      why: 'Open past its day: late in the live figure.',
      rows: { earlyHelp: [{ starts: '2026-01-05' }] },
      on: '2026-03-10',
      are: ['no'],
    },
    {
      why: 'The same one is not in what was completed, as it is not completed.',
      rows: { earlyHelp: [{ starts: '2026-01-05' }] },
      completed: ['2026-03-01', '2026-03-31'],
      are: [],
    },
    {
      why: 'Open on its 45th working day: not due until the end of that day.',
      rows: { earlyHelp: [{ starts: '2026-01-05' }] },
      on: '2026-03-09',
      are: [],
    },
    {
      why: 'Two assessments of one child are two.',
      rows: {
        earlyHelp: [
          { starts: '2025-06-02', ends: '2025-06-20' },
          { starts: '2025-09-01', ends: '2025-12-19' },
        ],
      },
      on: '2026-03-31',
      are: ['yes', 'no'],
    },
  ],
})
