import { clockOf } from '../clock.ts'
import { isDated } from '../held.ts'
import { courtOrdersGuidance } from '../sources.ts'
import { standard } from '../standard.ts'

export const lettersSent = standard({
  id: 'plo-letter-5wd',
  title: 'Letter before proceedings sent promptly',
  area: 'pre-proceedings-court',
  asks: 'Parents have the letter before proceedings within a few working days of the decision to begin pre-proceedings.',
  numerator: 'Of these, those whose letter went to the parents within the working days allowed',
  denominator: 'Children for whom pre-proceedings began, less those whose time has not passed yet',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: courtOrdersGuidance('unsure'),
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days allowed', unit: 'working days', default: 5 } },
  reads: ['preProceedings'],
  needs: ['preProceedings'],
  intervalsOf: [],
  cases: ({ preProceedings }, { calendar, settings }) =>
    preProceedings.filter(isDated).map((one) =>
      clockOf(one, {
        from: one.starts,
        ends: one.ends,
        due: calendar.workingDaysAfter(one.starts, settings.limit(one.starts)),
        done: one.fields.letterOn ?? null,
      }),
    ),
  examples: [
    {
      why: 'Sent on the fifth working day.',
      rows: { preProceedings: [{ starts: '2026-03-02', fields: { letterOn: '2026-03-09' } }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Sent a working day later.',
      rows: { preProceedings: [{ starts: '2026-03-02', fields: { letterOn: '2026-03-10' } }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Not sent when its time had passed.',
      rows: { preProceedings: [{ starts: '2026-03-02' }] },
      on: '2026-03-10',
      are: ['no'],
    },
    {
      why: 'Ended before the letter was due.',
      rows: { preProceedings: [{ starts: '2026-03-02', ends: '2026-03-05' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Decided before Easter: Good Friday and Easter Monday do not count.',
      rows: { preProceedings: [{ starts: '2026-04-01', fields: { letterOn: '2026-04-10' } }] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'A letter dated before the decision: nobody can say.',
      rows: { preProceedings: [{ starts: '2026-03-02', ends: '2026-03-20', fields: { letterOn: '2026-02-20' } }] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Sent at once, and the five working days are not over: not counted yet.',
      rows: { preProceedings: [{ starts: '2026-03-25', fields: { letterOn: '2026-03-26' } }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
