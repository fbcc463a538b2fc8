import { refOf } from '../../../standards/cases.ts'
import { clockOf } from '../clock.ts'
import { isDated } from '../held.ts'
import { standard } from '../standard.ts'

export const missingEducationSettled = standard({
  id: 'cme-enquiries-20d',
  title: 'Children missing education found or settled within 20 school days',
  area: 'education-safeguards',
  asks: 'School and authority look for a child missing education together, until the child is found, in education, or passed on to another authority.',
  numerator: 'Of these, those settled within the school days allowed',
  denominator: 'Notifications of children missing education, less those whose time has not passed yet',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: {
    title: 'Children missing education: statutory guidance (section 436A of the Education Act 1996)',
    where: 'Reasonable enquiries',
    confidence: 'known',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'School days allowed', unit: 'school days', default: 20, only: 'less' } },
  reads: ['missingEducation'],
  needs: ['missingEducation'],
  schoolTerms: true,
  intervalsOf: [],
  cases: ({ missingEducation }, { calendar, settings }) =>
    missingEducation.filter(isDated).map((one) => {
      const due = calendar.schoolDaysAfter(one.starts, settings.limit(one.starts))
      return clockOf(one, {
        from: one.starts,
        due,
        done: one.ends,
        because: [refOf(one)],
        ...(due === null ? { unknown: 'The school terms of that time are not held' } : {}),
      })
    }),
  examples: [
    {
      why: 'Settled on the 20th school day: the half-term week does not count.',
      rows: { missingEducation: [{ starts: '2026-01-30', ends: '2026-03-06' }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Settled a school day later, the Monday after.',
      rows: { missingEducation: [{ starts: '2026-01-30', ends: '2026-03-09' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Enquiries were completed and the child was not found: not settled.',
      rows: { missingEducation: [{ starts: '2026-01-12', fields: { enquiriesOn: '2026-01-26' } }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Notified before the Easter holidays: its 20 school days are not over.',
      rows: { missingEducation: [{ starts: '2026-03-20' }] },
      on: '2026-04-20',
      are: [],
    },
    {
      why: 'The authority’s terms are not held so far: nobody can say whether it was in time.',
      rows: { missingEducation: [{ starts: '2026-07-13', ends: '2026-07-20' }] },
      on: '2026-07-31',
      are: ['unknown'],
    },
    {
      why: 'Settled the next day, and the 20 school days are not over: not counted yet.',
      rows: { missingEducation: [{ starts: '2026-03-09', ends: '2026-03-10' }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
