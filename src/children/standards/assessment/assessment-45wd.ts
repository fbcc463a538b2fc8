import { caseOf, refOf } from '../../../standards/cases.ts'
import { standard } from '../standard.ts'

export const assessmentIn45WorkingDays = standard({
  id: 'assessment-45wd',
  title: 'Assessments completed within 45 working days',
  area: 'assessment',
  asks: 'A social work assessment is authorised no later than 45 working days after the referral came in or it was begun.',
  numerator: 'Assessments authorised by the 45th working day',
  denominator: 'Assessments authorised',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: {
    title: 'Working Together to Safeguard Children',
    where: 'Timescales of assessment',
    confidence: 'verified',
    note: 'Not checked against the 2026 edition.',
  },
  counting: { is: 'share', by: 'done', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days allowed', unit: 'working days', default: 45, only: 'less' } },
  reads: ['assessment'],
  needs: ['assessment'],
  intervalsOf: [],
  cases: ({ assessment }, { calendar, settings }) =>
    assessment.flatMap((one) => {
      if (one.starts === null) return []
      const due = calendar.workingDaysAfter(one.starts, settings.limit(one.starts))
      return [
        caseOf({
          unit: one.key,
          opens: one.starts,
          due,
          done: one.ends,
          value: one.ends === null ? null : calendar.workingDaysBetween(one.starts, one.ends),
          unknown: due === null ? 'Bank holidays of that time are not held' : null,
          team: one.fields.team ?? null,
          worker: one.fields.worker ?? null,
          because: [refOf(one)],
        }),
      ]
    }),
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
  ],
})
